package import Domain

extension PhotoReader {
    /// A white sheet with the open photo in each of its places and the drawing over all of it, as a JPEG without metadata; `nil` when no photo is open, the drawing has another size, or it cannot be made.
    package func sheet(_ sheet: SheetRequest) -> (bytes: [UInt8], size: PixelSize)? {
        guard let open, sheet.fault == nil else { return nil }
        do throws(VipsFailure) {
            let drawing = try Pixels.drawn(sheet.drawing)
            guard PixelSize(width: drawing.width, height: drawing.height) == sheet.size else { return nil }
            var page = try Pixels.plain(sheet.size, grey: 255)
            for place in sheet.pictures {
                let picture = try open.fitted(PixelSize(width: place.width, height: place.height))
                page = try page.placing(picture, left: place.x, top: place.y)
            }
            return (try page.covered(by: drawing).jpeg(quality: sheet.quality), sheet.size)
        } catch {
            return nil
        }
    }

    /// Draws letters once, in the weights and several of the sizes that sheets use, so that the fonts are open before the process may open nothing more. False where no letters came of it.
    package func readiesText() -> Bool {
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 .,:;!?%’“”–×&amp;()"
        var lines = ""
        var bottom = 0
        for size in SheetRequest.letterSizes {
            for weight in [400, 700] {
                bottom += size * 2
                lines += "<text x='0' y='\(bottom)' font-family='DejaVu Sans' font-size='\(size)' font-weight='\(weight)'>\(letters)</text>"
            }
        }
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='800' height='\(bottom + 20)'>\(lines)</svg>"
        do throws(VipsFailure) {
            let drawing = try Pixels.drawn(svg)
            let page = try Pixels.plain(PixelSize(width: drawing.width, height: drawing.height), grey: 255).covered(by: drawing).rgb()
            return page.bytes.count { $0 < 64 } > 10_000
        } catch {
            return false
        }
    }
}
