import Domain
import Foundation

/// A moment by the machine's own clock.
enum LocalTime {
    static func words(_ moment: Moment, format: String) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_GB_POSIX")
        formatter.dateFormat = format
        return formatter.string(from: Date(timeIntervalSince1970: Double(moment.seconds)))
    }
}
