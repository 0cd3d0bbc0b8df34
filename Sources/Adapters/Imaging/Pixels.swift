import CVips
import Domain

/// Why libvips gave no picture.
struct VipsFailure: Error {
    /// libvips's own words; they may quote the file, so they stay in the worker.
    let words: String

    /// Takes what libvips said and clears it: a successful load may leave words behind that belong to nothing.
    init() {
        words = unsafe String(cString: sl_vips_error())
        sl_vips_clear_error()
    }
}

/// A libvips image with one owner. Operations are lazy until `computed`.
@safe final class Pixels {
    private let image: OpaquePointer

    /// Takes ownership of the image; nil means that the operation failed.
    @unsafe init(_ made: OpaquePointer?) throws(VipsFailure) {
        guard let made = unsafe made else { throw VipsFailure() }
        unsafe image = made
    }

    deinit { unsafe sl_vips_unref(image) }

    /// Reads the header. The bytes must stay where they are until the picture is computed.
    @unsafe static func load(_ loader: sl_loader, _ bytes: UnsafeRawBufferPointer, shrink: Int = 1) throws(VipsFailure) -> Pixels {
        guard let start = bytes.baseAddress else { throw VipsFailure() }
        return try unsafe Pixels(sl_vips_load(loader, start, bytes.count, Int32(shrink)))
    }

    /// Uses 8-bit RGB or RGBA rows that lie one after another; they must stay where they are until the picture is computed.
    @unsafe static func wrap(_ bytes: UnsafeRawPointer, count: Int, width: Int, height: Int, bands: Int) throws(VipsFailure) -> Pixels {
        try unsafe Pixels(sl_vips_wrap(bytes, count, Int32(width), Int32(height), Int32(bands)))
    }

    var width: Int { Int(unsafe sl_vips_width(image)) }
    var height: Int { Int(unsafe sl_vips_height(image)) }
    var longestEdge: Int { max(width, height) }
    var pages: Int { Int(unsafe sl_vips_pages(image)) }
    var hasAlpha: Bool { unsafe sl_vips_has_alpha(image) }
    var isCMYK: Bool { unsafe sl_vips_is_cmyk(image) }
    var isPlainRGB: Bool { unsafe sl_vips_is_plain_rgb(image) }

    var profile: [UInt8]? {
        var length = 0
        guard let start = unsafe sl_vips_profile(image, &length) else { return nil }
        return unsafe Array(UnsafeRawBufferPointer(start: start, count: length))
    }

    @unsafe func setProfile(_ bytes: UnsafeRawPointer, count: Int) { unsafe sl_vips_set_profile(image, bytes, count) }

    func flattenedOnWhite() throws(VipsFailure) -> Pixels { try unsafe Pixels(sl_vips_flatten_white(image)) }
    func convertedByProfile() throws(VipsFailure) -> Pixels { try unsafe Pixels(sl_vips_icc_to_srgb(image)) }
    func converted() throws(VipsFailure) -> Pixels { try unsafe Pixels(sl_vips_to_srgb(image)) }
    func resized(by scale: Double) throws(VipsFailure) -> Pixels { try unsafe Pixels(sl_vips_resize(image, scale)) }
    /// Quickly, for eyes that only look for something.
    func shrunk(by scale: Double) throws(VipsFailure) -> Pixels { try unsafe Pixels(sl_vips_shrink(image, scale)) }
    /// Clockwise about the centre, on grey, in a frame that holds all of it.
    func tilted(by degrees: Double) throws(VipsFailure) -> Pixels { try unsafe Pixels(sl_vips_tilt(image, degrees)) }
    func turned(_ orientation: Int) throws(VipsFailure) -> Pixels { try unsafe Pixels(sl_vips_turn(image, Int32(orientation))) }
    /// Exactly that size, whatever the shape.
    func fitted(_ size: PixelSize) throws(VipsFailure) -> Pixels {
        try unsafe Pixels(sl_vips_fit(image, Int32(clamping: size.width), Int32(clamping: size.height)))
    }
    func cut(left: Int, top: Int, _ size: PixelSize) throws(VipsFailure) -> Pixels {
        try unsafe Pixels(
            sl_vips_cut(
                image, Int32(clamping: left), Int32(clamping: top), Int32(clamping: size.width), Int32(clamping: size.height)))
    }
    func blurred(sigma: Double) throws(VipsFailure) -> Pixels { try unsafe Pixels(sl_vips_blur(image, sigma)) }
    /// One grey, 0 to 255, everywhere.
    static func plain(_ size: PixelSize, grey: Int) throws(VipsFailure) -> Pixels {
        try unsafe Pixels(sl_vips_plain(Int32(clamping: size.width), Int32(clamping: size.height), Int32(clamping: grey)))
    }
    /// With another picture laid on it.
    func placing(_ part: Pixels, left: Int, top: Int) throws(VipsFailure) -> Pixels {
        try unsafe Pixels(sl_vips_place(image, part.image, Int32(clamping: left), Int32(clamping: top)))
    }
    /// With a half-transparent picture of the same size over it.
    func covered(by veil: Pixels) throws(VipsFailure) -> Pixels { try unsafe Pixels(sl_vips_cover(image, veil.image)) }
    /// An SVG of our own as RGBA; never what came from outside.
    static func drawn(_ svg: String) throws(VipsFailure) -> Pixels {
        let bytes = Array(svg.utf8)
        return try unsafe Pixels(sl_vips_draw(bytes, bytes.count))
    }
    /// The corner of the window of that size that draws the eye most, by libvips's `attention`.
    func attention(_ window: PixelSize) throws(VipsFailure) -> (left: Int, top: Int) {
        var left: Int32 = 0
        var top: Int32 = 0
        let code = unsafe sl_vips_attention(image, Int32(clamping: window.width), Int32(clamping: window.height), &left, &top)
        guard code == 0 else { throw VipsFailure() }
        return (Int(left), Int(top))
    }
    /// Computes every pixel: this is where damage in the file shows.
    func computed() throws(VipsFailure) -> Pixels { try unsafe Pixels(sl_vips_compute(image)) }

    /// The pixels of a plain RGB picture.
    func rgb() throws(VipsFailure) -> RGBPixels {
        let size = PixelSize(width: width, height: height)
        let count = width * height * 3
        var isCopied = false
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            guard let start = buffer.baseAddress else { return }
            isCopied = unsafe sl_vips_copy_pixels(image, start, count) == 0
            filled = isCopied ? count : 0
        }
        guard isCopied else { throw VipsFailure() }
        return RGBPixels(size: size, bytes: bytes)
    }

    func jpeg(quality: Int) throws(VipsFailure) -> [UInt8] {
        var bytes: UnsafeMutableRawPointer?
        var length = 0
        guard unsafe sl_vips_save_jpeg(image, Int32(quality), &bytes, &length) == 0, let start = unsafe bytes else {
            throw VipsFailure()
        }
        defer { unsafe sl_vips_free(start) }
        return unsafe Array(UnsafeRawBufferPointer(start: start, count: length))
    }
}
