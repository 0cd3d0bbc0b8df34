import Domain
import Rules

/// Findings as the rules word them.
extension Sample {
    static func refused(_ title: String) -> Finding {
        Finding(
            rule: ConsentRefused.id, effect: .blocks,
            summary: "\(title): of those named on this photo, consent is refused for one pupil.",
            evidence: "Will Day: refused since 17 September 2021 (consent list #3).",
            remedy: "Choose another photo for this channel, or one without the pupil. "
                + "Only a newer answer on the school’s consent list changes this.")
    }

    static func missing(_ title: String, since: String) -> Finding {
        Finding(
            rule: ConsentMissing.id, effect: .holds,
            summary: "\(title): there is no valid yes for everyone named on this photo; the question is still unanswered for one pupil.",
            evidence: "Rose Green: asked, no answer yet, since \(since) (consent list #3).",
            remedy: "Ask somebody with parental responsibility, and record the answer in the school’s information system. "
                + "Then export and import the list again. Until then, choose another photo.")
    }

    static let protected = Finding(
        rule: PersonProtected.id, effect: .blocks, summary: "This photo must not be published on any channel.",
        evidence: "The school’s list says so; the details are with the designated safeguarding lead.",
        remedy: "Ask the designated safeguarding lead before anything else is done with this photo, "
            + "also before anybody is telephoned about it.")

    static let untagged = Finding(
        rule: FaceUntagged.id, effect: .holds, summary: "Staff said that not everyone on this photo is named.",
        evidence: "The column “everyone named” of captions.csv says no.",
        remedy: "Name everyone in the column “people” of captions.csv and answer “yes”, "
            + "or crop the others out and drop the cropped photo.")

    static let unknown = Finding(
        rule: PersonUnknown.id, effect: .holds, summary: "Somebody named on this photo is not on the school’s list.",
        evidence: "“Tilly Fox” in the Google Takeout file beside the photo.",
        remedy: "Check the spelling against the register; correct the name in captions.csv, or write the UPN. "
            + "If it is a pupil who is new, import a newer consent list. If it is a grown-up or a visitor, ask them, "
            + "and have a second person look before the photo is used.")

    static let fullName = Finding(
        rule: FullNameInText.id, effect: .blocks, summary: "A pupil’s full name stands in the words that belong to this photo.",
        evidence: "“Noah Patel” in the caption.",
        remedy: "Take the surname out of the caption, the alternative text, the file name and the folder name. "
            + "Where the name stands inside the photo, remove it in the program that wrote it. Then drop the photo again.")

    static let rights = Finding(
        rule: RightsUnclear.id, effect: .holds, summary: "This photo names an author or owner who is not on the school’s list.",
        evidence: "“NASA” in the XMP data, field “photoshop:Credit”.",
        remedy: "Find out who made the photo and whether the school may use it. "
            + "If the school may always use this person’s or firm’s pictures, add the name to “rights.accepted” in policy.json5.")

    static let video = Finding(
        rule: FileUnsupported.id, effect: .holds, summary: "This is a video; only still pictures are checked.",
        evidence: "Kind of file: video.",
        remedy: "Check the video by hand against the consent list, or drop single pictures from it as JPEG.")

    static let late = Finding(
        rule: CaptureLate.id, effect: .notes, summary: "This photo arrived more than one day after it was taken.",
        evidence: "Taken 6 September 2026, 10:14 UTC, arrived 8 September 2026, 06:22 UTC.",
        remedy: "Make sure that the photo is not kept on a personal device any longer.")

    static let duplicate = Finding(
        rule: Duplicate.id, effect: .notes, summary: "This very photo was dropped before.", evidence: "Dropped before: once.",
        remedy: "Nothing need be done. Check that it has not been posted already.")
}
