// swift-tools-version: 6.2
import PackageDescription

/// Where `make deps` puts what Debian does not have; the libraries are found at run time beside the program or here.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]
let strictMemory = strict + [.strictMemorySafety()]

let glib = ["-I/usr/include/glib-2.0", "-I/usr/lib/x86_64-linux-gnu/glib-2.0/include"]

let pango =
    glib + ["pango-1.0", "cairo", "harfbuzz", "freetype2", "fribidi", "pixman-1"].map { "-I/usr/include/\($0)" }

/// Pure Swift: no I/O, no C, no clock, no randomness.
func core(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, path: "Sources/Core/\(name)", swiftSettings: strict)
}

/// Wraps one outside thing; adapters never see each other.
func adapter(_ name: String, _ dependencies: [Target.Dependency], isOptimised: Bool = false) -> Target {
    // Work on every pixel takes minutes where it is not optimised, and each test that takes a photo waits for it.
    let settings = isOptimised ? strictMemory + [.unsafeFlags(["-O"])] : strictMemory
    return .target(name: name, dependencies: dependencies, path: "Sources/Adapters/\(name)", swiftSettings: settings)
}

/// C only: opaque types in the public header, a short shim.
func system(_ name: String, link: [String], flags: [String] = []) -> Target {
    .target(
        name: name, path: "Sources/System/\(name)",
        cSettings: flags.isEmpty ? [] : [.unsafeFlags(flags)],
        linkerSettings: link.map { .linkedLibrary($0) })
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
    name: "Safelight",
    products: [
        .executable(name: "safelight", targets: ["safelight"]),
        .executable(name: "safelight-worker", targets: ["safelight-worker"]),
        .executable(name: "safelight-print", targets: ["safelight-print"]),
    ],
    targets: [
        system("CVips", link: ["vips", "gobject-2.0", "glib-2.0", "gmodule-2.0"], flags: glib),
        system("CExif", link: ["exif"]),
        system("CZlib", link: ["z"]),
        system("CZip", link: ["zip"]),
        system("CXML", link: ["xml2"], flags: ["-I/usr/include/libxml2"]),
        system("CXMP", link: ["exempi"]),
        system("CHEIF", link: []),
        system("COpenVINO", link: [], flags: ["-I" + Context.packageDirectory + "/.deps/include"]),
        system("CSQLite", link: ["sqlite3"]),
        system("CPango", link: ["pangocairo-1.0", "pango-1.0", "cairo", "gobject-2.0", "glib-2.0"], flags: pango),
        system("CCrypto", link: ["crypto"]),
        system("CPhone", link: ["phonenumber"]),
        system("CSpoof", link: ["icui18n", "icuuc"]),
        system("CCurl", link: ["curl"]),
        system("CPosix", link: ["seccomp"]),

        core("Domain"),
        core("Notation"),
        core("Wording", ["Domain", "Notation"]),
        core("Framing", ["Domain"]),
        core("Rules", ["Domain", "Notation", "Wording", "Framing"]),
        core("Records", ["Domain", "Rules"]),
        core("Papers"),
        core("Containers", ["Domain", "Notation"]),

        adapter("Roll", ["Domain", "Notation", "Wording", "Rules", "CZip", "CXML"]),
        adapter("Imaging", ["Domain", "Notation", "Containers", "CVips", "CExif", "CXMP", "CHEIF", "CZlib"]),
        adapter("Vision", ["Domain", "COpenVINO", "CCrypto"], isOptimised: true),
        adapter("Proof", ["Domain"]),
        adapter("Ledger", ["Domain", "Rules", "Records", "CSQLite", "CCrypto"]),
        adapter("Store", ["Domain", "CCrypto", "CPosix"]),
        adapter("Inbox", ["Domain", "Notation"]),
        adapter("Notices", ["Domain", "Framing", "Rules", "Records", "Papers"]),
        adapter("Printing", ["Papers", "CPango"]),
        adapter("Texts", ["Wording", "CPhone", "CSpoof"]),
        adapter("Web", ["CCurl", "CXML"]),

        .target(
            name: "WorkerLink", dependencies: ["Domain", "CPosix"], path: "Sources/Pipeline/WorkerLink",
            swiftSettings: strictMemory),
        .target(
            name: "Pipeline",
            dependencies: [
                "Domain", "Wording", "Framing", "Rules", "Records", "Proof", "Store", "Inbox", "Notices", "Roll", "WorkerLink",
            ],
            path: "Sources/Pipeline/Pipeline", swiftSettings: strict),
        .target(
            name: "Retraction", dependencies: ["Domain", "Rules", "Records", "Web", "Pipeline"], path: "Sources/Pipeline/Retraction",
            swiftSettings: strict),

        .target(name: "Arguments", path: "Sources/Programs/Arguments", swiftSettings: strict),
        .target(name: "Canaries", dependencies: ["Domain"], path: "Sources/Programs/Canaries", swiftSettings: strict),
        .executableTarget(
            name: "safelight",
            dependencies: [
                "Arguments", "Canaries", "Domain", "Notation", "Framing", "Rules", "Records", "Wording", "Roll", "Proof", "Ledger",
                "Store", "Inbox", "Notices", "Papers", "Texts", "Web", "WorkerLink", "Pipeline", "Retraction",
            ],
            path: "Sources/Programs/safelight", swiftSettings: strict),
        .executableTarget(
            name: "safelight-print", dependencies: ["Papers", "Printing", "CPosix"], path: "Sources/Programs/safelight-print",
            swiftSettings: strictMemory),
        .executableTarget(
            name: "safelight-worker", dependencies: ["Domain", "Imaging", "Vision", "WorkerLink", "CPosix"],
            path: "Sources/Programs/safelight-worker", swiftSettings: strictMemory),

        // Measures how many faces are found; belongs to no product.
        .executableTarget(
            name: "safelight-look", dependencies: ["Domain", "Framing", "Rules", "Imaging", "Vision"], path: "Benchmarks/accuracy/look",
            swiftSettings: strict),

        // Measures how fast and how well text is read; belongs to no product.
        .executableTarget(
            name: "safelight-read", dependencies: ["Domain", "Notation", "Wording", "Texts"], path: "Benchmarks/text/read",
            swiftSettings: strict),

        // Measures how well and how fast pictures are known again; belongs to no product.
        .executableTarget(
            name: "safelight-prints", dependencies: ["Domain", "Imaging", "Records", "Ledger"], path: "Benchmarks/prints/search",
            swiftSettings: strict),

        tests("DomainTests", ["Domain"]),
        tests("NotationTests", ["Notation"]),
        tests("WordingTests", ["Wording", "Domain", "Notation", "Texts"], exclude: ["Captions"]),
        tests("FramingTests", ["Framing", "Domain"]),
        tests("RulesTests", ["Rules", "Domain", "Notation", "Wording", "Framing"]),
        tests("RecordsTests", ["Records", "Domain"]),
        tests("PapersTests", ["Papers"]),
        tests("PrintingTests", ["Printing", "Notices", "Papers"]),
        tests("ContainersTests", ["Containers", "Domain"]),
        tests("RollTests", ["Roll", "Domain", "Notation", "Rules"]),
        tests("ProofTests", ["Proof", "Canaries", "Domain"]),
        tests("CanariesTests", ["Canaries"]),
        tests("ImagingTests", ["Imaging", "Containers", "Proof", "Canaries", "Domain"]),
        tests("VisionTests", ["Vision", "Imaging", "Domain"]),
        tests("LedgerTests", ["Ledger", "Records", "Rules", "Domain"]),
        tests("StoreTests", ["Store", "Domain"]),
        tests("InboxTests", ["Inbox", "Domain"]),
        tests("NoticesTests", ["Notices", "Papers", "Records", "Rules", "Wording", "Framing", "Domain"], exclude: ["Golden"]),
        tests("TextsTests", ["Texts", "Wording"]),
        tests("WebTests", ["Web"], exclude: ["server.py"]),
        tests("WorkerLinkTests", ["WorkerLink", "Domain", "CPosix"]),
        tests("PipelineTests", ["Pipeline", "WorkerLink", "Records", "Rules", "Wording", "Ledger", "Store", "Domain"]),
        tests("RetractionTests", ["Retraction", "Records", "Web", "Domain"], exclude: ["server.py"]),
        tests("ArgumentsTests", ["Arguments"]),
        tests("ArchitectureTests", []),
        tests("EndToEndTests", ["Pipeline", "Proof", "safelight", "safelight-worker", "safelight-print"]),
    ],
    swiftLanguageModes: [.v6]
)

// Throws damaged lists at the readers; needs libFuzzer, so only Benchmarks/fuzz/run asks for it.
if Context.environment["SAFELIGHT_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "safelight-fuzz", dependencies: ["Domain", "Notation", "Rules", "Roll"], path: "Benchmarks/fuzz/harness",
            swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
