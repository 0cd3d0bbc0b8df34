import Domain

/// Lets one task at a time work on a photo, in the order of asking.
actor Turns {
    private var waiting: [PhotoID: [CheckedContinuation<Void, Never>]] = [:]

    nonisolated func one<Answer: Sendable>(at photo: PhotoID, _ work: () async throws -> Answer) async throws -> Answer {
        await enter(photo)
        do {
            let answer = try await work()
            await leave(photo)
            return answer
        } catch {
            await leave(photo)
            throw error
        }
    }

    private func enter(_ photo: PhotoID) async {
        if waiting[photo] == nil {
            waiting[photo] = []
        } else {
            await withCheckedContinuation { waiting[photo]?.append($0) }
        }
    }

    private func leave(_ photo: PhotoID) {
        if waiting[photo]?.isEmpty == false {
            waiting[photo]?.removeFirst().resume()
        } else {
            waiting[photo] = nil
        }
    }
}
