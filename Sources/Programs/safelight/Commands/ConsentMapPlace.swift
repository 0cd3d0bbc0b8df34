import Arguments
import Domain
import Records
import Roll
import Store

/// A list, and the mapping file that is meant for it.
struct MapPlace {
    let list: [UInt8]
    /// What the list is called, without its folder.
    let listName: String
    let choice: SheetChoice
    let role: Pupil.Role
    let path: String
    let name: String
    /// `nil` where there is no such file yet.
    let saved: [UInt8]?

    init(_ parsed: Parsed, _ folder: SchoolFolder, list file: String, _ confirmations: [MappingConfirmation]) throws {
        let listPath = Opening.absolute(file)
        let list = try ConsentImport.given(listPath, "the list")
        listName = Files.split(listPath).name
        choice = SheetChoice(name: parsed.value("sheet"), hidden: parsed.value("hidden").flatMap { SheetChoice.Hidden(rawValue: $0) })
        role = parsed.flag("staff") ? .staff : .pupil
        path = try Self.path(parsed, folder, list, listName, choice, role, confirmations)
        name = Mappings.name(path, folder)
        saved = try FileStatus.of(path)?.isRegular == true ? Files.read(path, limit: 4 << 20) : nil
        self.list = list
    }

    private static func path(
        _ parsed: Parsed, _ folder: SchoolFolder, _ list: [UInt8], _ listName: String, _ choice: SheetChoice, _ role: Pupil.Role,
        _ confirmations: [MappingConfirmation]
    ) throws -> String {
        if let named = parsed.value("mapping") {
            let path = Opening.absolute(named)
            guard try FileStatus.of(path)?.isRegular == true else {
                throw Stop(.notFound, "the mapping file is not there. Check its name, or leave out --mapping to have one proposed.")
            }
            return path
        }
        if let name = parsed.value("as") {
            let stem = name.hasSuffix(".json5") ? String(name.dropLast(6)) : name
            guard !stem.isEmpty, !stem.hasPrefix("."), !stem.contains("/"), !stem.utf8.contains(where: { $0 < 0x20 }) else {
                throw Stop(.usage, "--as needs a name without slashes, such as --as=photos; the file goes into consent/mappings.")
            }
            return Mappings.folder(folder) + "/\(stem).json5"
        }
        switch try Mappings.find(folder, list: list, choice: choice, role: role, confirmations) {
        case .one(let file, _): return file.path
        case .several(let files): throw Stop.several(files)
        case .none, .unreadable:
            let stem = FileStem.name(of: listName)
            return Mappings.folder(folder) + "/\(stem.hasPrefix(".") ? "list" : stem).json5"
        }
    }

    func confirmation(in confirmations: [MappingConfirmation]) -> MappingConfirmation? {
        guard let digest = saved.map({ SHA256.digest($0) }) else { return nil }
        return confirmations.last { $0.mapping == digest }
    }
}

extension Stop {
    static func several(_ files: [Mappings.File]) -> Stop {
        Stop(
            .badInput,
            "several mapping files have exactly the headings of this list: \(files.map(\.name).joined(separator: ", ")). Say which counts with --mapping=FILE, or move the others out of consent/."
        )
    }
}
