/// A sheet on which one photo stands several times, with a drawing over all of it.
package struct SheetRequest: Hashable, Sendable, Codable {
    /// At most `longestEdge` each way.
    package var size: PixelSize
    /// At most `mostPictures`.
    package var pictures: [SheetPicture]
    /// An SVG of the sheet's size on a transparent ground, at most `longestDrawing` bytes: text in the family “DejaVu Sans”, lines and veils; no pictures and no declarations.
    package var drawing: String
    /// Of the JPEG, 1 to 100.
    package var quality: Int

    package init(size: PixelSize, pictures: [SheetPicture], drawing: String, quality: Int) {
        self.size = size
        self.pictures = pictures
        self.drawing = drawing
        self.quality = quality
    }

    package static let longestEdge = 6000
    package static let mostPictures = 40
    package static let longestDrawing = 1_000_000
    /// Heights of letters in pixels, each at 400 and at 700: what the worker makes ready before it may open nothing more.
    package static let letterSizes = [10, 12, 14, 16, 18, 20, 24, 28, 32, 40, 48, 64]

    /// Why no such sheet is made; `nil` where it is.
    package var fault: String? {
        if size.width < 1 || size.height < 1 || size.longestEdge > Self.longestEdge {
            return "a sheet has 1 to \(Self.longestEdge) pixels each way"
        }
        if pictures.count > Self.mostPictures { return "a sheet has at most \(Self.mostPictures) pictures" }
        if drawing.utf8.count > Self.longestDrawing { return "the drawing on a sheet is too long" }
        if !(1...100).contains(quality) { return "a JPEG's quality is 1 to 100" }
        if !pictures.allSatisfy({ $0.fits(size) }) { return "a picture does not lie on its sheet" }
        // What would make the SVG reader open something else.
        if ["<!", "<image", "href", "@import"].contains(where: { drawing.contains($0) }) {
            return "a drawing holds text, lines and areas only"
        }
        return nil
    }
}

/// A place on a sheet into which the photo is scaled, in pixels from the sheet's top left corner.
package struct SheetPicture: Hashable, Sendable, Codable {
    package var x: Int
    package var y: Int
    package var width: Int
    package var height: Int

    package init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    fileprivate func fits(_ sheet: PixelSize) -> Bool {
        x >= 0 && y >= 0 && width > 0 && height > 0 && width <= sheet.width && height <= sheet.height
            && x <= sheet.width - width && y <= sheet.height - height
    }
}
