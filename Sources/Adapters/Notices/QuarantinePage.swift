import Domain
package import Records
package import Rules

/// One held photo's page: what holds it back, and what to do next.
package enum QuarantinePage {
    /// A whole HTML document that needs no other file. Without a preview it says why there is none.
    ///
    /// - Parameters:
    ///   - preview: A JPEG without metadata, small enough to be embedded.
    ///   - policy: Names the channels; the decision itself says under which policy it was made.
    ///   - snapshot: The consent list that the decision names, for its date.
    ///   - crops: What the placements of all channels do to it.
    package static func html(
        _ record: PhotoRecord, _ decision: RecordedDecision, preview: [UInt8]?, policy: Policy, snapshot: Snapshot?,
        crops: CropViews? = nil
    ) -> String {
        let titles = ChannelTitles(decision, policy)
        let reasons = Reason.all(decision, titles)
        let page = PageParts(
            record: record, decision: decision, titles: titles, reasons: reasons,
            preview: Preview(preview, reasons), boxes: PictureBoxes(record, decision), schoolName: policy.schoolName, snapshot: snapshot,
            crops: crops)
        return Sheet.html(
            title: "Photo \(record.photo.short) · \(policy.schoolName)", pictures: .embedded,
            styles: [Styles.photoPage, Styles.boxes] + (page.cropVerdicts.isEmpty ? [] : [page.cropStyle]),
            body: page.body)
    }
}

/// The parts of a photo's page, in the order in which they are read.
struct PageParts {
    let record: PhotoRecord
    let decision: RecordedDecision
    let titles: ChannelTitles
    let reasons: [Reason]
    let preview: Preview
    /// `nil` where the photo could not be opened.
    let boxes: PictureBoxes?
    let schoolName: String
    let snapshot: Snapshot?
    let crops: CropViews?

    /// Then nothing on the page may tell who is meant: no evidence of any rule, no folder, no file name.
    var isProtected: Bool { reasons.contains(where: \.isProtection) }

    var body: Markup {
        """
        <header class="top">
        <p><a href="index.html">All held photos</a></p>
        <p>\(foreign: schoolName)</p>
        </header>
        <main>
        <h1>Photo <span class="id">\(record.photo.short)</span></h1>
        \(standing)
        <div class="columns">
        \(about)
        \(steps)
        \(channels)\(cropping.description.isEmpty ? .nothing : "\n\(cropping)")
        </div>
        </main>
        \(footer)
        """
    }

    private var standing: Markup {
        switch Standing(decision) {
        case .heldEverywhere:
            """
            <div class="standing stop">
            <p><span class="mark" aria-hidden="true">✗</span> <strong>Held for every channel.</strong></p>
            <p>Please do not use it yet. The original is kept safe, and nothing is lost.</p>
            </div>
            """
        case .partly(let held, let publishable):
            """
            <div class="standing wait">
            <p class="good"><span class="mark" aria-hidden="true">✓</span> <strong>Publishable:</strong> \(titles.titles(publishable)).</p>
            <p class="stop"><span class="mark" aria-hidden="true">✗</span> <strong>Held:</strong> \(titles.titles(held)). Please do not use it there.</p>
            </div>
            """
        case .publishable:
            """
            <div class="standing good">
            <p><span class="mark" aria-hidden="true">✓</span> <strong>Publishable on every channel.</strong> Nothing holds this photo back.</p>
            </div>
            """
        }
    }

    private var footer: Markup {
        let list: Markup
        if let used = decision.grounds.snapshot {
            let date: Markup =
                if let snapshot, snapshot.id == used { " of \(snapshot.listDate.day.words)" } else { .nothing }
            list = "consent list \(used.description)\(date)"
        } else {
            list = "no consent list"
        }
        return """
            <footer class="foot">
            <p>Decided on \(decision.at.words), with \(list), by policy <span class="id">\(String(decision.grounds.policy.hex.prefix(12)))</span> \
            and Safelight \(decision.grounds.programVersion).</p>
            <p>This page may show pupils. Please keep it within the school.</p>
            </footer>
            """
    }
}
