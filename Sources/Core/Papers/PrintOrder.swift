/// What is handed to the program that makes PDFs.
package struct PrintOrder: Hashable, Sendable, Codable {
    package var paper: Paper
    /// Whose paper it is.
    package var author: String
    /// As ISO 8601.
    package var made: String

    package init(paper: Paper, author: String, made: String) {
        self.paper = paper
        self.author = author
        self.made = made
    }
}

/// What comes back, on a line of its own before the bytes of the PDF.
package struct PrintReceipt: Hashable, Sendable, Codable {
    package var pages: Int
    /// Letters for which no font of this machine has a form: they show as boxes, and a font has to be installed.
    package var lettersWithoutFont: Int

    package init(pages: Int, lettersWithoutFont: Int) {
        self.pages = pages
        self.lettersWithoutFont = lettersWithoutFont
    }
}
