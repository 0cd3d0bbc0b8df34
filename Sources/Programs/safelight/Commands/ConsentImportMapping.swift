import Arguments
import Domain
import Records
import Roll
import Store

/// The mapping by which a list is imported: the one that was named, else the one with exactly the list's headings; and only where somebody has confirmed it.
struct ConsentImportMapping {
    private let named: String?
    private let folder: SchoolFolder
    private let role: Pupil.Role

    init(_ parsed: Parsed, _ folder: SchoolFolder, _ role: Pupil.Role) {
        named = parsed.value("mapping").map { Opening.absolute($0) }
        self.folder = folder
        self.role = role
    }

    func bytes(list: [UInt8], _ choice: SheetChoice, _ ledger: any Ledger) async throws -> [UInt8] {
        let confirmations = try await ledger.confirmations()
        let staff = role == .staff ? " --staff" : ""
        if let named {
            let bytes = try ConsentImport.given(named, "the mapping file")
            // What is wrong with it is said before that nobody has confirmed it.
            _ = try ConsentImport.mapping(bytes)
            guard Mappings.isConfirmed(bytes, confirmations) else {
                throw Self.unconfirmed("the mapping file", "safelight consent map\(staff) FILE --mapping=MAPPING")
            }
            return bytes
        }
        switch try Mappings.find(folder, list: list, choice: choice, role: role, confirmations) {
        case .one(let file, isConfirmed: true): return file.bytes
        case .one(let file, isConfirmed: false): throw Self.unconfirmed(file.name, "safelight consent map\(staff) FILE")
        case .several(let files): throw Stop.several(files)
        case .unreadable(let problems): throw Self.unreadable(problems)
        case .none(let nearest, let broken):
            let hidden = Unlisted.hidden(list, choice)
            guard hidden.isEmpty else { throw Self.unreadable(hidden) }
            var words = "no mapping in consent/ has exactly the headings of this list, and nothing was imported."
            if let nearest {
                words += " Nearest is \(nearest.name): \(nearest.difference.words)."
                if let why = nearest.why { words += " It is not finished, or has a mistake: \(why)" }
            }
            for file in broken { words += " \(file.name) has a mistake: \(file.why)" }
            throw Stop(.badInput, words + " Have one proposed with “safelight consent map\(staff) FILE”, look at it, and confirm it there.")
        }
    }

    private static func unreadable(_ problems: [ListProblem]) -> Stop {
        let words = problems.map { problem in
            (problem.line.map { "Line \($0): " } ?? "") + "\(problem.summary) \(problem.remedy)"
        }
        return Stop(
            .badInput,
            "the list cannot be read, and nothing was imported.\n" + words.joined(separator: "\n"))
    }

    private static func unconfirmed(_ what: String, _ command: String) -> Stop {
        Stop(
            .badInput,
            "nobody has confirmed \(what) as it is now, and nothing was imported. Look at what it means with “\(command)”, then confirm it with “\(command) --confirm --by=\"Your name\"”."
        )
    }
}
