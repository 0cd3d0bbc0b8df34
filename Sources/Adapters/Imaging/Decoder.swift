import CHEIF
import CVips
import Containers
import Domain
import Notation

/// Turns a photo's bytes into upright 8-bit sRGB pixels, no longer than asked, with one decode.
enum Decoder {
    /// The largest exact JPEG halving whose result is still at most this share below the wanted edge: 4032 pixels become 2016, not 2048 by a second, slow resize.
    private static let tolerance = 31.0 / 32

    static func decode(
        _ bytes: [UInt8], format: PictureFormat, size: PixelSize, orientation: Orientation, longestEdge: Int, maxPixels: Int
    ) throws(DecodeFailure) -> Pixels {
        do {
            return try unsafe bytes.withUnsafeBytes { buffer in
                let loaded = try unsafe load(buffer, format, size, longestEdge, maxPixels)
                defer { loaded.release() }
                return try finish(loaded.pixels, orientation: loaded.isUpright ? .upright : orientation, longestEdge)
            }
        } catch let failure as DecodeFailure {
            throw failure
        } catch let failure as VipsFailure {
            throw .damaged(failure.words)
        } catch {
            throw .damaged("")
        }
    }

    private struct Loaded {
        let pixels: Pixels
        /// Turned by the decoder already.
        let isUpright: Bool
        let release: () -> Void
    }

    @unsafe private static func load(
        _ bytes: UnsafeRawBufferPointer, _ format: PictureFormat, _ size: PixelSize, _ longestEdge: Int, _ maxPixels: Int
    ) throws -> Loaded {
        if format == .heic { return try unsafe loadHEIC(bytes, maxPixels) }
        let loader: sl_loader =
            switch format {
            case .jpeg: SL_JPEG
            case .png: SL_PNG
            case .webp: SL_WEBP
            case .tiff: SL_TIFF
            case .gif: SL_GIF
            case .avif, .heic: SL_AVIF
            }
        let pixels = try unsafe Pixels.load(loader, bytes, shrink: format == .jpeg ? shrink(size, to: longestEdge) : 1)
        guard format == .jpeg || pixels.width * pixels.height <= maxPixels else { throw DecodeFailure.tooLarge }
        return Loaded(pixels: pixels, isUpright: format == .avif, release: {})
    }

    static func shrink(_ size: PixelSize, to longestEdge: Int) -> Int {
        // libvips rounds down, and dies of a picture without height: a line of pixels is not halved.
        [8, 4, 2].first {
            Double(size.longestEdge) / Double($0) >= Double(longestEdge) * tolerance && min(size.width, size.height) >= $0
        } ?? 1
    }

    @unsafe private static func loadHEIC(_ bytes: UnsafeRawBufferPointer, _ maxPixels: Int) throws -> Loaded {
        var picture = unsafe sl_heif_picture()
        var message = [CChar](repeating: 0, count: 256)
        let status = unsafe sl_heif_decode(bytes.baseAddress!, bytes.count, Int64(maxPixels), &picture, &message, message.count)
        switch status {
        case SL_HEIF_OK: break
        case SL_HEIF_TOO_LARGE: throw DecodeFailure.tooLarge
        case SL_HEIF_NOT_OPEN: throw DecodeFailure.noDecoder
        default: throw DecodeFailure.damaged(PlainText.decode(message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }))
        }
        let owned = unsafe picture
        let release = {
            var picture = unsafe owned
            unsafe sl_heif_release(&picture)
        }
        // Transfer 16 and 18 (PQ and HLG, ITU-T H.273) hold light that sRGB has no room for; a plain conversion would wash people out.
        if unsafe picture.profile == nil, unsafe picture.transfer == 16 || picture.transfer == 18 {
            release()
            throw DecodeFailure.colourSpace
        }
        do {
            let pixels = try unsafe wrapped(picture)
            return Loaded(pixels: pixels, isUpright: true, release: release)
        } catch {
            release()
            throw error
        }
    }

    @unsafe private static func wrapped(_ picture: sl_heif_picture) throws -> Pixels {
        let width = Int(unsafe picture.width), height = Int(unsafe picture.height), bands = Int(unsafe picture.bands)
        let row = width * bands, stride = unsafe picture.stride
        guard let start = unsafe picture.pixels else { throw DecodeFailure.damaged("no pixels") }
        let pixels: Pixels
        if stride == row {
            pixels = try unsafe Pixels.wrap(start, count: row * height, width: width, height: height, bands: bands)
        } else {
            // libheif pads its rows; libvips wants them one after another: wrap a wider picture and cut the padding off by copying.
            var tight = [UInt8](repeating: 0, count: row * height)
            for line in 0..<height {
                unsafe tight.withUnsafeMutableBytes {
                    unsafe $0.baseAddress!.advanced(by: line * row).copyMemory(from: start + line * stride, byteCount: row)
                }
            }
            pixels = try unsafe tight.withUnsafeBytes {
                try unsafe Pixels.wrap($0.baseAddress!, count: row * height, width: width, height: height, bands: bands).computed()
            }
        }
        if let profile = unsafe picture.profile {
            unsafe pixels.setProfile(profile, count: picture.profile_length)
        }
        return pixels
    }

    /// Alpha on white, sRGB, size, upright: in this order, since the first ones are cheap on few pixels and lazy on many.
    private static func finish(_ loaded: Pixels, orientation: Orientation, _ longestEdge: Int) throws -> Pixels {
        var pixels = loaded
        let profile = pixels.profile
        if pixels.hasAlpha { pixels = try pixels.flattenedOnWhite() }
        if pixels.longestEdge > longestEdge {
            pixels = try pixels.resized(by: Double(longestEdge) / Double(pixels.longestEdge))
        }
        if let profile, !ColourProfile.isSRGB(profile), let converted = try? pixels.convertedByProfile() {
            pixels = converted
        }
        if !pixels.isPlainRGB { pixels = try pixels.converted() }
        pixels = try pixels.computed()
        guard orientation != .upright else { return pixels }
        return try pixels.turned(orientation.rawValue).computed()
    }
}

/// Why a photo's pixels could not be had.
enum DecodeFailure: Error {
    /// The words come from a library and may quote the file.
    case damaged(String)
    case tooLarge
    case colourSpace
    /// The library for HEIC is not installed.
    case noDecoder
}
