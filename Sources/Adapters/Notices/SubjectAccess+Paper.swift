package import Papers

extension SubjectAccess {
    package var paper: Paper {
        Paper(
            title: "What is held about \(pupil)",
            above: ["\(foreign: school)", "Made on \(made)"],
            footing: "Made on \(made). For the pupil or whoever may act for them.",
            blocks: [
                .paragraph(
                    "This is what Safelight, the program with which the school checks pictures before they are published, holds about \(foreign: pupil). Where a text names somebody else, “[another person]” stands in their place. Faces are counted and never recognised: no template of a face is made or kept."
                )
            ] + protection + listBlocks + saidBlocks + photoBlocks + caseBlocks + leftOutBlocks)
    }

    private var protection: [Paper.Block] {
        isProtected
            ? [.heading("Protection"), .paragraph("The school’s list says that the pupil is never to be shown. No reason is held here.")]
            : []
    }

    private var listBlocks: [Paper.Block] {
        var told: [(entry: ListEntry, same: Int)] = []
        for entry in lists {
            if let last = told.last, last.entry.saysTheSame(as: entry) { told[told.count - 1].same += 1 } else { told.append((entry, 0)) }
        }
        let rows = told.map { entry, same -> [PaperText] in
            let more: PaperText = same == 0 ? .nothing : ", and \(counted(same, "list")) after it with the same"
            return [
                PaperText(foreign: entry.list) + more, lines(entry.names), lines(entry.details), lines(entry.consents),
            ]
        }
        let now: PaperText = mayBeShownOn.isEmpty ? "none" : lines(mayBeShownOn)
        return [
            .heading("On the school’s lists"),
            rows.isEmpty ? .paragraph("On no list.") : .table(head: ["List", "Names", "Details", "Consents"], rows: rows),
            .facts([Paper.Fact("May be shown on", now)]),
        ]
    }

    private var saidBlocks: [Paper.Block] {
        guard !said.isEmpty else { return [] }
        return [
            .heading("Calls and objections"),
            .table(
                head: ["When", "What", "Channels"],
                rows: said.map { ["\($0.at)", "\(foreign: $0.what)", $0.channels.isEmpty ? "every channel" : lines($0.channels)] }),
        ]
    }

    private var photoBlocks: [Paper.Block] {
        [.heading("Photos"), .paragraph(photos.isEmpty ? "None is known." : "\(counted(photos.count, "photo")).")] + photos.flatMap(blocks)
    }

    private func blocks(_ photo: Photo) -> [Paper.Block] {
        let parts: [(String, [String])] = [
            ("Here because", [photo.why]), ("Event", [photo.event]), ("File", [photo.fileName]), ("Received", [photo.received]),
            ("Words with it", photo.words), ("Names given", photo.named), ("Verdicts", photo.verdicts), ("Answers of staff", photo.answers),
            ("Picture", [photo.picture]),
        ]
        let facts = parts.filter { !$0.1.allSatisfy(\.isEmpty) }.map { Paper.Fact($0.0, lines($0.1)) }
        let publications = photo.publications.map { each -> [PaperText] in
            ["\(String(each.number))", "\(foreign: each.what)", lines(each.states), lines(each.sightings)]
        }
        return [.heading("Photo \(photo.photo)", level: 3), .facts(facts)]
            + (publications.isEmpty
                ? [] : [.table(head: ["Publication", "What and where", "States", "Looked at"], rows: publications)])
    }

    private var caseBlocks: [Paper.Block] {
        guard !cases.isEmpty else { return [] }
        return [.heading("Cases of what was taken back")]
            + cases.flatMap { each -> [Paper.Block] in
                let facts = [
                    Paper.Fact("Cause", "\(foreign: each.cause)"), Paper.Fact("Channels", lines(each.channels)),
                    Paper.Fact("Opened", "\(foreign: each.opened)"),
                    Paper.Fact("State", "\(each.ended.map { "ended on \($0)" } ?? "open")"),
                ]
                let tasks = each.tasks.map { task -> [PaperText] in
                    ["\(String(task.number))", "\(foreign: task.copy)", "\(task.state)", "\(task.due)", lines(task.steps)]
                }
                return [.heading("Case \(each.number)", level: 3), .facts(facts)]
                    + (tasks.isEmpty ? [] : [.table(head: ["Task", "Copy", "State", "Due", "What was done"], rows: tasks)])
            }
    }

    private var leftOutBlocks: [Paper.Block] {
        leftOut.isEmpty ? [] : [.heading("Not in here"), .list(leftOut.map { "\(foreign: $0)" })]
    }

    private func lines(_ parts: [String]) -> PaperText {
        .joined(parts.filter { !$0.isEmpty }.map { PaperText(foreign: $0) }, by: "; ")
    }
}
