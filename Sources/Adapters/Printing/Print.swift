package import Papers

/// A paper as PDF: A4, its fonts within it, its title and language told.
package struct Print: Sendable {
    package let bytes: [UInt8]
    package let pageCount: Int
    /// Letters for which no font of this machine has a form: they show as boxes, and a font has to be installed.
    package let lettersWithoutFont: Int

    package init(_ paper: Paper, by author: String, made: String) throws(PrintFailure) {
        let press = try Press(width: Typesetter.page.width, height: Typesetter.page.height)
        press.describe(title: paper.title, author: author, made: made)
        var setter = Typesetter(press)
        try setter.set(paper)
        // Without a whole that it belongs to, the library leaves every part of the structure out.
        press.begin("Document")
        for (number, strokes) in setter.pages.enumerated() {
            Self.draw(strokes, on: press)
            try Self.foot("\(paper.footing) · Page \(number + 1) of \(setter.pages.count)", on: press)
            press.endPage()
        }
        press.end("Document")
        bytes = try DescribedPDF.described(try press.finish())
        pageCount = setter.pages.count
        lettersWithoutFont = setter.lettersWithoutFont
    }

    private static func draw(_ strokes: [Stroke], on press: Press) {
        for stroke in strokes {
            switch stroke {
            case .line(let text, let line, let spot): press.draw(text.words, line: line, at: spot)
            case .rule(let from, let to): press.line(from: from, to: to)
            case .begin(let kind): press.begin(kind)
            case .end(let kind): press.end(kind)
            }
        }
    }

    private static func foot(_ words: String, on press: Press) throws(PrintFailure) {
        let text = try SetText("\(words)", size: 7.5, width: Typesetter.column, on: press)
        var y = Typesetter.page.height - Typesetter.margin.bottom + 18
        for line in text.heights.indices {
            press.draw(text.words, line: line, at: Spot(x: Typesetter.margin.side, y: y))
            y += text.heights[line]
        }
    }
}
