package import Domain

/// One of the files that a list is made of.
package struct ListSource: Sendable {
    package var content: Content
    /// The file's name; with a mapping of the single form it may say which consent the file is about.
    package var name: String
    /// Which consent the file is about, where somebody said so.
    package var consent: String?

    package enum Content: Sendable {
        /// A CSV or a workbook.
        case table([UInt8], Mapping, SheetChoice)
        /// Who is at the school, out of a file that needs no mapping; it decides who is on the roll.
        case pupils(ListedRoll)
    }

    package init(_ content: Content, name: String, consent: String? = nil) {
        self.content = content
        self.name = name
        self.consent = consent
    }

    package init(bytes: [UInt8], mapping: Mapping, name: String, consent: String? = nil, choice: SheetChoice = SheetChoice()) {
        self.init(.table(bytes, mapping, choice), name: name, consent: consent)
    }
}

/// What a file that needs no mapping says of who is at the school.
package struct ListedRoll: Sendable {
    package var pupils: [ListedPupil]
    /// When it was made, where it says so itself.
    package var listDate: Day?
    package var problems: [ListProblem]
    package var remarks: [ListRemark]

    package init(_ pupils: [ListedPupil], listDate: Day? = nil, problems: [ListProblem] = [], remarks: [ListRemark] = []) {
        self.pupils = pupils
        self.listDate = listDate
        self.problems = problems
        self.remarks = remarks
    }
}

/// A pupil as one row or element of a file has them.
package struct ListedPupil: Hashable, Sendable {
    package var pupil: Pupil
    /// From 1.
    package var line: Int

    package init(_ pupil: Pupil, line: Int) {
        self.pupil = pupil
        self.line = line
    }
}
