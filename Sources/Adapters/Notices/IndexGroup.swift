import Domain

/// Held photos under one heading of the index.
struct IndexGroup {
    let title: Markup
    let photos: [HeldPhoto]

    /// Photos of protected pupils first and outside their folders; then the folder with the newest photo.
    static func all(_ held: [HeldPhoto]) -> [IndexGroup] {
        var groups: [IndexGroup] = []
        let protected = held.filter(\.isProtected)
        if !protected.isEmpty {
            groups.append(IndexGroup(title: "Ask the designated safeguarding lead first", photos: protected.sorted(by: precedes)))
        }
        let events = Dictionary(grouping: held.filter { !$0.isProtected }) { $0.event ?? "" }.map { name, photos in
            (name: name, photos: photos, newest: photos.map(\.received).max() ?? Moment(seconds: 0))
        }
        for event in events.sorted(by: { $0.newest != $1.newest ? $0.newest > $1.newest : $0.name < $1.name }) {
            let title: Markup = event.name.isEmpty ? "Dropped in no folder" : "\(foreign: event.name)"
            groups.append(IndexGroup(title: title, photos: event.photos.sorted(by: precedes)))
        }
        return groups
    }

    /// What an answer would free stands before what is stopped; then the newest.
    private static func precedes(_ left: HeldPhoto, _ right: HeldPhoto) -> Bool {
        if left.effect != right.effect { return left.effect < right.effect }
        if left.received != right.received { return left.received > right.received }
        return left.photo.digest.hex < right.photo.digest.hex
    }
}
