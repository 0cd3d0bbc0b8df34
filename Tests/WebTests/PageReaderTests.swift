import Testing
import Web

@Suite struct PageReaderTests {
    private func page(_ html: String, limit: Int = 100) throws -> Page {
        PageReader.read(Array(html.utf8), at: try #require(WebAddress("https://example.org/news/day.html")), pictures: limit)
    }

    @Test(arguments: [
        ("<img src=a.jpg>", ["news/a.jpg"]), ("<IMG SRC='/a.jpg' data-src='b'>", ["a.jpg", "news/b"]),
        ("<img srcset='a,b.jpg 1x, c.jpg 2x,d.jpg' src=e>", ["news/a,b.jpg", "news/c.jpg", "news/d.jpg", "news/e"]),
        ("<picture><source srcset='a.webp 300w, b.webp 600w'><img src=c.jpg></picture>", ["news/a.webp", "news/b.webp", "news/c.jpg"]),
        ("<meta property='og:image' content='/a.jpg'><meta name='twitter:image' content='b.png'>", ["a.jpg", "news/b.png"]),
        ("<link rel=image_src href=a.jpg><link rel=stylesheet href=b.css>", ["news/a.jpg"]),
        ("<div style=\"background: url('a b.jpg') no-repeat, url(c.png)\">", ["news/a%20b.jpg", "news/c.png"]),
        ("<a href='big.JPG?w=3'>x</a><a href=page.html>y</a>", ["news/big.JPG?w=3"]),
        ("<base href='/x/'><img src=a.jpg>", ["x/a.jpg"]), ("<noscript><img src=a.jpg></noscript>", ["news/a.jpg"]),
        ("<video poster=a.jpg src=b.mp4><source src=c.webm></video>", ["news/a.jpg"]),
        ("<svg><image xlink:href='a.png'/></svg>", ["news/a.png"]), ("<body background=a.gif>", ["news/a.gif"]),
        ("<img src=a.jpg><img src=./a.jpg#x>", ["news/a.jpg"]), ("<img src='a.jpg?x=1&amp;y=2'>", ["news/a.jpg?x=1&y=2"]),
        ("<img src='/i?id=4'>", ["i?id=4"]), ("<iframe srcdoc='<img src=a.jpg>'>", ["news/a.jpg"]),
        (
            #"<script>let p = {"u":"https:\/\/example.org\/a.jpg","set":"/b.png 1w, /c.png 2w"}</script>"#,
            ["a.jpg", "b.png", "c.png"]
        ),
        (#"<div data-gallery='[{"src":"/x/My photo.jpg"}]'>"#, ["x/My%20photo.jpg"]),
        ("<style>.hero { background-image: url(/a.webp) }</style>", ["a.webp"]),
        ("<img src='spacer.gif' width=1 height=1><img src=data:image/gif;base64,R0lGODlhAQABAAAAACw=>", []),
        ("<p>photo.jpg in words</p>", []), ("<img src=''><img src='#'>", []),
    ])
    func picturesAreFound(_ html: String, _ paths: [String]) throws {
        #expect(try page(html).pictures.map(\.text) == paths.map { "https://example.org/\($0)" })
    }

    @Test func aCutPageIsNotWhole() throws {
        #expect(try page("<html><body><p>words</p></body></html>").isWhole)
        for html in ["<p>a<img src='a.jpg", "<p>a<!-- never ends", "<p>a<script>let x = 1"] { #expect(try !page(html).isWhole, "\(html)") }
    }

    /// libxml2 leaves out what is nested deeper than 256 elements, and says nothing.
    @Test func aPageBeyondTheLibrarysLimitsIsNotWhole() throws {
        let deep = try page(String(repeating: "<div>", count: 400) + "<img src=a.jpg>")
        #expect(!deep.isWhole || !deep.pictures.isEmpty)
        #expect(try !page(String(repeating: "<div>", count: 100_000)).isWhole)
    }

    /// The library would compare each attribute with all before it, for minutes.
    @Test func aTagWithoutEndOfAttributesIsNotRead() throws {
        let html = "<p " + (0..<200_000).map { "a\($0)=b" }.joined(separator: " ") + "><img src=a.jpg>"
        let clock = ContinuousClock()
        let start = clock.now
        #expect(try !page(html).isWhole)
        #expect(clock.now - start < .seconds(20))
    }

    @Test func aPageOfManyMillionsOfBytesIsNotRead() throws {
        #expect(try !page(String(repeating: " ", count: 5_000_001)).isWhole)
        #expect(try page(String(repeating: " ", count: 4_000_000)).isWhole)
    }

    @Test func aPageWithMorePicturesThanTheLimitIsNotWhole() throws {
        let html = (1...5).map { "<img src=\($0).jpg>" }.joined()
        #expect(try page(html, limit: 5).isWhole)
        let cut = try page(html, limit: 4)
        #expect(!cut.isWhole)
        #expect(cut.pictures.count == 4)
    }

    @Test func otherCharacterSetsAreRead() throws {
        let address = try #require(WebAddress("https://example.org/"))
        let html = "<html><head><meta charset=iso-8859-1></head><body>Caf\u{E9} <img src=a.jpg></body></html>"
        let latin = html.unicodeScalars.map { UInt8($0.value) }
        let wide: [UInt8] = [0xFF, 0xFE] + html.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let withNull = Array("<p>\0<img src=a.jpg>".utf8)
        for bytes: [UInt8] in [latin, wide, withNull, [0xEF, 0xBB, 0xBF] + Array(html.utf8)] {
            let page = PageReader.read(bytes, at: address, pictures: 9)
            #expect(page.isWhole)
            #expect(page.pictures.map(\.path) == ["/a.jpg"])
        }
    }

    @Test func inlinePicturesKeepTheirBytes() throws {
        let base64 = String(repeating: "QUJD", count: 200)
        #expect(
            try page("<img src='data:image/jpeg;base64,\(base64)'>").inlinePictures == [Array(String(repeating: "ABC", count: 200).utf8)])
        #expect(try page("<img src='data:image/jpeg;base64,\(base64)Q'>").unreadable == 1)
        #expect(try page("<img src='data:image/jpeg;base64,\(base64) QQ'>").inlinePictures.first?.count == 601)
        #expect(try page("<img src='data:image/jpeg'>").unreadable == 1)
    }

    @Test func whatCannotBeReadIsCounted() throws {
        #expect(try page("<img src='http://[broken/a.jpg'><img src='ftp://example.org/a.jpg'>").unreadable == 2)
    }

    @Test func otherThingsOfAPageAreSeen() throws {
        let page = try page(
            "<title>No word</title><script>one two</script><noscript>three</noscript><p>Four, five&nbsp;6</p><iframe src=x></iframe>"
                + "<iframe src=y width=0 height=0></iframe><input type=PASSWORD><meta http-equiv=Refresh content='0;url=/x'>")
        #expect(page.words == 3)
        #expect(page.hasScripts)
        #expect(page.frames == 1)
        #expect(page.asksForPassword)
        #expect(page.forwards)
        #expect(!page.asksForPerson)
        #expect(try self.page("<div class=h-captcha>").asksForPerson)
        #expect(try self.page("<p>&nbsp; &nbsp;– …</p>").words == 0)
        #expect(try self.page("<p>Łódź, 學校</p>").words == 2)
    }
}
