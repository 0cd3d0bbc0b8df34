package import Domain
package import Records
import Rules

/// A picture that had to leave `publishable/`, with what a person needs to find and remove what was posted of it.
package struct TakenPicture: Hashable, Sendable {
    package let release: ReleaseID
    package let photo: PhotoID
    package let channel: ChannelID
    /// As the policy calls the channel; its id where the policy has dropped it since.
    package let channelTitle: String
    /// Its file's name in `publishable/<channel>/`, without “.jpg”.
    package let name: String
    /// Where it was dropped, and as what: may name a child, so it is shown only where asked for.
    package let event: String
    package let fileName: String
    /// `false` where somebody had moved or deleted it.
    package let wasThere: Bool

    init(_ release: Release, of record: PhotoRecord, in school: School, wasThere: Bool) {
        self.release = release.id
        photo = release.photo
        channel = release.channel
        channelTitle = school.policy.channel(release.channel)?.title ?? release.channel.rawValue
        name = release.name
        event = record.submission.event
        fileName = record.submission.fileName
        self.wasThere = wasThere
    }
}
