import Domain
import FoundationEssentials
import Rules

/// The preview as a page may embed it, or why there is none.
enum Preview {
    /// A `data:` address whose bytes a browser reads as a JPEG.
    case picture(String)
    case none(why: String)

    /// The decision's own reasons say whether the file could be opened.
    init(_ bytes: [UInt8]?, _ reasons: [Reason]) {
        if let why = reasons.lazy.compactMap({ Self.words[$0.rule] }).first {
            self = .none(why: why)
        } else if let bytes, bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            // A JPEG begins with SOI and a further marker (ITU-T T.81, B.1.1.3); anything else came from a worker gone wrong.
            self = .picture("data:image/jpeg;base64," + Data(bytes).base64EncodedString())
        } else {
            self = .none(why: "The small picture for this page could not be made, or was removed. The original is kept.")
        }
    }

    private static let words: [RuleID: String] = [
        FileUnreadable.id: "The file could not be read as a picture.",
        FileUnsupported.id: "This kind of file is not opened here, so nothing of it can be shown.",
        FileTooLarge.id: "The file is beyond the school’s limit and was not opened.",
        DecoderFailed.id: "Opening the file failed, and it is not opened again only to show it.",
    ]
}
