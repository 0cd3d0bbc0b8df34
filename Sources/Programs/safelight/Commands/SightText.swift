import Domain

/// Faces, legible text and the models that looked, as `why` tells them. Legible text may name a child, so it needs asking.
enum SightText {
    /// `waiting` holds the boxes of faces that are not accounted for.
    static func lines(_ inspection: Inspection, waiting: Set<Region>, names: Bool) -> [String] {
        var lines: [String] = []
        switch inspection.faces {
        case .absent, .seen([]): lines.append("faces: none")
        case .unknown(let reason): lines.append("faces: could not look (\(reason))")
        case .seen(let faces):
            let perhaps = faces.count { $0.certainty == .perhaps }
            lines.append("faces: \(faces.count), from left to right" + (perhaps == 0 ? "" : ", of which \(perhaps) perhaps none"))
            for (place, face) in faces.enumerated() {
                let height = "\(tenths(face.region.height * 100)) % of the picture’s height"
                lines.append(
                    "  \(place + 1). \(face.certainty == .face ? "a face" : "perhaps a face"), \(height), score \(hundredths(face.score))"
                        + (waiting.contains(face.region) ? ", not accounted for" : ""))
            }
        }
        switch inspection.legibleTexts {
        case .absent, .seen([]): lines.append("legible text: none")
        case .unknown(let reason): lines.append("legible text: could not look (\(reason))")
        case .seen(let texts):
            lines.append("legible text: \(counted(texts.count, "line"))")
            if names { lines += texts.map { "  “\($0.text)”, score \(hundredths($0.score))" } }
        }
        for model in inspection.models { lines.append("looked with: \(model.name) \(model.digest.hex.prefix(12))") }
        return lines
    }

    /// With one digit after the point.
    private static func tenths(_ number: Double) -> String {
        let scaled = whole(number * 10)
        return "\(scaled / 10).\(scaled % 10)"
    }

    private static func hundredths(_ number: Double) -> String {
        let scaled = whole(number * 100)
        return "\(scaled / 100).\(scaled % 100 < 10 ? "0" : "")\(scaled % 100)"
    }

    /// A worker may send any number; none is below zero or as large.
    private static func whole(_ number: Double) -> Int { number.isFinite ? Int(min(max(number, 0), 1e6).rounded()) : 0 }
}

/// One face for programs.
struct FaceJSON: Encodable {
    /// From 1, from left to right.
    let number: Int
    /// `face` or `perhaps`.
    let certainty: String
    let score: Double
    /// The share of the upright picture's height.
    let height: Double
    /// Shares of the upright picture, from its top left corner.
    let region: Region

    static func all(_ faces: [Face]) -> [FaceJSON] {
        faces.enumerated().map { place, face in
            FaceJSON(
                number: place + 1, certainty: face.certainty.rawValue, score: face.score, height: face.region.height, region: face.region)
        }
    }
}

/// One model for programs.
struct ModelJSON: Encodable {
    let name: String
    let digest: String

    init(_ model: VisionModel) {
        name = model.name
        digest = model.digest.hex
    }
}
