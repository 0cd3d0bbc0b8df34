/// The addresses in a `srcset`. Source: HTML Living Standard, “Parsing a srcset attribute”: commas may stand inside an address, and end one that nothing follows.
enum SourceSet {
    static func addresses(in text: String) -> [String] {
        var addresses: [String] = []
        var rest = Substring(text)
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "," }
            guard !rest.isEmpty else { return addresses }
            let address = rest.prefix { !$0.isWhitespace }
            rest = rest[address.endIndex...]
            let bare = String(address.reversed().drop { $0 == "," }.reversed())
            addresses.append(bare)
            // What describes it goes to the next comma, save those in brackets.
            if bare.count == address.count { rest = afterDescription(rest) }
        }
    }

    private static func afterDescription(_ text: Substring) -> Substring {
        var depth = 0
        for index in text.indices {
            switch text[index] {
            case "(": depth += 1
            case ")": depth = max(0, depth - 1)
            case "," where depth == 0: return text[text.index(after: index)...]
            default: break
            }
        }
        return ""
    }
}
