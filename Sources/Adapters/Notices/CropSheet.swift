package import Domain
import Framing
package import Rules

/// A contact sheet of one photo: what each placement's crop does to it, the worst first.
///
/// A sheet is words and lines; a worker lays the photo into `pictures`, and the drawing over all of it.
package struct CropSheet: Sendable {
    /// In pixels.
    package let size: PixelSize
    package let pictures: [SheetPicture]
    /// SVG of the sheet's size on a transparent ground.
    package let drawing: String
    /// Where each tile lies, for tests.
    let tiles: [CropDrawing.Box]

    static let width = 1600.0, margin = 40.0, gap = 28.0
    /// As much as a worker draws.
    private static let mostHigh = 5800.0

    /// Several where one would be too long; none where nothing is asked of.
    package static func all(_ short: String, _ crops: CropViews, policy: Policy, on day: Day) -> [CropSheet] {
        let verdicts = CropVerdict.sorted(crops.views.map { CropVerdict($0, unsought: crops.unsought) })
        let columns = verdicts.count < 3 ? 2 : 3
        let column = (width - 2 * margin - gap * Double(columns - 1)) / Double(columns)
        let tiles = verdicts.map { verdict in
            CropTile(
                verdict, of: crops.scene.size, width: column, channels: policy.channelTitles(naming: verdict.view.placement),
                isOld: policy.isStale(verdict.view.placement, on: day))
        }
        var rows: [[CropTile]] = []
        for start in stride(from: 0, to: tiles.count, by: columns) { rows.append(Array(tiles[start..<min(start + columns, tiles.count)])) }

        // As many rows on a sheet as it holds.
        let head = CropSheetHead(short, verdicts, remarks: remarks(crops), marks: Set(tiles.flatMap(\.marks)))
        var parts: [[[CropTile]]] = []
        var height = 0.0, count = 0
        for row in rows {
            let own = CropTile.RowHeights(row).total + gap
            if parts.isEmpty || head.height + height + own + margin > mostHigh || count + row.count > SheetRequest.mostPictures {
                parts.append([])
                (height, count) = (0, 0)
            }
            parts[parts.count - 1].append(row)
            height += own
            count += row.count
        }
        return parts.enumerated().map { place, rows in
            CropSheet(head, rows, column: column, part: parts.count > 1 ? "sheet \(place + 1) of \(parts.count)" : nil)
        }
    }

    private init(_ head: CropSheetHead, _ rows: [[CropTile]], column: Double, part: String?) {
        var y = head.height
        var drawn: [Markup] = [head.markup(part)]
        var places: [CropDrawing.Box] = [], pictures: [SheetPicture] = []
        for row in rows {
            let heights = CropTile.RowHeights(row)
            for (number, tile) in row.enumerated() {
                let box = CropDrawing.Box(
                    x: Self.margin + Double(number) * (column + Self.gap), y: y, width: column, height: heights.total)
                places.append(box)
                pictures.append(tile.picture(in: box, heights))
                drawn.append(tile.markup(in: box, heights))
            }
            y += heights.total + Self.gap
        }
        let height = Int((y - Self.gap + Self.margin).rounded(.up))
        size = PixelSize(width: Int(Self.width), height: height)
        tiles = places
        self.pictures = pictures
        let page: Markup = """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(Int(Self.width))" height="\(height)">
            \(.joined(drawn))
            </svg>
            """
        drawing = page.description
    }

    /// What nobody could look for, in words.
    static func remarks(_ crops: CropViews) -> [String] {
        var remarks: [String] = []
        if !crops.unsought.isEmpty {
            remarks.append(
                "\(capitalised(listed(crops.unsought))) could not be looked for in this photo: what crops do to them is not known.")
        }
        if crops.reasonUnknown != nil {
            remarks.append("It could not be looked what draws the eye: crops that follow it are guessed from the middle and the faces.")
        }
        return remarks
    }
}

/// Heading and legend.
struct CropSheetHead {
    let height: Double
    private let short: String
    private let counts: String
    private let remarks: [String]
    private let legend: [(mark: CropDrawing.Mark, x: Double, y: Double)]

    private static let row = 30.0

    init(_ short: String, _ verdicts: [CropVerdict], remarks: [String], marks: Set<CropDrawing.Mark>) {
        self.short = short
        let graded: [(Grade, String)] = [(.certain, "certain"), (.likely, "likely"), (.possible, "possible")]
        let parts = graded.compactMap { grade, word -> String? in
            let count = verdicts.count { $0.grade == grade && !$0.isMinor }
            return count == 0 ? nil : "\(count) \(word)"
        }
        let clear = verdicts.count { $0.grade == .safe && !$0.isUnknown }
        let minor = verdicts.count(where: \.isMinor)
        let rest = [minor == 0 ? nil : "\(minor) minor", clear == 0 ? nil : "\(clear) without a cut"]
        counts = (parts + rest.compactMap { $0 }).joined(separator: " · ")
        self.remarks = remarks.flatMap { Letters.lines($0, 16, within: CropSheet.width - 2 * CropSheet.margin) }
        var x = CropSheet.margin, y = 104 + Double(self.remarks.count) * 24
        var placed: [(CropDrawing.Mark, Double, Double)] = []
        for mark in CropDrawing.Mark.allCases where marks.contains(mark) {
            let width = 44 + Letters.width(mark.words, 14) + 26
            if x + width > CropSheet.width - CropSheet.margin, x > CropSheet.margin {
                x = CropSheet.margin
                y += Self.row
            }
            placed.append((mark, x, y))
            x += width
        }
        legend = placed.map { (mark: $0.0, x: $0.1, y: $0.2) }
        height = y + (placed.isEmpty ? 0 : Self.row) + 18
    }

    func markup(_ part: String?) -> Markup {
        let left = CropSheet.margin, right = CropSheet.width - CropSheet.margin
        var parts: [Markup] = [
            CropTile.text("Photo \(short) · what platforms’ crops do to it", x: left, y: 62, size: 28, isBold: true, CropTile.ink),
            CropTile.text(
                [part, counts].compactMap { $0 }.joined(separator: " · "), x: right, y: 62, size: 16, CropTile.soft, isAtEnd: true),
            CropDrawing.area(CropDrawing.Box(x: left, y: 80, width: right - left, height: 2), "#dcd5cb"),
        ]
        for (number, line) in remarks.enumerated() {
            parts.append(CropTile.text(line, x: left, y: 106 + Double(number) * 24, size: 16, isBold: true, "#845000"))
        }
        for (mark, x, y) in legend {
            parts += mark.sample(CropDrawing.Box(x: x, y: y, width: 32, height: 18))
            parts.append(CropTile.text(mark.words, x: x + 42, y: y + 14, size: 14, CropTile.soft))
        }
        return .joined(parts)
    }
}

extension CropDrawing.Mark {
    var words: String {
        switch self {
        case .likeliest: "the likeliest crop"
        case .leftOut: "left out by it"
        case .worst: "the worst crop that may be"
        case .safe: "the safe crop"
        case .cutFace: "face that is cut"
        case .cutText: "text that is cut"
        case .cutShoulders: "shoulders that are cut"
        case .alone: "child shown alone"
        case .covered: "under the platform’s own words"
        }
    }

    /// The same line or area in the legend.
    func sample(_ box: CropDrawing.Box) -> [Markup] {
        let ground = CropDrawing.area(box, "#a9a49d"), line = box.inset(3)
        switch self {
        case .likeliest:
            return [ground, CropDrawing.outline(line, "#000000", 5), CropDrawing.outline(line, "#ffffff", 2.5)]
        case .leftOut: return [ground, CropDrawing.area(box, "#000000", opacity: "0.6")]
        case .worst:
            return [ground, CropDrawing.outline(line, "#000000", 4.5), CropDrawing.outline(line, "#ffd23f", 2.5, dashes: "6 4")]
        case .safe: return [ground, CropDrawing.outline(line, "#ffffff", 4.5), CropDrawing.outline(line, "#14803c", 2)]
        case .cutFace: return [ground, CropDrawing.outline(line, "#ffffff", 6), CropDrawing.outline(line, "#c40d1e", 3.5)]
        case .cutText: return [ground, CropDrawing.outline(line, "#ffffff", 6), CropDrawing.outline(line, "#0b4fb8", 3.5)]
        case .cutShoulders:
            return [ground, CropDrawing.outline(line, "#ffffff", 3), CropDrawing.outline(line, "#c40d1e", 1.5, dashes: "3 3")]
        case .alone:
            return [
                ground, CropDrawing.outline(line, "#ffffff", 6), CropDrawing.outline(line, "#6a1b9a", 5),
                CropDrawing.outline(line, "#ffffff", 1.5),
            ]
        case .covered: return [ground] + CropDrawing.hatched(box)
        }
    }
}
