import Domain
import Notation
import Records
import Roll
import Store

/// The mapping files of a school's folder, and which of them fits a list: the one with exactly its headings.
enum Mappings {
    struct File {
        let path: String
        /// Below the school's folder, or the name alone of one that lies elsewhere.
        let name: String
        let bytes: [UInt8]
        let mapping: Mapping

        var digest: Digest { SHA256.digest(bytes) }
    }

    enum Found {
        case one(File, isConfirmed: Bool)
        /// With the one whose headings are nearest, where any is near, and the files of which nobody can tell what they are for.
        case none(nearest: Near?, broken: [(name: String, why: NotationError)])
        /// The file is no list.
        case unreadable([ListProblem])
        /// Nobody has said which counts.
        case several([File])
    }

    /// A mapping that is not quite a list's.
    struct Near {
        let name: String
        let difference: MappingFit.Difference
        /// Why it cannot be used, where it is not finished or has a mistake.
        let why: NotationError?
    }

    static func folder(_ folder: SchoolFolder) -> String { folder.consent + "/mappings" }

    /// Every file that may be a mapping, in a fixed order.
    static func paths(_ folder: SchoolFolder) throws -> [String] {
        var paths = ["/mapping.json5", "/mapping-staff.json5"].map { folder.consent + $0 }
        if try FileStatus.of(Self.folder(folder))?.isDirectory == true {
            paths += try Files.names(in: Self.folder(folder)).filter { $0.hasSuffix(".json5") && !$0.hasPrefix(".") }.sorted()
                .map { Self.folder(folder) + "/" + $0 }
        }
        return try paths.filter { try FileStatus.of($0)?.isRegular == true }
    }

    static func find(
        _ folder: SchoolFolder, list: [UInt8], choice: SheetChoice, role: Pupil.Role, _ confirmations: [MappingConfirmation]
    ) throws -> Found {
        guard let fit = MappingFit(list, choice), fit.hasRows else {
            let problems = Unlisted.problems(list, choice)
            return problems.isEmpty ? .none(nearest: nil, broken: []) : .unreadable(problems)
        }
        var files: [File] = []
        var near: [Near] = []
        var broken: [(name: String, why: NotationError)] = []
        for path in try paths(folder) {
            let bytes = try Files.read(path, limit: 4 << 20)
            do throws(NotationError) {
                files.append(File(path: path, name: name(path, folder), bytes: bytes, mapping: try Mapping(bytes)))
            } catch {
                guard let draft = try? Draft(reading: bytes) else {
                    broken.append((name(path, folder), error))
                    continue
                }
                guard draft.role == role, let difference = fit.difference(from: draft) else { continue }
                near.append(Near(name: name(path, folder), difference: difference, why: error))
            }
        }
        files.removeAll { $0.mapping.role != role }
        let fitting = files.filter { fit.headings(for: $0.mapping) != nil }
        if fitting.count > 1 { return .several(fitting) }
        if let only = fitting.first { return .one(only, isConfirmed: isConfirmed(only.bytes, confirmations)) }
        near =
            files.compactMap { file in
                fit.difference(from: file.mapping).map { Near(name: file.name, difference: $0, why: nil) }
            } + near
        return .none(nearest: near.min { $0.difference.count < $1.difference.count }, broken: broken)
    }

    static func isConfirmed(_ bytes: [UInt8], _ confirmations: [MappingConfirmation]) -> Bool {
        let digest = SHA256.digest(bytes)
        return confirmations.contains { $0.mapping == digest }
    }

    static func name(_ path: String, _ folder: SchoolFolder) -> String {
        path.hasPrefix(folder.root + "/") ? String(path.dropFirst(folder.root.count + 1)) : Files.split(path).name
    }
}

extension MappingFit.Difference {
    var count: Int { new.count + missing.count }

    /// Which headings are new and which are gone, at most five of each.
    var words: String {
        func list(_ headings: [String]) -> String {
            headings.prefix(5).map { "“\($0)”" }.joined(separator: ", ") + (headings.count > 5 ? " and \(headings.count - 5) more" : "")
        }
        if count == 0 { return "it has the same headings" }
        let parts = [new.isEmpty ? nil : "new is \(list(new))", missing.isEmpty ? nil : "missing is \(list(missing))"].compactMap { $0 }
        return parts.joined(separator: "; ")
    }
}
