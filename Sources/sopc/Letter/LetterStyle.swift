/// The look of an official letter: plain type, thin black lines, A4; the enclosure lies across, so
/// that there is room to write in.
func letterStyle(_ words: LetterWords) -> String {
  let numbers = words.page("\" counter(page) \"", of: "\" counter(pages) \"")
  return """
    @page { size: A4 portrait; margin: 20mm 20mm 20mm 25mm;
      @bottom-center { content: "\(numbers)"; font: 9pt Arial, "Liberation Sans", sans-serif; } }
    @page enclosure { size: A4 landscape; margin: 15mm 15mm 16mm; }
    * { box-sizing: border-box; }
    body { margin: 0; font: 11pt/1.4 Arial, "Liberation Sans", Helvetica, sans-serif;
      color: #000; background: #fff; }
    h1, h2, p, dl, dd, ul { margin: 0; }
    h1 { font-size: 14pt; text-align: center; text-transform: uppercase; margin-bottom: 9mm; }
    h2 { font-size: 12pt; margin-bottom: 2mm; }
    .letter, .chapter { margin: 12mm auto; padding: 0 5mm; overflow-wrap: anywhere; }
    .letter { max-width: 175mm; }
    .letter > p, .letter > ul { margin: 4mm 0; }
    .chapter { max-width: 277mm; }
    .chapter > p { margin: 0 0 2mm; }
    .chapter > .name { font-weight: bold; }
    .head { display: grid; grid-template-columns: 3fr 2fr; gap: 10mm; margin-bottom: 8mm; }
    .to p { margin-bottom: 0.5mm; }
    dl > div { display: grid; grid-template-columns: 26mm 1fr; margin-bottom: 1mm; }
    .answered dd { display: flex; align-items: end; }
    dd::before { content: ":"; float: left; width: 3mm; margin-left: -3mm; }
    .identity { border: 1px solid #000; padding: 2.5mm 3mm 1.5mm; margin: 4mm 0; }
    .identity dl > div { grid-template-columns: 36mm 1fr; }
    .blank { display: inline-block; vertical-align: bottom; width: 100%; height: 1.3em;
      border-bottom: 1px dotted #000; }
    .to p:last-child { margin-top: 1.5mm; }
    .to .blank { width: 55mm; max-width: 100%; }
    .meanings { padding-left: 5mm; }
    .signature { width: 70mm; margin: 10mm 0 0 auto; break-inside: avoid; }
    .sign { padding-top: 22mm; }
    .signature p:last-child { display: flex; gap: 2mm; white-space: nowrap; margin-top: 1mm; }
    table { width: 100%; border-collapse: collapse; }
    th, td { border: 1px solid #000; padding: 1.5mm 2mm; vertical-align: top; text-align: left; }
    th { text-align: center; vertical-align: middle; }
    td.number { text-align: center; }
    tr > :first-child { padding-left: 0.5mm; padding-right: 0.5mm; overflow-wrap: normal; }
    .overview { font-size: 10pt; margin: 4mm 0; }
    .overview th:first-child { width: 10mm; }
    .overview th:nth-child(n+3) { width: 31mm; font-size: 9pt; }
    .findings { table-layout: fixed; font-size: 9.5pt; line-height: 1.3; }
    .findings td { height: 22mm; }
    .findings p + p { margin-top: 1mm; }
    col.number { width: 4%; }
    col.place { width: 17%; }
    col.finding { width: 33%; }
    col.advice { width: 22%; }
    small, .small, .why { font-size: 8.5pt; }
    code { font: 8.5pt "Liberation Mono", "Courier New", monospace; }
    .error { text-decoration: underline; }
    .hint { font-weight: normal; font-style: italic; }
    .whole { white-space: nowrap; }
    tr, .identity, .answered { break-inside: avoid; }
    h2, .name { break-after: avoid; }
    .answered { margin-top: 6mm; }
    .answered dl { display: grid; grid-template-columns: 1fr 1fr; gap: 3mm 15mm; margin-top: 2mm; }
    .answered dl > div { grid-template-columns: 32mm 1fr; align-items: end; }
    .answered dl > div:last-child .blank { height: 14mm; }
    .scroll { overflow-x: auto; }
    @media screen {
      .findings { min-width: 180mm; }
      .chapter { border-top: 1px solid #999; padding-top: 10mm; }
    }
    @media screen and (max-width: 600px) {
      .head, .answered dl { grid-template-columns: 1fr; }
    }
    @media print {
      .letter, .chapter { margin: 0; padding: 0 1px; max-width: none; border: 0; }
      .chapter { page: enclosure; break-before: page; }
      .scroll { overflow: visible; }
    }

    """
}
