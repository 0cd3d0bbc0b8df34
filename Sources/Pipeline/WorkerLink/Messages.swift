package import Domain

/// The version of these messages; both ends refuse any other.
package let protocolVersion = 4

/// What the pipeline asks of a worker. One photo is open at a time.
package enum Request: Sendable, Codable, Equatable {
    /// Open the photo in descriptor 0 (and XMP side-cars in those after it), keep its upright sRGB pixels at `longestEdge`, and tell what was seen.
    case open(OpenRequest)
    /// Tell only by what the picture in descriptor 0 is known again. Afterwards no photo is open.
    case print(PrintRequest)
    /// Write the open photo, or what `frame` says of it, as a JPEG into descriptor 0, no longer than `longestEdge`, at a quality of 1 to 100.
    case render(longestEdge: Int, quality: Int, frame: RenderFrame?)
    /// Write a sheet with the open photo on it as a JPEG into descriptor 0. Only a worker that was started to draw does.
    case sheet(SheetRequest)
    /// Tell which libraries are in use, for `doctor`.
    case describe
}

package struct OpenRequest: Sendable, Codable, Equatable {
    /// A message carries eight descriptors; more side-cars of one photo than this are not believed.
    package static let mostSidecars = 7

    package var version: Int
    /// How many XMP side-cars come with it, at most `mostSidecars`.
    package var sidecars: Int
    package var longestEdge: Int
    package var maxPixels: Int
    /// Processor and wall-clock seconds after which the worker is killed by the kernel, should its parent be gone.
    package var seconds: Int

    package init(sidecars: Int = 0, longestEdge: Int, maxPixels: Int, seconds: Int) {
        version = protocolVersion
        self.sidecars = sidecars
        self.longestEdge = longestEdge
        self.maxPixels = maxPixels
        self.seconds = seconds
    }
}

package struct PrintRequest: Sendable, Codable, Equatable {
    package var version: Int
    package var maxPixels: Int
    /// As in `OpenRequest`.
    package var seconds: Int

    package init(maxPixels: Int, seconds: Int) {
        version = protocolVersion
        self.maxPixels = maxPixels
        self.seconds = seconds
    }
}

/// What became of taking a picture's print.
package enum Printed: Sendable, Codable, Equatable {
    case taken(Reading<PicturePrint>)
    case failed(IntakeFailure)
}

/// What a worker answers. None of it is trusted: every field is checked where it is used, and the picture is proved.
package enum Reply: Sendable, Codable, Equatable {
    case opened(Inspected)
    case printed(Printed)
    /// How many bytes were written, and the picture's size.
    case rendered(bytes: Int, size: PixelSize)
    case described(WorkerDescription)
    /// The worker could not do what was asked; the text holds nothing that came from the photo.
    case failed(String)
}

package struct WorkerDescription: Sendable, Codable, Equatable {
    package var vips: String
    /// `nil` where the library for HEIC could not be opened.
    package var heif: String?
    /// `nil` where the module for AVIF could not be opened.
    package var avif: Bool
    /// What happened when the worker tried to open a socket; `true` when the system refused.
    package var networkIsForbidden: Bool
    /// The models that look for faces and text.
    package var models: [VisionModel]
    /// Why it cannot look; `nil` when it can, or was not asked to.
    package var isBlindBecause: String?

    package init(
        vips: String, heif: String?, avif: Bool, networkIsForbidden: Bool, models: [VisionModel] = [], isBlindBecause: String? = nil
    ) {
        self.vips = vips
        self.heif = heif
        self.avif = avif
        self.networkIsForbidden = networkIsForbidden
        self.models = models
        self.isBlindBecause = isBlindBecause
    }
}
