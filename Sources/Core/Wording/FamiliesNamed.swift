import Domain

/// A surname said of several, and the forenames after it: “The Fletcher twins, Ruby and Leo”.
extension NamesInWords {
    func ofFamilies() -> [TextHit] {
        found.flatMap { surname -> [TextHit] in
            guard surname.surnames.first?.form == .own, text.words[surname.places.lowerBound].isCapital || !evidence.context.isProse,
                evidence.context.isBeforeKin(surname.places.upperBound)
            else { return [] }
            return forenames(after: surname.places.upperBound + 1).flatMap { name in
                name.forenames.flatMap { forename in
                    surname.surnames.compactMap { term in
                        let who = forename.form == .middle ? [] : NameTerms.both(forename, term)
                        if who.isEmpty { return nil }
                        return hit(
                            .fullName, name.places, terms.ids(who), .certain,
                            "\(Self.words(forename.form)), after the surname of the same child and who they are to each other")
                    }
                }
            }
        }
    }

    /// Those that stand within the next few words, in the same sentence.
    private func forenames(after place: Int) -> [FoundName] {
        found(from: place, before: place + 8).filter { name in
            guard !name.forenames.isEmpty, !name.isPlural else { return false }
            return (place...name.places.lowerBound).allSatisfy { word in
                let gap = text.words[word].gap
                return gap.isDisjoint(with: [.exclamation]) && !gap.contains([.stop, .space])
            } && (text.words[name.places.lowerBound].isCapital || !evidence.context.isProse)
        }
    }
}

extension WordContext {
    /// “The Ionescu family”, “the Fletcher twins”.
    func isBeforeKin(_ end: Int) -> Bool {
        end < text.words.count && text.words[end].gap.isSubset(of: [.space, .underscore, .hyphen])
            && Self.kin.contains(text.words[end].hash)
    }

    private static let kin = ContextWords.keys([
        "family", "twins", "triplets", "brothers", "sisters", "siblings", "children", "boys", "girls", "kids", "cousins", "household",
    ])
}
