import Domain
import Foundation
import Roll
import Testing

/// Small lists and the mappings for them.
enum Lists {
    static let day = Day(number: 20_500)  // 2026-02-16

    static let wideMapping = """
        {
          shape: "wide",
          columns: {
            upn: "UPN", admissionNumber: "Adno", legalForename: "Forename", legalSurname: "Surname",
            knownAsForename: "Known As", leavingDate: "Leaving", left: "Left", protected: "Never",
          },
          answers: { Yes: "granted", No: "refused", Asked: "unanswered", "": "notAsked" },
          consents: [
            { column: "Web", channels: ["website", "app"], since: "Since", expires: "Until" },
            { column: "No Press", channels: ["press"], answers: { Yes: "refused", No: "granted" } },
          ],
        }
        """

    static let header = "UPN,Adno,Forename,Surname,Known As,Leaving,Left,Never,Since,Until,Web,No Press"

    static let longMapping = """
        {
          shape: "long",
          columns: { upn: "UPN", legalForename: "Forename", legalSurname: "Surname" },
          consentName: "Consent", consentAnswer: "Answer",
          names: { "Photos on website": ["website"], "Printed": ["press", "newsletter"], "Visits": [] },
          answers: { Granted: "granted", "Not Granted": "refused" },
        }
        """

    static func wide(_ rows: String..., header: String = header) throws -> ConsentList {
        try read(([header] + rows).joined(separator: "\n"), wideMapping)
    }

    static func long(_ rows: String...) throws -> ConsentList {
        try read((["UPN,Forename,Surname,Consent,Answer"] + rows).joined(separator: "\n"), longMapping)
    }

    static func read(_ text: String, _ mapping: String) throws -> ConsentList {
        ConsentListReader.read(Array(text.utf8), mapping: try Mapping(mapping), snapshot: SnapshotID(7), on: day)
    }

    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func sample(_ name: String, mapping: String) throws -> ConsentList {
        let mapping = try Mapping(Array(Data(contentsOf: repository.appending(path: "consent/mappings/\(mapping)"))))
        let list = try Data(contentsOf: repository.appending(path: "consent/samples/\(name)"))
        return ConsentListReader.read(Array(list), mapping: mapping, snapshot: SnapshotID(1), on: day)
    }
}

extension ConsentList {
    var stops: [ListProblem] { problems.filter { $0.severity == .stops } }
    var restrictions: [ListProblem] { problems.filter { $0.severity == .restricts } }

    func state(_ channel: ChannelID, _ place: Int = 0) -> Consent? { pupils[place].consents[channel]?.state }
}

extension ChannelID {
    static let website = ChannelID("website"), app = ChannelID("app"), press = ChannelID("press"), newsletter = ChannelID("newsletter")
}
