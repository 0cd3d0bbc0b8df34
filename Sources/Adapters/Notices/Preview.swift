import Domain
import FoundationEssentials

/// The preview as a page may embed it, or why there is none.
enum Preview {
    /// A `data:` address whose bytes a browser reads as a JPEG.
    case picture(String)
    case none(why: String)

    init(_ bytes: [UInt8]?, _ inspected: Inspected?) {
        switch inspected {
        case nil: self = .none(why: "The file has not been opened yet.")
        case .failed(let failure): self = .none(why: Self.words(failure))
        case .seen:
            // A JPEG begins with SOI and a further marker (ITU-T T.81, B.1.1.3); anything else came from a worker gone wrong.
            if let bytes, bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
                self = .picture("data:image/jpeg;base64," + Data(bytes).base64EncodedString())
            } else {
                self = .none(why: "The small picture for this page could not be made, or was removed. The original is kept.")
            }
        }
    }

    private static func words(_ failure: IntakeFailure) -> String {
        switch failure {
        case .unreadable: "The file could not be read as a picture."
        case .unsupported: "This kind of file is not opened here, so nothing of it can be shown."
        case .tooManyPixels, .tooManyBytes: "The file is beyond the school’s limit and was not opened."
        case .decoderFailed: "Opening the file failed, and it is not opened again only to show it."
        }
    }
}
