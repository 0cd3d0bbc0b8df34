/// The texts that cells name by number.
struct SharedStrings {
    private var texts: [String] = []

    static let none = SharedStrings()

    private init() {}

    /// Runs of rich text are put together; readings in other letters (phonetic runs) are left out.
    init(_ part: [UInt8]) throws(ListStopped) {
        let reader = try XMLReader(part)
        var text = RichText()
        while let event = try reader.next() {
            if case .start("si") = event { text = RichText() }
            text.take(event)
            if case .end("si") = event {
                texts.append(text.text)
                guard texts.count <= Sheet.maximumCells else { throw WorkbookFault.tooLarge }
            }
        }
    }

    subscript(number: Int) -> String? { texts.indices.contains(number) ? texts[number] : nil }
}

/// Puts the runs of one text together.
struct RichText {
    private(set) var text = ""
    private var isText = false
    private var isReading = false

    mutating func take(_ event: XMLReader.Event) {
        switch event {
        case .start("t"): isText = true
        case .end("t"): isText = false
        case .start("rPh"): isReading = true
        case .end("rPh"): isReading = false
        case .text(let part) where isText && !isReading: text += part
        case .start, .end, .text: break
        }
    }
}
