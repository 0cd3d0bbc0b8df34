import Domain
import Imaging
import Testing

/// XMP beside or in a photo, in the forms that programs write it.
@Suite struct SidecarTests {
    private static let spaces = """
        xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:r="http://www.metadataworkinggroup.com/schemas/regions/" \
        xmlns:a="http://ns.adobe.com/xmp/sType/Area#" xmlns:d="http://ns.adobe.com/xap/1.0/sType/Dimensions#" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" \
        xmlns:M="http://ns.microsoft.com/photo/1.2/" xmlns:I="http://ns.microsoft.com/photo/1.2/t/RegionInfo#" \
        xmlns:R="http://ns.microsoft.com/photo/1.2/t/Region#"
        """

    /// jpeg-plain.jpg has 320 x 240 pixels and says nothing itself; orientation-6.jpg 160 x 240, to be turned.
    private func open(_ words: String, photo: String = "pictures/jpeg-plain.jpg") async throws -> Inspection {
        let packet =
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF \(Self.spaces)><rdf:Description rdf:about=\"\">\(words)"
            + "</rdf:Description></rdf:RDF></x:xmpmeta>"
        let opened = await Opener.shared.open(try Fixture.named(photo).bytes(), sidecar: Array(packet.utf8))
        return try #require(opened.inspection)
    }

    private func region(width: Int, height: Int, name: String = "r:Name=\"Ava Smith\"", type: String = "Face", unit: String = "normalized")
        -> String
    {
        """
        <r:Regions rdf:parseType="Resource"><r:AppliedToDimensions d:w="\(width)" d:h="\(height)" d:unit="pixel"/><r:RegionList><rdf:Seq>
        <rdf:li><rdf:Description \(name) r:Type="\(type)">
        <r:Area a:x="0.25" a:y="0.5" a:w="0.1" a:h="0.2" a:unit="\(unit)"/></rdf:Description></rdf:li>
        </rdf:Seq></r:RegionList></r:Regions>
        """
    }

    private func isNear(_ region: Region?, _ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Bool {
        guard let region else { return false }
        return zip([region.x, region.y, region.width, region.height], [x, y, width, height]).allSatisfy { abs($0 - $1) < 0.0001 }
    }

    @Test func aRegionIsATagOfTheSidecar() async throws {
        let tags = try await open(region(width: 320, height: 240)).tags.value ?? []
        #expect(tags.map(\.name) == ["Ava Smith"])
        #expect(tags.map(\.origin) == [.xmpSidecar])
        #expect(isNear(tags.first?.region, 0.2, 0.4, 0.1, 0.2))
    }

    /// The stored picture is turned a quarter to the right, and the region with it.
    @Test func aRegionIsTurnedWithThePhoto() async throws {
        let tags = try await open(region(width: 160, height: 240), photo: "pictures/orientation-6.jpg").tags.value ?? []
        #expect(isNear(tags.first?.region, 1 - 0.5 - 0.1, 0.25 - 0.05, 0.2, 0.1))
    }

    /// Lightroom writes the size of the turned picture: the other way round is the same shape.
    @Test func theTurnedSizeIsTheSameShape() async throws {
        let tags = try await open(region(width: 240, height: 320)).tags.value ?? []
        #expect(tags.first?.region != nil)
    }

    /// The photo was cropped since: who it is still counts, and where is not known any more.
    @Test func aStaleRegionKeepsItsName() async throws {
        let tags = try await open(region(width: 300, height: 300)).tags.value ?? []
        #expect(tags.map(\.name) == ["Ava Smith"])
        #expect(tags.first?.region == nil)
    }

    @Test func aRegionInPixelsKeepsItsName() async throws {
        let tags = try await open(region(width: 320, height: 240, unit: "pixel")).tags.value ?? []
        #expect(tags.map(\.name) == ["Ava Smith"])
        #expect(tags.first?.region == nil)
    }

    @Test func aFaceThatNobodyNamedIsSomebody() async throws {
        let tags = try await open(region(width: 320, height: 240, name: "")).tags.value ?? []
        #expect(tags.count == 1)
        #expect(tags.first?.name == nil)
        #expect(tags.first?.region != nil)
    }

    @Test(arguments: ["Focus", "BarCode", "Pet"]) func whatIsNoPersonIsNoTag(_ type: String) async throws {
        #expect(try await open(region(width: 320, height: 240, name: "", type: type)).tags == .absent)
    }

    /// Programs let people choose the kind, and a child may have been given the wrong one.
    @Test(arguments: ["Focus", "BarCode", "Pet"]) func aNameOnAThingMayBeAChilds(_ type: String) async throws {
        let tags = try await open(region(width: 320, height: 240, type: type)).tags.value ?? []
        #expect(tags.map(\.name) == ["Ava Smith"])
        #expect(tags.first?.mayBeOtherWord == true)
        #expect(isNear(tags.first?.region, 0.2, 0.4, 0.1, 0.2))
    }

    @Test func microsoftsRectangleStandsOnTheUprightPicture() async throws {
        let words = """
            <M:RegionInfo rdf:parseType="Resource"><I:Regions><rdf:Bag>
            <rdf:li R:Rectangle="0.1, 0.2, 0.3, 0.4" R:PersonDisplayName="Noah Patel"/>
            </rdf:Bag></I:Regions></M:RegionInfo>
            """
        let tags = try await open(words, photo: "pictures/orientation-6.jpg").tags.value ?? []
        #expect(tags.map(\.name) == ["Noah Patel"])
        #expect(isNear(tags.first?.region, 0.1, 0.2, 0.3, 0.4))
    }

    @Test func peopleShownAreNamed() async throws {
        let words = "<e:PersonInImage><rdf:Bag><rdf:li> Zoë Ó Briain </rdf:li><rdf:li></rdf:li></rdf:Bag></e:PersonInImage>"
        #expect(try await open(words).tags.value?.map(\.name) == ["Zoë Ó Briain"])
    }

    @Test func titlesAndCreatorsAreToldApart() async throws {
        let words = """
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Sports day</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>A. Teacher</rdf:li></rdf:Seq></dc:creator>
            """
        let inspection = try await open(words)
        #expect(inspection.texts.value?.map(\.text) == ["Sports day"])
        #expect(inspection.rights.value?.map(\.text) == ["A. Teacher"])
    }

    @Test(arguments: ["", " \n", "\0\0", "<html></html>", "not XML", "<x:xmpmeta xmlns:x='adobe:ns:meta/'>", "<a b='1' b='2'/>"])
    func aSidecarThatIsNotWellFormedIsUnknown(_ text: String) async throws {
        let opened = await Opener.shared.open(try Fixture.named("pictures/jpeg-plain.jpg").bytes(), sidecar: Array(text.utf8))
        let inspection = try #require(opened.inspection)
        #expect(inspection.tags.reasonUnknown != nil, "it may have named somebody")
    }

    @Test func aSidecarOfOneLongTextDoesNotHideItsPeople() async throws {
        let words =
            "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">\(String(repeating: "lorem ", count: 50_000))</rdf:li></rdf:Alt>"
            + "</dc:description>" + region(width: 320, height: 240)
        #expect(try await open(words).tags.value?.map(\.name) == ["Ava Smith"])
    }
}
