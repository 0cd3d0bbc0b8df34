package import Wording

extension OutsideReaders {
    /// libphonenumber and ICU.
    package static let system: OutsideReaders = {
        let lookAlikes = LookAlikes()
        return OutsideReaders(phoneNumbers: { PhoneFinder.ranges(in: $0) }, skeleton: { lookAlikes.skeleton(of: $0) })
    }()
}
