import Domain
import Framing
import Records
import Rules

/// What platforms' crops do, where a rule found something.
extension PageParts {
    static let cropRules: Set<RuleID> = [CropSinglesOut.id, CropCutsFace.id, CropCutsText.id, CropCutsPerson.id, CropCutsContent.id]
    private static let mostTiles = 12

    /// The placements that cut something, the worst first; none of a child who must not be shown.
    var cropVerdicts: [CropVerdict] {
        guard let crops, !isProtected, case .picture = preview, reasons.contains(where: { Self.cropRules.contains($0.rule) }) else {
            return []
        }
        return CropVerdict.sorted(crops.views.map { CropVerdict($0, unsought: crops.unsought) }).filter { $0.worst != .safe }
    }

    var cropping: Markup {
        let verdicts = cropVerdicts
        guard let crops, !verdicts.isEmpty else { return .nothing }
        let remarks = CropSheet.remarks(crops).map { remark -> Markup in "<p class=\"soft\">\(remark)</p>\n" }
        let rest: Markup =
            verdicts.count > Self.mostTiles
            ? "\n<p class=\"soft\">\(counted(verdicts.count - Self.mostTiles, "placement")) more: see the command.</p>" : .nothing
        return """
            <section class="crops" aria-labelledby="crops">
            <h2 id="crops">What platforms’ crops do</h2>
            <p class="soft">The white line is the likeliest crop, and what it leaves out is dark. A dashed line is the worst that may be, a green line \
            a crop that is safe. What is cut has a box: red for people, blue for text.</p>
            \(.joined(remarks, by: ""))<ul class="tiles">
            \(.joined(verdicts.prefix(Self.mostTiles).map { tile($0, of: crops.scene.size) }))
            </ul>\(rest)
            <p class="commands"><code class="command">safelight crops \(record.photo.short)</code></p>
            </section>
            """
    }

    private func tile(_ verdict: CropVerdict, of size: PixelSize) -> Markup {
        // About as wide as it is shown, so that numbers can be read.
        let width = 300.0, height = max((width * Double(size.height) / Double(max(size.width, 1))).rounded(), 1)
        let drawing = CropDrawing(verdict, over: CropDrawing.Box(x: 0, y: 0, width: width, height: height))
        let placement = verdict.view.placement
        let details = verdict.details.map { line -> Markup in "<p>\(line)</p>\n" }
        return """
            <li class="tile">
            <h3>\(foreign: placement.platform)</h3>
            <p class="soft small">\(foreign: placement.title) · \(placement.shapeWords)</p>
            <p class="sentence \(verdict.tone)"><span class="mark" aria-hidden="true">\(verdict.sign)</span> <strong>\(verdict.headline)</strong></p>
            <svg class="shot" role="img" aria-label="\(placement.words): \(uncapitalised(verdict.headline))" \
            viewBox="0 0 \(Int(width)) \(Int(height))">
            \(drawing.svg)
            </svg>
            \(.joined(details, by: ""))<p><strong>\(verdict.view.safeCrop.words(in: verdict.view.window))</strong></p>
            </li>
            """
    }

    /// The tiles share one copy of the preview.
    var cropStyle: Markup {
        guard case .picture(let address) = preview, !cropVerdicts.isEmpty else { return .nothing }
        return """
            @media (min-width: 56rem) {
              .columns { grid-template: "about steps" auto "channels steps" auto "crops steps" 1fr / minmax(16rem, 34rem) minmax(24rem, 1fr); }
              .crops { grid-area: crops; }
            }
            .tiles { list-style: none; margin: 0 0 1rem; padding: 0; display: grid; gap: 1rem;
              grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); }
            .tile { padding: 0.9rem 1.1rem; background: var(--sheet); border: 1px solid var(--line); border-radius: 0.4rem; break-inside: avoid; }
            .tile h3 { font-size: 1.05rem; }
            .tile p { margin-block: 0.2rem; font-size: 0.9rem; }
            .sentence strong, .sentence .mark { color: var(--tone); }
            .shot { display: block; width: auto; max-width: 100%; max-height: 24rem; margin-block: 0.5rem; border-radius: 0.2rem;
              background: url("\(address)") 0 0 / 100% 100% no-repeat; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
            .shot text { font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
            """
    }
}

extension CropVerdict {
    /// The page's colour of the verdict.
    fileprivate var tone: String {
        if isUnknown { return "wait" }
        if isMinor || isCovered { return "note" }
        return switch grade {
        case .safe: "good"
        case .possible: "note"
        case .likely: "wait"
        case .certain: "stop"
        }
    }
}
