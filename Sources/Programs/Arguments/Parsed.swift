/// What a command line says. Asking for what was never declared is a bug, and stops the program.
package struct Parsed: Sendable {
    /// The command words, for example `["consent", "import"]`.
    package let path: [String]
    /// The words without dashes that are no command words, in their order.
    package let positionals: [String]
    let scope: [Option]
    let arguments: [Positional]
    var flags: [String: Bool] = [:]
    var given: [String: [Given]] = [:]

    struct Given: Sendable {
        let text: String
        let value: any Sendable
    }

    /// Whether help or the version was asked for, so that nothing else was checked.
    package var isImmediate: Bool { scope.contains { $0.isImmediate && flags[$0.name] == true } }

    /// `unset` where neither the flag nor its `--no-…` stands; else the last one counts.
    package func flag(_ name: String, unset: Bool = false) -> Bool {
        precondition(declared(name).value == nil, "--\(name) was declared with a value")
        return flags[name] ?? unset
    }

    /// The text of the last occurrence.
    package func value(_ name: String) -> String? { values(name).last }

    /// The texts of all occurrences, in their order.
    package func values(_ name: String) -> [String] {
        precondition(declared(name).value != nil, "--\(name) was declared as a flag")
        return (given[name] ?? []).map(\.text)
    }

    /// What the kind made of the last occurrence.
    package func value<T: Sendable>(_ name: String, as type: T.Type) -> T? {
        precondition(declared(name).value?.type == type, "--\(name) was not declared as \(type)")
        return given[name]?.last?.value as? T
    }

    package func integer(_ name: String) -> Int? { value(name, as: Int.self) }

    /// The words that the positional took.
    package func positionals(_ name: String) -> [String] {
        guard let index = arguments.firstIndex(where: { $0.name == name }) else {
            preconditionFailure("\(name) was never declared as a positional of “\(path.joined(separator: " "))”")
        }
        let rest = positionals.dropFirst(index)
        return Array(arguments[index].takesMany ? rest : rest.prefix(1))
    }

    /// The one word that the positional took; `nil` where it is optional and missing.
    package func positional(_ name: String) -> String? { positionals(name).first }

    private func declared(_ name: String) -> Option {
        guard let option = scope.first(where: { $0.name == name }) else {
            preconditionFailure("--\(name) was never declared as an option of “\(path.joined(separator: " "))”")
        }
        return option
    }
}
