import Domain
import Pipeline
import Records
import Store

/// Which stored photo is meant: the beginning of its number, the name of a picture in `publishable/`, or a file with the bytes of the photo or of a picture made from it.
enum Photos {
    /// For help.
    static let ways = "The photo's number (at least 4 digits), a picture's name in publishable/, or a file."

    static func find(_ typed: String, in school: School) async throws -> PhotoID {
        let digits = typed.lowercased()
        if digits.count >= 4, digits.count <= 64, digits.allSatisfy(\.isHexDigit) {
            let found = try await school.ledger.photos(beginning: digits, limit: 2)
            if found.count == 1 { return found[0] }
            if found.count > 1 { throw Stop(.usage, "more than one photo’s number begins so. Type more of it.") }
        }
        if !digits.isEmpty, digits.count < 4, digits.allSatisfy(\.isHexDigit), try FileStatus.of(Opening.absolute(typed)) == nil {
            throw Stop(.notFound, "a photo’s number has at least 4 digits: the second column of “safelight review list”.")
        }
        let path = Opening.absolute(typed)
        let named = try await released(as: Files.split(path).name, in: school)
        let status = try FileStatus.of(path)
        if status?.isDirectory == true, named == nil { throw Stop(.usage, "that is a folder. Name one picture in it.") }
        if status?.isRegular == true {
            let digest = try PhotoBytes.digest(of: OpenFile.reading(path))
            if try await school.ledger.photo(PhotoID(digest)) != nil { return PhotoID(digest) }
            let pictured = try await school.ledger.photos(rendition: digest)
            if pictured.count == 1 { return pictured[0] }
            // Photos with the same pixels have the same picture, and each its own name for it.
            if let named, pictured.isEmpty || pictured.contains(named) { return named }
            if pictured.count > 1 {
                let numbers = pictured.map(\.short).joined(separator: ", ")
                throw Stop(.usage, "this very picture was made from \(pictured.count) photos: \(numbers). Give the number of each in turn.")
            }
            throw Stop(
                .notFound,
                "this file is neither a photo that was dropped into the inbox nor a picture of publishable/, or it was changed since. “safelight check FILE” gives its verdict."
            )
        }
        if let named { return named }
        throw Stop(
            .notFound,
            "no photo has that number, and no picture in publishable/ that name. “safelight review list” and quarantine/index.html show what is held; a published picture is found by its file’s name or by the file itself."
        )
    }

    /// A copy may have another ending, or more words behind the name (“… (1).jpg”).
    private static func released(as fileName: String, in school: School) async throws -> PhotoID? {
        let name = fileName.prefix(nameLength)
        guard name.count == nameLength, name.allSatisfy({ $0.isASCII && $0.isHexDigit }),
            fileName.dropFirst(nameLength).first?.isHexDigit != true
        else { return nil }
        return try await school.ledger.photos(releasedAs: String(name)).first
    }

    /// As `Release.name` has it.
    private static let nameLength = 20
}
