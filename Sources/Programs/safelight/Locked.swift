import Synchronization

/// A value that tasks change one at a time.
final class Locked<Value: Sendable>: Sendable {
    private let mutex: Mutex<Value>
    init(_ value: Value) { mutex = Mutex(value) }

    func change<Answer: Sendable>(_ body: (inout Value) -> Answer) -> Answer { mutex.withLock { value in body(&value) } }
    var value: Value { mutex.withLock { $0 } }
}
