package import Domain

/// Why nobody could look. Its words hold nothing from a photo.
package enum VisionFailure: Error, Hashable, Sendable {
    /// OpenVINO lies at none of the places, or not all of it does.
    case noLibrary
    case noModel(KnownModel)
    /// Its bytes are not those that were tried and measured: cut short, altered, or another version.
    case otherModel(KnownModel, found: Digest)
    /// The library refused the model.
    case notCompiled(KnownModel, words: String)
    /// The run ended with an error.
    case notRun(KnownModel, words: String)
    /// What came out cannot be what the model gives.
    case impossibleOutput(KnownModel)
    /// The photo's pixels could not be had in the size that was asked for.
    case noPixels

    /// What happened and what to do, for the people who look after the school's photos.
    package var reason: String {
        switch self {
        case .noLibrary:
            "OpenVINO, the library that looks at pictures, is missing or damaged; run “make deps” in Safelight’s folder"
        case .noModel(let model):
            "the model \(model.name) is missing; run “make deps” in Safelight’s folder"
        case .otherModel(let model, _):
            "the model \(model.name) is not the one that Safelight was tried with; run “make deps” in Safelight’s folder"
        case .notCompiled(let model, _):
            "the model \(model.name) could not be made ready; there may be too little memory"
        case .notRun(let model, _):
            "the model \(model.name) stopped while it looked at the photo; there may be too little memory"
        case .impossibleOutput(let model):
            "the model \(model.name) gave an answer that cannot be right"
        case .noPixels:
            "the photo could not be brought to the size in which it is looked at"
        }
    }

    /// The library's own words, for somebody who looks for the cause.
    package var words: String? {
        switch self {
        case .notCompiled(_, let words), .notRun(_, let words): words
        case .noLibrary, .noModel, .otherModel, .impossibleOutput, .noPixels: nil
        }
    }
}
