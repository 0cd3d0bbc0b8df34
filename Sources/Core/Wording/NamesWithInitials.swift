import Domain

/// A forename with the first letter of the surname (“Ava S.”), or the other way round (“A. Smith”).
extension NamesInWords {
    func withInitials() -> [TextHit] {
        found.flatMap { name -> [TextHit] in
            if name.isPlural { return [] }
            let (first, end) = (name.places.lowerBound, name.places.upperBound)
            var hits: [TextHit] = []
            if let forename = name.forenames.first, forename.form != .middle, end < text.words.count, isInitial(end, after: true) {
                let who = holders(name.forenames, letterAt: end, terms.surnameInitials)
                if !who.isEmpty, evidence.commonness(name) == .name || isLikeAName(first) {
                    hits.append(
                        hit(
                            .nameWithInitial, first..<end + 1, who, .certain,
                            "\(Self.words(forename.form)) with the first letter of the surname"))
                }
            }
            if let surname = name.surnames.first, first > 0, isInitial(first - 1, after: false), isLikeAName(first) {
                let who = holders(name.surnames, letterAt: first - 1, terms.forenameInitials)
                let isSure = surname.form == .own && (evidence.commonness(name) == .name || text.words[first].gap.contains(.stop))
                if !who.isEmpty {
                    hits.append(
                        hit(
                            .nameWithInitial, first - 1..<end, who, isSure ? .certain : .likely,
                            "the first letter of a forename with the surname"))
                }
            }
            if let surname = name.surnames.first, surname.form == .own, end < text.words.count,
                isInitial(end, after: true) || isAfterComma(end),
                text.words[first].isCapital || !evidence.context.isProse, let strength = strength(ofSurname: name)
            {
                let who = holders(name.surnames, letterAt: end, terms.forenameInitials)
                if !who.isEmpty {
                    hits.append(
                        hit(.nameWithInitial, first..<end + 1, who, strength, "a surname on the list with the first letter of the forename")
                    )
                }
            }
            return hits
        }
    }

    /// “Smith A”: less sure where the surname is an ordinary word too; “the Field A”, “Day B” are none.
    private func strength(ofSurname name: FoundName) -> Strength? {
        let commonness = evidence.commonness(name)
        if commonness == .name || !evidence.context.isProse { return .certain }
        guard commonness == .word, !evidence.context.isAfterDeterminer(name.places.lowerBound),
            !evidence.context.isAfterPlacePreposition(name.places.lowerBound), !evidence.context.lists.places.contains(name.hash)
        else { return nil }
        return .likely
    }

    /// “Khan, M.”
    private func isAfterComma(_ place: Int) -> Bool {
        let word = text.words[place]
        return word.isLetter && word.isCapital && word.gap == [.comma, .space] && text.gap(after: place).contains(.stop)
    }

    private func isLikeAName(_ place: Int) -> Bool { text.words[place].isCapital || !evidence.context.isProse || text.words[place].isCut }

    private func holders(_ all: [NameTerms.Term], letterAt place: Int, _ initials: [UInt32]) -> [PupilID] {
        guard let bit = NameTerms.bit(text.bytes[text.words[place].bytes.lowerBound]) else { return [] }
        let who = Set(all.flatMap { $0.who.filter { initials[Int($0)] & bit != 0 } })
        return terms.ids(who.sorted())
    }

    /// A letter by itself beside a name. “A” and “I” are words too, “s” after an apostrophe is something else, and “Y3” is a year group.
    private func isInitial(_ place: Int, after: Bool) -> Bool {
        let word = text.words[place]
        guard word.isLetter else { return false }
        if word.isCut { return true }
        let inner = after ? word.gap : text.words[place + 1].gap
        let following = text.gap(after: place)
        guard inner.isSubset(of: after ? [.space, .underscore, .hyphen] : [.space, .stop, .underscore]) else { return false }
        if following.contains(.digitFirst) || following.contains(.apostrophe) && !isPossessive(place) { return false }
        if !word.isCapital { return !evidence.context.isProse || inner == .underscore }
        guard Self.words.contains(text.bytes[word.bytes.lowerBound]) else { return true }
        let saysNothing = text.isShouted || evidence.context.isTitle
        if !after { return inner.contains(.stop) || !evidence.context.beginsAnew(place) && !saysNothing }
        if word.letters == .capital, text.bytes[word.bytes.lowerBound] == Self.words[0], evidence.context.isBeforeVerb(place + 1) {
            return true
        }
        let next = place + 1 < text.words.count ? text.words[place + 1] : nil
        return next == nil || following != .space || next?.isCapital == true && !saysNothing
    }

    /// “Emily C’s”, and not “Ava O’Brien”.
    private func isPossessive(_ place: Int) -> Bool { evidence.context.isPossessive(place..<place + 1) && text.words[place].isCapital }

    private static let words = Array("ai".utf8)
}
