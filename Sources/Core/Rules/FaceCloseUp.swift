package import Domain

/// Close, face-on portraits of children are misused (the UK's early-warning advice of 2026).
///
/// Fires where a face, or what may be one, is higher than the policy's share of the picture. A face that a tag or an answer says to be a grown-up's may be.
package enum FaceCloseUp: Rule {
    package static let id: RuleID = .init("face-close-up")
    package static let defaultEffect = Effect.holds
    package static let mildestEffect = Effect.notes

    package static func mayBeAccepted(_ summary: String) -> Bool { true }

    package static func findings(_ photo: Case) -> [Finding] {
        let limit = Double(photo.policy.closeUpPercent) / 100
        let faces = PeopleInPicture(photo).faces.filter { $0.isPerson && !$0.isGrownUp && $0.face.region.height > limit }
        return faces.isEmpty ? [] : [finding(photo, faces)]
    }
}

extension FaceCloseUp {
    private static func finding(_ photo: Case, _ faces: [PeopleInPicture.SeenFace]) -> Finding {
        let shares = faces.map { "\(Int(($0.face.region.height * 100).rounded(.down))) %" }
        return finding(
            photo,
            summary: "\(faces.count == 1 ? "A face fills" : "\(faces.count) faces fill") more than "
                + "\(photo.policy.closeUpPercent) % of this photo’s height.",
            evidence: "Height of the face\(faces.count == 1 ? "" : "s"): \(listed(shares)) of the picture.",
            remedy: "Choose a photo taken from further away; if it is fine as it is, accept that with “safelight review answer”. "
                + "Where the face is a grown-up’s or no person’s, answer that for the face.",
            regions: faces.map(\.face.region))
    }
}
