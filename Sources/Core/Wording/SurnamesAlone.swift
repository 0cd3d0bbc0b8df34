import Domain

/// Surnames that stand without the forename that is theirs.
extension NamesInWords {
    /// Of five letters or more and no ordinary word: shorter and commoner ones say too little (facts on names: a surname list alone was right in every case of an independent measurement, other lists in four of five).
    func surnames() -> [TextHit] {
        found.compactMap { name in
            guard let form = name.surnames.first?.form else { return nil }
            let (first, end) = (name.places.lowerBound, name.places.upperBound)
            let letters = text.words[name.places].reduce(0) { $0 + $1.bytes.count } - (name.isPlural ? 1 : 0)
            let commonness = evidence.commonness(name)
            let context = evidence.context
            let isOfClass =
                form == .own && letters >= 3 && commonness != .own && commonness != .calendar && !context.lists.places.contains(name.hash)
                && context.isBesideClass(name.places)
            guard isOfClass || letters >= 5 && (commonness == .name || commonness == .place), !isInnerPart(name) else { return nil }
            guard text.words[first].isCapital || !context.isProse || text.isWhispered else { return nil }
            if context.isInPhrase(name.places) || context.isAfterTitle(first) || context.isAfterSaint(first) || context.isBeforePlace(end) {
                return nil
            }
            let ids = name.ids(name.surnames)
            if isOfClass { return hit(.surname, name.places, ids, .likely, "a surname on the list beside a class") }
            if let forename = forenameBeside(name) {
                let places = min(first, forename.lowerBound)..<max(end, forename.upperBound)
                return hit(.surname, places, ids, .certain, "a surname on the list beside a forename on it")
            }
            if context.isOfBusiness(name.places) || context.isByline(first) && unit != .picture {
                return hit(
                    .surname, name.places, ids, .possible, "a surname on the list, but a firm, a street or a photographer seems to be meant"
                )
            }
            if ids.count <= Self.mostOfFamily, form == .own, !name.isPlural, context.isBeforeKin(end) {
                return hit(.surname, name.places, ids, .certain, "a surname that few on the list have, said of a family")
            }
            let isFamous = commonness == .place || evidence.isFamous(name)
            if form == .part {
                return hit(.surname, name.places, ids, .possible, "a part of a surname on the list, alone")
            }
            if context.isBeforeByname(end) || context.isInCompany(name.places)
                || !context.isTitle && !text.isShouted && isAnothersName(name)
            {
                return hit(.surname, name.places, ids, .possible, "a surname on the list within a name that is not on it")
            }
            if isFamous || context.isAfterPlacePreposition(first) {
                return hit(.surname, name.places, ids, .possible, "a surname on the list, but a place or somebody well known may be meant")
            }
            return hit(.surname, name.places, ids, .likely, "a surname on the list, which is no ordinary word")
        }
    }

    /// Of so many with one surname it is said who is meant; the number is our own choice.
    private static let mostOfFamily = 3

    /// “Sherlock Holmes”, “Robinson Crusoe”: it stands with a name that is not on the list.
    private func isAnothersName(_ name: FoundName) -> Bool {
        evidence.context.isProse && (evidence.isBesideCapital(name.places, orFirst: true) || evidence.isHyphened(name.places))
    }

    /// “Brien” in “O’Brien”.
    private func isInnerPart(_ name: FoundName) -> Bool {
        found(from: name.places.lowerBound - Self.reach, before: name.places.upperBound).contains { other in
            !other.surnames.isEmpty && other.places.count > name.places.count && other.places.lowerBound <= name.places.lowerBound
                && other.places.upperBound >= name.places.upperBound
        }
    }

    /// Of somebody else: “Ava O’Brien” where both names are on the list and not one child's.
    private func forenameBeside(_ surname: FoundName) -> Range<Int>? {
        found(from: surname.places.lowerBound - Self.reach, before: surname.places.lowerBound).first { name in
            guard let form = name.forenames.first?.form, form != .middle, !name.isPlural else { return false }
            guard evidence.commonness(name) == .name || evidence.context.isProse && text.words[name.places.lowerBound].isCapital else {
                return false
            }
            let next = name.places.upperBound == surname.places.lowerBound ? surname.places.lowerBound : nil
            guard let place = next else { return false }
            return text.words[place].gap.isSubset(of: [.space, .hyphen, .underscore, .stop])
                && !(text.words[place].gap.contains(.stop) && text.words[place].gap.contains(.space))
        }?.places
    }
}
