import COpenVINO

/// What a model gave under one name: f32 values in row-major order.
package struct Tensor: Hashable, Sendable {
    package let shape: [Int]
    package let values: [Float]

    package init(shape: [Int], values: [Float]) {
        self.shape = shape
        self.values = values
    }
}

/// A compiled model. One run at a time.
@safe package final class Model {
    package let known: KnownModel
    /// What the model's file says about itself, such as the characters that a recogniser knows.
    package let metadata: [String: String]
    private let compiled: OpaquePointer

    /// The bytes have been compared with the known digest already.
    init(_ known: KnownModel, bytes: [UInt8], threads: Int) throws(VisionFailure) {
        let shape = (known.shape ?? []).map(Int64.init)
        var message = [CChar](repeating: 0, count: 512)
        guard let compiled = unsafe sl_ov_compile(bytes, bytes.count, Int32(threads), shape, shape.count, &message, message.count) else {
            throw .notCompiled(known, words: Self.words(message))
        }
        self.known = known
        unsafe self.compiled = compiled
        metadata = ONNXMetadata.read(bytes)
    }

    deinit { unsafe sl_ov_free(compiled) }

    /// Runs on values in row-major order and gives the outputs of these names, in their order.
    package func callAsFunction(_ input: [Float], shape: [Int], outputs: [String]) throws(VisionFailure) -> [Tensor] {
        precondition(input.count == shape.reduce(1, *), "\(known.name): \(input.count) values do not fill \(shape)")
        var message = [CChar](repeating: 0, count: 512)
        guard unsafe sl_ov_infer(compiled, input, shape.map(Int64.init), shape.count, &message, message.count) == 0 else {
            throw .notRun(known, words: Self.words(message))
        }
        var tensors: [Tensor] = []
        for name in outputs {
            var output = unsafe sl_ov_output()
            guard unsafe sl_ov_read(compiled, name, &output, &message, message.count) == 0 else {
                throw .notRun(known, words: Self.words(message))
            }
            tensors.append(try unsafe tensor(output))
        }
        return tensors
    }

    @unsafe private func tensor(_ output: sl_ov_output) throws(VisionFailure) -> Tensor {
        let lengths = unsafe output.shape
        let all = [lengths.0, lengths.1, lengths.2, lengths.3, lengths.4, lengths.5, lengths.6, lengths.7]
        let shape = unsafe all.prefix(output.rank).map(Int.init)
        let count = unsafe output.count
        guard shape.allSatisfy({ $0 >= 0 }), shape.reduce(1, *) == count else { throw .impossibleOutput(known) }
        return Tensor(shape: shape, values: unsafe Array(UnsafeBufferPointer(start: output.values, count: count)))
    }

    private static func words(_ message: [CChar]) -> String {
        String(decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

extension Array<Float> {
    /// Whether all of them are numbers from 0 to 1, as likelihoods are (a little is allowed for rounding). Others say nothing, least of all that nothing is there.
    var areLikelihoods: Bool { allSatisfy { $0 >= -1e-4 && $0 <= 1 + 1e-4 } }
}
