import Arguments
import Foundation
import Testing

@Suite struct CompletionTests {
    /// What bash offers for the words of a line; the last word is the one under the cursor.
    private func offers(_ words: [String]) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "safelight-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder.appending(path: "a folder"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data().write(to: folder.appending(path: "a list.csv"))
        let script = folder.appending(path: ".script")
        try Data(sample.completions(for: .bash).utf8).write(to: script)

        let bash = Process()
        let output = Pipe()
        bash.executableURL = URL(filePath: "/bin/bash")
        bash.currentDirectoryURL = folder
        bash.arguments =
            [
                "--norc", "-uc",
                """
                source .script
                COMP_WORDS=(safelight "$@")
                COMP_CWORD=$#
                _safelight
                for reply in "${COMPREPLY[@]}"; do printf '%s\\n' "$reply"; done
                """, "bash",
            ] + words
        bash.standardInput = FileHandle.nullDevice
        bash.standardOutput = output
        try bash.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        bash.waitUntilExit()
        #expect(bash.terminationStatus == 0)
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init).sorted()
    }

    @Test(arguments: [
        ([""], ["check", "completions", "consent", "copy", "run", "status"]),
        (["co"], ["completions", "consent", "copy"]),
        (["consent", ""], ["import", "show"]),
        (["--json", "consent", "i"], ["import"]),
        (["-C", "run", "consent", "s"], ["show"]),
        (["-nCrun", "consent", "s"], ["show"]),
        (["-nC", "run", "consent", "s"], ["show"]),
        (["--school", "=", "run", "consent", "s"], ["show"]),
        (["run", "--wo"], ["--workers="]),
        (["run", "--no"], ["--no-preview"]),
        (
            ["run", "-"],
            [
                "--channel=", "--help", "--json", "--names", "--no-preview", "--preview", "--school=", "--verbose", "--version",
                "--workers=", "-C", "-h", "-n", "-v",
            ]
        ),
        (["consent", "import", "--ma"], ["--mapping="]),
        (["status", "--ma"], []),
        (["run", "--channel", "w"], ["website"]),
        (["run", "--channel", "="], ["social", "website"]),
        (["run", "--channel", "=", "s"], ["social"]),
        (["completions", "z"], ["zsh"]),
        (["completions", "zsh", ""], []),
        (["run", "--workers", ""], []),
        (["consent", "import", "a"], ["a folder", "a list.csv"]),
        (["consent", "import", "--mapping", "=", "a"], ["a folder", "a list.csv"]),
        (["check", "x.jpg", "--", "a"], ["a folder", "a list.csv"]),
        (["check", "--", "--js"], []),
        (["-C", ""], ["a folder"]),
    ])
    func bashOffersWhatFits(_ words: [String], _ expected: [String]) throws {
        #expect(try offers(words) == expected)
    }

    @Test func textsWithQuotationMarksSurviveEveryShell() {
        let zsh = sample.completions(for: .zsh)
        #expect(zsh.hasPrefix("#compdef safelight\n"))
        #expect(zsh.contains(#"'(--school -C)--school=[The school'\''s folder.]:DIR:_files -/'"#))
        #expect(zsh.contains(#"'(--school -C)-C+[The school'\''s folder.]:DIR:_files -/'"#))
        #expect(zsh.contains(#"'*--channel=[Only these channels.]:WORD:(website social)'"#))
        #expect(zsh.contains("'(--preview --no-preview)--no-preview[The opposite of --preview.]'"))
        let fish = sample.completions(for: .fish)
        #expect(
            fish.contains(#"complete -c safelight -n '_safelight_at \'run\'' -l channel -x -a 'website social' -d 'Only these channels.'"#))
        #expect(fish.contains(#"-s C -l school -x -a '(__fish_complete_directories)' -d 'The school\'s folder.'"#))
        #expect(fish.contains(#"complete -c safelight -n '_safelight_at \'consent\'' -a 'import' -d 'Read a consent list"#))
    }
}
