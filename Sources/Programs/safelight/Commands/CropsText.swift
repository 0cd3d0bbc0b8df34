import Domain
import Framing
import Notices
import Rules

/// What crops do, for a terminal.
enum CropsText {
    static func show(
        _ photo: PhotoID, _ crops: CropViews, _ verdicts: [CropVerdict], _ policy: Policy, on day: Day, sheets: [String],
        _ terminal: Terminal
    ) {
        let faces = crops.scene.subjects.count { $0.kind == .face }
        let texts = crops.scene.subjects.filter { $0.kind == .text }.map { "T\($0.number)" }
        let read =
            texts.isEmpty
            ? "no text that matters"
            : "\(counted(texts.count, "line")) of text that matter\(texts.count == 1 ? "s" : "") (\(texts.joined(separator: ", ")))"
        let seen = faces == 0 ? "no face" : "\(counted(faces, "face")), numbered from left to right"
        terminal.line("Photo \(photo), \(crops.scene.size): \(seen); \(read)")
        for what in crops.unsought { terminal.line("  ? \(what) could not be looked for: what crops do to them is not known") }
        if let reason = crops.reasonUnknown {
            terminal.line(
                "  ? "
                    + wrapped(
                        "what draws the eye is not known (\(ended(reason))), so crops that follow it are guessed from the middle and the faces",
                        width: terminal.width, indent: "    "))
        }
        for verdict in verdicts {
            let placement = verdict.view.placement
            let old = policy.isStale(placement, on: day) ? ", old fact" : ""
            terminal.line("")
            terminal.line("  \(verdict.sign) \(placement.words) (\(placement.shapeWords); \(placement.factWords)\(old))")
            terminal.line("    " + wrapped(verdict.headline + ".", width: terminal.width, indent: "    "))
            for line in verdict.details { terminal.line("    " + wrapped(line, width: terminal.width, indent: "    ")) }
            if verdict.worst != .safe {
                let safe = verdict.view.safeCrop.words(in: verdict.view.window)
                terminal.line("    " + wrapped(safe, width: terminal.width, indent: "    "))
            }
        }
        terminal.line("")
        terminal.line("  ✗ certain   ! likely   ◐ possible   ✓ nothing is cut")
        for sheet in sheets { terminal.line("  Sheet: \(sheet)") }
    }

    static func protected(_ photo: PhotoID, isJSON: Bool, _ terminal: Terminal) -> ExitStatus {
        if isJSON {
            terminal.json(CropsJSON(protected: photo))
        } else {
            terminal.line("Photo \(photo) may show a child who must not be shown. Nothing of it is told or drawn.")
            terminal.line("Ask the designated safeguarding lead before anything else; “safelight why \(photo.short)” tells the rest.")
        }
        return .needsPerson
    }

    /// The table of placements.
    static func list(_ placements: [Placement], _ policy: Policy, on day: Day, isJSON: Bool, _ terminal: Terminal) {
        if isJSON {
            terminal.json(placements.map { PlacementJSON($0, policy, on: day) })
            return
        }
        let rows = placements.map { placement in
            let channels = policy.channels.filter { $0.placements.contains { $0.id == placement.id } }.map(\.id.rawValue)
            return [
                placement.id, placement.shapeWords, placement.anchor.rawValue,
                "\(placement.date)\(policy.isStale(placement, on: day) ? " old" : "")", placement.confidence.rawValue,
                channels.isEmpty ? "-" : channels.joined(separator: ","), placement.words,
            ]
        }
        let heads = ["id", "shape", "anchor", "date", "confidence", "channels", "where"]
        let widths = heads.indices.map { column in ([heads] + rows).map { $0[column].count }.max() ?? 0 }
        for row in [heads] + rows {
            let cells = row.enumerated().map { column, cell in
                column == heads.count - 1 ? cell : cell + String(repeating: " ", count: widths[column] - cell.count)
            }
            terminal.line(cells.joined(separator: "  "))
        }
        let stale = placements.count { policy.isStale($0, on: day) }
        if stale > 0 {
            terminal.line("\n\(counted(stale, "fact")) older than \(policy.placementMaxAgeDays) days: platforms change without notice.")
        }
    }

    private static func ended(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }
}
