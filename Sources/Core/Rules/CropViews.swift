package import Domain
package import Framing
package import Wording

/// What the placements of a channel do to a photo.
package struct CropViews: Sendable {
    /// The picture with all that crops may cut: nothing in it where the photo was not opened.
    package let scene: Scene
    package let views: [PlacementView]
    /// Why nobody knows what draws the eye; `nil` where it was looked at.
    package let reasonUnknown: String?
    /// What could not be looked for, “faces” or “text”. Where there is any, nothing found to be cut means nothing.
    package let unsought: [String]

    /// Text that carries meaning: a line of a word at least, surely read, and not a speck in the background.
    private static let leastScore = 0.8, leastLetters = 3, leastHeight = 0.02

    /// Only those of `placements`.
    package init(_ photo: Case, _ placements: [Placement]) {
        let inspection = photo.inspection
        let people = PeopleInPicture(photo)
        var subjects: [Subject] = []
        for (place, face) in people.faces.enumerated() where face.isPerson && face.isCertain {
            let isChild = !face.isBackground && !face.isGrownUp
            subjects.append(Subject(.face, face.face.region, number: place + 1, isChild: isChild))
            if !face.isBackground { subjects.append(Subject(.person, Subject.bust(of: face.face.region), number: place + 1)) }
        }
        for person in people.emptyRegions { if let region = person.place { subjects.append(Subject(.tag, region)) } }
        for (place, text) in (inspection?.legibleTexts.value ?? []).enumerated() where Self.carriesMeaning(text) {
            subjects.append(Subject(.text, text.region, number: place + 1))
        }
        let points = inspection?.cropPoints.value ?? []
        if !subjects.contains(where: { [.face, .tag].contains($0.kind) }), let content = Self.content(points, inspection) {
            subjects.append(content)
        }
        scene = Scene(size: inspection?.uprightSize ?? PixelSize(width: 0, height: 0), subjects: subjects, cropPoints: points)
        let drawn = scene
        views = inspection == nil ? [] : placements.map { Framing.view(drawn, $0) }
        unsought = [inspection?.faces.value == nil ? "faces" : nil, inspection?.legibleTexts.value == nil ? "text" : nil].compactMap { $0 }
        switch inspection?.cropPoints {
        case .unknown(let reason): reasonUnknown = reason
        case .absent: reasonUnknown = "Nobody has looked for what draws the eye."
        case .seen, nil: reasonUnknown = nil
        }
    }

    private static func carriesMeaning(_ text: LegibleText) -> Bool {
        text.score >= leastScore && text.text.count(where: \.isLetter) >= leastLetters && text.region.height >= leastHeight
    }

    /// A quarter of each side around where the narrowest windows were laid by attention.
    private static func content(_ points: [CropPoint], _ inspection: Inspection?) -> Subject? {
        guard let size = inspection?.uprightSize, let tall = points.min(by: { $0.ratio < $1.ratio }),
            let wide = points.max(by: { $0.ratio < $1.ratio })
        else { return nil }
        func middle(_ point: CropPoint, _ axis: Window.Axis) -> Double {
            guard let window = Window(ratio: point.ratio, in: size), window.axis == axis else { return 0.5 }
            return point.attention + Double(window.length) / Double(window.side) / 2
        }
        return Subject(.content, Region(centreX: middle(tall, .across), centreY: middle(wide, .down), width: 0.25, height: 0.25))
    }
}

extension Case {
    /// What the channel's own placements do.
    var cropViews: CropViews { CropViews(self, channel.placements) }
}

extension Policy {
    /// The placements whose facts are older than the policy allows.
    package func stalePlacements(on day: Day) -> [Placement] {
        let named = namedPlacements
        return placements.filter { named.contains($0) && isStale($0, on: day) }
    }

    package func isStale(_ placement: Placement, on day: Day) -> Bool { day.number - placement.date.number > placementMaxAgeDays }

    /// Those that any channel names, each once, in the order of the channels.
    package var namedPlacements: [Placement] {
        var seen: Set<String> = []
        return channels.flatMap(\.placements).filter { seen.insert($0.id).inserted }
    }

    /// The titles of the channels that name a placement.
    package func channelTitles(naming placement: Placement) -> [String] {
        channels.filter { $0.placements.contains { $0.id == placement.id } }.map(\.title)
    }
}

extension CropViews {
    /// What placements do to a photo, whatever channel names them. Background is what is so on the channel with the largest pictures.
    package init(_ facts: PhotoFacts, _ placements: [Placement], policy: Policy, roll: Roll, names: NameIndex, now: Moment) {
        let people = Assessment.people(facts, roll: roll, names)
        let channel =
            policy.channels.max { $0.longestEdge < $1.longestEdge }
            ?? Channel(id: ChannelID("none"), title: "", longestEdge: 2048, quality: 85)
        self.init(
            Case(facts: facts, channel: channel, policy: policy, roll: roll, names: names, people: people, texts: [], now: now), placements)
    }
}
