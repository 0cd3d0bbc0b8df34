import Domain
import Foundation
import Roll
import Testing

@Suite struct MappingTemplateTests {
    @Test(arguments: [
        ("wide.json5", MappingTemplates.wide), ("long.json5", MappingTemplates.long), ("staff.json5", MappingTemplates.staff),
        ("single.json5", MappingTemplates.single), ("roll.json5", MappingTemplates.roll),
    ])
    func theTemplateOfANewFolderIsTheSampleMapping(_ file: String, _ template: String) throws {
        #expect(try String(contentsOf: Lists.repository.appending(path: "consent/mappings/\(file)"), encoding: .utf8) == template)
        let mapping = try Mapping(template)
        #expect(mapping.shape == .roll || !mapping.channels.isEmpty)
    }
}
