import Notation

/// The words by which postcodes and street addresses are told, as `wording/places.json5` has them.
package struct PlaceWords: Sendable {
    let postcodeAreas: Set<String>
    let streets: Set<String>
    let streetStarts: StartMask
    let streetsAndMore: Set<String>
    /// Enough for an address after a word such as “to”.
    let streetsAfterComing: Set<String>
    let neverStreets: Set<String>
    let notHouses: Set<String>
    let dwelling: Set<String>
    let venues: Set<String>
    /// As the last word of a name.
    let venueNames: Set<String>
    let wellKnown: Set<String>

    package static let shipped: PlaceWords = {
        do {
            return try PlaceWords(shippedText)
        } catch {
            preconditionFailure("the words of places that ship cannot be read: \(error)")
        }
    }()

    /// Reads lists in the form of `wording/places.json5`.
    init(_ text: String) throws(NotationError) {
        let file = try ListFile(text)
        postcodeAreas = Set(try file.list("postcodeAreas"))
        streets = Set(try file.list("streets"))
        streetsAndMore = Set(try file.list("streetsAndMore"))
        streetStarts = StartMask(streets.union(streetsAndMore))
        streetsAfterComing = Set(try file.list("streetsAfterComing"))
        neverStreets = Set(try file.list("neverStreets"))
        notHouses = Set(try file.list("notHouses"))
        dwelling = Set(try file.list("dwelling"))
        venues = Set(try file.list("venues"))
        venueNames = Set(try file.list("venueNames"))
        wellKnown = Set(try file.list("wellKnown"))
    }
}
