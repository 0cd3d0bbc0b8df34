extension Canaries {
    /// The canaries of a photo that stand in some bytes: as they are, in UTF-16 of either order, or with the byte stuffing of JPEG data. A canary of another photo, or a part of one, counts as well.
    package static func search(_ bytes: [UInt8], for photo: CanaryPhoto) -> [String] {
        var found: [String] = []
        for canary in photo.canaries {
            let narrow = Array(canary.utf8)
            let forms = [narrow, canary.utf16.flatMap(\.little), canary.utf16.flatMap(\.big)]
            if forms.contains(where: { contains(bytes, $0) }) { found.append(canary) }
        }
        for pattern in photo.extraPatterns {
            let stuffed = pattern.bytes.flatMap { $0 == 0xFF ? [0xFF, 0x00] : [$0] }
            if contains(bytes, pattern.bytes) || contains(bytes, stuffed) { found.append(pattern.name) }
        }
        let mark = "CANARY-"
        if found.isEmpty, [Array(mark.utf8), mark.utf16.flatMap(\.little)].contains(where: { contains(bytes, $0) }) {
            found.append("a part of a canary")
        }
        return found
    }

    private static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
        guard let first = wanted.first, bytes.count >= wanted.count else { return false }
        var start = 0
        while let next = bytes[start...(bytes.count - wanted.count)].firstIndex(of: first) {
            if bytes[next..<(next + wanted.count)].elementsEqual(wanted) { return true }
            start = next + 1
            if start > bytes.count - wanted.count { return false }
        }
        return false
    }
}
