import Domain
import Testing

@testable import Roll

@Suite struct ListDayTests {
    @Test(arguments: [
        "14/03/2012", "14/3/2012", "14-03-2012", "14.03.12", "2012-03-14", "2012-03-14T00:00:00", "2012-03-14 09:30",
        " 14/03/2012 00:00:00 ",
        "2012-03-14T00:00:00.000Z", "2012/3/14", "14 Mar 2012", "14th March 2012", "14 MARCH 2012", "14-Mar-12", "14 mar. 2012 09:30",
    ])
    func dayIsRead(_ text: String) {
        #expect(ListDay.read(text) == Day(year: 2012, month: 3, day: 14))
    }

    @Test(arguments: [
        "31/02/2012", "03/14/2012", "40982", "", "14/03", "14/03/2012 until revoked", "yes", "14-03/2012", "14/03/012", "١٤/٠٣/٢٠١٢",
        "1/2/3/4",
        "-14/03/2012", "14//2012", "March 14 2012", "14 Marching 2012", "14xx March 2012", "31 Feb 2012", "14 March",
        "14 March 2012 or later",
        "14 March 012", "114 March 2012", "may 2012 if asked", "14 ar 2012",
    ])
    func otherTextIsNoDay(_ text: String) {
        #expect(ListDay.read(text) == nil)
    }

    @Test func dayStandsBeforeTheMonth() {
        #expect(ListDay.read("04/05/2026") == Day(year: 2026, month: 5, day: 4))
    }
}
