package import Domain

/// Who must not be photographed for which channels, for the staff who take the photos: a page made for print.
///
/// It names children and says no more of them than that: no number, no reason, nothing about those who may be shown but how many they are.
package struct PhotoSheet: Sendable {
    package struct Row: Sendable {
        package let name: String
        /// Where the sheet covers several classes.
        package let className: String?
        /// Never to be shown, on any channel there is or will be.
        package let isNever: Bool
        /// One for each of the sheet's channels.
        package let mayBeShown: [Bool]
        /// Somebody else of the group has the same name.
        package let hasNamesake: Bool

        package init(name: String, className: String?, isNever: Bool, mayBeShown: [Bool], hasNamesake: Bool) {
            self.name = name
            self.className = className
            self.isNever = isNever
            self.mayBeShown = mayBeShown
            self.hasNamesake = hasNamesake
        }
    }

    package let schoolName: String
    /// “4B”, “Year 4”, “the whole school”.
    package let group: String
    /// The channels' titles.
    package let channels: [String]
    /// Everybody with a no on one channel at least, in the order of the page.
    package let rows: [Row]
    /// How many children the group has.
    package let total: Int
    /// How many of the school the list puts into no class, where a class or year was asked for.
    package let withoutClass: Int
    package let listDate: Day
    package let madeOn: Day
    package let validUntil: Day

    package init(
        schoolName: String, group: String, channels: [String], rows: [Row], total: Int, withoutClass: Int, listDate: Day, madeOn: Day,
        validUntil: Day
    ) {
        self.schoolName = schoolName
        self.group = group
        self.channels = channels
        self.rows = rows
        self.total = total
        self.withoutClass = withoutClass
        self.listDate = listDate
        self.madeOn = madeOn
        self.validUntil = validUntil
    }

    package func html() -> String {
        let body: Markup = """
            <header class="top">
            <p>\(foreign: schoolName)</p>
            <p>Consent list of \(listDate.words), printed on \(madeOn.words)</p>
            </header>
            <main>
            <h1>Who must not be photographed: \(foreign: group)</h1>
            <p class="until"><strong>Valid until \(validUntil.words).</strong> Destroy it afterwards, and ask the office for a new one.</p>
            \(summary)
            \(rows.isEmpty ? .nothing : table)
            \(others)
            </main>
            <footer class="foot"><p>This sheet names children. Keep it with you, show it to nobody outside the staff, and do not photograph it.</p></footer>
            """
        return Sheet.html(
            title: "Photo sheet · \(group) · valid until \(validUntil.words)", pictures: .embedded,
            styles: [Styles.photoSheet, Styles.pageNumbers("Photo sheet, valid until \(validUntil.words). Destroy afterwards.")], body: body
        )
    }
}

extension PhotoSheet {
    private var summary: Markup {
        let may = total - rows.count
        let scope: Markup = channels.count == 1 ? "for \(channels[0])" : "for all of: \(listed(channels))"
        if rows.isEmpty {
            return "<p>\(counted(total, "child", "children")) of this group: every one may be photographed \(scope).</p>"
        }
        return """
            <p>Of \(counted(total, "child", "children")) of this group, <strong>\(grouped(rows.count))</strong> \(rows.count == 1 ? "is" : "are") \
            listed here. The other \(grouped(may)) may be photographed \(scope).</p>
            """
    }

    private var table: Markup {
        let hasClasses = rows.contains { $0.className != nil }
        let heads = (hasClasses ? ["Class"] : []) + channels
        return """
            <table class="sheet">
            <thead>
            <tr><th scope="col">Name</th>\(.joined(heads.map { "<th scope=\"col\">\($0)</th>" as Markup }, by: ""))</tr>
            </thead>
            <tbody>
            \(.joined(rows.map { row($0, hasClasses: hasClasses) }))
            </tbody>
            </table>
            """
    }

    private func row(_ row: Row, hasClasses: Bool) -> Markup {
        let note: Markup = row.hasNamesake ? " <span class=\"small\">(two of this name: ask the office)</span>" : .nothing
        let place: Markup = hasClasses ? "<td class=\"class\">\(foreign: row.className ?? "not known")</td>" : .nothing
        let answers: Markup =
            row.isNever
            ? "<td class=\"no\" colspan=\"\(channels.count)\">NEVER, anywhere</td>"
            : .joined(row.mayBeShown.map { $0 ? "<td class=\"yes\">yes</td>" : "<td class=\"no\">NO</td>" as Markup }, by: "")
        return "<tr><th scope=\"row\">\(foreign: row.name)\(note)</th>\(place)\(answers)</tr>"
    }

    private var others: Markup {
        let never: Markup =
            rows.contains(where: \.isNever)
            ? "<p>NEVER means no photo of this child at all, for whatever use. The reason is not yours to ask for.</p>" : .nothing
        let unplaced: Markup =
            withoutClass == 0
            ? .nothing
            : "<p>The school’s list gives no class for \(counted(withoutClass, "child", "children")); they are on no class’s sheet.</p>"
        return """
            <div class="rest">
            \(never)
            \(unplaced)
            <p>Whoever is not of this group, a visitor or a child of another class, is not covered: ask the office first. \
            A family that says no to you is right, whatever stands here: tell the office the same day.</p>
            </div>
            """
    }
}
