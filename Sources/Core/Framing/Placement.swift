package import Domain

/// A platform's way of showing a picture, as a dated fact. `consent/placements.json5` holds those that ship.
package struct Placement: Hashable, Sendable, Codable {
    package enum Shape: Hashable, Sendable, Codable {
        /// Width over height; whatever does not fit is cropped.
        case ratio(Double)
        /// Shown whole between these ratios of width to height, and cropped to the nearer of them beyond.
        case between(narrowest: Double, widest: Double)
        /// Shown whole within a frame of this ratio, with room around it.
        case whole(frame: Double)
    }

    /// Where the platform lays the window.
    package enum Anchor: String, Hashable, Sendable, Codable, CaseIterable {
        case centre
        /// The top of the picture, or its left edge.
        case upper
        /// Wherever the platform's own program finds it most interesting.
        case content
        /// The centre, until whoever uploads it moves it.
        case uploader
        case unknown
    }

    /// How sure the fact is.
    package enum Confidence: String, Hashable, Sendable, Codable, CaseIterable {
        /// Measured on what the platform itself sends.
        case measured
        /// From the platform's own documentation or program.
        case published
        /// Quoted by others from the platform's words.
        case quoted
        /// By guides that contradict each other, old, or by inference.
        case weak
    }

    /// Such as `instagram-grid`.
    package var id: String
    package var platform: String
    /// What it is called there, such as "profile grid".
    package var title: String
    package var shape: Shape
    package var anchor: Anchor
    /// Parts of the frame that the platform's own words and buttons lie over, as shares of the frame.
    package var covered: [Region]
    package var source: String
    /// Of the fact, as far as its source tells; else when it was read.
    package var date: Day
    package var confidence: Confidence

    package init(
        id: String, platform: String, title: String, shape: Shape, anchor: Anchor, covered: [Region] = [], source: String, date: Day,
        confidence: Confidence
    ) {
        self.id = id
        self.platform = platform
        self.title = title
        self.shape = shape
        self.anchor = anchor
        self.covered = covered
        self.source = source
        self.date = date
        self.confidence = confidence
    }

    /// "Instagram, profile grid"
    package var words: String { "\(platform), \(title)" }
}
