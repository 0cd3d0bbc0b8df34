extension Styles {
    /// A no is told by its word and its weight, and stays one on a printer without colours.
    static let photoSheet: Markup = """
        .until { padding: 0.5rem 0.9rem; border: 2px solid var(--ink); border-radius: 0.3rem; }
        .sheet { border-collapse: collapse; width: 100%; margin-block: 0.8rem 1rem; }
        .sheet th, .sheet td { border: 1px solid var(--line); padding: 0.35rem 0.5rem; text-align: center; vertical-align: middle; line-height: 1.25;
          overflow-wrap: normal; }
        .sheet th:first-child { width: 30%; }
        .sheet td.class { white-space: nowrap; }
        .sheet .yes { color: var(--soft); }
        .sheet th[scope="row"], .sheet th:first-child { text-align: start; }
        .sheet thead th { font-size: 0.85rem; vertical-align: bottom; }
        .sheet tbody th { font-weight: 700; }
        .sheet .small { font-weight: 400; }
        .sheet td.no { font-weight: 800; color: var(--stop); background: var(--stop-wash); letter-spacing: 0.03em; }
        @media print {
          .sheet thead { display: table-header-group; }
          .sheet tr { break-inside: avoid; }
          .sheet th, .sheet td { border-color: #777; padding: 1mm 1.5mm; }
          .sheet thead th { font-size: 8.5pt; }
          .until { padding: 1.5mm 3mm; }
          .foot, .rest { break-inside: avoid; }
        }
        """

    /// A4 with its pages numbered. The words are our own: they stand in a style sheet, where nothing is escaped.
    static func pageNumbers(_ words: String) -> Markup {
        """
        @page {
          size: A4; margin: 14mm 14mm 20mm;
          @bottom-left { content: "\(words)"; font: 8pt sans-serif; }
          @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt sans-serif; }
        }
        """
    }
}
