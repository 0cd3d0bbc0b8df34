import Arguments
import Domain
import Pipeline
import Roll
import Rules
import Store

/// The files of one list, each with the mapping by which it is read.
struct ImportFiles {
    let paths: [String]
    private(set) var sources: [ListSource] = []
    /// SHA-256 of each file, in the order given.
    private(set) var digests: [Digest] = []
    /// Of the mapping of each that needs one; a Common Transfer File needs none.
    private(set) var mappings: [Digest] = []

    /// What the ledger keeps: the file's own digest; of several files that of all of theirs, in whichever order they were given.
    var digest: Digest { Self.one(digests) }
    var mapping: Digest { Self.one(mappings) }

    init(_ parsed: Parsed, _ folder: SchoolFolder, _ role: Pupil.Role, _ school: School) async throws {
        paths = parsed.positionals("FILE").map { Opening.absolute($0) }
        let choice = SheetChoice(
            name: parsed.value("sheet"), hidden: parsed.value("hidden").flatMap { SheetChoice.Hidden(rawValue: $0) })
        let consent = parsed.value("consent")
        guard consent == nil || paths.count == 1 else {
            throw Stop(
                .usage,
                "--consent names the consent of one file. Where there are several, their titles or their names say it, such as “Photos on website.csv”."
            )
        }
        let mapper = ConsentImportMapping(parsed, folder, role)
        for path in paths {
            let bytes = try ConsentImport.given(path, "the list")
            let digest = SHA256.digest(bytes)
            guard !digests.contains(digest) else { throw Stop(.usage, "two of the files are the very same. Name each file once.") }
            digests.append(digest)
            let name = Files.split(path).name
            if TransferFile.isXML(bytes) {
                guard role == .pupil else {
                    throw Stop(.badInput, "\(name) is XML, and no list of staff. Export that list as CSV or as .xlsx.")
                }
                sources.append(ListSource(.pupils(TransferFile.read(bytes)), name: name))
                continue
            }
            let mappingBytes = try await mapper.bytes(list: bytes, choice, school.ledger)
            let mapping = try ConsentImport.mapping(mappingBytes)
            guard mapping.role == role else {
                throw Stop(
                    .badInput,
                    role == .staff
                        ? "the mapping file is for a list of pupils, so nothing was imported. A staff mapping says shape: \"staff\"."
                        : "the mapping file is for a list of staff, so nothing was imported. Say --staff, or name the mapping for pupils.")
            }
            try ConsentImport.checkChannels(mapping, school.policy.channels.map(\.id))
            mappings.append(SHA256.digest(mappingBytes))
            sources.append(ListSource(bytes: bytes, mapping: mapping, name: name, consent: consent, choice: choice))
        }
    }

    private static func one(_ digests: [Digest]) -> Digest {
        let different = Set(digests.map(\.hex)).sorted()
        return different.count == 1 ? digests[0] : SHA256.digest(Array(different.joined(separator: "\n").utf8))
    }
}
