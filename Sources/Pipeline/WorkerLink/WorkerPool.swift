/// A fixed number of workers, lent out one to a photo at a time.
package actor WorkerPool {
    private var idle: [Worker]
    private var waiting: [CheckedContinuation<Worker, Never>] = []
    private let all: [Worker]

    package init(program: String, count: Int, limits: WorkerLimits) {
        precondition(count > 0, "a pool has at least one worker")
        all = (0..<count).map { _ in Worker(program: program, limits: limits) }
        idle = all
    }

    /// Lends a worker for as long as the work goes on.
    package nonisolated func withWorker<Answer: Sendable>(
        _ work: @Sendable (Worker) async -> Answer
    ) async -> Answer {
        let worker = await take()
        let answer = await work(worker)
        await giveBack(worker)
        return answer
    }

    package func stop() async {
        for worker in all { await worker.stop() }
    }

    private func take() async -> Worker {
        if let worker = idle.popLast() { return worker }
        return await withCheckedContinuation { waiting.append($0) }
    }

    private func giveBack(_ worker: Worker) {
        if waiting.isEmpty { idle.append(worker) } else { waiting.removeFirst().resume(returning: worker) }
    }
}
