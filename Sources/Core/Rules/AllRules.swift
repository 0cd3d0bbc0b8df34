package import Domain

/// Every rule there is, in the order in which people read their findings. Adding a rule adds its file, its test and one line here.
package enum AllRules {
    package static let list: [any Rule.Type] = [
        FileUnreadable.self,
        FileUnsupported.self,
        FileTooLarge.self,
        DecoderFailed.self,
        PersonProtected.self,
        ConsentListStale.self,
        ConsentRefused.self,
        ConsentMissing.self,
        PersonLeft.self,
        PersonUnknown.self,
        PersonAmbiguous.self,
        FaceUntagged.self,
        SingleChild.self,
        GroupSize.self,
        FaceCloseUp.self,
        FullNameInText.self,
        FirstNameInText.self,
        PersonalDataInText.self,
        CircumstanceInText.self,
        NameInPicture.self,
        TextInPicture.self,
        CropSinglesOut.self,
        CropCutsFace.self,
        CropCutsText.self,
        CropCutsPerson.self,
        CropCutsContent.self,
        DeviceNotSchool.self,
        RightsUnclear.self,
        CaptureLate.self,
        AltTextMissing.self,
        TextTooLong.self,
        MetadataRemains.self,
        SeenRetracted.self,
        Duplicate.self,
    ]

    package static func rule(_ id: RuleID) -> (any Rule.Type)? { list.first { $0.id == id } }
}
