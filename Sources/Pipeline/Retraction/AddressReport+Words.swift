import Domain
import Records
import Web

extension AddressReport {
    /// For a case file: what follows, what to do, and what was seen. Addresses may hold a name and stand there only where asked for.
    package func lines(withAddresses: Bool) -> [String] {
        let doubtLines = outcome == .gone ? [] : doubts.map { "Not certain: \($0.place.words): \($0.reason.words)." }
        let seen = answers.map { seen in
            "Seen: \(seen.words)\(withAddresses ? seen.address.map { " [\($0.text)]" } ?? "" : "")."
        }
        let left = withAddresses ? leftToAPerson.map { "Not asked for: [\($0.text)]." } : []
        return ["Looked on \(moment.words)."] + conclusion + doubtLines + seen + left
    }

    private var conclusion: [String] {
        switch outcome {
        case .gone: [goneWords] + (recorded.pictures.isEmpty ? [Self.noPictureRecorded] : [])
        case .stillThere: ["Still there: \(listed(found)). \(stillThereAdvice)"]
        case .moved:
            ["Not proved: the address leads to another site now. Look there yourself, and record that address if the picture is on it."]
        case .unreachable: ["Not proved: there was no answer, and no answer is never a proof. Check again later."]
        case .signInNeeded: ["Not proved: sign in yourself, look, and keep a screenshot as evidence."]
        case .unclear: ["Not proved: open the address in a browser, look for the picture, and keep a screenshot as evidence."]
        }
    }

    private var goneWords: String {
        switch gone {
        case .absent(410): "Gone: the page was removed for good (410), and no recorded address serves the picture."
        case .absent(let status): "Gone: nothing is at the page's address any more (\(status)), and no recorded address serves the picture."
        case .withoutPicture: "Gone from here: the page still answers, and neither it nor any picture that it names shows the picture."
        case .anotherPicture, nil: "Gone from here: what stands at this address now is not the picture."
        }
    }

    private static let noPictureRecorded =
        "No address of the picture file itself is on record, so nothing is known of copies under addresses of their own."

    private var stillThereAdvice: String {
        if gone == nil || gone == .withoutPicture { return "Ask whoever looks after the account to take it down, then check again." }
        return
            "The post is gone, but its picture is not: ask whoever looks after the website to delete the file itself and to empty its caches, then check again."
    }

    private func listed(_ places: [AddressPlace]) -> String {
        let words = places.map(\.words)
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }
}
