import Domain
import Framing

/// What a placement's crop does, drawn over the picture: lines, veils and numbers as SVG, for a sheet and for a page alike.
///
/// Every mark has a line of its own besides its colour.
struct CropDrawing {
    /// In the order of the legend.
    enum Mark: Int, CaseIterable {
        case likeliest, leftOut, worst, safe, cutFace, cutText, cutShoulders, alone, covered
    }

    /// A place in pixels.
    struct Box: Equatable {
        var x: Double
        var y: Double
        var width: Double
        var height: Double

        func inset(_ by: Double) -> Box { Box(x: x + by, y: y + by, width: max(width - 2 * by, 1), height: max(height - 2 * by, 1)) }

        /// A region of a picture that lies here; nothing of it reaches outside.
        func place(_ region: Region) -> Box {
            func clamped(_ share: Double) -> Double { min(max(share, 0), 1) }
            let left = clamped(region.x), top = clamped(region.y)
            return Box(
                x: x + left * width, y: y + top * height, width: (clamped(region.x + region.width) - left) * width,
                height: (clamped(region.y + region.height) - top) * height)
        }
    }

    let verdict: CropVerdict
    /// Where the picture lies.
    let picture: Box
    /// What is drawn, for the legend.
    private(set) var marks: Set<Mark> = []
    private(set) var svg = Markup.nothing

    private var view: PlacementView { verdict.view }

    init(_ verdict: CropVerdict, over picture: Box) {
        self.verdict = verdict
        self.picture = picture
        var parts: [Markup] = []
        if let window = verdict.view.window, let likeliest = verdict.view.likeliest {
            parts = cropped(window, likeliest)
        } else {
            parts = whole()
        }
        svg = .joined(parts)
    }

    // MARK: Parts

    private mutating func cropped(_ window: Window, _ likeliest: Int) -> [Markup] {
        let shown = picture.place(window.region(at: likeliest))
        var parts = veil(window, shown)
        marks.formUnion([.likeliest, .leftOut])
        parts += covered(view.placement.covered.map { shown.place($0) })
        if verdict.worst != .safe, case .window(let position, _) = view.safeCrop {
            marks.insert(.safe)
            let safe = picture.place(window.region(at: position)).inset(9)
            parts.append(Self.outline(safe, "#ffffff", 4.5))
            parts.append(Self.outline(safe, "#14803c", 2))
        }
        if let worst = view.worst, worst != likeliest, verdict.worst != .safe {
            marks.insert(.worst)
            let box = picture.place(window.region(at: worst)).inset(5)
            parts.append(Self.outline(box, "#000000", 4.5))
            parts.append(Self.outline(box, "#ffd23f", 2.5, dashes: "9 6"))
        }
        parts.append(Self.outline(shown.inset(1.5), "#000000", 6))
        parts.append(Self.outline(shown.inset(1.5), "#ffffff", 3))
        parts += subjects(window, likeliest)
        if marks.contains(.safe), case .window(let position, _) = view.safeCrop {
            let safe = picture.place(window.region(at: position))
            if safe.width > 90 { parts.append(Self.badge("safe crop", x: safe.x + 9, y: safe.y + safe.height - 27, "#14803c", size: 12)) }
        }
        return parts
    }

    /// The picture in its frame, with what lies over it.
    private mutating func whole() -> [Markup] {
        guard case .whole(let ratio) = view.placement.shape, !view.placement.covered.isEmpty else { return [] }
        let frame = Self.frame(ratio, around: picture)
        var parts = covered(view.placement.covered.map { frame.place($0) })
        parts.append(Self.outline(frame, "#5f574f", 1.5))
        for outlook in view.outlooks where outlook.isCovered && outlook.subject.isGrave { parts += mark(outlook.subject) }
        return parts
    }

    /// The frame of a ratio around the whole picture.
    static func frame(_ ratio: Double, around picture: Box) -> Box {
        let width = max(picture.width, picture.height * ratio), height = max(picture.height, picture.width / ratio)
        return Box(
            x: picture.x + (picture.width - width) / 2, y: picture.y + (picture.height - height) / 2, width: width, height: height)
    }

    private func veil(_ window: Window, _ shown: Box) -> [Markup] {
        let before: Box, after: Box
        switch window.axis {
        case .across:
            before = Box(x: picture.x, y: picture.y, width: shown.x - picture.x, height: picture.height)
            let end = shown.x + shown.width
            after = Box(x: end, y: picture.y, width: picture.x + picture.width - end, height: picture.height)
        case .down:
            before = Box(x: picture.x, y: picture.y, width: picture.width, height: shown.y - picture.y)
            let end = shown.y + shown.height
            after = Box(x: picture.x, y: end, width: picture.width, height: picture.y + picture.height - end)
        }
        return [before, after].filter { $0.width > 0.05 && $0.height > 0.05 }.map { Self.area($0, "#000000", opacity: "0.6") }
    }

    private mutating func covered(_ boxes: [Box]) -> [Markup] {
        guard !boxes.isEmpty else { return [] }
        marks.insert(.covered)
        return boxes.filter { $0.width > 1 && $0.height > 1 }.flatMap { Self.hatched($0) }
    }

    /// What the likeliest window cuts, and the child whom it leaves alone.
    private mutating func subjects(_ window: Window, _ likeliest: Int) -> [Markup] {
        let all = view.outlooks.map(\.subject)
        func isCut(_ subject: Subject) -> Bool { window.cutting(window.span(of: subject.region)).contains(likeliest) }
        let cut = all.filter { isCut($0) && !([.face, .person].contains($0.kind) && $0.isCutByThePicture) }
        let faces = Set(cut.filter { $0.kind == .face }.map(\.number))
        var parts: [Markup] = []
        for subject in cut where subject.kind == .person && !faces.contains(subject.number) {
            marks.insert(.cutShoulders)
            let box = picture.place(subject.region)
            parts.append(Self.outline(box, "#ffffff", 3))
            parts.append(Self.outline(box, "#c40d1e", 1.5, dashes: "3 3"))
        }
        for subject in cut where subject.kind != .person { parts += mark(subject) }
        if let alone = view.singlingOut, alone.grade >= .likely {
            for child in alone.subjects where window.keeping(window.span(of: child.region)).contains(likeliest) {
                marks.insert(.alone)
                parts += Self.labelled(picture.place(child.region), "\(child.number)", "#6a1b9a", in: picture, isDouble: true)
            }
        }
        return parts
    }

    private mutating func mark(_ subject: Subject) -> [Markup] {
        let isText = subject.kind == .text
        if view.window != nil { marks.insert(isText ? .cutText : .cutFace) }
        let label = subject.number == 0 ? nil : (isText ? "T" : "") + "\(subject.number)"
        return Self.labelled(picture.place(subject.region), label, isText ? "#0b4fb8" : "#c40d1e", in: picture)
    }

    // MARK: Lines and areas

    private static func labelled(_ box: Box, _ label: String?, _ colour: String, in picture: Box, isDouble: Bool = false) -> [Markup] {
        let wide = box.inset(-3)
        var parts = [outline(wide, "#ffffff", 6.5), outline(wide, colour, isDouble ? 5 : 3.5)]
        if isDouble { parts.append(outline(wide, "#ffffff", 1.5)) }
        if let label {
            let above = wide.y - 21, x = min(max(wide.x - 2, picture.x), picture.x + picture.width - 30)
            parts.append(
                badge(label, x: x, y: above >= picture.y ? above : min(wide.y + wide.height + 2, picture.y + picture.height - 20), colour))
        }
        return parts
    }

    static func badge(_ label: String, x: Double, y: Double, _ colour: String, size: Int = 14) -> Markup {
        let width = Letters.width(label, size, isBold: true) + 10
        return """
            <rect x="\(number(x))" y="\(number(y))" width="\(number(width))" height="\(size + 5)" rx="4" fill="\(colour)" stroke="#ffffff" stroke-width="1.5"/>
            <text x="\(number(x + width / 2))" y="\(number(y + Double(size) * 1.04))" font-family="DejaVu Sans" font-size="\(size)" \
            font-weight="700" text-anchor="middle" fill="#ffffff">\(label)</text>
            """
    }

    static func outline(_ box: Box, _ colour: String, _ width: Double, dashes: String? = nil) -> Markup {
        let dashed: Markup = dashes.map { " stroke-dasharray=\"\($0)\"" } ?? .nothing
        return """
            <rect x="\(number(box.x))" y="\(number(box.y))" width="\(number(box.width))" height="\(number(box.height))" fill="none" \
            stroke="\(colour)" stroke-width="\(number(width))"\(dashed)/>
            """
    }

    static func area(_ box: Box, _ colour: String, opacity: String = "1") -> Markup {
        """
        <rect x="\(number(box.x))" y="\(number(box.y))" width="\(number(box.width))" height="\(number(box.height))" fill="\(colour)" \
        fill-opacity="\(opacity)"/>
        """
    }

    static func hatched(_ box: Box) -> [Markup] {
        let right = box.x + box.width, bottom = box.y + box.height
        let lines = stride(from: box.x - box.height + 5, to: right, by: 10).map { start -> String in
            let from = max(start, box.x), to = min(start + box.height, right)
            return "M\(number(from)),\(number(bottom - (from - start))) L\(number(to)),\(number(bottom - (to - start)))"
        }
        return [
            area(box, "#000000", opacity: "0.25"),
            "<path d=\"\(lines.joined(separator: " "))\" fill=\"none\" stroke=\"#ffffff\" stroke-width=\"1.6\" stroke-opacity=\"0.85\"/>",
        ]
    }

    /// With one digit after the point.
    static func number(_ value: Double) -> String {
        let tenths = Int((min(max(value, -99_999), 99_999) * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
}
