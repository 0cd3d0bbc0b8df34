import Dispatch

/// Asks for one address at a time: no redirect is followed, nothing is kept from one request to the next.
package actor WebReader {
    private let executor = WebExecutor()
    nonisolated package var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    private let limits: WebLimits
    private let privateHosts: Set<String>

    /// `privateHosts` are those that may lie inside the school's network, as the policy names them; of all others only public addresses are connected to.
    package init(limits: WebLimits, privateHosts: Set<String> = []) {
        self.limits = limits
        self.privateHosts = Set(privateHosts.map { $0.lowercased() })
    }

    package func get(_ address: WebAddress) -> Result<WebAnswer, WebFailure> {
        WebRequest(limits: limits, mayBePrivate: privateHosts.contains(address.host)).get(address)
    }
}

/// Waits for servers on a queue of its own, never on the shared threads.
private final class WebExecutor: SerialExecutor {
    private let queue = DispatchQueue(label: "safelight.web")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { unsafe job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor { unsafe UnownedSerialExecutor(ordinary: self) }
}
