package import Framing
import Rules

/// What a placement does to a photo, in words that fit on a tile, a line of a terminal, or a page.
///
/// Faces and texts stand by their numbers; nobody is named, and no text is quoted.
package struct CropVerdict: Sendable {
    package let view: PlacementView
    /// Of what the headline says.
    package let grade: Grade
    /// Of all that may be cut.
    package let worst: Grade
    /// Nothing graver than shoulders or what draws the eye.
    package let isMinor: Bool
    /// Nothing is cut, and the platform's own words lie over something.
    package let isCovered: Bool
    /// Nothing was found, and not everything was looked for.
    package let isUnknown: Bool
    /// "Likely to cut faces 1 and 4"
    package let headline: String
    /// Whole sentences.
    package let details: [String]

    /// More numbers than these are only counted.
    private static let mostNumbers = 6

    /// `unsought` as `CropViews` has it.
    package init(_ view: PlacementView, unsought: [String] = []) {
        self.view = view
        // Whoever stands at the edge of the picture itself is cut by the photographer.
        let cut = view.outlooks.filter { outlook in
            outlook.cut != .safe && !([.face, .person].contains(outlook.subject.kind) && outlook.subject.isCutByThePicture)
        }
        let grave = cut.filter { $0.subject.isGrave }
        let wounded = Set(grave.filter { $0.subject.kind == .face }.map(\.subject.number))
        let minor = cut.filter { !$0.subject.isGrave && !($0.subject.kind == .person && wounded.contains($0.subject.number)) }
        let graveGrade = grave.map(\.cut).max() ?? .safe
        let covered = view.outlooks.filter { $0.isCovered && $0.subject.isGrave }.map(\.subject)
        worst = max(cut.map(\.cut).max() ?? .safe, view.singlingOut?.grade ?? .safe)
        isMinor = grave.isEmpty && view.singlingOut == nil && !minor.isEmpty
        isCovered = worst == .safe && !covered.isEmpty
        isUnknown = worst == .safe && view.window != nil && !unsought.isEmpty

        var said: [Subject] = []
        var saidAlone = false
        if let alone = view.singlingOut, alone.grade >= graveGrade {
            grade = alone.grade
            saidAlone = true
            headline = "\(Self.verb(alone.grade, "Shows", "show")) only \(Self.numbers(alone.subjects, "face", or: true)) whole"
        } else if let top = [grave, minor].first(where: { !$0.isEmpty }), let highest = top.map(\.cut).max() {
            grade = highest
            said = top.filter { $0.cut == highest }.map(\.subject)
            headline = "\(Self.verb(highest, "Cuts", "cut")) \(Self.named(said))"
        } else {
            grade = .safe
            headline =
                isUnknown
                ? "Not known: \(listed(unsought)) could not be looked for"
                : (view.window != nil ? "Nothing is cut" : "Shown whole: nothing is cut") + (isCovered ? ", but something is covered" : "")
        }
        details = Self.details(view, grave, minor, said: said, saidAlone: saidAlone, covered)
    }

    /// What does not rely on colour.
    package var sign: String {
        if isUnknown { return "?" }
        return switch grade {
        case .safe: isCovered ? "◐" : "✓"
        case .possible: "◐"
        case .likely: "!"
        case .certain: "✗"
        }
    }

    /// The worst first, else as they came.
    package static func sorted(_ verdicts: [CropVerdict]) -> [CropVerdict] {
        verdicts.enumerated().sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }.map(\.element)
    }

    /// Graver things before shoulders, the certain before the likely, what is cropped before what is whole.
    private var rank: Int {
        if view.window == nil { return view.outlooks.contains(where: \.isCovered) ? 1 : 0 }
        if isUnknown { return 3 }
        return grade == .safe ? 2 : isMinor ? 3 + grade.rawValue : 10 + 2 * grade.rawValue + (view.singlingOut?.grade == grade ? 1 : 0)
    }

    // MARK: Words

    private static func details(
        _ view: PlacementView, _ grave: [Outlook], _ minor: [Outlook], said: [Subject], saidAlone: Bool, _ covered: [Subject]
    ) -> [String] {
        var lines: [String] = []
        if let window = view.window, let likeliest = view.likeliest {
            let left = view.outlooks.map(\.subject).filter {
                $0.kind == .face && window.losing(window.span(of: $0.region)).contains(likeliest)
            }
            if view.possible.count <= 1 {
                // There is one position only: shares say nothing.
                let others = (grave + minor).map(\.subject).filter { !said.contains($0) }
                if !others.isEmpty { lines.append("\(saidAlone ? "Cuts" : "Also cuts") \(named(others)).") }
            } else {
                if let alone = view.singlingOut { lines.append("Only one child is whole at \(share(alone.share, alone.guesses)).") }
                let cut = (grave + minor).sorted { $0.share > $1.share }
                let groups = Dictionary(grouping: cut) { share($0.share, $0.guesses) }
                var told: Set<String> = []
                let parts = cut.map { share($0.share, $0.guesses) }.filter { told.insert($0).inserted }.map {
                    "\(named((groups[$0] ?? []).map(\.subject))) at \($0)"
                }
                if !parts.isEmpty {
                    let more = parts.count > 3 ? "; and more" : ""
                    lines.append("Cut: \(parts.prefix(3).joined(separator: "; "))\(more).")
                }
            }
            if !left.isEmpty, !grave.isEmpty || view.singlingOut != nil || !minor.isEmpty {
                lines.append("Leaves out \(named(left)).")
            }
        }
        if !covered.isEmpty { lines.append("The platform’s own words lie over \(named(covered)).") }
        return lines
    }

    /// "34 % of positions (the middle, the faces)"
    private static func share(_ share: Double, _ guesses: [Guess]) -> String {
        let whole = Int((share * 100).rounded())
        let percent = share > 0 && whole == 0 ? "under 1" : share < 1 && whole == 100 ? "over 99" : "\(whole)"
        return "\(percent) % of positions" + (guesses.isEmpty ? "" : " (\(guesses.map(\.word).joined(separator: ", ")))")
    }

    private static func verb(_ grade: Grade, _ does: String, _ may: String) -> String {
        switch grade {
        case .certain: does
        case .likely: "Likely to \(may)"
        case .possible, .safe: "May \(may)"
        }
    }

    /// "faces 1 and 4, text T1 and the shoulders of face 2"
    package static func named(_ subjects: [Subject]) -> String {
        func of(_ kind: Subject.Kind) -> [Subject] { subjects.filter { $0.kind == kind } }
        var parts: [String] = []
        if !of(.face).isEmpty { parts.append(numbers(of(.face), "face")) }
        if !of(.tag).isEmpty { parts.append(of(.tag).count == 1 ? "a tagged place" : "\(of(.tag).count) tagged places") }
        if !of(.text).isEmpty { parts.append(numbers(of(.text), "text", "T")) }
        if !of(.person).isEmpty { parts.append("the shoulders of \(numbers(of(.person), "face"))") }
        if !of(.content).isEmpty { parts.append("the main part of the picture") }
        return listed(parts)
    }

    private static func numbers(_ subjects: [Subject], _ noun: String, _ letter: String = "", or isChoice: Bool = false) -> String {
        let numbers = Set(subjects.map(\.number)).sorted().map { "\(letter)\($0)" }
        guard numbers.count <= mostNumbers else { return isChoice ? "one of \(numbers.count) faces" : "\(numbers.count) \(noun)s" }
        let list = isChoice ? numbers.joined(separator: " or ") : listed(numbers)
        return "\(noun)\(numbers.count == 1 || isChoice ? "" : "s") \(list)"
    }
}

extension Subject {
    /// A face, a tagged place or text; the rest is told and holds nothing.
    var isGrave: Bool {
        switch kind {
        case .face, .tag, .text: true
        case .person, .content: false
        }
    }
}
