import Domain
import Notation

/// The chunks of a PNG (W3C PNG, third edition).
enum PNG {
    static func begins(_ file: ByteView) -> Bool { file.holds([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) }

    /// Whether there is an animation control chunk, which comes before the first data.
    static func isAnimated(_ file: ByteView) -> Bool {
        var found = false
        walk(file) { type, _ in
            found = type == "acTL"
            return !found && type != "IDAT"
        }
        return found
    }

    static func read(_ file: ByteView, _ inflate: Inflate?) throws(ContainerError) -> Carried {
        guard file.holds("IHDR", at: 12) else { throw .unreadable("the PNG file does not begin with its header") }
        var carried = Carried(format: .png, size: try .checked(file.long(16), file.long(20)))
        let isWhole = walk(file) { type, body in
            switch type {
            case "eXIf": carried.addEXIF(body)
            case "iCCP": carried.hasColourProfile = true
            case "tEXt": addText(body, isCompressed: false, inflate, to: &carried)
            case "zTXt": addText(body, isCompressed: true, inflate, to: &carried)
            case "iTXt": addInternationalText(body, inflate, to: &carried)
            default: break
            }
            return type != "IEND"
        }
        if !isWhole { carried.malformed.append("a chunk that is cut short") }
        return carried
    }

    /// Calls for each chunk until told to stop; `false` where the file ends before its end.
    @discardableResult
    private static func walk(_ file: ByteView, _ visit: (String, ByteView) -> Bool) -> Bool {
        var position = 8
        while true {
            guard let length = file.long(position), let name = file.part(position + 4, count: 4),
                let body = file.part(position + 8, count: length), file.long(position + 8 + length) != nil
            else { return false }
            if !visit(String(decoding: name.bytes, as: UTF8.self), body) { return true }
            position += 12 + length
        }
    }

    private static func addText(_ body: ByteView, isCompressed: Bool, _ inflate: Inflate?, to carried: inout Carried) {
        guard let (keyword, next) = body.terminated(0) else {
            carried.malformed.append("a text without its keyword")
            return
        }
        let text = body.dropping(isCompressed ? next + 1 : next)
        add(PlainText.decode(keyword.bytes), text, isCompressed ? inflate : nil, isCompressed, to: &carried)
    }

    private static func addInternationalText(_ body: ByteView, _ inflate: Inflate?, to carried: inout Carried) {
        guard let (keyword, flags) = body.terminated(0), let flag = body.byte(flags), let (_, translation) = body.terminated(flags + 2),
            let (translated, text) = body.terminated(translation)
        else {
            carried.malformed.append("a text without its keyword")
            return
        }
        if !translated.isEmpty { carried.addText("keyword", translated.bytes) }
        add(PlainText.decode(keyword.bytes), body.dropping(text), flag != 0 ? inflate : nil, flag != 0, to: &carried)
    }

    /// Sorts a text: XMP, a metadata block that ImageMagick and others write as hexadecimal digits, or words.
    private static func add(
        _ keyword: String, _ text: ByteView, _ inflate: Inflate?, _ isCompressed: Bool, to carried: inout Carried
    ) {
        if isCompressed, let plain = inflate?(text.bytes) { return add(keyword, ByteView(plain), nil, false, to: &carried) }
        let profile = keyword.hasPrefix("Raw profile type ") ? keyword.dropFirst(17).lowercased() : nil
        guard keyword == "XML:com.adobe.xmp" || profile != nil else {
            carried.addText(keyword, text.bytes, isCompressed: isCompressed)
            return
        }
        if isCompressed {
            if profile == "icc" || profile == "icm" { return carried.hasColourProfile = true }
            carried.malformed.append("compressed metadata, which is not opened")
            return
        }
        guard let profile else { return carried.addXMP(text) }
        guard let block = hexadecimal(text) else {
            carried.malformed.append("a metadata block in hexadecimal that is broken")
            return
        }
        switch profile {
        case "exif", "app1":
            if block.holds("http://ns.adobe.com/xap/1.0/\0") { carried.addXMP(block.dropping(29)) } else { carried.addEXIF(block) }
        case "xmp": carried.addXMP(block)
        case "iptc", "8bim":
            let resources = block.holds("Photoshop 3.0\0") ? block.dropping(14) : block
            if resources.byte(0) == 0x1C { carried.addIPTC(resources) } else { PhotoshopResources.read(resources, into: &carried) }
        case "icc", "icm": carried.hasColourProfile = true
        default: carried.addText(keyword, block.bytes)
        }
    }

    /// A line break, the name, the length and the digits in lines.
    private static func hexadecimal(_ text: ByteView) -> ByteView? {
        let lines = text.bytes.split(separator: UInt8(ascii: "\n"))
        guard lines.count >= 2, let length = Int(String(decoding: lines[1], as: UTF8.self).filter { $0 != " " }) else { return nil }
        var bytes: [UInt8] = []
        var high: UInt8?
        for digit in lines[2...].joined() {
            guard let value = Character(Unicode.Scalar(digit)).hexDigitValue.map(UInt8.init) else { return nil }
            if let first = high {
                bytes.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return high == nil && bytes.count == length ? ByteView(bytes) : nil
    }
}
