import Domain
import Records

extension PageParts {
    /// The picture and where it came from.
    var about: Markup {
        """
        <section class="about" aria-labelledby="about">
        <h2 id="about">The photo</h2>
        \(picture)
        <dl>
        \(origin)
        <dt>Received</dt><dd>\(record.received.words)</dd>
        \(drops)
        </dl>
        \(answers)
        </section>
        """
    }

    private var origin: Markup {
        guard !isProtected else {
            return """
                <dt>Dropped as</dt><dd>Left out on purpose, with every other detail. \
                Whoever looks after Safelight can find the photo by its number.</dd>
                """
        }
        let submission = record.submission
        let folder: Markup = submission.event.isEmpty ? "the inbox itself, in no folder" : "\(foreign: submission.event)"
        return """
            <dt>Folder</dt><dd>\(folder)</dd>
            <dt>Dropped as</dt><dd>\(foreign: submission.fileName)</dd>
            """
    }

    private var drops: Markup {
        guard record.earlierDrops > 0 else { return .nothing }
        return "<dt>Dropped</dt><dd>\(counted(record.earlierDrops + 1, "time")) in all</dd>"
    }
}
