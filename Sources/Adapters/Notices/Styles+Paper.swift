extension Styles {
    /// A letter and a report look like paper on a screen, and are the same on paper.
    static let paper: Markup = """
        .paper { max-width: 50rem; background: var(--sheet); padding-block: 1.2rem 1.6rem; }
        .above p { margin: 0; color: var(--soft); }
        .paper h2 { margin-block: 1.4rem 0.4rem; font-size: 1.2rem; }
        .paper h3 { margin-block: 1.1rem 0.3rem; font-size: 1.02rem; }
        .notice { padding: 0.6rem 0.9rem; border: 2px solid var(--ink); border-radius: 0.3rem; }
        .facts { display: grid; grid-template-columns: minmax(7rem, 14rem) minmax(0, 1fr); gap: 0.2rem 1rem; margin-block: 0 0.8rem; }
        .facts dt { color: var(--soft); }
        .facts dd { margin: 0; }
        .paper table { border-collapse: collapse; width: 100%; margin-block: 0 0.9rem; }
        .paper th, .paper td { text-align: start; vertical-align: top; padding: 0.3rem 0.6rem 0.3rem 0; border-block-end: 1px solid var(--line); }
        .paper th, .paper td { overflow-wrap: break-word; }
        .paper td bdi, .paper td .id { overflow-wrap: anywhere; }
        .paper thead th { color: var(--soft); font-size: 0.85rem; }
        .boxes { list-style: none; padding: 0; }
        .line { display: flex; margin-block: 1.6rem 0; border-block-end: 1px solid var(--ink); }
        @media print { .paper { padding: 0; } .paper tr, .notice, .line { break-inside: avoid; } .paper thead { display: table-header-group; } }
        """
}
