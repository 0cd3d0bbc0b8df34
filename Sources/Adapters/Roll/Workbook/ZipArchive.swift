import CZip

/// The parts of an untrusted zip archive, unpacked one by one within limits.
@safe final class ZipArchive {
    /// Far above any school's list, far below what fills a machine's memory; in bytes as unpacked.
    struct Limits {
        var part: UInt64 = 50 << 20
        var all: UInt64 = 200 << 20
        /// How many times its packed size a part may have.
        var ratio: UInt64 = 200
        var parts: Int64 = 10_000
    }

    private struct Entry {
        let index: UInt64
        let size: Int
    }

    private let archive: OpaquePointer
    private let bytes: UnsafeMutableRawBufferPointer
    /// By the name in lower case: the format compares names so.
    private var entries: [String: Entry] = [:]

    /// Stops at an archive that is damaged, encrypted, larger than the limits by its own account, or has a part twice.
    init(_ given: [UInt8], limits: Limits = Limits()) throws(ListStopped) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, given.count), alignment: 1)
        unsafe copy.copyBytes(from: given)
        guard let start = copy.baseAddress, let opened = unsafe sl_zip_open(start, given.count) else {
            unsafe copy.deallocate()
            throw WorkbookFault.damaged
        }
        unsafe bytes = copy
        unsafe archive = opened
        try list(limits)
    }

    deinit {
        unsafe sl_zip_close(archive)
        unsafe bytes.deallocate()
    }

    private func list(_ limits: Limits) throws(ListStopped) {
        let count = unsafe sl_zip_count(archive)
        guard count <= limits.parts else { throw WorkbookFault.tooLarge }
        var all: UInt64 = 0
        for index in 0..<UInt64(max(0, count)) {
            var (unpacked, packed): (UInt64, UInt64) = (0, 0)
            guard let name = unsafe sl_zip_entry(archive, index, &unpacked, &packed) else { throw WorkbookFault.damaged }
            guard unpacked <= limits.part, unpacked / limits.ratio <= packed else { throw WorkbookFault.tooLarge }
            all += unpacked
            guard all <= limits.all else { throw WorkbookFault.tooLarge }
            let key = unsafe String(cString: name).lowercased()
            guard entries.updateValue(Entry(index: index, size: Int(unpacked)), forKey: key) == nil else { throw WorkbookFault.damaged }
        }
    }

    func has(_ name: String) -> Bool { entries[name.lowercased()] != nil }

    /// Unpacked as long as the archive said, with its check sum compared. `nil` where there is no such part.
    func part(_ name: String) throws(ListStopped) -> [UInt8]? {
        guard let entry = entries[name.lowercased()] else { return nil }
        var out = [UInt8](repeating: 0, count: entry.size)
        guard unsafe sl_zip_read(archive, entry.index, &out, entry.size) else { throw WorkbookFault.damaged }
        return out
    }
}
