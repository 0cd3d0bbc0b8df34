import Domain
import Pipeline
import Records
import Rules

/// A case with its photos, its tasks, and the publications that these are about.
struct CaseStory {
    let retraction: Retraction
    let photos: [(photo: PhotoID, why: Showing)]
    let tasks: [RetractionTask]
    /// Also those of cached copies and search results.
    let publications: [PublicationID: Publication]
    /// How many pictures of the school's stand at a publication's address.
    let pictures: [PublicationID: Int]

    init(_ id: RetractionID, in school: School) async throws {
        guard let retraction = try await school.ledger.retraction(id) else {
            throw Stop(.notFound, "there is no case \(id). “safelight sweep list --all” shows every case.")
        }
        self.retraction = retraction
        photos = try await school.ledger.photos(of: id).map { ($0.photo, $0.why) }
        tasks = try await school.ledger.tasks(of: id)
        (publications, pictures) = try await Self.publications(of: tasks.map(\.copy), in: school)
    }

    init(simulating retraction: Retraction, _ copies: Copies, in school: School) async throws {
        self.retraction = retraction
        photos = copies.photos
        tasks = copies.tasks.map { intent in
            RetractionTask(
                id: RetractionTaskID(0), retraction: retraction.id, copy: intent.copy, photo: intent.photo, why: intent.why,
                owner: intent.owner, due: intent.due, statutoryDue: intent.statutoryDue, state: .open, since: retraction.at, by: "")
        }
        (publications, pictures) = try await Self.publications(of: tasks.map(\.copy), in: school)
    }

    private static func publications(
        of copies: [RetractedCopy], in school: School
    ) async throws -> ([PublicationID: Publication], [PublicationID: Int]) {
        var found: [PublicationID: Publication] = [:]
        var pictures: [PublicationID: Int] = [:]
        for id in Set(copies.compactMap(\.publication)) {
            guard let publication = try await school.ledger.publication(id) else { continue }
            found[id] = publication
            guard let address = publication.place.address else { continue }
            pictures[id] = try await school.ledger.publications(at: address).count { $0.state.isStanding }
        }
        return (found, pictures)
    }
}
