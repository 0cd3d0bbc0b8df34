package import Domain

/// Photos are taken on a school device, not on a personal phone (Carlton, Valewood).
///
/// Fires where the policy lists the school's devices and the camera is none of them, or is not named or not readable. Judges nothing while the list is empty.
package enum DeviceNotSchool: Rule {
    package static let id: RuleID = .init("device-not-school")
    package static let defaultEffect = Effect.holds
    package static let mildestEffect = Effect.notes

    package static func mayBeAccepted(_ summary: String) -> Bool { true }

    package static func findings(_ photo: Case) -> [Finding] {
        guard !photo.policy.schoolDevices.isEmpty, let inspection = photo.inspection else { return [] }
        switch inspection.camera {
        case .seen(let camera): return photo.policy.schoolDevices.contains { $0.is(camera) } ? [] : [other(photo, camera)]
        case .absent: return [notNamed(photo)]
        case .unknown(let reason): return [unreadable(photo, reason)]
        }
    }
}

extension SchoolDevice {
    /// Every field that is set equals the camera's, without case and punctuation; a device without any field is no camera.
    func `is`(_ camera: Camera) -> Bool {
        let fields = [(make, camera.make), (model, camera.model), (serial, camera.serial)]
        let set = fields.filter { $0.0 != nil }
        return !set.isEmpty
            && set.allSatisfy { wanted, seen in
                let words = foldedWords(wanted ?? "")
                return !words.isEmpty && words == foldedWords(seen ?? "")
            }
    }
}

extension DeviceNotSchool {
    private static let remedy =
        "Ask who took the photo and with what. If the device belongs to the school, add it to “devices” in policy.json5; "
        + "if not, follow the school’s rule for personal devices before the photo is used."

    private static func other(_ photo: Case, _ camera: Camera) -> Finding {
        let parts = [("make", camera.make), ("model", camera.model), ("serial number", camera.serial)]
            .compactMap { name, value in value.map { "\(name) \(quoted($0))" } }
        return finding(
            photo, summary: "The camera of this photo is none of the school’s devices.",
            evidence: parts.isEmpty ? "The camera’s fields are empty." : "Camera: \(parts.joined(separator: ", ")).", remedy: remedy)
    }

    private static func notNamed(_ photo: Case) -> Finding {
        finding(
            photo, summary: "This photo does not say which camera took it.", evidence: "No camera is written in the file.", remedy: remedy)
    }

    private static func unreadable(_ photo: Case, _ reason: String) -> Finding {
        finding(photo, summary: "It could not be read which camera took this photo.", evidence: reason, remedy: remedy)
    }
}
