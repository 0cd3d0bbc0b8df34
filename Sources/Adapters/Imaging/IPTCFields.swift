import Containers
import Domain

/// IPTC-IIM datasets of record 2 as texts, rights, keywords and places (IIM 4.2, chapter 6).
struct IPTCFields {
    var rights: [TextField] = []
    var texts: [TextField] = []
    var keywords: [Tag] = []
    var hasLocation = false
    var isDamaged = false

    private static let rightsNumbers = [80: "By-line", 85: "By-line title", 110: "Credit", 115: "Source", 116: "Copyright notice"]
    private static let textNumbers = [
        5: "Object name", 40: "Special instructions", 103: "Original transmission reference", 105: "Headline", 118: "Contact",
        120: "Caption", 122: "Caption writer", 7: "Edit status", 15: "Category", 20: "Supplemental category", 22: "Fixture",
    ]
    private static let placeNumbers: Set = [26, 27, 90, 92, 95, 100, 101]

    init(_ records: [[UInt8]]) {
        for record in records {
            let (datasets, malformed) = ContainerReader.iptc(record)
            isDamaged = isDamaged || malformed
            for dataset in datasets where dataset.record == 2 {
                let text = trimmed(dataset.text)
                if text.isEmpty { continue }
                if let name = Self.rightsNumbers[dataset.number] {
                    rights.append(TextField(text, origin: .iptc, field: name))
                } else if dataset.number == 25 {
                    keywords.append(Tag(name: text, origin: .keywords, mayBeOtherWord: true))
                } else if Self.placeNumbers.contains(dataset.number) {
                    hasLocation = true
                } else if let name = Self.textNumbers[dataset.number] {
                    texts.append(TextField(text, origin: .iptc, field: name))
                }
            }
        }
    }
}
