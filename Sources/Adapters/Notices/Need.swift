import Domain
import Rules

/// One line of what most needs doing: a rule, and how many held photos wait for it.
struct Need {
    let rule: RuleID
    let count: Int
    /// The class of the photos that it is about; made here, since a rule's id in an old ledger may hold anything.
    let name: String

    /// The protected come first; then what concerns most photos.
    static func all(_ held: [HeldPhoto]) -> [Need] {
        var counts: [RuleID: Int] = [:]
        for photo in held { for rule in photo.rules { counts[rule, default: 0] += 1 } }
        let order = counts.sorted { left, right in
            let (first, second) = (left.key == PersonProtected.id, right.key == PersonProtected.id)
            if first != second { return first }
            if left.value != right.value { return left.value > right.value }
            return (Reason.place(left.key), left.key) < (Reason.place(right.key), right.key)
        }
        return order.enumerated().map { Need(rule: $1.key, count: $1.value, name: "t\($0 + 1)") }
    }
}

/// The list of needs doubles as the choice of which photos are shown; a rule of CSS does it, so no script is needed.
extension QuarantineIndex {
    static func list(_ needs: [Need], of count: Int) -> Markup {
        let hint: Markup =
            needs.contains { $0.count > 1 } && count > needs.count
            ? "\n<p class=\"soft small only-screen\">Choose a line to see only its photos. A photo may need more than one step.</p>"
            : .nothing
        let lines = needs.map { need -> Markup in
            """
            <li><label><input type="radio" name="show" id="\(need.name)"/> <span class="many">\(grouped(need.count))</span> \
            <span>\(NextSteps.words(need.rule))</span></label></li>
            """
        }
        return """
            <fieldset class="todo">
            <legend>What most needs doing</legend>\(hint)
            <ul>
            \(.joined(lines))
            <li class="only-screen"><label><input type="radio" name="show" id="t0" checked="checked"/> \
            <span class="many">\(grouped(count))</span> <span>Show every held photo.</span></label></li>
            </ul>
            </fieldset>
            """
    }

    static func filters(_ needs: [Need], of count: Int) -> Markup {
        let lines = needs.map { need -> Markup in
            """
            body:has(#\(need.name):checked) :is(.photo:not(.\(need.name)), .event:not(:has(.\(need.name)))) { display: none; }
            """
        }
        // Room for the longest number, so that the lines' words begin below each other.
        return .joined(lines + [".many { min-width: \(grouped(count).count)ch; }"])
    }
}
