import Domain
import Records

/// The preview with its boxes and what they mean.
extension PageParts {
    var picture: Markup {
        switch preview {
        case .picture(let address):
            let image: Markup = "<img src=\"\(address)\" alt=\"Small preview of photo \(record.photo.short)\"/>"
            if isProtected { return "<details>\n<summary>Show the picture</summary>\n\(image)\n</details>" }
            guard let boxes else { return image }
            let drawing = Overlay.svg(boxes, alternative: alternative(boxes))
            let shown: Markup = drawing.description.isEmpty ? image : "<div class=\"frame\">\(image)\n\(drawing)</div>"
            return "<figure>\n\(shown)\n\(caption(boxes, hasDrawing: !drawing.description.isEmpty))\n</figure>"
        case .none(let why):
            return "<p class=\"empty\"><strong>No picture to show.</strong> \(why)</p>"
        }
    }

    private func caption(_ boxes: PictureBoxes, hasDrawing: Bool) -> Markup {
        let lines = PictureBoxes.Kind.allCases.compactMap { kind -> Markup? in
            let own = boxes.boxes.filter { $0.kind == kind }
            guard !own.isEmpty else { return nil }
            return "<li>\(Overlay.sample(kind)) <span>\(words(kind, own))</span></li>"
        }
        let list: Markup = lines.isEmpty ? .nothing : "<ul class=\"legend\">\n\(.joined(lines))\n</ul>\n"
        let choice: Markup =
            hasDrawing
            ? "<p class=\"only-screen\"><label><input type=\"checkbox\" id=\"boxes\" checked=\"checked\"/> Show the boxes</label></p>\n"
            : .nothing
        return "<figcaption>\n\(list)\(.joined(remarks(boxes).map { "<p>\($0)</p>\n" }, by: ""))\(choice)</figcaption>"
    }

    /// What no box can show.
    private func remarks(_ boxes: PictureBoxes) -> [String] {
        var remarks: [String] = []
        if !boxes.facesWereSought {
            remarks.append("Faces could not be looked for, so none is marked here. Please look for them yourself.")
        } else if boxes.faces.isEmpty {
            remarks.append("No face was found in this picture.")
        }
        if !boxes.textsWereSought {
            remarks.append("Text could not be looked for, so none is marked here. Please look for names yourself.")
        } else if boxes.texts.count > PictureBoxes.mostTexts {
            remarks.append("\(grouped(boxes.texts.count)) lines of text were found; only those that hold the photo are marked.")
        }
        return remarks
    }

    private func words(_ kind: PictureBoxes.Kind, _ boxes: [PictureBoxes.Box]) -> Markup {
        let count = boxes.count, labels = boxes.compactMap(\.label)
        // A number that is long to read is quicker found in the picture.
        let which: Markup = labels.isEmpty || labels.count > Self.mostListed ? .nothing : " <span class=\"soft\">(\(listed(labels)))</span>"
        let (what, rest) =
            switch kind {
            case .unaccounted: (counted(count, "face"), "not accounted for")
            case .perhaps: (counted(count, "place"), count == 1 ? "that may be a face" : "that may be faces")
            case .accounted: (counted(count, "face"), "accounted for")
            case .background: (counted(count, "face"), "in the background, where no name is needed")
            case .notAPerson:
                (
                    counted(count, "place"),
                    count == 1 ? "that is no person, as somebody answered" : "that are no persons, as somebody answered"
                )
            case .graveText: (counted(count, "line") + " of text", "for which the photo is held")
            case .text: (counted(count, "line") + " of text", "that can be read")
            case .mark: (counted(count, "place"), "marked as a person where no face was found")
            }
        return "<strong>\(what)</strong> \(rest)\(which)"
    }

    /// "3 faces: 2 accounted for, 1 not; 1 line of text."
    private func alternative(_ boxes: PictureBoxes) -> String {
        let counts = Dictionary(grouping: boxes.faceKinds) { $0 }.mapValues(\.count)
        let parts: [(PictureBoxes.Kind, String)] = [
            (.accounted, "accounted for"), (.unaccounted, "not"), (.perhaps, "perhaps a face"), (.background, "in the background"),
            (.notAPerson, "not a person"),
        ]
        let faces = parts.compactMap { kind, words in counts[kind].map { "\(grouped($0)) \(words)" } }
        let marks = boxes.boxes.count { $0.kind == .mark }
        let all = [
            faces.isEmpty
                ? (boxes.facesWereSought ? "no face" : "faces could not be looked for")
                : "\(counted(boxes.faces.count, "face")): \(faces.joined(separator: ", "))",
            boxes.textsWereSought
                ? (boxes.texts.isEmpty ? nil : "\(counted(boxes.texts.count, "line")) of text") : "text could not be looked for",
            marks == 0 ? nil : "\(counted(marks, "marked place")) without a face",
        ]
        return capitalised(all.compactMap { $0 }.joined(separator: "; ")) + "."
    }
}
