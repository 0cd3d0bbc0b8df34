import Testing

@Suite struct SourceTests {
    private static let core = Set(Repository.names(in: "Sources/Core"))

    @Test func coreIsPure() throws {
        let files = Repository.files(below: "Sources/Core", ending: ".swift")
        #expect(files.count > 10)
        for file in files {
            var allowed = Self.core
            // ICU's transliteration is there and nowhere else.
            if file.hasPrefix("Sources/Core/Wording/") { allowed.insert("Foundation") }
            let text = try Repository.text(file)
            for module in Sources.imports(text) { #expect(allowed.contains(module), "\(file) imports \(module)") }
            for word in [
                "Date()", "Date.now", "ContinuousClock", "SuspendingClock", ".random(", ".shuffled()", ".randomElement()", "UUID()",
            ] {
                #expect(!text.contains(word), "\(file) uses \(word): clocks and chance are passed in")
            }
        }
    }

    @Test func theArgumentParserStandsAlone() throws {
        let files = Repository.files(below: "Sources/Programs/Arguments", ending: ".swift")
        #expect(!files.isEmpty)
        for file in files { #expect(Sources.imports(try Repository.text(file)) == [], "\(file)") }
    }

    /// A foreign header in a public one would put foreign types into Swift.
    @Test func publicHeadersShowOurOwnTypesOnly() throws {
        let plain: Set<String> = ["stdbool.h", "stddef.h", "stdint.h", "sys/types.h"]
        let files = Repository.files(below: "Sources/System", ending: ".h").filter { $0.contains("/include/") }
        #expect(files.count >= 7)
        for file in files {
            // SQLite's own header keeps its types opaque already.
            let plain = file.hasSuffix("/CSQLite.h") ? plain.union(["sqlite3.h"]) : plain
            for header in Sources.includes(try Repository.text(file)) { #expect(plain.contains(header), "\(file) includes \(header)") }
        }
    }

    @Test func systemHoldsNoSwift() {
        #expect(Repository.files(below: "Sources/System", ending: ".swift") == [])
    }

    @Test func importsAreRead() {
        let text = """
            import A
            package import B
              @testable import C
            @preconcurrency private import struct D.E
            // import nothing
            let x = "import F"
            """
        #expect(Sources.imports(text) == ["A", "B", "C", "D"])
    }

    @Test func includesAreRead() {
        #expect(Sources.includes("#include <a/b.h>\n # include \"c.h\"\n// #include <d.h>\nint e;") == ["a/b.h", "c.h"])
    }
}
