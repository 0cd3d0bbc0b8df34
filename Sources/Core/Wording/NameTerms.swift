import Domain

/// The parts of the roll's names, prepared once: what a word, or a few words in a row, may be of somebody's name.
struct NameTerms: Sendable {
    enum Role: Hashable, Sendable {
        case forename, surname
    }

    /// How the part stands to what the list has; the first ones tell more.
    enum Form: Int, Hashable, Sendable, Comparable, CaseIterable {
        case own, part, spelling, nickname
        /// A second or third forename.
        case middle

        static func < (left: Form, right: Form) -> Bool { left.rawValue < right.rawValue }
    }

    struct Term: Sendable {
        let key: [UInt8]
        let role: Role
        let form: Form
        /// Where its words meet, in bytes of the key.
        let joints: [Int]
        /// Positions in `people`, ascending.
        fileprivate(set) var who: [Int32]
        /// The same as ids.
        fileprivate(set) var ids: [PupilID] = []
    }

    /// Sorted.
    let people: [PupilID]
    /// By `KeyHash` of the key.
    private var terms: [UInt64: [Term]] = [:]
    /// The first letters of everybody's surnames and forenames: bit 0 is a.
    private(set) var surnameInitials: [UInt32]
    private(set) var forenameInitials: [UInt32]
    /// In bytes.
    private(set) var longest = 0

    init(_ pupils: [Pupil], _ lists: NameLists) {
        let pupils = pupils.sorted { $0.id < $1.id }
        people = pupils.map(\.id)
        surnameInitials = Array(repeating: 0, count: pupils.count)
        forenameInitials = surnameInitials
        for (position, pupil) in pupils.enumerated() {
            for name in pupil.names {
                for spelling in Folding.hasTwoSpellings(name.full) ? Spelling.allCases : [.plain] {
                    for part in NameParts.forename(name.forename, spelling, lists) { add(part, .forename, position) }
                    for part in NameParts.surname(name.surname, spelling) { add(part, .surname, position) }
                }
            }
        }
        for key in terms.keys {
            guard var all = terms[key] else { continue }
            for place in all.indices { all[place].ids = all[place].who.map { people[Int($0)] } }
            terms[key] = all.sorted { $0.form < $1.form }
        }
    }

    /// What the letters may be; the hash alone is no answer.
    func terms(_ hash: UInt64) -> [Term]? { terms[hash] }

    /// Every part of everybody's names.
    var all: some Sequence<Term> { terms.values.lazy.joined() }

    private mutating func add(_ part: NameParts.Part, _ role: Role, _ position: Int) {
        guard !part.key.isEmpty else { return }
        if part.form == .own || part.form == .part, let bit = Self.bit(part.key[0]) {
            if role == .forename { forenameInitials[position] |= bit } else { surnameInitials[position] |= bit }
        }
        longest = max(longest, part.key.count)
        let hash = KeyHash(part.key).value
        let who = Int32(truncatingIfNeeded: position)
        let place = terms[hash]?.firstIndex { $0.role == role && $0.form == part.form && $0.key == part.key && $0.joints == part.joints }
        if let place {
            if terms[hash]?[place].who.last != who { terms[hash]?[place].who.append(who) }
        } else {
            terms[hash, default: []].append(Term(key: part.key, role: role, form: part.form, joints: part.joints, who: [who]))
        }
    }

    static func bit(_ letter: UInt8) -> UInt32? { (97...122).contains(letter) ? 1 << UInt32(letter - 97) : nil }

    func ids(_ who: [Int32]) -> [PupilID] { who.map { people[Int($0)] } }
}
