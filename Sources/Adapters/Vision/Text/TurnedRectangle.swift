/// A rectangle at any angle, in pixels.
struct TurnedRectangle: Equatable {
    var centre: Spot
    /// The direction of `width`, of length 1.
    var along: Spot
    var width: Double
    var height: Double

    /// The direction of `height`: `along` turned clockwise by 90 degrees.
    var across: Spot { Spot(-along.y, along.x) }
    var area: Double { width * height }
    var perimeter: Double { 2 * (width + height) }
    var shorterSide: Double { min(width, height) }

    /// Clockwise from the beginning of `along` and `across`.
    var corners: [Spot] {
        let right = along * (width / 2), down = across * (height / 2)
        return [centre - right - down, centre + right - down, centre + right + down, centre - right + down]
    }

    /// Every side moved outwards by so many pixels.
    func grown(by distance: Double) -> TurnedRectangle {
        var grown = self
        grown.width += 2 * distance
        grown.height += 2 * distance
        return grown
    }

    /// The same rectangle with `along` turned by 180 degrees.
    var upsideDown: TurnedRectangle {
        var turned = self
        turned.along = -along
        return turned
    }

    /// The same rectangle with width along the line of text in it: the longer side from 3 : 2 on, else the one nearer to the horizontal; from left to right, and downwards where it is upright.
    var asLine: TurnedRectangle {
        let standing = max(width, height) >= 1.5 * shorterSide ? width < height : abs(along.x) < abs(along.y)
        let line = standing ? TurnedRectangle(centre: centre, along: across, width: height, height: width) : self
        let isBackwards = abs(line.along.x) < 1e-6 ? line.along.y < 0 : line.along.x < 0
        return isBackwards ? line.upsideDown : line
    }

    /// The rectangle of the least area around a convex shape given clockwise; `nil` for a shape without area. One of its sides lies on a side of the shape (Freeman and Shapira 1975), and the three places that touch the others only move on as that side does (Toussaint's rotating calipers).
    static func smallest(aroundHull hull: [Spot]) -> TurnedRectangle? {
        guard hull.count >= 3 else { return nil }
        var best: TurnedRectangle?
        var farthest = 1, deepest = 1, nearest = 1
        for start in hull.indices {
            func spot(_ index: Int) -> Spot { hull[index % hull.count] }
            let side = spot(start + 1) - hull[start]
            let along = side / side.length, inwards = Spot(-along.y, along.x)
            func moveOn(_ place: inout Int, towards direction: Spot) {
                while (spot(place + 1) - spot(place)).dot(direction) > 0 { place += 1 }
            }
            farthest = max(farthest, start + 1)
            moveOn(&farthest, towards: along)
            deepest = max(deepest, farthest)
            moveOn(&deepest, towards: inwards)
            nearest = max(nearest, deepest)
            moveOn(&nearest, towards: -along)
            let from = spot(nearest).dot(along), to = spot(farthest).dot(along)
            let top = hull[start].dot(inwards), bottom = spot(deepest).dot(inwards)
            if let best, best.area <= (to - from) * (bottom - top) { continue }
            best = TurnedRectangle(
                centre: along * ((from + to) / 2) + inwards * ((top + bottom) / 2), along: along, width: to - from, height: bottom - top)
        }
        return best
    }
}
