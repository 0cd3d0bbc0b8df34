/// What every page has: one file that asks nothing of the network, of another file (but the index's pictures), or of a script.
enum Sheet {
    enum Pictures: String {
        /// In the page itself.
        case embedded = "data:"
        /// Beside the page.
        case beside = "'self'"
    }

    static func html(title: String, pictures: Pictures, styles: [Markup], body: Markup) -> String {
        let policy =
            "default-src 'none'; img-src \(pictures.rawValue); style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
        let page: Markup = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8"/>
            <meta http-equiv="Content-Security-Policy" content="\(policy)"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="referrer" content="no-referrer"/>
            <meta name="color-scheme" content="light dark"/>
            <title>\(title)</title>
            <style>
            \(Markup.joined([Styles.common] + styles))
            </style>
            </head>
            <body>
            \(body)
            </body>
            </html>

            """
        return page.description
    }
}
