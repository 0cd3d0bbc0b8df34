import CHEIF
import CVips
import Containers
package import Domain

/// Opens photos, one at a time, and keeps the upright pixels of the last one. Lives in the worker only.
package final class PhotoReader {
    private(set) var open: Pixels?

    /// Starts the libraries. `heif` is where libheif lies, `module` where libvips's module for AVIF does; without them those formats are held.
    package init?(heif: [String], module: [String]) {
        guard sl_vips_start() == 0, XMP.start() else { return nil }
        _ = heif.contains { unsafe sl_heif_open($0) == 0 }
        hasAVIF = module.contains { unsafe sl_vips_open_module($0) == 0 }
        sl_vips_clear_error()
    }

    package let hasAVIF: Bool
    package var vipsVersion: String { unsafe String(cString: sl_vips_version()) }
    package var heifVersion: String? { unsafe sl_heif_version().map { unsafe String(cString: $0) } }

    /// Reads everything that the rules need, with one decode. The pixels stay for `render`.
    package func open(
        _ bytes: [UInt8], sidecars: [[UInt8]], longestEdge: Int, maxPixels: Int
    ) -> Inspected {
        open = nil
        let carried: Carried
        do throws(ContainerError) {
            carried = try ContainerReader.read(bytes, inflate: inflated)
        } catch {
            switch error {
            case .unsupported(let kind): return .failed(.unsupported(kind))
            case .unreadable(let reason): return .failed(.unreadable(reason))
            }
        }
        guard carried.size.width <= maxPixels, carried.size.height <= maxPixels, carried.size.pixels <= maxPixels else {
            return .failed(.tooManyPixels(carried.size, limit: maxPixels))
        }
        let metadata = Metadata(carried, sidecars: sidecars)
        do throws(DecodeFailure) {
            open = try Decoder.decode(
                bytes, format: carried.format, size: carried.size, orientation: metadata.orientation, longestEdge: longestEdge,
                maxPixels: maxPixels)
        } catch {
            switch error {
            case .damaged: return .failed(.unreadable("its pixels are damaged or cut short"))
            case .tooLarge: return .failed(.tooManyPixels(carried.size, limit: maxPixels))
            case .colourSpace: return .failed(.unsupported(.colourSpace))
            case .noDecoder: return .failed(.decoderFailed("the library for HEIC photos is not installed; run “safelight doctor”"))
            }
        }
        return .seen(
            Inspection(
                format: carried.format, storedSize: carried.size, orientation: metadata.orientation, camera: metadata.camera,
                captured: metadata.captured, location: metadata.location, rights: metadata.rights, texts: metadata.texts,
                tags: metadata.tags, faces: .unknown("nobody has looked for faces"),
                legibleTexts: .unknown("nobody has looked for text")))
    }

    /// Forgets the open photo.
    package func close() { open = nil }

    /// The open photo, or what the frame says of it, as a JPEG without metadata, no longer than asked and never enlarged; `nil` when none is open or it cannot be written.
    package func render(longestEdge: Int, quality: Int, frame: RenderFrame? = nil) -> (bytes: [UInt8], size: PixelSize)? {
        guard let open, longestEdge > 0 else { return nil }
        do throws(VipsFailure) {
            guard let pixels = try open.framed(frame, longestEdge: longestEdge) else { return nil }
            return (try pixels.jpeg(quality: quality), PixelSize(width: pixels.width, height: pixels.height))
        } catch {
            return nil
        }
    }

    /// The size of the open photo's upright pixels, which is what `pixels` starts from.
    package var openSize: PixelSize? { open.map { PixelSize(width: $0.width, height: $0.height) } }

    /// The open photo's upright pixels for somebody who looks for something in it: no longer than asked, never enlarged, and then turned clockwise
    /// by so many degrees about the centre, on grey, in a frame that holds all of it. `nil` when no photo is open or it cannot be done.
    package func pixels(longestEdge: Int, turnedBy degrees: Double) -> RGBPixels? {
        guard let open, longestEdge > 0 else { return nil }
        do throws(VipsFailure) {
            var pixels =
                open.longestEdge > longestEdge ? try open.shrunk(by: Double(longestEdge) / Double(open.longestEdge)) : open
            if degrees != 0 { pixels = try pixels.tilted(by: degrees) }
            return try pixels.rgb()
        } catch {
            return nil
        }
    }
}
