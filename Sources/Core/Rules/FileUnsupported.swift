package import Domain

/// A kind of file that is not opened is held with its own reason and never lost.
///
/// Fires for each kind that the intake tells apart, by the file's bytes and never by its name.
package enum FileUnsupported: Rule {
    package static let id: RuleID = .init("file-unsupported")
    package static let defaultEffect = Effect.holds
    package static let mildestEffect = Effect.holds

    package static func findings(_ photo: Case) -> [Finding] {
        guard case .failed(.unsupported(let kind)) = photo.facts.inspected else { return [] }
        let (summary, remedy) = words(kind)
        return [finding(photo, summary: summary, evidence: "Kind of file: \(kind.rawValue).", remedy: remedy)]
    }
}

extension FileUnsupported {
    private static func words(_ kind: UnsupportedKind) -> (summary: String, remedy: String) {
        switch kind {
        case .video:
            (
                "This is a video; only still pictures are checked.",
                "Check the video by hand against the consent list, or drop single pictures from it as JPEG."
            )
        case .raw:
            (
                "This is a camera’s raw file, which cannot be published as it is.",
                "Export it as JPEG from the camera’s program and drop the JPEG."
            )
        case .jpegXL:
            ("This is a JPEG XL picture, a kind that is not opened here.", "Save it as JPEG and drop that.")
        case .svg:
            (
                "This is a drawing (SVG), not a photo.",
                "If it shows no pupils and no names, it needs no check here; else export it as PNG and drop that."
            )
        case .pdf:
            ("This is a PDF document, not a photo.", "Take the photos out of the document, or find the originals, and drop those.")
        case .animation:
            (
                "This picture moves: it holds several images that play one after another, and only still pictures are checked.",
                "Save the image that you want as JPEG and drop that."
            )
        case .multiplePages:
            (
                "This file holds several pictures, and only one could be published unseen beside the others.",
                "Save each picture as a JPEG of its own and drop those."
            )
        case .bmp:
            ("This is a bitmap (BMP), a kind that is not opened here.", "Save it as PNG or JPEG and drop that.")
        case .psd:
            ("This is a Photoshop document, whose hidden layers cannot be checked.", "Export it as JPEG and drop that.")
        case .jpeg2000:
            ("This is a JPEG 2000 picture, a kind that is not opened here.", "Save it as JPEG and drop that.")
        case .office:
            ("This is an office document, not a photo.", "Save the photos in it as pictures, or find the originals, and drop those.")
        case .archive:
            ("This is an archive (such as a ZIP file), not a photo.", "Unpack it and drop the photos that are in it.")
        case .audio:
            (
                "This is a sound recording, not a photo.",
                "Nothing need be done: it is kept and stays listed here. Recordings are not checked."
            )
        case .text:
            (
                "This is a text file that belongs to no photo here.",
                "A caption file needs the name of its photo (photo.jpg and photo.txt), or is called captions.csv."
            )
        case .colourSpace:
            (
                "The colours of this picture are stored in a way that is not read here.",
                "Open it in a picture program, save it as an ordinary (sRGB) JPEG and drop that."
            )
        case .unknown:
            ("This kind of file is not known here.", "If it is a photo, open it in a picture program, save it as JPEG and drop that.")
        }
    }
}
