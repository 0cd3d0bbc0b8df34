import Domain
import Records
import Rules

/// Which faces and texts a step is about, and how to answer for a face.
extension PageParts {
    /// "Faces 2 and 5", by the numbers in the picture.
    func places(_ reason: Reason) -> Markup {
        guard let numbers = numbers(reason) else { return .nothing }
        let parts = [
            numbered(numbers.faces.map(String.init), "Face"),
            numbered(numbers.texts.map { "T\($0)" }, numbers.faces.isEmpty ? "Text" : "text"),
        ]
        let words = listed(parts.compactMap { $0 })
        return words.isEmpty ? .nothing : "\n<p class=\"which\">\(words) in the picture</p>"
    }

    /// The commands that answer for faces that are not accounted for, to be filled in. Even for a doubtful face none is ready that says “not a person”: that must be somebody's own thought.
    func commands(_ reason: Reason) -> Markup {
        guard reason.effect != .notes, !isProtected else { return .nothing }
        if AllRules.rule(reason.rule)?.mayBeAccepted(reason.summary) == true { return acceptance(reason.rule) }
        guard reason.rule == FaceUntagged.id, let boxes, let numbers = numbers(reason)?.faces else { return .nothing }
        let open = numbers.filter { [.unaccounted, .perhaps].contains(boxes.faceKinds[$0 - 1]) }
        guard let last = open.prefix(Self.shownCommands).last else { return .nothing }
        let shown = open.prefix(Self.shownCommands).map { number -> Markup in
            command(["--face=\(number)", "--person=…", "--by=…"])
        }
        let rest = open.filter { $0 > last }
        let more: Markup =
            rest.isEmpty
            ? .nothing : "\n<p class=\"small\">Likewise for \(uncapitalised(numbered(rest.map(String.init), "Face") ?? "")).</p>"
        return """

            <div class="commands">
            <p class="small soft">To answer for \(open.count == 1 ? "this face" : "each of these faces"):</p>
            \(.joined(shown))\(more)
            <p class="small soft">A pupil or a member of staff is <code>--person=NAME</code>; a grown-up who is on no list and agreed to be shown \
            is <code>--grown-up</code>; a poster, a painting or no face at all is <code>--not-a-person</code>.</p>
            </div>
            """
    }

    /// Where it is fine as it is, with the reason for that.
    private func acceptance(_ rule: RuleID) -> Markup {
        let words = rule == RightsUnclear.id ? "--rights-confirmed" : "--accept=\(rule)"
        return """

            <div class="commands">
            <p class="small soft">Where it is fine as it is, with the reason for that:</p>
            \(command([words, "--note=\"…\"", "--by=…"]))
            </div>
            """
    }

    /// A browser would part a line behind a hyphen.
    private func command(_ options: [String]) -> Markup {
        let words = ["safelight", "review", "answer", record.photo.short] + options
        return "<p class=\"command\"><code>\(.joined(words.map { "<span>\($0)</span>" }, by: " "))</code></p>"
    }

    private static let shownCommands = 3
    /// Beyond this many numbers nobody reads them.
    static let mostListed = 12

    /// `nil` where nothing may be told, or nothing was seen.
    private func numbers(_ reason: Reason) -> (faces: [Int], texts: [Int])? {
        isProtected || reason.regions.isEmpty ? nil : boxes?.numbers(reason)
    }

    /// "Face 2", "Faces 2 and 5".
    private func numbered(_ numbers: [String], _ word: String) -> String? {
        guard numbers.count > 1 else { return numbers.first.map { "\(word) \($0)" } }
        let words = word.lowercased().hasPrefix("face") ? word + "s" : word
        return numbers.count > Self.mostListed ? "\(grouped(numbers.count)) \(uncapitalised(words))" : "\(words) \(listed(numbers))"
    }
}
