/// A paper as a value: what it says and in which order, and nothing of how it looks. The page and the print of it are made from the same one, so that both say the same.
package struct Paper: Hashable, Sendable, Codable {
    /// Its only heading of the first level, and the title of the file.
    package var title: String
    /// Above the title: whose paper it is, of which day.
    package var above: [PaperText]
    /// Our own words below each page, beside its number.
    package var footing: String
    package var blocks: [Block]

    package init(title: String, above: [PaperText] = [], footing: String, blocks: [Block]) {
        self.title = title
        self.above = above
        self.footing = footing
        self.blocks = blocks
    }

    package enum Block: Hashable, Sendable, Codable {
        /// Level 2 or 3.
        case heading(String, level: Int)
        case paragraph(PaperText)
        /// What must not be passed over: set apart by a frame.
        case notice(PaperText)
        case list([PaperText])
        /// Each a word and what it stands for.
        case facts([Fact])
        case table(head: [String], rows: [[PaperText]])
        /// To be ticked by a person, by hand.
        case boxes([String])
        /// To be filled in by a person, by hand; each with its label.
        case lines([String])
    }

    package struct Fact: Hashable, Sendable, Codable {
        package var label: String
        package var words: PaperText

        package init(_ label: String, _ words: PaperText) {
            self.label = label
            self.words = words
        }
    }
}

extension Paper.Block {
    package static func heading(_ words: String) -> Self { .heading(words, level: 2) }
}
