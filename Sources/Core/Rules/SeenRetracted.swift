package import Domain

/// When consent is retracted, the school takes back what shows the child (Ely); a picture deleted at once must not come back (Carlton).
///
/// Fires where a case took this photo back, or one that it nearly equals, on the channels of that case, while the child may not be shown there; and everywhere for a photo that was destroyed. Who and why is not said: the photo may be one that names nobody.
package enum SeenRetracted: Rule {
    package static let id: RuleID = .init("seen-retracted")
    package static let defaultEffect = Effect.blocks
    package static let mildestEffect = Effect.blocks

    package static func findings(_ photo: Case) -> [Finding] {
        let destroyed = photo.facts.taken.filter(\.isDestroyed)
        if !destroyed.isEmpty { return [self.destroyed(photo, isResembling: destroyed.allSatisfy(\.isResembling))] }
        let taken = photo.facts.taken.filter { $0.channels.isEmpty || $0.channels.contains(photo.channel.id) }
            .filter { taken in
                // A policy holds by its own rules; somebody who is on no list any more has given no new yes.
                guard let id = taken.pupil else { return false }
                guard let pupil = photo.roll[id] else { return true }
                return !photo.policy.mayBeShown(pupil, on: photo.channel.id, on: photo.now.day)
            }
        if taken.isEmpty { return photo.facts.isIncomparable ? [incomparable(photo)] : [] }
        return [finding(photo, isResembling: taken.allSatisfy(\.isResembling))]
    }
}

extension SeenRetracted {
    private static func finding(_ photo: Case, isResembling: Bool) -> Finding {
        finding(
            photo,
            summary: "\(photo.channel.title): \(isResembling ? "a photo that this one nearly equals" : "this photo") was taken back there.",
            evidence: "A case of withdrawn consent names it; “safelight sweep list” shows the cases.",
            remedy: "Choose another photo. It stays blocked there while the school’s lists have no new yes for whoever is shown."
                + (isResembling
                    ? " Where it only looks alike, and the child is not on it, say so with “safelight sweep other CASE PHOTO”." : ""))
    }

    private static func incomparable(_ photo: Case) -> Finding {
        finding(
            photo, summary: "Nobody could compare this picture with those that were taken back.",
            evidence: "It was opened before pictures were compared, or its print could not be taken.",
            remedy: "Run “safelight run” again: it looks once more. If that does not help, save the photo anew and drop that.")
    }

    private static func destroyed(_ photo: Case, isResembling: Bool) -> Finding {
        finding(
            photo,
            summary: isResembling
                ? "A photo that this one nearly equals was destroyed." : "This picture was destroyed once, and has come back.",
            evidence: "A tombstone of it was kept, without a picture.",
            remedy: "Do not use it anywhere. Find out where it came from, delete it there, and destroy it here again: safelight destroy.")
    }
}
