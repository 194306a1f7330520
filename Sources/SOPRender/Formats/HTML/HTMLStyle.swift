import SOPLanguage

/// The look of the official form: thin black lines, a plain typeface, the form's paper.
///
/// `widestTable`: the least width of the widest chart on a screen.
func styleSheet(_ sheet: Sheet, widestTable: Double) -> String {
  """
  @page { size: \(pageSize(sheet.paper, sheet.orientation)); margin: \(margins);
    @bottom-center { content: "- " counter(page) " -"; font: 9pt Arial, sans-serif;
      vertical-align: top; } }
  @page :first { @bottom-center { content: none; } }
  \(draftOnPages(sheet.draftMark))\
  :root { --paper: \(contentWidth(sheet, widestTable)); }
  * { box-sizing: border-box; }
  body { margin: 15mm 0; padding: 0 2mm;
    font: 10pt/1.3 Arial, "Liberation Sans", Helvetica, sans-serif; color: #000; background: #fff; }
  h1, h2, p, dl, dd, ul, ol { margin: 0; }
  body > *, .chart > * { max-width: var(--paper); margin-left: auto; margin-right: auto; }
  h1, h2 { font-size: inherit; }
  ul, ol { padding-left: 1.6em; }
  ul.plain { list-style: none; padding: 0; }
  ul.dash { list-style: "- "; padding-left: 1em; }
  a { color: inherit; text-decoration: none; }
  .draft { width: fit-content; margin: -9mm max(0px, 50% - var(--paper) / 2) 4mm auto;
    border: 1px solid #000; padding: 0 2mm;
    font-weight: bold; font-size: 9pt; }
  .title, .cover { text-align: center; font-weight: bold; margin-bottom: 6mm; }
  .title h1, .title strong { font-size: 12pt; }
  .cover { min-height: 160mm; display: flex; flex-direction: column;
    justify-content: space-between; padding: 15mm 0; font-size: 13pt; break-after: page; }
  .cover h1 { font-size: 20pt; }
  .cover > div:last-child { font-size: 10pt; font-weight: normal; }
  .identity, .boxes { border: 1px solid #000; display: grid; grid-template-columns: 1fr 1fr; }
  .identity + .boxes { border-top: 0; }
  .issuer { display: flex; flex-direction: column; justify-content: center; text-align: center;
    font-weight: bold; padding: 22mm 2mm 2mm; border-right: 1px solid #000; }
  .identity dl { display: grid; grid-template-columns: max-content 1fr; }
  .identity dl > div { display: grid; grid-template-columns: subgrid; grid-column: span 2; }
  .identity dl > div + div { border-top: 1px solid #000; }
  .identity dt, .identity dd { padding: 1mm 2mm; align-content: center; }
  .identity dd { border-left: 1px solid #000; overflow-wrap: anywhere; }
  .identity .signed dt { align-content: start; }
  .signed dd { text-align: center; }
  .signed strong { text-decoration: underline; }
  .signature { height: 22mm; }
  .boxes > section { overflow-wrap: anywhere; }
  .boxes > section > div { padding: 1mm 2mm 2mm; min-height: 8mm; }
  .boxes > section:nth-child(odd) { border-right: 1px solid #000; }
  .boxes > section:nth-child(odd):last-child { border-right: 0; grid-column: span 2; }
  .boxes > section:nth-child(n+3) { border-top: 1px solid #000; }
  .boxes h2 { text-align: center; padding: 1mm 2mm; border-bottom: 1px solid #000; }
  .section { margin-top: 4mm; display: flex; gap: 2mm; break-after: avoid; }
  .narrative { margin-top: 1mm; margin-bottom: 2mm; padding-left: 5mm;
    text-align: justify; overflow-wrap: break-word; }
  .narrative > * + p { margin-top: 2mm; }
  .narrative ul.plain { margin-left: 5mm; }
  .chart, .revisions, .legend { margin-top: 6mm; }
  table { width: 100%; border-collapse: collapse; font-size: 9pt; }
  .chart, .chart > .scroll { max-width: none; }
  .chart table { width: min(100%, var(--paper)); margin: 0 auto; }
  caption { font-weight: bold; padding-bottom: 2mm; }
  th, td { border: 1px solid #000; padding: 1mm 1.5mm; vertical-align: top; text-align: left;
    overflow-wrap: break-word; }
  td { height: 7mm; }
  th { text-align: center; vertical-align: middle; }
  td.number, td.time { text-align: center; }
  td.time li { text-align: left; }
  td.actor { position: relative; padding: 0; }
  col.number { width: 9mm; }
  col.time { width: 16mm; }
  tfoot { display: table-row-group; }
  tfoot td { border-color: transparent; }
  .scroll { overflow-x: auto; padding: 0 1px; }
  tr { break-inside: avoid; }
  .flow { position: absolute; inset: -1px; }
  .flow > i, .flow > span { position: absolute; }
  .flow > i { border: 0 solid #000; }
  .flow > .upright { border-left-width: 1px; }
  .flow > .level { border-top-width: 1px; }
  .flow > .dashed { border-style: dashed; }
  .flow > .down, .flow > .up, .flow > .left, .flow > .right { width: 7px; height: 7px;
    border: 3px solid transparent; }
  .flow > .dot { border-width: \(number(HTMLMeasures.dot))px; border-radius: 50%; }
  .flow > .down { border-top: 7px solid #000; border-bottom: 0; }
  .flow > .up { border-bottom: 7px solid #000; border-top: 0; }
  .flow > .right { border-left: 7px solid #000; border-right: 0; }
  .flow > .left { border-right: 7px solid #000; border-left: 0; }
  .box, .capsule, .diamond, .pentagon { position: relative; display: flex; align-items: center;
    justify-content: center; text-align: center; }
  .box { width: 53px; height: 21px; padding: 0 3px; border: 1px solid #000; }
  .capsule { width: 53px; height: 19px; padding: 0 6px; border: 1px solid #000;
    border-radius: 12px; }
  .diamond { width: 57px; height: 29px; }
  .pentagon { width: 21px; height: 19px; padding-bottom: 4px; }
  .flow > span { font-size: 10px; line-height: 11px; overflow-wrap: anywhere; }
  svg { position: absolute; inset: 0; width: 100%; height: 100%; fill: none; stroke: #000; }
  .flow > .answer { width: max-content; }
  .spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
    white-space: nowrap; }
  .spoken:focus-within { width: auto; height: auto; clip-path: none; padding: 2px; z-index: 1;
    background: #fff; outline: 1px solid #000; }
  .legend p { font-weight: bold; }
  .legend ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; column-gap: 6mm; }
  .legend, .notes { break-inside: avoid; }
  .legend .box, .legend .capsule { margin: 0 2px; }
  .arrow { position: relative; width: 57px; height: 11px; }
  .arrow svg { fill: #000; }
  .legend span { flex: none; }
  .revisions col.time { width: 32mm; }
  .narrative + .chart, .section + .chart, .section + .revisions { margin-top: 2mm; }
  .chart + .narrative, .revisions + .narrative { margin-top: 3mm; }
  .legend li { display: flex; align-items: center; gap: 2mm; padding: 0.5mm 0; }
  .legend, .below, .notes { font-size: 9pt; }
  .below { margin-top: 3mm; }
  .below dt, .below dd { display: inline; }
  .below dt { font-weight: bold; }
  .below dt::after { content: ": "; }
  .chart > h2 { text-align: center; margin-bottom: 3mm; }
  .notes { margin-top: 3mm; }
  .notes dl > div { display: flex; gap: 2mm; }
  .notes dd { overflow-wrap: anywhere; }
  .whole { white-space: nowrap; }
  thead { display: \(sheet.repeatsHead ? "table-header-group" : "table-row-group"); }
  @media screen {
    .chart > .scroll { margin: 0 -1px; }
    .chart td.text { min-width: 22mm; }
    .chart td.number + td.text { min-width: 38mm; }
  }
  @media screen and (max-width: 1080px) {
    table { font-size: 8pt; }
    th, td { padding: 1mm 0.8mm; }
    td.actor { padding: 0; }
    .chart td.text { min-width: 14mm; }
    .chart td.number + td.text { min-width: 18mm; }
  }
  @media print {
    :root { --paper: 100%; }
    body { margin: 0; padding: 0 1px; line-height: 1.2; }
    .scroll { overflow: visible; padding: 0; }
    tr.tall { break-inside: auto; }
    .chart th { position: relative; z-index: 1; }
    .chart th::before { content: ""; position: absolute; inset: 1px; z-index: -1;
      background: #fff; }
    .identity, .boxes { font-size: \(number(frontType(sheet)))pt; }
    .identity, .boxes > section { break-inside: avoid; }
    .chart > .scroll { zoom: var(--zoom, 1); }
    .chart caption { font-size: calc(9pt / var(--zoom, 1)); }
    .chart td.number + td.text { min-width: 28mm; }
    .draft { margin: 0 0 2mm auto; }
    .new-page { break-before: page; }
  }
  \(sheetTables(sheet))
  """
}

/// Of tables that stand by themselves, which a form has not.
private func sheetTables(_ sheet: Sheet) -> String {
  guard sheet.parts.contains(where: { if case .table = $0 { true } else { false } }) else {
    return ""
  }
  return """
      .sheet { margin-top: 4mm; }
      .sheet + .sheet { break-before: avoid; }
      col.tick { width: 16mm; }
      td.tick { text-align: center; font-size: 15pt; line-height: 1; }
      ul.boxed { list-style: none; padding-left: 1.5em; }
      ul.boxed > li::before { content: "□"; font-size: 1.4em; line-height: 0.8; margin-left: -1.07em;
        display: inline-block; width: 1.07em; }

    """
}

/// The first page bears a draft's mark in its text, where every browser prints it; those after it
/// in their margins, which not every browser fills.
private func draftOnPages(_ mark: String?) -> String {
  guard let mark else { return "" }
  return """
    @page { @top-right { content: "\(mark)"; font: bold 9pt Arial, sans-serif; text-align: center;
      width: 20mm; height: 5mm; margin: auto 0 3mm auto; border: 1px solid #000; } }
    @page :first { @top-right { content: none; border: 0; } }

    """
}

private func pageSize(
  _ paper: Workflow.Form.Paper, _ orientation: Workflow.Form.Orientation
) -> String {
  let size = paper.size(orientation)
  return "\(size.across)mm \(size.down)mm"
}

/// On a screen the form is as wide as between the margins of its paper, or as its widest table.
private func contentWidth(_ sheet: Sheet, _ widestTable: Double) -> String {
  if widestTable > printableWidth(sheet) { return "\(number(widestTable.rounded(.up)))px" }
  return "\(sheet.paper.size(sheet.orientation).across - 2 * HTMLMeasures.sideMargin)mm"
}

/// Above, beside and below what is printed.
private let margins = [
  HTMLMeasures.topMargin, HTMLMeasures.sideMargin, HTMLMeasures.bottomMargin,
].map { "\(number($0))mm" }.joined(separator: " ")
