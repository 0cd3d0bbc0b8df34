import Domain
import Testing

@testable import Framing

/// Every answer of the interval arithmetic against walking over every pixel position.
@Suite struct BruteForceTests {
    private enum State { case whole, cut, lost }

    private static let anchors = Placement.Anchor.allCases
    private static let ratios = [0.5, 9.0 / 16, 3.0 / 4, 0.877, 1, 4.0 / 3, 16.0 / 9, 1.91, 2.63, 5.9]

    private static func placement(_ ratio: Double, _ anchor: Placement.Anchor) -> Placement {
        Placement(
            id: "test", platform: "Test", title: "test", shape: .ratio(ratio), anchor: anchor, source: "-",
            date: Day(iso: "2026-11-01")!,
            confidence: .weak)
    }

    private static func scene(_ random: inout some RandomNumberGenerator) -> Scene {
        let size = PixelSize(width: .random(in: 1...160, using: &random), height: .random(in: 1...160, using: &random))
        let subjects = (0..<Int.random(in: 0...5, using: &random)).map { place in
            Subject(
                Subject.Kind.allCases.randomElement(using: &random)!,
                Region(
                    x: .random(in: -0.1...0.98, using: &random), y: .random(in: -0.1...0.98, using: &random),
                    width: .random(in: 0.001...0.7, using: &random), height: .random(in: 0.001...0.7, using: &random)),
                number: place + 1, isChild: .random(using: &random))
        }
        let points =
            Bool.random(using: &random)
            ? ratios.map { CropPoint(ratio: $0, attention: .random(in: 0...1, using: &random), entropy: 0.3) } : []
        return Scene(size: size, subjects: subjects, cropPoints: points)
    }

    private static func state(_ subject: Subject, _ window: Window, _ position: Int) -> State {
        let pixels = window.span(of: subject.region)
        let inside = pixels.filter { (position..<position + window.length).contains($0) }.count
        return inside == pixels.count ? .whole : inside == 0 ? .lost : .cut
    }

    private static func grade(_ bad: [Int], _ all: [Int], _ guesses: [Int], canKeep: Bool) -> Grade {
        if bad.isEmpty { return .safe }
        let isGuessed = guesses.contains { bad.contains($0) }
        if !canKeep, bad.count == all.count || isGuessed { return .certain }
        return isGuessed ? .likely : .possible
    }

    @Test(arguments: 0..<40) func everyPositionAgrees(_ seed: Int) throws {
        var random = Splitmix(state: UInt64(seed))
        var seen = 0
        for _ in 0..<25 {
            let scene = Self.scene(&random), ratio = Self.ratios.randomElement(using: &random)!
            let view = Framing.view(scene, Self.placement(ratio, Self.anchors.randomElement(using: &random)!))
            guard let window = view.window else { continue }
            seen += 1
            let all = (0...window.travel).filter(view.possible.contains)
            #expect(all.count == view.possible.count && !all.isEmpty)
            #expect(view.guesses.values.allSatisfy { all.contains($0) })
            let guesses = Array(view.guesses.values)
            for outlook in view.outlooks {
                let states = all.map { ($0, Self.state(outlook.subject, window, $0)) }
                let cut = states.filter { $0.1 == .cut }.map(\.0), lost = states.filter { $0.1 == .lost }.map(\.0)
                let canKeep = states.contains { $0.1 == .whole }
                #expect(outlook.cut == Self.grade(cut, all, guesses, canKeep: canKeep))
                #expect(outlook.lost == Self.grade(lost, all, guesses, canKeep: canKeep))
                #expect((outlook.worst == .certain) == !canKeep)
                #expect(abs(outlook.share - Double(cut.count) / Double(all.count)) < 1e-9)
                #expect(Set(outlook.guesses) == Set(view.guesses.filter { cut.contains($0.value) }.keys))
            }
            try singlesOut(scene, view, window, all)
            try safeCrop(scene, view, window, ratio)
        }
        #expect(seen > 5)
    }

    private func singlesOut(_ scene: Scene, _ view: PlacementView, _ window: Window, _ all: [Int]) throws {
        let children = scene.subjects.filter { $0.kind == .face && $0.isChild }
        let alone = all.filter { position in
            children.count >= 2 && children.count { Self.state($0, window, position) == .whole } == 1
        }
        guard let out = view.singlingOut else { return #expect(alone.isEmpty) }
        #expect(!alone.isEmpty && alone.contains(out.example))
        #expect(abs(out.share - Double(alone.count) / Double(all.count)) < 1e-9)
        let isGuessed = view.guesses.values.contains { alone.contains($0) }
        #expect(out.grade == (alone.count == all.count ? .certain : isGuessed ? .likely : .possible))
        #expect(Set(out.subjects) == Set(children.filter { child in alone.contains { Self.state(child, window, $0) == .whole } }))
    }

    private func safeCrop(_ scene: Scene, _ view: PlacementView, _ window: Window, _ ratio: Double) throws {
        func keeps(_ kinds: [Subject.Kind], _ position: Int) -> Bool {
            scene.subjects.allSatisfy { !kinds.contains($0.kind) || Self.state($0, window, position) == .whole }
        }
        func leavesUncut(_ position: Int) -> Bool {
            scene.subjects.allSatisfy { ![.text, .content].contains($0.kind) || Self.state($0, window, position) != .cut }
        }
        let positions = Array(0...window.travel)
        let faces = positions.filter { keeps([.face, .tag], $0) }, people = faces.filter { keeps([.person], $0) }
        let everything = people.filter { keeps([.text, .content], $0) }, uncut = people.filter(leavesUncut)
        switch view.safeCrop {
        case .asItIs: Issue.record("a picture that is cropped is not shown as it is")
        case .padding(let padded): #expect(faces.isEmpty && padded == ratio)
        case .window(let position, .everything): #expect(everything.contains(position))
        case .window(let position, .uncut): #expect(everything.isEmpty && uncut.contains(position))
        case .window(let position, .people): #expect(uncut.isEmpty && people.contains(position))
        case .window(let position, .faces): #expect(people.isEmpty && faces.contains(position))
        }
    }

    @Test(arguments: 0..<20) func setsOfPositionsAreSets(_ seed: Int) {
        var random = Splitmix(state: UInt64(seed) &+ 1000)
        func some() -> (PositionSet, Set<Int>) {
            let ranges = (0..<Int.random(in: 0...5, using: &random)).map { _ -> ClosedRange<Int> in
                let low = Int.random(in: 0...60, using: &random)
                return low...low + Int.random(in: 0...12, using: &random)
            }
            return (PositionSet(ranges), Set(ranges.flatMap { Array($0) }))
        }
        for _ in 0..<50 {
            let (one, plain) = some(), (two, other) = some()
            #expect(Set((0...100).filter(one.contains)) == plain && one.count == plain.count)
            #expect(Set((0...100).filter(one.union(two).contains)) == plain.union(other))
            #expect(Set((0...100).filter(one.intersection(two).contains)) == plain.intersection(other))
            #expect(Set((0...100).filter(one.subtracting(two).contains)) == plain.subtracting(other))
            for (first, second) in zip(one.ranges, one.ranges.dropFirst()) { #expect(first.upperBound + 1 < second.lowerBound) }
            let wanted = Double.random(in: -5...80, using: &random)
            #expect(one.nearest(to: wanted).map { abs(Double($0) - wanted) } == plain.map { abs(Double($0) - wanted) }.min())
        }
    }
}

/// The same numbers for the same seed (Steele et al. 2014).
struct Splitmix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
