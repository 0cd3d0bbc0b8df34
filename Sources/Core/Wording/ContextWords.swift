import Notation

/// The words around a name, each list by the `KeyHash` of its entries' folded letters, joined; a class, since a copy of so many lists takes longer than a caption.
package final class ContextWords: Sendable {
    let cuesBefore: Set<UInt64>
    let cuesBeforeCapital: Set<UInt64>
    let cuesForAnybody: Set<UInt64>
    let childCues: Set<UInt64>
    let cuesAfter: Set<UInt64>
    let deeds: Set<UInt64>
    let verbs: Set<UInt64>
    let notVerbs: Set<UInt64>
    let auxiliaries: Set<UInt64>
    let unchangedVerbs: Set<UInt64>
    let ordinals: Set<UInt64>
    let thingLabels: Set<UInt64>
    let personLabels: Set<UInt64>
    let determiners: Set<UInt64>
    let placePrepositions: Set<UInt64>
    let titles: Set<UInt64>
    let sharedTitles: Set<UInt64>
    let juniorWords: Set<UInt64>
    let roles: Set<UInt64>
    let animals: Set<UInt64>
    let costumes: Set<UInt64>
    let storyThings: Set<UInt64>
    let relatives: Set<UInt64>
    let doneTo: Set<UInt64>
    let uncounted: Set<UInt64>
    let measures: Set<UInt64>
    let safeBefore: Set<UInt64>
    let singlesOut: Set<UInt64>
    let modals: Set<UInt64>
    let adverbs: Set<UInt64>
    let ofOneChild: Set<UInt64>
    let secondForenames: Set<UInt64>
    let saints: Set<UInt64>
    let places: Set<UInt64>
    let calendar: Set<UInt64>
    let placeNames: Set<UInt64>
    let famousSurnames: Set<UInt64>
    let phrases: Set<UInt64>
    let companions: Set<UInt64>
    let shortWords: Set<UInt64>
    let hashtagWords: Set<UInt64>
    let personRoles: Set<UInt64>
    let personTraits: Set<UInt64>
    let personPlaces: Set<UInt64>
    let thingTraits: Set<UInt64>
    let won: Set<UInt64>
    let doings: Set<UInt64>
    let businesses: Set<UInt64>
    let lanes: Set<UInt64>
    let bareWords: Set<UInt64>
    let weather: Set<UInt64>
    /// Of whom a story tells, by the key of its title.
    let figures: [UInt64: Set<UInt64>]
    let storyTitles: Set<UInt64>
    /// The first words of `phrases`.
    let phraseBeginnings: Set<UInt64>
    /// Of the longest cue and phrase, in words.
    static let longest = 7

    package static let shipped: ContextWords = {
        do {
            return try ContextWords(shippedText)
        } catch {
            preconditionFailure("the words around names that ship cannot be read: \(error)")
        }
    }()

    /// Reads lists in the form of `wording/context.json5`.
    init(_ text: String) throws(NotationError) {
        let file = try ListFile(text)
        cuesBefore = Self.keys(try file.list("cuesBefore"))
        cuesBeforeCapital = Self.keys(try file.list("cuesBeforeCapital"))
        cuesForAnybody = Self.keys(try file.list("cuesForAnybody"))
        childCues = Self.keys(try file.list("childCues"))
        cuesAfter = Self.keys(try file.list("cuesAfter"))
        deeds = Self.keys(try file.list("deeds"))
        verbs = Self.keys(try file.list("verbs"))
        notVerbs = Self.keys(try file.list("notVerbs"))
        auxiliaries = Self.keys(try file.list("auxiliaries"))
        unchangedVerbs = Self.keys(try file.list("unchangedVerbs"))
        ordinals = Self.keys(try file.list("ordinals"))
        thingLabels = Self.keys(try file.list("thingLabels"))
        personLabels = Self.keys(try file.list("personLabels"))
        determiners = Self.keys(try file.list("determiners"))
        placePrepositions = Self.keys(try file.list("placePrepositions"))
        titles = Self.keys(try file.list("titles"))
        sharedTitles = Self.keys(try file.list("sharedTitles"))
        juniorWords = Self.keys(try file.list("juniorWords"))
        roles = Self.keys(try file.list("roles"))
        animals = Self.keys(try file.list("animals"))
        costumes = Self.keys(try file.list("costumes"))
        storyThings = Self.keys(try file.list("storyThings"))
        relatives = Self.keys(try file.list("relatives"))
        doneTo = Self.keys(try file.list("doneTo"))
        uncounted = Self.keys(try file.list("uncounted"))
        measures = Self.keys(try file.list("measures"))
        safeBefore = Self.keys(try file.list("safeBefore"))
        singlesOut = Self.keys(try file.list("singlesOut"))
        modals = Self.keys(try file.list("modals"))
        adverbs = Self.keys(try file.list("adverbs"))
        ofOneChild = Self.keys(try file.list("ofOneChild"))
        secondForenames = Self.keys(try file.list("secondForenames"))
        saints = Self.keys(try file.list("saints"))
        places = Self.keys(try file.list("places"))
        calendar = Self.keys(try file.list("calendar"))
        placeNames = Self.keys(try file.list("placeNames"))
        famousSurnames = Self.keys(try file.list("famousSurnames"))
        personRoles = Self.keys(try file.list("personRoles"))
        personTraits = Self.keys(try file.list("personTraits"))
        personPlaces = Self.keys(try file.list("personPlaces"))
        thingTraits = Self.keys(try file.list("thingTraits"))
        won = Self.keys(try file.list("won"))
        doings = Self.keys(try file.list("doings"))
        businesses = Self.keys(try file.list("businesses"))
        lanes = Self.keys(try file.list("lanes"))
        bareWords = Self.keys(try file.list("bareWords"))
        weather = Self.keys(try file.list("weather"))
        let stories = try file.list("figures").map { $0.split(separator: ":", maxSplits: 1).map(String.init) }
        figures = Dictionary(
            stories.map { (KeyHash(FoldedText($0[0]).bytes).value, Self.keys(($0.last ?? "").split(separator: ",").map(String.init))) },
            uniquingKeysWith: { $0.union($1) })
        storyTitles = Set(figures.keys)
        let phrases = try file.list("phrases")
        self.phrases = Self.keys(phrases)
        phraseBeginnings = Self.keys(phrases.map { String($0.prefix { $0.isLetter }) })
        companions = Self.keys(try file.list("companions"))
        shortWords = Self.keys(try file.list("shortWords"))
        hashtagWords = Self.keys(try file.list("hashtagWords"))
    }

    static func keys(_ entries: [String]) -> Set<UInt64> { Set(entries.map { KeyHash(FoldedText($0).bytes).value }) }
}
