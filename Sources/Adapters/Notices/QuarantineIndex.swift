package import Domain

/// The list of all held photos, grouped by the folder they were dropped in.
package enum QuarantineIndex {
    /// A whole HTML document; its small pictures lie in `previews/` beside it.
    ///
    /// Photos of protected pupils come first and outside their folders. Then the folder with the newest photo; within one, what an answer would free comes before what is stopped.
    package static func html(_ held: [HeldPhoto], schoolName: String, at moment: Moment) -> String {
        let needs = Need.all(held)
        let body: Markup = """
            <header class="top">
            <p>\(foreign: schoolName)</p>
            <p>Written on \(moment.words)</p>
            </header>
            <main>
            <h1>Held photos</h1>
            \(intro(held))
            \(needs.isEmpty ? .nothing : list(needs, of: held.count))
            \(.joined(IndexGroup.all(held).map { section($0, needs) }))
            </main>
            <footer class="foot"><p>These pages may show pupils. Please keep them within the school.</p></footer>
            """
        return Sheet.html(
            title: "Held photos (\(grouped(held.count))) · \(schoolName)", pictures: .beside,
            styles: [Styles.index, filters(needs, of: held.count)], body: body)
    }

    private static func intro(_ held: [HeldPhoto]) -> Markup {
        guard !held.isEmpty else {
            return "<p><strong>Nothing is held.</strong> No photo waits for anybody.</p>"
        }
        let stopped = held.count { $0.effect == .blocks }
        let waiting = held.count - stopped
        let partly = held.count { if case .partly = $0.standing { true } else { false } }
        let parts = [
            waiting == 0 ? nil : "\(grouped(waiting)) \(waiting == 1 ? "waits" : "wait") for somebody’s answer",
            stopped == 0 ? nil : "\(grouped(stopped)) \(stopped == 1 ? "is" : "are") stopped until something changes",
        ]
        let some: Markup =
            partly == 0 ? .nothing : "\(grouped(partly)) of them may be used on some channels already; the page of each says where. "
        return """
            <p><strong>\(counted(held.count, "photo is", "photos are")) held:</strong> \(listed(parts.compactMap { $0 })). \
            \(some)The originals are kept safe, and nothing is lost.</p>
            """
    }

    private static func label(_ photo: HeldPhoto) -> Markup {
        let word =
            switch photo.effect {
            case .blocks: "Stopped"
            case .holds, .notes: "Waiting"
            }
        let place =
            switch photo.standing {
            case .heldEverywhere: "held for every channel"
            case .partly(let held, let publishable): "held for \(held.count) of \(held.count + publishable.count) channels"
            case .publishable: "publishable"
            }
        return "<span class=\"label\">\(word)</span> <span class=\"soft small\">\(place)</span>"
    }
}

extension QuarantineIndex {
    private static func section(_ group: IndexGroup, _ needs: [Need]) -> Markup {
        """
        <section class="event">
        <h2>\(group.title) <span class="soft">\(grouped(group.photos.count)) held</span></h2>
        <ul class="photos">
        \(.joined(group.photos.map { card($0, needs) }))
        </ul>
        </section>
        """
    }

    private static func card(_ photo: HeldPhoto, _ needs: [Need]) -> Markup {
        let short = photo.photo.short
        let thumb: Markup =
            if let preview = photo.preview {
                """
                <img class="thumb" src="\(preview)" loading="lazy" decoding="async" width="136" height="102" alt="Preview of photo \(short)"/>
                """
            } else {
                "<p class=\"thumb\">\(photo.isProtected ? "Not shown here" : "No picture to show")</p>"
            }
        let reasons = photo.lines.map { "<li>\($0.summary) <span class=\"soft small\">(\($0.channels))</span></li>" as Markup }
        let why: Markup =
            reasons.isEmpty
            ? "<p>No reason was written down. Please tell whoever looks after Safelight.</p>" : "<ul>\n\(.joined(reasons))\n</ul>"
        let further: Markup = photo.further > 0 ? "\(counted(photo.further, "more reason")) on its page · " : .nothing
        let classes = photo.rules.compactMap { rule in needs.first { $0.rule == rule }?.name }
        return """
            <li class="\((["photo", photo.effect.tone] + classes).joined(separator: " "))">
            \(thumb)
            <div class="words">
            <h3><a class="id" href="\(short).html">\(short)</a></h3>
            <p class="state">\(label(photo))</p>
            \(why)
            <p class="small soft">\(further)Received \(photo.received.words)</p>
            </div>
            </li>
            """
    }
}
