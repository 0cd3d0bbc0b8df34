package import Notation

/// One thing that is wrong in a policy file.
package struct PolicyProblem: Hashable, Sendable, CustomStringConvertible {
    package let place: Place
    /// Where in the file's structure, such as `channels[2].id`; empty for the file as a whole.
    package let path: String
    package let problem: String
    /// What to do about it.
    package let remedy: String

    package var description: String {
        "line \(place.line): \(path.isEmpty ? "" : path + ": ")\(problem) \(remedy)"
    }
}

/// Everything that is wrong in a policy file, in the order of its lines; never empty.
package struct PolicyErrors: Error, Hashable, Sendable, CustomStringConvertible {
    package let problems: [PolicyProblem]

    package var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// Collects problems while a file is read, so that the reader learns of all of them at once.
final class PolicyProblems {
    private var problems: [PolicyProblem] = []

    var isEmpty: Bool { problems.isEmpty }

    /// In the order of the lines; the file itself is read section by section.
    var errors: PolicyErrors {
        PolicyErrors(problems: problems.sorted { ($0.place, $0.path) < ($1.place, $1.path) })
    }

    func add(_ place: Place, _ path: String, _ problem: String, _ remedy: String) {
        problems.append(PolicyProblem(place: place, path: path, problem: problem, remedy: remedy))
    }
}
