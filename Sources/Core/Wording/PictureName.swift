package import Domain

/// A pupil's name that can be read in a picture.
package struct PictureName: Hashable, Sendable {
    /// Everyone whose name it may be, sorted.
    package let pupils: [PupilID]
    /// As it was read.
    package let words: String
    /// The places in the list of texts.
    package let lines: [Int]

    package init(pupils: [PupilID], words: String, lines: [Int]) {
        self.pupils = pupils
        self.words = words
        self.lines = lines
    }
}

extension NameIndex {
    /// Every name of somebody on the roll that can be read: a full name anywhere in a line, also misread or on two lines of one badge, and a forename that has a line to itself, as on badges, drawers and pegs.
    ///
    /// A forename inside other words is none: too many are words themselves.
    package func namesInPicture(_ texts: [LegibleText]) -> [PictureName] {
        var found: [PictureName] = []
        func add(_ pupils: some Sequence<PupilID>, _ words: String, _ lines: [Int]) {
            let fresh = Set(pupils).subtracting(found.filter { $0.lines.contains { lines.contains($0) } }.flatMap(\.pupils))
            if !fresh.isEmpty { found.append(PictureName(pupils: fresh.sorted(), words: words, lines: lines)) }
        }
        for (place, line) in texts.enumerated() {
            for hit in fullNames(in: line.text) { add([hit.pupil], hit.words, [place]) }
            for hit in misreadNames(in: line.text, wholly: false) { add([hit.pupil], hit.words, [place]) }
            if let forename = BadgeLine.forename(line.text) { add(called(forename), forename, [place]) }
        }
        for (place, line) in texts.enumerated() {
            for (other, next) in texts.enumerated() where other > place && line.isBeside(next) {
                let both = [line, next].map { BadgeLine.name($0.text) }.filter { !$0.isEmpty }.joined(separator: " ")
                for hit in wholeNames(both) + misreadNames(in: both, wholly: true) { add([hit.pupil], hit.words, [place, other]) }
            }
            guard BadgeLine.asksForName(line.text) else { continue }
            for (other, next) in texts.enumerated() where other != place && line.isBeside(next) {
                if let word = BadgeLine.firstWord(next.text) { add(called(word), word, [other]) }
            }
        }
        return found
    }
}

extension LegibleText {
    /// The height of its letters as a share of the picture.
    private var letterHeight: Double {
        guard corners.count == 4 else { return min(region.width, region.height) }
        let (across, down) = (corners[3].x - corners[0].x, corners[3].y - corners[0].y)
        return (across * across + down * down).squareRoot()
    }

    /// Whether two lines may stand on one badge: no farther from each other than one and a half times the taller one's letters.
    func isBeside(_ other: LegibleText) -> Bool {
        let (mine, theirs) = (region, other.region)
        let across = max(mine.x, theirs.x) - min(mine.x + mine.width, theirs.x + theirs.width)
        let down = max(mine.y, theirs.y) - min(mine.y + mine.height, theirs.y + theirs.height)
        return max(across, down) <= 1.5 * max(letterHeight, other.letterHeight)
    }
}
