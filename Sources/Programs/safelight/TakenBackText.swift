import Domain
import Pipeline

/// Which pictures left `publishable/`, so that the office finds what was posted of them.
enum TakenBackText {
    /// "5 pictures of one photo", "3 pictures of 2 photos", "1 picture".
    static func counted(_ pictures: [TakenPicture]) -> String {
        let photos = Set(pictures.map(\.photo)).count
        if pictures.count == 1 { return "1 picture" }
        return "\(pictures.count) pictures of \(photos == 1 ? "one photo" : "\(photos) photos")"
    }

    /// A line for each photo, in the order in which they were taken back, and below it one for each of its pictures.
    static func lines(_ pictures: [TakenPicture], names: Bool) -> [String] {
        var order: [PhotoID] = []
        for picture in pictures where !order.contains(picture.photo) { order.append(picture.photo) }
        return order.flatMap { photo -> [String] in
            let own = pictures.filter { $0.photo == photo }
            guard let first = own.first else { return [] }
            let dropped = names ? ", dropped as \(first.event.isEmpty ? "" : first.event + "/")\(first.fileName)" : ""
            return ["  photo \(photo)\(dropped):"] + own.map { "    \($0.channelTitle): publishable/\($0.channel)/\($0.name).jpg" }
        }
    }
}

/// One picture for programs.
struct TakenPictureJSON: Encodable {
    let photo: String
    let channel: String
    /// Its name in `publishable/<channel>/`.
    let file: String
    /// `false` where somebody had moved or deleted it.
    let wasThere: Bool
    /// Only where asked for.
    let event: String?
    let fileName: String?

    init(_ picture: TakenPicture, names: Bool) {
        photo = picture.photo.digest.hex
        channel = picture.channel.rawValue
        file = picture.name + ".jpg"
        wasThere = picture.wasThere
        event = names ? picture.event : nil
        fileName = names ? picture.fileName : nil
    }
}
