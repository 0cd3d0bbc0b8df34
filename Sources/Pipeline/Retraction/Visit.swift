import Domain
import Web

/// One check while it runs: the page first, then its recorded pictures, then those that the page names.
struct Visit {
    let check: AddressCheck
    let recorded: RecordedPage
    var answers: [SeenAnswer] = []
    var found: [AddressPlace] = []
    var doubts: [Doubt] = []
    var gone: AddressReport.Gone?
    var leftToAPerson: [WebAddress] = []
    /// Pictures that pages name, and how many pages deep they were met.
    var waiting: [(address: WebAddress, depth: Int)] = []
    var met: Set<WebAddress> = []
    var inlineCount = 0
    private var asked: Set<WebAddress> = []
    private var foundCount = 0

    init(check: AddressCheck, recorded: RecordedPage) {
        self.check = check
        self.recorded = recorded
    }

    mutating func run() async throws {
        try await look(at: recorded.page, as: .page, depth: 0)
        for (index, picture) in recorded.pictures.enumerated() { try await look(at: picture, as: .recordedPicture(index + 1), depth: 0) }
        while !waiting.isEmpty {
            let next = waiting.removeFirst()
            if asked.contains(next.address) { continue }
            guard try await isOnRecord(next.address, beside: recorded.page) else {
                leftToAPerson.append(next.address)
                continue
            }
            foundCount += 1
            try await look(at: next.address, as: .foundPicture(foundCount), depth: next.depth)
        }
        if !leftToAPerson.isEmpty { doubt(.page, .leftToAPerson(leftToAPerson.count)) }
    }

    func report(at moment: Moment) -> AddressReport {
        AddressReport(
            recorded: recorded, moment: moment, answers: answers, found: found, doubts: doubts, gone: gone, leftToAPerson: leftToAPerson
        )
    }

    mutating func doubt(_ place: AddressPlace, _ reason: Doubt.Reason) { doubts.append(Doubt(place: place, reason: reason)) }

    private func isOurs(_ address: WebAddress, beside start: WebAddress) -> Bool {
        address.isBeside(recorded.page) || address.isBeside(start) || address.isOn(recorded.sites, beside: recorded.page)
    }

    /// Whether it may be asked for: it is recorded, or it is the school's to ask for and the ledger took it.
    private func isOnRecord(_ address: WebAddress, beside start: WebAddress) async throws -> Bool {
        if address == recorded.page || recorded.pictures.contains(address) { return true }
        return isOurs(address, beside: start) ? try await check.record(address) : false
    }

    /// Asks for an address that is on record, and for those that it leads to.
    private mutating func look(at start: WebAddress, as place: AddressPlace, depth: Int) async throws {
        var address = start
        var way: Set<WebAddress> = []
        while true {
            // What an address says that was asked for before is in the report already.
            if asked.contains(address) { return }
            guard asked.count < check.limits.requests else { return doubt(place, .tooManyRequests) }
            asked.insert(address)
            way.insert(address)
            let answer: WebAnswer
            switch await check.reader.get(address) {
            case .success(let given): answer = given
            case .failure(let failure):
                answers.append(SeenAnswer(place: place, address: address, answer: .failed(failure)))
                return doubt(place, .unreachable(failure))
            }
            guard answer.isRedirect else { return try await examine(answer, from: address, as: place, depth: depth) }
            answers.append(SeenAnswer(place: place, address: address, answer: .redirect(answer.status)))
            guard let target = answer.redirect else { return doubt(place, .redirectToNowhere) }
            if way.contains(target) { return doubt(place, .circle) }
            if SignInPage.isOne(target) { return doubt(place, .signIn) }
            if way.count > check.limits.redirects { return doubt(place, .tooManyRedirects) }
            guard try await isOnRecord(target, beside: start) else {
                return doubt(place, isOurs(target, beside: start) ? .notRecorded : .moved(target))
            }
            address = target
        }
    }
}
