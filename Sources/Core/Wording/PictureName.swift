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
    /// Every name of somebody on the roll that can be read: a full name anywhere in a line, also misread or on two lines of one badge, and a forename that has a line to itself, as on badges, drawers and pegs, or shares it with other forenames only.
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
            for forename in BadgeLine.forenames(line.text, isOne: { !called($0).isEmpty }) { add(called(forename), forename, [place]) }
        }
        let boxes = texts.map(LineBox.init)
        for place in texts.indices {
            let name = BadgeLine.name(texts[place].text)
            let asksForName = BadgeLine.asksForName(texts[place].text)
            for other in texts.indices where other != place && boxes[place].isBeside(boxes[other]) {
                if asksForName, let word = BadgeLine.firstWord(texts[other].text) { add(called(word), word, [other]) }
                let rest = BadgeLine.name(texts[other].text)
                guard other > place, !name.isEmpty, !rest.isEmpty else { continue }
                let both = name + " " + rest
                for hit in wholeNames(both) + misreadNames(in: both, wholly: true) { add([hit.pupil], hit.words, [place, other]) }
            }
        }
        return found
    }
}

/// Where a line stands, as shares of the picture.
private struct LineBox {
    let region: Region
    let letterHeight: Double

    init(_ line: LegibleText) {
        region = line.region
        if line.corners.count == 4 {
            let (across, down) = (line.corners[3].x - line.corners[0].x, line.corners[3].y - line.corners[0].y)
            letterHeight = (across * across + down * down).squareRoot()
        } else {
            letterHeight = min(region.width, region.height)
        }
    }

    /// Whether two lines may stand on one badge: no farther from each other than one and a half times the taller one's letters.
    func isBeside(_ other: LineBox) -> Bool {
        let (mine, theirs) = (region, other.region)
        let across = max(mine.x, theirs.x) - min(mine.x + mine.width, theirs.x + theirs.width)
        let down = max(mine.y, theirs.y) - min(mine.y + mine.height, theirs.y + theirs.height)
        return max(across, down) <= 1.5 * max(letterHeight, other.letterHeight)
    }
}
