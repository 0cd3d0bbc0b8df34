package import Papers

/// A paper as a page: one file that asks nothing of the network, to be read on a screen and printed.
package struct PaperPage: Sendable {
    private let paper: Paper

    package init(_ paper: Paper) { self.paper = paper }

    package func html() -> String {
        let body: Markup = """
            <main class="paper">
            <div class="above">
            \(.joined(paper.above.map { "<p>\(Self.markup($0))</p>" as Markup }))
            </div>
            <h1>\(paper.title)</h1>
            \(.joined(paper.blocks.map(Self.markup)))
            </main>
            <footer class="foot only-screen"><p>\(paper.footing)</p></footer>
            """
        return Sheet.html(title: paper.title, pictures: .embedded, styles: [Styles.paper, Styles.pageNumbers(paper.footing)], body: body)
    }

    private static func markup(_ block: Paper.Block) -> Markup {
        switch block {
        case .heading(let words, level: 3): "<h3>\(words)</h3>"
        case .heading(let words, _): "<h2>\(words)</h2>"
        case .paragraph(let text): "<p>\(markup(text))</p>"
        case .notice(let text): "<p class=\"notice\">\(markup(text))</p>"
        case .list(let entries): list(entries.map(markup))
        case .boxes(let words): list(words.map { "<span class=\"box\">☐</span> \($0)" }, kind: "boxes")
        case .facts(let facts):
            """
            <dl class="facts">
            \(.joined(facts.map { "<dt>\($0.label)</dt><dd>\(markup($0.words))</dd>" as Markup }))
            </dl>
            """
        case .table(let head, let rows): table(head, rows)
        case .lines(let labels):
            .joined(labels.map { "<p class=\"line\"><span>\($0):</span></p>" as Markup })
        }
    }

    private static func list(_ entries: [Markup], kind: String = "entries") -> Markup {
        """
        <ul class="\(kind)">
        \(.joined(entries.map { "<li>\($0)</li>" as Markup }))
        </ul>
        """
    }

    private static func table(_ head: [String], _ rows: [[PaperText]]) -> Markup {
        let titles = head.map { "<th scope=\"col\">\($0)</th>" as Markup }
        let lines = rows.map { cells -> Markup in
            "<tr>\(.joined(cells.map { "<td>\(markup($0))</td>" as Markup }, by: ""))</tr>"
        }
        return """
            <table>
            <thead>
            <tr>\(.joined(titles, by: ""))</tr>
            </thead>
            <tbody>
            \(.joined(lines))
            </tbody>
            </table>
            """
    }

    private static func markup(_ text: PaperText) -> Markup {
        .joined(
            text.runs.map { run -> Markup in
                switch run {
                case .own(let words): "\(words)"
                case .strong(let words): "<strong>\(words)</strong>"
                case .foreign(let words): "\(foreign: words)"
                case .code(let words): "<span class=\"id\">\(words)</span>"
                }
            }, by: "")
    }
}
