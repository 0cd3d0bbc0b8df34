/// A box the detector found in the picture. It has no identity: nothing about it tells whose face it is, and nothing is kept by which it could be told.
package struct Face: Hashable, Sendable, Codable {
    package enum Certainty: String, Hashable, Sendable, Codable {
        /// Counted as a person.
        case face
        /// Doubtful. Never counted as accounted for where the names fall short, and shown to the reviewer.
        case perhaps
    }

    /// The face without hair, as the detector boxes it; may reach over the picture's edge by a little.
    package var region: Region
    /// The detector's own, 0 to 1.
    package var score: Double
    package var certainty: Certainty

    package init(region: Region, score: Double, certainty: Certainty) {
        self.region = region
        self.score = score
        self.certainty = certainty
    }
}

/// A line of text that could be read in the picture.
package struct LegibleText: Hashable, Sendable, Codable {
    package var text: String
    /// Its four corners, beginning at the top left of the text as one reads it, clockwise.
    package var corners: [Point]
    /// The recogniser's own, 0 to 1.
    package var score: Double

    package init(text: String, corners: [Point], score: Double) {
        self.text = text
        self.corners = corners
        self.score = score
    }

    /// The upright box around it.
    package var region: Region {
        let xs = corners.map(\.x), ys = corners.map(\.y)
        guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else {
            return Region(x: 0, y: 0, width: 0, height: 0)
        }
        return Region(x: left, y: top, width: right - left, height: bottom - top)
    }
}

/// A place as shares (0 to 1) of the upright picture, from its top left corner.
package struct Point: Hashable, Sendable, Codable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

/// A trained model that looked at a photo, named by the SHA-256 of its file.
package struct VisionModel: Hashable, Sendable, Codable {
    /// Such as `centerface`.
    package var name: String
    package var digest: Digest

    package init(name: String, digest: Digest) {
        self.name = name
        self.digest = digest
    }
}

/// 8-bit RGB, three bytes a pixel, row after row without padding.
package struct RGBPixels: Sendable {
    package let size: PixelSize
    package let bytes: [UInt8]

    /// The number of bytes must be width times height times three.
    package init(size: PixelSize, bytes: [UInt8]) {
        precondition(bytes.count == size.width * size.height * 3, "the bytes are not those of a picture of this size")
        self.size = size
        self.bytes = bytes
    }
}
