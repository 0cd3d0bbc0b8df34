import Domain
import Framing

/// One placement's place on a sheet: what it is called, the verdict, the picture with its crops, and what is cut.
struct CropTile {
    /// The heights that tiles beside each other share, so that their pictures stand on one line.
    struct RowHeights {
        let head: Double
        let picture: Double
        let foot: Double

        init(_ row: [CropTile]) {
            head = row.map(\.headHeight).max() ?? 0
            picture = row.map(\.frame.height).max() ?? 0
            foot = row.map(\.footHeight).max() ?? 0
        }

        var total: Double { head + picture + foot }
    }

    static let ink = "#211d1a", soft = "#5f574f"
    private static let padding = 16.0

    private let verdict: CropVerdict
    private let platform: [String]
    private let title: [String]
    private let channels: [String]
    private let headline: [String]
    private let details: [String]
    private let advice: [String]
    private let fact: String
    private let isOld: Bool
    /// What the picture and its frame take, at the origin; both in pixels.
    let frame: CropDrawing.Box
    private let inner: CropDrawing.Box

    var marks: Set<CropDrawing.Mark> { CropDrawing(verdict, over: inner).marks }

    init(_ verdict: CropVerdict, of size: PixelSize, width: Double, channels: [String], isOld: Bool) {
        self.verdict = verdict
        self.isOld = isOld
        let placement = verdict.view.placement, room = width - 2 * Self.padding
        platform = Letters.lines(placement.platform, 20, isBold: true, within: room, atMost: 2)
        title = Letters.lines("\(placement.title) · \(placement.shapeWords)", 14, within: room, atMost: 2)
        self.channels = channels.isEmpty ? [] : Letters.lines("For \(listed(channels))", 12, within: room, atMost: 2)
        headline = Letters.lines(verdict.headline, 16, isBold: true, within: room - 34, atMost: 3)
        let anchor = verdict.view.window == nil ? [] : ["Cropped \(placement.anchor.words)."]
        details = (anchor + verdict.details).flatMap { Letters.lines($0, 14, within: room, atMost: 3) }
        let isFine = verdict.worst == .safe
        advice =
            isFine
            ? []
            : Letters.lines(verdict.view.safeCrop.words(in: verdict.view.window), 14, isBold: true, within: room, atMost: 3)
        fact = "\(placement.factWords)\(isOld ? " · old fact" : "")"

        // All of the picture, and of its frame where something lies over that.
        let most = (width: room, height: width > 600 ? 500.0 : 340.0)
        let picture = CropDrawing.Box(x: 0, y: 0, width: Double(max(size.width, 1)), height: Double(max(size.height, 1)))
        var outer = picture
        if case .whole(let ratio) = placement.shape, !placement.covered.isEmpty { outer = CropDrawing.frame(ratio, around: picture) }
        let scale = min(most.width / outer.width, most.height / outer.height)
        frame = CropDrawing.Box(x: 0, y: 0, width: outer.width * scale, height: outer.height * scale)
        // A sheet's pictures lie on whole pixels.
        let shown = (width: max((picture.width * scale).rounded(), 1), height: max((picture.height * scale).rounded(), 1))
        inner = CropDrawing.Box(
            x: ((picture.x - outer.x) * scale).rounded(), y: ((picture.y - outer.y) * scale).rounded(), width: shown.width,
            height: shown.height)
    }

    private var headHeight: Double {
        16 + Double(platform.count) * 26 + Double(title.count) * 20 + Double(channels.count) * 17 + 12 + Double(max(headline.count, 1)) * 22
            + 14
    }
    private var footHeight: Double { 14 + Double(details.count + advice.count) * 20 + 4 + 18 + 14 }

    /// Where the photo lies, on whole pixels within the tile.
    func picture(in box: CropDrawing.Box, _ heights: RowHeights) -> SheetPicture {
        let place = place(in: box, heights)
        return SheetPicture(x: Int(place.x), y: Int(place.y), width: Int(place.width), height: Int(place.height))
    }

    private func place(in box: CropDrawing.Box, _ heights: RowHeights) -> CropDrawing.Box {
        let left = (box.x + (box.width - frame.width) / 2).rounded(),
            top = (box.y + heights.head + (heights.picture - frame.height) / 2).rounded()
        return CropDrawing.Box(x: left + inner.x, y: top + inner.y, width: inner.width, height: inner.height)
    }

    func markup(in box: CropDrawing.Box, _ heights: RowHeights) -> Markup {
        let left = box.x + Self.padding
        var y = box.y + 16
        var parts: [Markup] = [
            """
            <rect x="\(CropDrawing.number(box.x))" y="\(CropDrawing.number(box.y))" width="\(CropDrawing.number(box.width))" \
            height="\(CropDrawing.number(box.height))" rx="8" fill="none" stroke="#dcd5cb" stroke-width="1.5"/>
            """
        ]
        func lines(_ lines: [String], _ size: Int, by height: Double, isBold: Bool = false, _ colour: String, x: Double? = nil) {
            for line in lines {
                parts.append(Self.text(line, x: x ?? left, y: y + Double(size), size: size, isBold: isBold, colour))
                y += height
            }
        }
        lines(platform, 20, by: 26, isBold: true, Self.ink)
        lines(title, 14, by: 20, Self.ink)
        lines(channels, 12, by: 17, Self.soft)
        // The verdict stands on the picture, however many lines are above it.
        y = box.y + heights.head - 14 - Double(max(headline.count, 1)) * 22
        parts.append(CropSign.markup(verdict, x: left + 11, y: y + 10))
        lines(headline, 16, by: 22, isBold: true, CropSign.colour(verdict), x: left + 32)
        parts.append(CropDrawing(verdict, over: place(in: box, heights)).svg)
        y = box.y + heights.head + heights.picture + 14
        lines(details, 14, by: 20, Self.ink)
        lines(advice, 14, by: 20, isBold: true, "#1c6b3a")
        y = box.y + box.height - 14 - 16
        lines([fact], 12, by: 18, isBold: isOld, isOld ? "#845000" : Self.soft)
        return .joined(parts)
    }

    static func text(
        _ words: String, x: Double, y: Double, size: Int, isBold: Bool = false, _ colour: String, isAtEnd: Bool = false
    ) -> Markup {
        """
        <text x="\(CropDrawing.number(x))" y="\(CropDrawing.number(y))" font-family="DejaVu Sans" font-size="\(size)" \
        font-weight="\(isBold ? 700 : 400)"\(isAtEnd ? " text-anchor=\"end\"" : .nothing) fill="\(colour)">\(words)</text>
        """
    }
}

/// The verdict's sign as a drawing, so that it needs no font and no colour.
enum CropSign {
    static func colour(_ verdict: CropVerdict) -> String {
        if verdict.isUnknown { return "#845000" }
        if verdict.isMinor || verdict.isCovered { return "#44566a" }
        return switch verdict.grade {
        case .safe: "#1c6b3a"
        case .possible: "#44566a"
        case .likely: "#845000"
        case .certain: "#a11d1d"
        }
    }

    /// A disc of 22 pixels around a point, with the sign in white.
    static func markup(_ verdict: CropVerdict, x: Double, y: Double) -> Markup {
        func at(_ across: Double, _ down: Double) -> String { "\(CropDrawing.number(x + across)),\(CropDrawing.number(y + down))" }
        func line(_ path: String) -> Markup {
            "<path d=\"\(path)\" fill=\"none\" stroke=\"#ffffff\" stroke-width=\"3\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>"
        }
        let sign: Markup =
            switch verdict.sign {
            case "✓": line("M\(at(-5, 0.5)) L\(at(-1.5, 4.5)) L\(at(5, -4))")
            case "✗": line("M\(at(-4, -4)) L\(at(4, 4)) M\(at(4, -4)) L\(at(-4, 4))")
            case "!": line("M\(at(0, -6)) L\(at(0, 1)) M\(at(0, 5.8)) L\(at(0, 6))")
            case "◐": "<path d=\"M\(at(0, -8)) A8,8 0 0 1 \(at(0, 8)) Z\" fill=\"#ffffff\"/>"
            default: CropTile.text("?", x: x - 4.5, y: y + 6, size: 16, isBold: true, "#ffffff")
            }
        return """
            <rect x="\(CropDrawing.number(x - 11))" y="\(CropDrawing.number(y - 11))" width="22" height="22" rx="11" fill="\(colour(verdict))"/>
            \(sign)
            """
    }
}
