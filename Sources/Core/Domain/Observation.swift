/// What a reader saw, or that there was nothing, or that it could not look. The last is never the second.
package enum Reading<Value: Sendable>: Sendable {
    case seen(Value)
    case absent
    /// Could not be read; the text says why, with nothing in it that came from the photo.
    case unknown(String)

    package var value: Value? {
        if case .seen(let value) = self { value } else { nil }
    }

    package var reasonUnknown: String? {
        if case .unknown(let reason) = self { reason } else { nil }
    }
}

extension Reading: Equatable where Value: Equatable {}
extension Reading: Hashable where Value: Hashable {}
extension Reading: Codable where Value: Codable {}

/// The formats that are opened, told by the bytes and never by the name.
package enum PictureFormat: String, Hashable, Sendable, Codable, CaseIterable {
    case jpeg, png, heic, avif, tiff, webp, gif
}

/// Make, model and serial number as the camera wrote them.
package struct Camera: Hashable, Sendable, Codable {
    package var make: String?
    package var model: String?
    package var serial: String?

    package init(make: String? = nil, model: String? = nil, serial: String? = nil) {
        self.make = make
        self.model = model
        self.serial = serial
    }
}

/// When the picture was taken.
package struct CaptureTime: Hashable, Sendable, Codable {
    package var moment: Moment
    /// Without an offset in the metadata the camera's clock is read as UTC, which in the United Kingdom is at most an hour off.
    package var hasOffset: Bool

    package init(moment: Moment, hasOffset: Bool) {
        self.moment = moment
        self.hasOffset = hasOffset
    }
}

/// Where in the photo, beside it, or in whose words something stood.
package enum Origin: String, Hashable, Sendable, Codable, CaseIterable {
    case mwgRegion, microsoftRegion, iptcPersonInImage, iptcImageRegion, digiKam, lightroom, windowsKeywords
    case keywords, mediaPro, acdSee, picasa
    case exif, iptc, xmp, comment, pngText
    case xmpSidecar, takeout, captions, textSidecar, fileName, eventFolder
    case review

    /// The words a person reads.
    package var words: String {
        switch self {
        case .mwgRegion: "a name on a face region (MWG)"
        case .microsoftRegion: "a name on a face region (Microsoft)"
        case .iptcPersonInImage: "the “person shown” field (IPTC)"
        case .iptcImageRegion: "a name on an image region (IPTC)"
        case .digiKam: "a digiKam people tag"
        case .lightroom: "a Lightroom people keyword"
        case .windowsKeywords: "a Windows keyword"
        case .keywords: "a keyword"
        case .mediaPro: "a Media Pro people tag"
        case .acdSee: "an ACDSee tag"
        case .picasa: "a Picasa face"
        case .exif: "the EXIF data"
        case .iptc: "the IPTC data"
        case .xmp: "the XMP data"
        case .comment: "a comment inside the file"
        case .pngText: "a text field of the PNG file"
        case .xmpSidecar: "the XMP file beside the photo"
        case .takeout: "the Google Takeout file beside the photo"
        case .captions: "captions.csv"
        case .textSidecar: "the text file beside the photo"
        case .fileName: "the file name"
        case .eventFolder: "the folder name"
        case .review: "a reviewer’s answer"
        }
    }
}

/// A name, with or without a region, that metadata, a side-car or a person put on a photo.
package struct Tag: Hashable, Sendable, Codable {
    /// `nil` where a region was marked and nobody named.
    package var name: String?
    package var region: Region?
    package var origin: Origin
    /// Plain keywords hold names and other words alike: such a tag counts only when it is somebody on the roll.
    package var mayBeOtherWord: Bool

    package init(name: String?, region: Region? = nil, origin: Origin, mayBeOtherWord: Bool = false) {
        self.name = name
        self.region = region
        self.origin = origin
        self.mayBeOtherWord = mayBeOtherWord
    }
}

/// Text that stood in or beside the photo.
package struct TextField: Hashable, Sendable, Codable {
    package var text: String
    package var origin: Origin
    /// The field's own name, such as `dc:description`.
    package var field: String

    package init(_ text: String, origin: Origin, field: String) {
        self.text = text
        self.origin = origin
        self.field = field
    }
}

/// What one photo showed when it was opened: everything the rules need, and nothing that places it (a location is only present or not).
package struct Inspection: Hashable, Sendable, Codable {
    package var format: PictureFormat
    /// As stored, before turning.
    package var storedSize: PixelSize
    package var orientation: Orientation
    package var camera: Reading<Camera>
    package var captured: Reading<CaptureTime>
    /// Whether a place is written in it; never which.
    package var location: Reading<Bool>
    /// Creator, copyright, licence and credit.
    package var rights: Reading<[TextField]>
    /// Every other text.
    package var texts: Reading<[TextField]>
    package var tags: Reading<[Tag]>
    /// From left to right; `seen` with none where there is no face, `unknown` where nobody could look.
    package var faces: Reading<[Face]>
    /// From top to bottom; `seen` with none where there is no text.
    package var legibleTexts: Reading<[LegibleText]>
    /// The models that looked, in the order of their names.
    package var models: [VisionModel]
    /// What draws the eye, one point for each of `CropPoint.ratios`; needs no model.
    package var cropPoints: Reading<[CropPoint]>
    /// By what the picture is known when it comes back; `absent` where there is too little in it. Needs no model.
    package var picturePrint: Reading<PicturePrint>
    /// The XMP side-cars that were read with it.
    package var readSidecars: [Digest] = []

    package init(
        format: PictureFormat, storedSize: PixelSize, orientation: Orientation, camera: Reading<Camera>,
        captured: Reading<CaptureTime>, location: Reading<Bool>, rights: Reading<[TextField]>,
        texts: Reading<[TextField]>, tags: Reading<[Tag]>, faces: Reading<[Face]>,
        legibleTexts: Reading<[LegibleText]>, models: [VisionModel] = [],
        cropPoints: Reading<[CropPoint]> = .unknown("nobody has looked for what draws the eye"),
        picturePrint: Reading<PicturePrint> = .unknown("nobody has taken the picture's print")
    ) {
        self.format = format
        self.storedSize = storedSize
        self.orientation = orientation
        self.camera = camera
        self.captured = captured
        self.location = location
        self.rights = rights
        self.texts = texts
        self.tags = tags
        self.faces = faces
        self.legibleTexts = legibleTexts
        self.models = models
        self.cropPoints = cropPoints
        self.picturePrint = picturePrint
    }

    package var uprightSize: PixelSize { orientation.upright(storedSize) }

    /// Whether faces, legible text, what draws the eye or the picture's print could not be looked for.
    package var lacksLook: Bool { lacksModelsLook || lacksPixelsLook }

    /// Whether that which the pixels tell without a model could not be looked for.
    package var lacksPixelsLook: Bool { cropPoints.reasonUnknown != nil || picturePrint.reasonUnknown != nil }

    /// Whether that which only models see could not be looked for.
    package var lacksModelsLook: Bool { faces.reasonUnknown != nil || legibleTexts.reasonUnknown != nil }
}

extension Inspection {
    /// Photos that were opened before faces were counted say nothing of legible text, and of faces nothing that can be used: nobody has looked. Those from before crop points were looked for, or prints taken, say nothing of them. Everything else must be as it is written today.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let isOlder = !values.contains(.legibleTexts)
        self.init(
            format: try values.decode(PictureFormat.self, forKey: .format),
            storedSize: try values.decode(PixelSize.self, forKey: .storedSize),
            orientation: try values.decode(Orientation.self, forKey: .orientation),
            camera: try values.decode(Reading<Camera>.self, forKey: .camera),
            captured: try values.decode(Reading<CaptureTime>.self, forKey: .captured),
            location: try values.decode(Reading<Bool>.self, forKey: .location),
            rights: try values.decode(Reading<[TextField]>.self, forKey: .rights),
            texts: try values.decode(Reading<[TextField]>.self, forKey: .texts),
            tags: try values.decode(Reading<[Tag]>.self, forKey: .tags),
            faces: isOlder
                ? .unknown("faces were not counted when this photo was opened")
                : try values.decode(Reading<[Face]>.self, forKey: .faces),
            legibleTexts: isOlder
                ? .unknown("nobody looked for legible text when this photo was opened")
                : try values.decode(Reading<[LegibleText]>.self, forKey: .legibleTexts),
            models: isOlder ? [] : try values.decode([VisionModel].self, forKey: .models),
            cropPoints: values.contains(.cropPoints)
                ? try values.decode(Reading<[CropPoint]>.self, forKey: .cropPoints)
                : .unknown("nobody looked for what draws the eye when this photo was opened"),
            picturePrint: values.contains(.picturePrint)
                ? try values.decode(Reading<PicturePrint>.self, forKey: .picturePrint)
                : .unknown("nobody took the picture's print when this photo was opened"))
        readSidecars = try values.decode([Digest].self, forKey: .readSidecars)
    }
}

/// Why a photo could not be inspected. Every case holds the photo.
package enum IntakeFailure: Hashable, Sendable, Codable {
    /// Empty, cut short, or not a picture that its own format's reader accepts.
    case unreadable(String)
    /// A kind of file that is not opened; the kind decides the words.
    case unsupported(UnsupportedKind)
    case tooManyPixels(PixelSize, limit: Int)
    case tooManyBytes(Int64, limit: Int64)
    /// The process that opened it died, hung, or ran into its limits.
    case decoderFailed(String)
}

package enum UnsupportedKind: String, Hashable, Sendable, Codable, CaseIterable {
    case video, raw, jpegXL, svg, pdf, animation, multiplePages, bmp, psd, jpeg2000, office, archive, audio
    case text, colourSpace, unknown
}

/// What became of opening a photo.
package enum Inspected: Hashable, Sendable, Codable {
    case seen(Inspection)
    case failed(IntakeFailure)
}

/// What staff said about a photo, in the folder's `captions.csv` or a text file beside it.
package struct Submission: Hashable, Sendable, Codable {
    /// The folder under `inbox/`, empty for the inbox itself.
    package var event: String
    /// The name that the file was dropped under.
    package var fileName: String
    package var caption: String?
    package var altText: String?
    /// The column `people`, one name each.
    package var people: [String]
    /// The column `everyone named`: `true` with no people means that nobody is in the picture; `nil` when nobody said.
    package var everyoneNamed: Bool?
    /// People whom side-cars other than XMP name (Google Takeout); unknown where one of them cannot be read.
    package var sidecarTags: Reading<[Tag]>
    /// Texts of the same side-cars.
    package var sidecarTexts: [TextField]
    /// The words of the text file beside the photo: the caption where `captions.csv` has none.
    package var textFile: String?
    /// Why the `captions.csv` that speaks for the photo could not be read: then nobody knows what it says.
    package var captionsDamage: String?

    package init(
        event: String, fileName: String, caption: String? = nil, altText: String? = nil, people: [String] = [],
        everyoneNamed: Bool? = nil, sidecarTags: Reading<[Tag]> = .absent, sidecarTexts: [TextField] = [],
        textFile: String? = nil, captionsDamage: String? = nil
    ) {
        self.event = event
        self.fileName = fileName
        self.caption = caption
        self.altText = altText
        self.people = people
        self.everyoneNamed = everyoneNamed
        self.sidecarTags = sidecarTags
        self.sidecarTexts = sidecarTexts
        self.textFile = textFile
        self.captionsDamage = captionsDamage
    }
}
