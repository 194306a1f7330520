import SOPLanguage

/// A PDF of Cairo's with what Cairo cannot say in it: the document's language, that its parts are
/// tagged, and that a window shows its title. Without the first a screen reader takes Indonesian for
/// the reader's own language.
///
/// The catalogue is written once more behind the end, as an incremental update (ISO 32000-1, 7.5.6);
/// a file that does not look as expected stays as it is.
func withCatalogue(_ pdf: [UInt8], _ language: Language) -> [UInt8] {
  guard let catalogue = pdf.lastRange(of: "<< /Type /Catalog"),
    let end = pdf.firstRange(of: "\n>>\nendobj", from: catalogue.upperBound),
    let start = pdf.lastRange(of: "endobj\n", before: catalogue.lowerBound),
    let object = number(in: pdf[start.upperBound..<catalogue.lowerBound]),
    let trailer = pdf.lastRange(of: "trailer\n<< /Size "),
    let size = number(in: pdf[trailer.upperBound...]),
    let info = pdf.firstRange(of: "/Info ", from: trailer.upperBound),
    let information = number(in: pdf[info.upperBound...]),
    let table = pdf.lastRange(of: "startxref\n"),
    let previous = number(in: pdf[table.upperBound...])
  else { return pdf }
  let entries = """

       /Lang (\(language.rawValue))
       /MarkInfo << /Marked true >>
       /ViewerPreferences << /DisplayDocTitle true >>
    >>
    endobj

    """
  var result = pdf
  if result.last != UInt8(ascii: "\n") { result.append(UInt8(ascii: "\n")) }
  let place = result.count
  result += Array("\(object) 0 obj\n".utf8) + pdf[catalogue.lowerBound..<end.lowerBound]
  result += Array(entries.utf8)
  let digits = String(place)
  let offset = String(repeating: "0", count: max(0, 10 - digits.count)) + digits
  let update = """
    xref
    0 1
    0000000000 65535 f\u{20}
    \(object) 1
    \(offset) 00000 n\u{20}
    trailer
    << /Size \(size)
       /Root \(object) 0 R
       /Info \(information) 0 R
       /Prev \(previous)
    >>
    startxref
    \(result.count)
    %%EOF

    """
  return result + Array(update.utf8)
}

/// The number that bytes begin with.
private func number(in bytes: ArraySlice<UInt8>) -> Int? {
  let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  return Int(String(decoding: digits, as: UTF8.self))
}

extension [UInt8] {
  fileprivate func lastRange(of text: String, before end: Int? = nil) -> Range<Int>? {
    let pattern = Array(text.utf8)
    var start = (end ?? count) - pattern.count
    while start >= 0 {
      if self[start..<start + pattern.count].elementsEqual(pattern) {
        return start..<start + pattern.count
      }
      start -= 1
    }
    return nil
  }

  fileprivate func firstRange(of text: String, from start: Int) -> Range<Int>? {
    let pattern = Array(text.utf8)
    var place = start
    while place + pattern.count <= count {
      if self[place..<place + pattern.count].elementsEqual(pattern) {
        return place..<place + pattern.count
      }
      place += 1
    }
    return nil
  }
}
