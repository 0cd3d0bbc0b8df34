import Domain

/// What a rule is about, in the few words that stand behind its code.
enum RuleTitles {
    static func words(_ rule: RuleID) -> String { all[rule.rawValue] ?? rule.rawValue.replacing("-", with: " ") }

    private static let all = [
        "file-unreadable": "could not be read as a picture",
        "file-unsupported": "a kind of file that is not opened here",
        "file-too-large": "larger than the school’s limit",
        "decoder-failed": "opening it failed",
        "person-protected": "must not be published anywhere; ask the safeguarding lead",
        "consent-list-stale": "no consent list in force",
        "consent-refused": "somebody said no",
        "consent-missing": "no valid yes for everyone named",
        "person-left": "shows a pupil who has left",
        "person-unknown": "names somebody who is not on the list, or names that cannot be read",
        "person-ambiguous": "a name fits several pupils",
        "face-untagged": "somebody in it may not be named",
        "single-child": "shows a single child",
        "group-size": "shows more or fewer children than the policy wants",
        "face-close-up": "a face fills much of it",
        "full-name-in-text": "a pupil’s full name stands in its words",
        "name-in-picture": "a pupil’s name can be read in the picture",
        "text-in-picture": "something can be read in the picture",
        "crop-singles-out": "a platform’s crop shows one child of a group alone",
        "crop-cuts-face": "a platform’s crop cuts a face",
        "crop-cuts-text": "a platform’s crop cuts words",
        "crop-cuts-person": "a platform’s crop cuts head and shoulders",
        "crop-cuts-content": "a platform’s crop cuts what draws the eye",
        "personal-data-in-text": "personal data stand in its words",
        "first-name-in-text": "a first name stands in its words",
        "circumstance-in-text": "its words tell a child’s circumstances",
        "device-not-school": "taken with a camera that is not the school’s",
        "rights-unclear": "somebody else may own it",
        "capture-late": "arrived more than a day after it was taken",
        "alt-text-missing": "has no alternative text",
        "text-too-long": "its words are longer than a platform takes",
        "metadata-remains": "cleaning left something behind",
        "seen-retracted": "was taken back, or nearly equals one that was",
        "duplicate": "was dropped before",
    ]
}
