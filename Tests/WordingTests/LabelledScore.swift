import Wording

/// What is counted together: how many that were to be found were, and how many that were found were to be.
enum Category: String, CaseIterable {
    case fullNames = "full names", firstNames = "first names", surnames = "surnames", disguises = "hidden and look-alike"
    case pupilNumbers = "unique pupil numbers", personalData = "other personal data"
    case circumstances = "circumstances", themes = "themes"

    init(_ kind: Label.Kind) {
        switch kind {
        case .full, .initial: self = .fullNames
        case .first: self = .firstNames
        case .surname: self = .surnames
        case .hidden, .lookalike: self = .disguises
        case .upn: self = .pupilNumbers
        case .phone, .email, .postcode, .address, .birth, .uln, .nhs, .nino, .handle, .link, .place, .admission: self = .personalData
        case .child, .group: self = .circumstances
        case .theme: self = .themes
        }
    }

    init(_ kind: TextHit.Kind) {
        switch kind {
        case .fullName, .nameWithInitial: self = .fullNames
        case .firstName: self = .firstNames
        case .surname: self = .surnames
        case .hiddenCharacters, .lookAlikes: self = .disguises
        case .personal(.upn): self = .pupilNumbers
        case .personal: self = .personalData
        case .circumstance(.theme): self = .themes
        case .circumstance: self = .circumstances
        }
    }

    /// Whether a hit of this category is right where the label stands; whoever says “Ava Smith” has said “Ava”, and addresses and handles may hold names.
    func isRight(by label: Label.Kind) -> Bool {
        switch self {
        case .firstNames: [.first, .full, .initial, .email, .handle, .link].contains(label)
        case .surnames: [.surname, .full, .initial, .email, .handle, .link].contains(label)
        case .fullNames: [.full, .initial, .email, .handle, .link].contains(label)
        case .pupilNumbers, .personalData: [.pupilNumbers, .personalData].contains(Category(label))
        case .disguises, .circumstances: Category(label) == self
        case .themes: true
        }
    }

    /// Whether a hit of this category answers for the label; a full name does for a first name.
    func answers(for label: Label.Kind) -> Bool {
        switch Category(label) {
        case .firstNames, .surnames: self == .fullNames || self == Category(label)
        case .themes: self == .themes
        case let category: self == category
        }
    }
}

/// The labelled set as a reader read it.
struct LabelledScore {
    struct Tally {
        var toFind = 0
        var found = 0
        var raised = 0
        var right = 0
        var missed: [String] = []
        var wrong: [String] = []

        var recall: Double { toFind == 0 ? 1 : Double(found) / Double(toFind) }
        var precision: Double { raised == 0 ? 1 : Double(right) / Double(raised) }
    }

    private(set) var tallies: [Category: Tally] = [:]
    private(set) var harmless = 0
    /// Those harmless texts that would hold a photo.
    private(set) var alarms: [String] = []

    subscript(_ category: Category) -> Tally { tallies[category] ?? Tally() }

    /// What is possible at most is noted and holds nothing: as a finding it counts neither for nor against, except of themes, which are only noted.
    init(_ set: [LabelledText], read: (LabelledText) -> [TextHit]) {
        for text in set {
            let hits = read(text).filter { $0.strength > .possible || Category($0.kind) == .themes }
            for label in text.labels where !label.isOptional {
                let isFound = hits.contains { Category($0.kind).answers(for: label.kind) && label.overlaps($0) }
                tallies[Category(label.kind), default: Tally()].toFind += 1
                if isFound {
                    tallies[Category(label.kind), default: Tally()].found += 1
                } else {
                    tallies[Category(label.kind), default: Tally()].missed.append("\(label.kind) “\(label.words)” in \(text)")
                }
            }
            for hit in hits where Category(hit.kind) != .themes {
                let category = Category(hit.kind)
                let isRight = text.labels.contains { category.isRight(by: $0.kind) && $0.overlaps(hit) }
                tallies[category, default: Tally()].raised += 1
                if isRight {
                    tallies[category, default: Tally()].right += 1
                } else {
                    tallies[category, default: Tally()].wrong.append("“\(hit.words)” (\(hit.why)) in \(text)")
                }
            }
            guard text.isHarmless else { continue }
            harmless += 1
            if hits.contains(where: { Category($0.kind) != .themes }) { alarms.append("\(text)") }
        }
    }

    /// A table in Markdown.
    var table: String {
        let rows = Category.allCases.map { category in
            let tally = self[category]
            let precision = category == .themes ? "–" : "\(Self.percent(tally.precision)) (\(tally.right) of \(tally.raised))"
            return "| \(category.rawValue) | \(Self.percent(tally.recall)) (\(tally.found) of \(tally.toFind)) | \(precision) |"
        }
        return (["| what | found | of what was found, right |", "|---|---|---|"] + rows).joined(separator: "\n")
            + "\nHarmless texts that would hold a photo: \(alarms.count) of \(harmless)."
    }

    private static func percent(_ share: Double) -> String { "\(Double(Int((share * 1000).rounded(.down))) / 10) %" }
}
