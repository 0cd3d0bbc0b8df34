package import Domain
package import Web

/// Looks whether a recorded address still serves a retracted picture. It asks for no address that the ledger does not hold.
package struct AddressCheck: Sendable {
    /// What one check may cost; the numbers are the policy's.
    package struct Limits: Sendable {
        package let requests: Int
        package let redirects: Int
        /// Pictures that are looked for on one page.
        package let pictures: Int

        /// Five redirects are what servers are advised to expect of a reader (RFC 2068, section 10.3).
        package init(requests: Int = 200, redirects: Int = 5, pictures: Int = 200) {
            self.requests = requests
            self.redirects = redirects
            self.pictures = pictures
        }
    }

    package typealias Resembles = @Sendable ([UInt8]) async throws -> Recognition
    package typealias Record = @Sendable (WebAddress) async throws -> Bool

    let reader: WebReader
    let limits: Limits
    let resembles: Resembles
    let record: Record

    /// `record` is asked before an address that was found is asked for; it writes it down and answers yes, or answers no. It is asked only
    /// for addresses on the recorded hosts and those that the policy names.
    package init(reader: WebReader, limits: Limits = Limits(), resembles: @escaping Resembles, record: @escaping Record) {
        self.reader = reader
        self.limits = limits
        self.resembles = resembles
        self.record = record
    }

    /// Throws only what `resembles` and `record` throw; everything that a server does is in the report.
    package func report(on recorded: RecordedPage, at moment: Moment) async throws -> AddressReport {
        var visit = Visit(check: self, recorded: recorded)
        try await visit.run()
        return visit.report(at: moment)
    }
}
