import Domain
import Rules

/// What to do about a rule's photos, in one line for the index.
enum NextSteps {
    static func words(_ rule: RuleID) -> String { all[rule] ?? "Open the photo’s page and follow its next step." }

    /// Every rule of `AllRules` has its line.
    private static let all: [RuleID: String] = [
        FileUnreadable.id: "Copy the file again: it could not be read as a picture.",
        FileUnsupported.id:
            "Save it as an ordinary picture (JPEG) and drop that: this kind of file is not opened here, only kept and listed.",
        FileTooLarge.id: "Save it smaller and drop it again.",
        DecoderFailed.id: "Leave the file closed and find out where it came from: opening it failed.",
        PersonProtected.id: "Ask the designated safeguarding lead before anything else is done, also before anybody is telephoned.",
        ConsentListStale.id: "Export today’s consent list from the school’s information system and import it.",
        ConsentRefused.id: "Choose another photo: somebody has said no.",
        ConsentMissing.id: "Ask for a consent that is not there yet, or has run out.",
        PersonLeft.id: "Ask the family of a pupil who has left, or choose another photo.",
        PersonUnknown.id: "Check who is named: a name is not on the school’s list, or could not be read.",
        PersonAmbiguous.id: "Say which pupil is meant where a name fits several.",
        FaceUntagged.id: "Look at the photo, and name everyone in it or say that nobody is.",
        SingleChild.id: "Choose a photo of a group: this one shows a single child.",
        GroupSize.id: "Look at how many children are shown: the school’s policy wants another number.",
        FaceCloseUp.id: "Look at the photo: a face fills much of it.",
        FullNameInText.id: "Take the full name out of the caption, the file name or the photo’s own texts.",
        FirstNameInText.id: "Take the first name out of the words that go with the photo, or say in a review that no pupil is meant.",
        PersonalDataInText.id: "Take addresses, numbers and dates of birth out of the words that go with the photo.",
        CircumstanceInText.id: "Say what the children do, and nothing of a need or circumstance of theirs.",
        NameInPicture.id: "Crop or cover a pupil’s name that can be read in the picture.",
        TextInPicture.id: "Look at what can be read in the picture.",
        CropSinglesOut.id: "Use the safe crop: a platform would show one child of the group alone.",
        CropCutsFace.id: "Use the safe crop: a platform would cut a face.",
        CropCutsText.id: "Use the safe crop: a platform would cut words.",
        CropCutsPerson.id: "Look at what platforms’ crops do to the photo.",
        CropCutsContent.id: "Look at what platforms’ crops do to the photo.",
        DeviceNotSchool.id: "Find out which camera took it: it is none of the school’s.",
        RightsUnclear.id: "Find out who made the photo, and whether the school may use it.",
        CaptureLate.id: "Make sure that the photo is not kept on a personal device any longer.",
        AltTextMissing.id: "Write in captions.csv what the picture shows.",
        TextTooLong.id: "Shorten the words: a platform takes fewer.",
        MetadataRemains.id: "Tell whoever looks after Safelight: cleaning left something behind.",
        SeenRetracted.id: "Choose another photo: this one, or one that it nearly equals, was taken back.",
        Duplicate.id: "Check that the photo has not been posted already.",
    ]

    static func has(_ rule: RuleID) -> Bool { all[rule] != nil }
}
