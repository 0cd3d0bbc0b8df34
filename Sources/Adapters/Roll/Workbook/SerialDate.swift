import Domain

/// Days as spreadsheets count them (ECMA-376 part 1, 18.17.4.1).
enum SerialDate {
    /// The day of a serial number; the time of day is left out. `nil` where there is no such day.
    ///
    /// In the system of 1900 day 60 is the 29th of February 1900, which never was; the days before it count from a day later.
    static func day(_ serial: Double, is1904: Bool) -> Day? {
        // 9999-12-31 in the system of 1900.
        guard serial >= 0, serial < 2_958_466 else { return nil }
        let whole = Int(serial)
        if is1904 { return whole < 2_957_004 ? Day(number: whole - 24_107) : nil }
        if whole == 0 || whole == 60 { return nil }
        return Day(number: whole < 60 ? whole - 25_568 : whole - 25_569)
    }
}
