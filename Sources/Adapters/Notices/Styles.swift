/// The pages' looks. Sizes grow with the reader's own letter size; columns fold into one when there is no room, as at 400 %.
///
/// No `<` and no `&` may stand here, so that the pages stay well-formed XML.
enum Styles {
    /// Every text colour has a contrast of at least 4.5 to 1 with what it stands on, light and dark (WCAG 2.2, 1.4.3).
    static let common: Markup = """
        :root {
          --paper: #f6f4f0; --sheet: #ffffff; --ink: #211d1a; --soft: #5f574f; --line: #dcd5cb; --link: #0b5394;
          --stop: #a11d1d; --stop-wash: #fbeceb; --wait: #845000; --wait-wash: #fdf3dc;
          --note: #44566a; --note-wash: #eef2f6; --good: #1c6b3a; --good-wash: #e9f5ec;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #171412; --sheet: #221e1b; --ink: #efe9e2; --soft: #b9aea3; --line: #463e37; --link: #8fc3ff;
            --stop: #ff9c93; --stop-wash: #3a1d1b; --wait: #f3c06a; --wait-wash: #362814;
            --note: #b3c4d6; --note-wash: #222a32; --good: #8fd6a6; --good-wash: #18301f;
          }
        }
        *, *::before, *::after { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.5; overflow-wrap: anywhere;
          font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
        .top, main, .foot { max-width: 72rem; margin-inline: auto; padding-inline: clamp(0.9rem, 3vw, 2rem); }
        .top { display: flex; flex-wrap: wrap; gap: 0.2rem 1.5rem; justify-content: space-between; padding-block: 1rem 0;
          color: var(--soft); font-size: 0.95rem; }
        .top p { margin: 0; }
        main { padding-block: 0.5rem 1rem; }
        h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; margin: 0; }
        h1 { font-size: clamp(1.5rem, 1.1rem + 1.8vw, 2.1rem); margin-block: 0.6rem 0.8rem; }
        h2 { font-size: 1.3rem; margin-block: 0 0.8rem; }
        p { margin-block: 0 0.6rem; }
        a { color: var(--link); text-underline-offset: 0.15em; }
        a:focus-visible, summary:focus-visible, input:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        .id { font-family: ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace; letter-spacing: 0.02em; }
        .soft { color: var(--soft); }
        .small { font-size: 0.85rem; }
        .mark { display: inline-block; min-width: 1.4em; }
        .stop { --tone: var(--stop); --wash: var(--stop-wash); }
        .wait { --tone: var(--wait); --wash: var(--wait-wash); }
        .note { --tone: var(--note); --wash: var(--note-wash); }
        .good { --tone: var(--good); --wash: var(--good-wash); }
        .label { display: inline-block; padding: 0.1rem 0.6rem; border: 1px solid currentColor; border-radius: 1rem;
          color: var(--tone); background: var(--wash); font-size: 0.85rem; font-weight: 600; }
        .foot { padding-block: 0 1.6rem; color: var(--soft); font-size: 0.85rem; }
        .foot::before { content: ""; display: block; border-block-start: 1px solid var(--line); margin-block-end: 0.9rem; }
        @media (forced-colors: active) { .label, .step, .photo { border: 1px solid; } }
        @media print {
          :root { --paper: #fff; --sheet: #fff; --ink: #000; --soft: #444; --line: #999; --link: #000;
            --stop: #7a0c0c; --stop-wash: #fff; --wait: #5a3600; --wait-wash: #fff; --note: #2c3a48; --note-wash: #fff;
            --good: #0f4a26; --good-wash: #fff; }
          @page { margin: 15mm; }
          body { font-size: 10.5pt; }
          .top a, .only-screen { display: none; }
          .top, main, .foot { max-width: none; padding-inline: 0; }
          h1, h2, h3, h4 { break-after: avoid; }
        }
        """

    static let photoPage: Markup = """
        .standing { margin-block: 0 1.4rem; padding: 0.8rem 1rem; border-inline-start: 0.4rem solid var(--tone); border-radius: 0.3rem;
          background: var(--wash); }
        .standing p { margin: 0; }
        .standing p + p { margin-block-start: 0.2rem; }
        .standing strong { color: var(--tone); }
        .columns { display: grid; gap: 1.6rem 2.2rem; }
        @media (min-width: 56rem) {
          .columns { grid-template: "about steps" auto "channels steps" 1fr / minmax(16rem, 34rem) minmax(24rem, 1fr); }
          .about { grid-area: about; }
          .steps { grid-area: steps; }
          .channels { grid-area: channels; }
        }
        .about img { display: block; max-width: 100%; max-height: 34rem; width: auto; height: auto; margin: 0 0 0.8rem; border-radius: 0.3rem;
          background: var(--line); }
        .empty { padding: 1.4rem 1rem; border: 1px dashed var(--line); border-radius: 0.3rem; color: var(--soft); }
        dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.25rem 1rem; margin: 0; }
        dt { color: var(--soft); }
        dd { margin: 0; }
        details { margin-block: 0.6rem; }
        summary { cursor: pointer; color: var(--link); width: fit-content; }
        summary + * { margin-block-start: 0.6rem; }
        .steps h3 { margin-block: 1.4rem 0.2rem; font-size: 1.05rem; color: var(--tone); }
        .steps h2 + section h3 { margin-block-start: 0; }
        .steps ol { list-style: none; margin: 0.6rem 0 0; padding: 0; display: grid; gap: 0.8rem; }
        .step { padding: 0.9rem 1.1rem; background: var(--sheet); border: 1px solid var(--line); border-inline-start: 0.4rem solid var(--tone);
          border-radius: 0.3rem; break-inside: avoid; scroll-margin: 1rem; }
        .step:target { outline: 2px solid var(--link); }
        .step p:last-child { margin-block-end: 0; }
        .step h4 { margin-block-end: 0.15rem; font-size: 1.05rem; }
        .where { color: var(--tone); font-weight: 600; font-size: 0.95rem; }
        .next { display: block; color: var(--soft); font-size: 0.85rem; }
        .evidence { margin: 0; padding-inline-start: 0.9rem; border-inline-start: 2px solid var(--line); }
        .step .id { margin-block-start: 0.6rem; }
        .first { margin-block: 1rem 0; padding: 0.7rem 1rem; border: 2px solid var(--stop); border-radius: 0.3rem; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: start; vertical-align: top; padding: 0.4rem 0.6rem 0.4rem 0; border-block-end: 1px solid var(--line); }
        thead th { color: var(--soft); font-weight: 600; font-size: 0.85rem; white-space: nowrap; }
        tbody th { font-weight: 400; }
        .verdict { color: var(--tone); font-weight: 600; white-space: nowrap; }
        @media print { .about img { max-height: 9cm; } .columns { display: block; } .columns section { margin-block-end: 5mm; } }
        """

    /// The photos beyond the window are laid out only when they are scrolled to, which keeps a long list quick.
    static let index: Markup = """
        .todo { padding: 1rem 1.2rem; background: var(--sheet); border: 1px solid var(--line); border-radius: 0.4rem; margin: 0 0 1.6rem; }
        .todo legend { float: inline-start; width: 100%; padding: 0; margin-block-end: 0.2rem; font-size: 1.3rem; font-weight: 700; line-height: 1.25; }
        .todo legend ~ * { clear: both; }
        .todo ul { list-style: none; margin: 0.6rem 0 0; padding: 0; }
        .todo li + li { border-block-start: 1px solid var(--line); }
        .todo label { display: grid; grid-template-columns: auto minmax(1.4rem, auto) minmax(0, 1fr); gap: 0.7rem; align-items: baseline;
          padding-block: 0.45rem; cursor: pointer; }
        .todo input { width: 1.1rem; height: 1.1rem; margin: 0; align-self: center; accent-color: var(--link); }
        .many { font-weight: 700; font-variant-numeric: tabular-nums; text-align: end; }
        .event { margin-block: 0 1.8rem; }
        .event h2 { display: flex; flex-wrap: wrap; gap: 0 0.8rem; align-items: baseline; border-block-end: 2px solid var(--line);
          padding-block-end: 0.3rem; }
        .event h2 .soft { font-size: 0.95rem; font-weight: 400; }
        .photos { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.8rem;
          grid-template-columns: repeat(auto-fill, minmax(min(30rem, 100%), 1fr)); }
        .photo { display: flex; flex-wrap: wrap; gap: 0.9rem; padding: 0.8rem; background: var(--sheet); border: 1px solid var(--line);
          border-radius: 0.4rem; content-visibility: auto; contain-intrinsic-size: auto 11rem; break-inside: avoid; }
        .thumb { flex: 0 0 8.5rem; width: 8.5rem; height: 6.4rem; border-radius: 0.3rem; background: var(--note-wash); overflow: hidden;
          display: grid; place-items: center; text-align: center; color: var(--soft); font-size: 0.85rem; padding: 0.4rem; }
        img.thumb { padding: 0; object-fit: cover; }
        .words { flex: 1 1 13rem; min-width: 0; }
        .words h3 { font-size: 1rem; }
        .words .state { margin-block: 0.15rem 0.35rem; }
        @media (max-width: 30rem) { .thumb { flex-basis: 5.5rem; height: 4.2rem; } .words { flex-basis: 11rem; } }
        .words ul { margin: 0; padding-inline-start: 1.1rem; }
        .words p { margin-block: 0.35rem 0; }
        @media print {
          .photo { content-visibility: visible; }
          .photos { grid-template-columns: 1fr 1fr; gap: 3mm; }
          .thumb { flex-basis: 5rem; height: 3.8rem; }
          .words { flex-basis: 8rem; }
          .todo label { grid-template-columns: minmax(1.4rem, auto) minmax(0, 1fr); }
          .todo input { display: none; }
        }
        """
}
