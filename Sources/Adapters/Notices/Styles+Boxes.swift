/// The boxes over a photo's preview. The picture below may have any colour, so these are the same in light, dark and print; every line has white on both sides.
extension Styles {
    static let boxes: Markup = """
        figure { margin: 0 0 1.2rem; }
        .frame { position: relative; width: fit-content; max-width: 100%; margin: 0 0 0.8rem; }
        .about .frame img { margin: 0; }
        .boxes, .boxes svg { overflow: visible; }
        .frame > .boxes { position: absolute; inset: 0; width: 100%; height: 100%; }
        .boxes path { fill: none; stroke-linejoin: round; stroke-linecap: butt; vector-effect: non-scaling-stroke; }
        .boxes .halo, .boxes .core { stroke: #fff; }
        .open { --box: #c40d1e; } .perhaps { --box: #a35200; } .fine, .small-face { --box: #0a6b2d; }
        .nobody, .region { --box: #4d4d4d; } .text, .grave { --box: #0b4fb8; }
        .boxes .line, .boxes .dots { stroke: var(--box); }
        .open .halo { stroke-width: 11; } .open .line { stroke-width: 8; } .open .core { stroke-width: 2.5; }
        .fine .halo { stroke-width: 6; } .fine .line { stroke-width: 3; }
        .perhaps .halo { stroke-width: 7; } .perhaps .line { stroke-width: 4; stroke-dasharray: 9 6; }
        .small-face .halo { stroke-width: 5; } .small-face .line { stroke-width: 2.5; stroke-dasharray: 12 4 2 4; }
        .nobody .halo { stroke-width: 4; } .nobody .line { stroke-width: 2; }
        .text .halo { stroke-width: 6.5; } .text .line { stroke-width: 3.5; stroke-dasharray: 0 6; stroke-linecap: round; }
        .grave .halo { stroke-width: 12; } .grave .line { stroke-width: 9.5; } .grave .core { stroke-width: 6; }
        .grave .dots { stroke-width: 3.5; stroke-dasharray: 0 6; stroke-linecap: round; }
        .region .halo { stroke-width: 4; } .region .line { stroke-width: 1.5; }
        .badge rect { fill: var(--box); stroke: #fff; stroke-width: 1.5; }
        .badge text { fill: #fff; font: 700 13px/1 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; text-anchor: middle; }
        figcaption p { margin-block: 0.4rem 0; }
        .legend { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.35rem; }
        .legend li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.7rem; align-items: center; }
        .sample { width: 44px; height: 26px; background: #dcdcdc; border-radius: 0.2rem; }
        figcaption input { width: 1.1rem; height: 1.1rem; vertical-align: -0.15rem; accent-color: var(--link); }
        figure:has(#boxes:not(:checked)) .frame > .boxes { display: none; }
        .which { margin-block: -0.4rem 0.6rem; font-weight: 600; font-size: 0.95rem; }
        .commands { margin-block: 0 0.8rem; }
        .commands p { margin-block: 0 0.35rem; }
        code { font-family: ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace; font-size: 0.92em; }
        .command { padding: 0.35rem 0.6rem; background: var(--paper); border: 1px solid var(--line); border-radius: 0.3rem; }
        .command span { white-space: nowrap; }
        .answers h3 { margin-block: 1.2rem 0.3rem; font-size: 1.05rem; }
        .answers ul { margin: 0; padding-inline-start: 1.1rem; }
        @media print { figure, .sample { break-inside: avoid; } .sample { background: #fff; } }
        """
}
