import Domain

/// The boxes as a drawing that lies over the preview and grows with it: lines and letters keep their own size, so that they can be read on a telephone.
///
/// Every kind has a line of its own besides its colour, and white on both sides of it, so that it is seen on any picture and in black and white.
enum Overlay {
    /// Empty where there is nothing to draw.
    static func svg(_ boxes: PictureBoxes, alternative: String) -> Markup {
        guard !boxes.boxes.isEmpty else { return .nothing }
        // What matters most lies on top.
        let order = boxes.boxes.enumerated().sorted { ($0.element.kind.height, $0.offset) < ($1.element.kind.height, $1.offset) }
            .map(\.element)
        return """
            <svg class="boxes" role="img" aria-label="\(alternative)">
            <svg viewBox="0 0 \(Int(scale)) \(Int(scale))" preserveAspectRatio="none">
            \(.joined(order.map { group($0) }))
            </svg>
            \(.joined(order.compactMap { badge($0) }))
            </svg>
            """
    }

    /// The legend's piece of the same line.
    static func sample(_ kind: PictureBoxes.Kind) -> Markup {
        let points = "5,5 39,5 39,21 5,21"
        let cross: Markup = kind == .notAPerson ? lines(kind, "M5,5 L39,21 M39,5 L5,21") : .nothing
        return """
            <svg class="boxes sample" viewBox="0 0 44 26" aria-hidden="true"><g class="\(kind.name)">\(lines(kind, path(points)))\(cross)</g></svg>
            """
    }

    private static let scale = 1000.0

    private static func group(_ box: PictureBoxes.Box) -> Markup {
        let corners = widened(box).map { "\(place($0.x)),\(place($0.y))" }
        let cross: Markup =
            box.kind == .notAPerson && corners.count == 4
            ? lines(box.kind, "M\(corners[0]) L\(corners[2]) M\(corners[1]) L\(corners[3])") : .nothing
        return """
            <g class="\(box.kind.name)"><title>\(box.words)</title>\(lines(box.kind, path(corners.joined(separator: " "))))\(cross)</g>
            """
    }

    private static func path(_ points: String) -> String { "M" + points.split(separator: " ").joined(separator: " L") + " Z" }

    /// White below, the colour on it, and what parts the colour in two.
    private static func lines(_ kind: PictureBoxes.Kind, _ path: String) -> Markup {
        let layers =
            switch kind {
            case .unaccounted: ["halo", "line", "core"]
            case .graveText: ["halo", "line", "core", "dots"]
            case .perhaps, .accounted, .background, .notAPerson, .text, .mark: ["halo", "line"]
            }
        return .joined(layers.map { "<path class=\"\($0)\" d=\"\(path)\"/>" }, by: "")
    }

    /// Stands above the box; below it where there is no room, and inside it where there is none either.
    private static func badge(_ box: PictureBoxes.Box) -> Markup? {
        guard let label = box.label else { return nil }
        let corners = widened(box)
        let ys = corners.map(\.y), xs = corners.map(\.x)
        guard let top = ys.min(), let bottom = ys.max(), let left = xs.min() else { return nil }
        let room = 0.09
        let (y, lift) = top >= room ? (top, -20) : bottom <= 1 - room ? (bottom, 2) : (top, 3)
        let width = 10 + 8 * label.count
        return """
            <svg class="badge \(box.kind.name)" x="\(percent(left))" y="\(percent(y))">\
            <rect x="-3" y="\(lift)" width="\(width)" height="18" rx="4"/>\
            <text x="\(width / 2 - 3)" y="\(lift + 13)">\(label)</text></svg>
            """
    }

    /// Wider by a little, so that the line does not lie on a face or on words. Marks lie where they were drawn.
    private static func widened(_ box: PictureBoxes.Box) -> [Point] {
        let xs = box.corners.map(\.x), ys = box.corners.map(\.y)
        guard box.kind != .mark, let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else {
            return box.corners
        }
        let share = box.kind.isFace ? 0.05 : 0, least = 0.01
        let across = share * (right - left) + least, down = share * (bottom - top) + least
        let x = (left + right) / 2, y = (top + bottom) / 2
        return box.corners.map { corner in
            Point(x: corner.x + (corner.x < x ? -across : across), y: corner.y + (corner.y < y ? -down : down))
        }
    }

    /// In thousandths of the picture's side with one digit after the point. A worker may send any number; none lies outside the picture.
    private static func place(_ share: Double) -> String {
        let tenths = Int((min(max(share, 0), 1) * scale * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }

    private static func percent(_ share: Double) -> String {
        let tenths = Int((min(max(share, 0), 1) * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10)%"
    }
}

extension PictureBoxes.Kind {
    /// The class that draws it.
    var name: String {
        switch self {
        case .unaccounted: "open"
        case .perhaps: "perhaps"
        case .accounted: "fine"
        case .background: "small-face"
        case .notAPerson: "nobody"
        case .graveText: "grave"
        case .text: "text"
        case .mark: "region"
        }
    }

    fileprivate var height: Int {
        switch self {
        case .mark: 0
        case .text: 1
        case .notAPerson, .background: 2
        case .accounted: 3
        case .perhaps: 4
        case .graveText: 5
        case .unaccounted: 6
        }
    }
}

extension PictureBoxes.Box {
    fileprivate var words: String {
        switch kind {
        case .unaccounted: "Face \(label ?? ""): not accounted for"
        case .perhaps: "\(label ?? ""): perhaps a face"
        case .accounted: "Face \(label ?? ""): accounted for"
        case .background: "Face \(label ?? ""): in the background"
        case .notAPerson: "\(label ?? ""): not a person"
        case .graveText: "Text \(label ?? ""): holds the photo"
        case .text: "Text \(label ?? "")"
        case .mark: "Marked place without a face"
        }
    }
}
