import Domain
package import Framing

/// Placements as people read them.
extension Placement {
    /// "3:4", "between 3:4 and 1.91:1", "whole in 9:16".
    package var shapeWords: String {
        switch shape {
        case .ratio(let ratio): Self.words(ratio)
        case .between(let narrowest, let widest): "between \(Self.words(narrowest)) and \(Self.words(widest))"
        case .whole(let frame): "whole in \(Self.words(frame))"
        }
    }

    /// Small whole numbers where there are such, else against 1: "16:9", "1.91:1".
    static func words(_ ratio: Double) -> String {
        for below in 1...16 {
            let above = (ratio * Double(below)).rounded()
            if above >= 1, above <= 21, abs(ratio * Double(below) - above) < 0.00001 { return "\(Int(above)):\(below)" }
        }
        let hundredths = Int((ratio * 100).rounded())
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        return rest % 10 == 0 ? "\(whole).\(rest / 10):1" : "\(whole).\(rest < 10 ? "0" : "")\(rest):1"
    }

    /// "2025, quoted": the fact's year, and how sure it is.
    package var factWords: String { "\(date.description.prefix(4)), \(confidence.words)" }
}

extension Placement.Anchor {
    /// Where the platform lays the window, to follow "cropped to 3:4".
    package var words: String {
        switch self {
        case .centre: "in the middle"
        case .upper: "at the top or left"
        case .content: "where the platform’s program finds most to see"
        case .uploader: "in the middle, until whoever posts it moves it"
        case .unknown: "at a place that is not known"
        }
    }
}

extension Placement.Confidence {
    package var words: String {
        switch self {
        case .measured: "measured"
        case .published: "from the platform"
        case .quoted: "quoted by others"
        case .weak: "not sure"
        }
    }
}

extension SafeCrop {
    /// What the school had better do, as a sentence: "Safe crop: keep from 12 % to 87 % of the width."
    package func words(in window: Window?) -> String {
        switch self {
        case .asItIs: return "Use it as it is."
        case .padding: return "No crop keeps everybody: use padding (--write makes it)."
        case .window(let position, let keeping):
            guard let window else { return "Use it as it is." }
            func percent(_ place: Int) -> Int { Int((Double(place) / Double(window.side) * 100).rounded()) }
            let side = window.axis == .across ? "width" : "height"
            let kept = "keep from \(percent(position)) % to \(percent(position + window.length)) % of the \(side)"
            return switch keeping {
            case .everything: "Safe crop: \(kept)."
            case .uncut: "Best crop: \(kept); everybody is whole, some text or the main part is left out."
            case .people: "Best crop: \(kept); some text is cut."
            case .faces: "Best crop: \(kept); every face is whole, some shoulders or text are cut."
            }
        }
    }
}
