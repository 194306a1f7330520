import SOPLanguage

/// The drawing that the diamonds of a page refer to: its line keeps its thickness at any size.
let shapeDefinitions = """
  <svg width="0" height="0" style="position:absolute" aria-hidden="true"><symbol id="diamond" \
  viewBox="0 0 40 24"><path d="M20 1 39 12 20 23 1 12Z" fill="#fff" stroke="#000" \
  vector-effect="non-scaling-stroke"/></symbol></svg>

  """

/// The look of the official form: thin black lines, a plain typeface, the form's paper.
func styleSheet(_ sheet: Sheet) -> String {
  """
  @page { size: \(pageSize(sheet.paper, sheet.orientation)); margin: 15mm; }
  \(draftOnPages(sheet.draftMark))\
  * { box-sizing: border-box; }
  body { margin: 15mm auto; max-width: \(contentWidth(sheet.paper, sheet.orientation)); padding: 0 2mm;
    font: 10pt/1.3 Arial, "Liberation Sans", Helvetica, sans-serif; color: #000; background: #fff; }
  h1, h2, p, dl, dd, ul, ol { margin: 0; }
  h1, h2 { font-size: inherit; }
  ul, ol { padding-left: 1.6em; }
  ul.plain { list-style: none; padding: 0; }
  ul.dash { list-style: "- "; padding-left: 1em; }
  a { color: inherit; text-decoration: none; }
  .draft { width: fit-content; margin: -9mm 0 4mm auto; border: 1px solid #000; padding: 0 2mm;
    font-weight: bold; font-size: 9pt; }
  .title, .cover { text-align: center; font-weight: bold; margin-bottom: 6mm; }
  .cover { min-height: 160mm; display: flex; flex-direction: column;
    justify-content: space-between; padding: 15mm 0; font-size: 14pt; break-after: page; }
  .identity, .boxes { border: 1px solid #000; display: grid; grid-template-columns: 1fr 1fr; }
  .identity + .boxes { border-top: 0; }
  .issuer { display: flex; flex-direction: column; justify-content: center; text-align: center;
    font-weight: bold; padding: 2mm; border-right: 1px solid #000; }
  .identity dl { display: grid; grid-template-columns: max-content 1fr; }
  .identity dl > div { display: grid; grid-template-columns: subgrid; grid-column: span 2; }
  .identity dl > div + div { border-top: 1px solid #000; }
  .identity dt, .identity dd { padding: 1mm 2mm; }
  .identity dd { border-left: 1px solid #000; text-align: center; overflow-wrap: anywhere; }
  .signature { height: 16mm; }
  .boxes > section { overflow-wrap: anywhere; }
  .boxes > section > div { padding: 1mm 2mm 2mm; min-height: 8mm; }
  .boxes > section:nth-child(odd) { border-right: 1px solid #000; }
  .boxes > section:nth-child(odd):last-child { border-right: 0; grid-column: span 2; }
  .boxes > section:nth-child(n+3) { border-top: 1px solid #000; }
  .boxes h2 { text-align: center; padding: 1mm 2mm; border-bottom: 1px solid #000; }
  .section { margin-top: 4mm; display: flex; gap: 2mm; break-after: avoid; }
  .narrative { margin: 1mm 0 2mm 5mm; text-align: justify; overflow-wrap: break-word; }
  .narrative > * + p { margin-top: 2mm; }
  .narrative ul.plain { margin-left: 5mm; }
  .chart, .revisions, .legend { margin-top: 6mm; }
  table { width: 100%; border-collapse: collapse; font-size: 9pt; }
  caption { font-weight: bold; padding-bottom: 2mm; }
  th, td { border: 1px solid #000; padding: 1mm 1.5mm; vertical-align: top; text-align: left;
    overflow-wrap: break-word; }
  td { height: 7mm; }
  th { text-align: center; vertical-align: middle; }
  td.number, td.time { text-align: center; }
  td.time li { text-align: left; }
  td.actor { text-align: center; }
  .tie, .tie-first, .tie-last { position: relative; }
  .tie::before, .tie-first::before, .tie-last::before { content: ""; position: absolute;
    top: 5.5mm; left: 0; right: 0; border-top: 1px solid #000; }
  .tie-first::before { left: 50%; }
  .tie-last::before { right: 50%; }
  col.number { width: 9mm; }
  col.time { width: 16mm; }
  tfoot td { border: 0; text-align: center; }
  tr { break-inside: avoid; }
  .symbol { max-width: 28mm; margin: 0 auto; }
  .symbol + .symbol { margin-top: 2mm; }
  .symbol > * { display: block; margin: 0 auto; }
  .word, .way { font-size: 8pt; }
  .symbol > .capsule:first-child, .symbol > .box:first-child { margin: 1.5mm auto 0.5mm; }
  .capsule, .box { width: 15mm; min-height: 6mm; border: 1px solid #000; }
  .capsule, .box, .diamond { position: relative; print-color-adjust: exact; }
  .capsule, .box { background: #fff; }
  .capsule { width: fit-content; min-width: 15mm; padding: 0.6mm 2.5mm; border-radius: 4mm; }
  .diamond { width: 15mm; height: 9mm; overflow: visible; }
  .legend ul { list-style: none; padding: 0; }
  .legend, .notes { break-inside: avoid; }
  .legend .sign { width: 15mm; text-align: center; }
  .revisions col.time { width: 32mm; }
  .narrative + .chart, .section + .chart, .section + .revisions { margin-top: 2mm; }
  .chart + .narrative, .revisions + .narrative { margin-top: 3mm; }
  .legend li { display: flex; align-items: center; gap: 2mm; padding: 0.5mm 0; }
  .below { margin-top: 3mm; }
  .below dt, .below dd { display: inline; }
  .below dt { font-weight: bold; }
  .below dt::after { content: ": "; }
  .chart > h2 { text-align: center; margin-bottom: 3mm; }
  .notes { margin-top: 3mm; }
  .notes dl > div { display: flex; gap: 2mm; }
  .notes dd { overflow-wrap: anywhere; }
  thead { display: \(sheet.repeatsHead ? "table-header-group" : "table-row-group"); }
  @media print {
    body { margin: 0; padding: 0; max-width: none; }
    .draft { margin: 0 0 2mm auto; }
    .new-page { break-before: page; }
  }

  """
}

/// The first page bears a draft's mark in its text, where every browser prints it; those after it
/// in their margins, which not every browser fills.
private func draftOnPages(_ mark: String?) -> String {
  guard let mark else { return "" }
  return """
    @page { @top-right { content: "\(mark)"; font: bold 9pt Arial, sans-serif; } }
    @page :first { @top-right { content: none; } }

    """
}

private func pageSize(
  _ paper: Workflow.Form.Paper, _ orientation: Workflow.Form.Orientation
) -> String {
  let size = paper.size(orientation)
  return "\(size.across)mm \(size.down)mm"
}

/// On a screen the form is as wide as between the margins of its paper.
private func contentWidth(
  _ paper: Workflow.Form.Paper, _ orientation: Workflow.Form.Orientation
) -> String {
  "\(paper.size(orientation).across - 26)mm"
}
