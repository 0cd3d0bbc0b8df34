import Foundation
import Testing
import Vision

@Suite struct EngineTests {
    @Test(arguments: [KnownModel.centerFace, .textDetection, .textRecognition])
    func everyKnownModelRuns(_ known: KnownModel) throws {
        let model = try Installed.engine().load(known)
        let shape = known == .textRecognition ? [1, 3, 48, 64] : [1, 3, 64, 96]
        let output = known == .centerFace ? "537" : "fetch_name_0"
        let tensors = try model(Array(repeating: 0, count: shape.reduce(1, *)), shape: shape, outputs: [output])
        #expect(tensors.count == 1)
        #expect(tensors[0].values.count == tensors[0].shape.reduce(1, *))
        #expect(tensors[0].values.allSatisfy { $0.isFinite })
    }

    @Test func theSameModelTakesPicturesOfSeveralSizes() throws {
        let model = try Installed.engine().load(.centerFace)
        for (height, width) in [(32, 32), (96, 64), (64, 96), (32, 32)] {
            let heat = try model(Array(repeating: 127, count: 3 * height * width), shape: [1, 3, height, width], outputs: ["537"])[0]
            #expect(heat.shape == [1, 1, height / 4, width / 4])
        }
    }

    @Test func aMissingLibraryIsSaid() {
        #expect(throws: VisionFailure.noLibrary) { try Engine(library: ["/nonexistent/libopenvino_c.so"], models: Installed.models) }
        #expect(throws: VisionFailure.noLibrary) { try Engine(library: [], models: Installed.models) }
    }

    @Test func aMissingModelIsSaid() throws {
        let engine = try Installed.engine(models: ["/nonexistent"])
        #expect(throws: VisionFailure.noModel(.centerFace)) { try engine.load(.centerFace) }
    }

    @Test(arguments: ["one bit", "cut short", "empty"])
    func otherBytesAreNeverRun(_ damage: String) throws {
        var bytes = try Installed.bytes(of: .centerFace)
        switch damage {
        case "one bit": bytes[bytes.count / 2] ^= 1
        case "cut short": bytes.removeLast(1000)
        default: bytes = []
        }
        try Installed.withFolder { folder in
            try Data(bytes).write(to: folder.appending(path: KnownModel.centerFace.file))
            let engine = try Installed.engine(models: [folder.path])
            let failure = #expect(throws: VisionFailure.self) { try engine.load(.centerFace) }
            guard case .otherModel(.centerFace, let found) = failure else {
                Issue.record("\(String(describing: failure))")
                return
            }
            #expect(found != KnownModel.centerFace.digest)
            #expect(failure?.reason.contains("centerface") == true)
            // The next folder may hold the right one.
            #expect(throws: Never.self) { try Installed.engine(models: [folder.path] + Installed.models).load(.centerFace) }
        }
    }

    @Test func aRunThatFailsIsSaidInWords() throws {
        let model = try Installed.engine().load(.centerFace)
        let failure = #expect(throws: VisionFailure.self) {
            try model(Array(repeating: 0, count: 4 * 32 * 32), shape: [1, 4, 32, 32], outputs: ["537"])
        }
        #expect(failure?.words?.isEmpty == false)
        let unnamed = #expect(throws: VisionFailure.self) {
            try model(Array(repeating: 0, count: 3 * 32 * 32), shape: [1, 3, 32, 32], outputs: ["no such output"])
        }
        #expect(unnamed?.words?.isEmpty == false)
        // It still works afterwards.
        #expect(try model(Array(repeating: 0, count: 3 * 32 * 32), shape: [1, 3, 32, 32], outputs: ["537"])[0].shape == [1, 1, 8, 8])
    }

    @Test func aRecogniserSaysWhichCharactersItKnows() throws {
        let characters = try #require(Installed.engine().load(.textRecognition).metadata["character"])
        #expect(characters.split(separator: "\n").contains("A"))
    }
}
