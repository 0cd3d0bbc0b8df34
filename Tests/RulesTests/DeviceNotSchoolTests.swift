import Domain
import Testing

@testable import Rules

@Suite struct DeviceNotSchoolTests {
    private func findings(_ camera: Reading<Camera>, _ devices: [SchoolDevice]) throws -> [Finding] {
        let policy = try Sample.policy { $0.schoolDevices = devices }
        return DeviceNotSchool.findings(try Sample.photo(Sample.inspection { $0.camera = camera }, policy: policy))
    }

    private let tablet = SchoolDevice(make: "Apple", model: "iPad (9th generation)")

    @Test func withoutAListCamerasAreNotJudged() throws {
        #expect(try findings(.unknown("broken"), []).isEmpty)
        #expect(try findings(.seen(Camera(make: "Phone")), []).isEmpty)
    }

    @Test func everyFieldThatIsListedMustAgree() throws {
        #expect(try findings(.seen(Camera(make: "APPLE ", model: "ipad 9th generation", serial: "1")), [tablet]).isEmpty)
        for other in [Camera(make: "Apple", model: "iPhone 14"), Camera(make: "Apple"), Camera()] {
            #expect(try findings(.seen(other), [tablet]).map(\.effect) == [.holds])
        }
    }

    @Test func oneOfSeveralDevicesIsEnough() throws {
        #expect(try findings(.seen(Camera(serial: "043052")), [tablet, SchoolDevice(serial: "043052")]).isEmpty)
    }

    @Test func absentAndUnreadableCamerasHold() throws {
        #expect(try findings(.absent, [tablet]).map(\.effect) == [.holds])
        #expect(try findings(.unknown("The EXIF data ends early."), [tablet]).map(\.evidence) == ["The EXIF data ends early."])
    }

    @Test func aDeviceWithoutAnyFieldIsNoCamera() throws {
        for empty in [SchoolDevice(), SchoolDevice(make: ""), SchoolDevice(make: "--")] {
            #expect(try findings(.seen(Camera(make: "", model: "x")), [empty]).count == 1)
        }
    }
}
