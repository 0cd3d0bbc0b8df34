/// The words that tell a name from a word: those that ship, the ordinary words of English, and the school's own.
package struct WordLists: Sendable {
    /// Where none are known, no word is ordinary and more is held.
    package var ordinary: OrdinaryWords
    /// Names of classes, houses and rooms: never a child's name alone.
    package var ownNames: [String]
    /// Groups of the school that tell of those who are in them.
    package var ownGroups: [String]
    /// Handles of accounts that are the school's or its friends'.
    package var acceptedHandles: [String]
    package var names: NameLists
    package var context: ContextWords

    package init(
        ordinary: OrdinaryWords = .none, ownNames: [String] = [], ownGroups: [String] = [], acceptedHandles: [String] = [],
        names: NameLists = .shipped, context: ContextWords = .shipped
    ) {
        self.ordinary = ordinary
        self.ownNames = ownNames
        self.ownGroups = ownGroups
        self.acceptedHandles = acceptedHandles
        self.names = names
        self.context = context
    }
}
