import SOPLanguage

/// A PDF of Cairo's with what Cairo cannot say in it: the document's language, without which a
/// screen reader takes Indonesian for the reader's own; that its parts are tagged, as parts of one
/// document; what each figure shows; and that a window shows its title.
///
/// A file that does not look as expected stays as it is.
func accessible(_ pdf: [UInt8], _ drawing: Drawing) -> [UInt8] {
  guard var update = PDFUpdate(pdf),
    let catalogue = update.entries(of: update.catalogue, beginning: "/Type /Catalog")
  else { return pdf }
  update.set(
    update.catalogue,
    catalogue + """

         /Lang (\(drawing.language.rawValue))
         /MarkInfo << /Marked true >>
         /ViewerPreferences << /DisplayDocTitle true >>
      """)
  let tree = update.objects.last { update.entries(of: $0, beginning: structureRoot) != nil }
  if let tree { gather(under: tree, &update) }
  describe(drawing.pages.flatMap { figures(in: $0.content) }, &update)
  return update.bytes
}

private let structureRoot = "/Type /StructTreeRoot"

/// Puts all that stands at the root of the structure into one document.
private func gather(under tree: Int, _ update: inout PDFUpdate) {
  guard let root = update.entries(of: tree, beginning: structureRoot),
    let list = root.firstRange(of: "/K ").map({ root[$0.lowerBound...].prefix { $0 != "\n" } })
  else { return }
  let document = update.add(
    "/Type /StructElem\n   /S /Document\n   /P \(tree) 0 R\n   \(list)")
  update.set(tree, root.replacing(list, with: "/K \(document) 0 R"))
  // "10 0 R 11 0 R", in brackets where there are several.
  let words = list.split { " []".contains($0) }.dropFirst()
  for child in stride(from: words.startIndex, to: words.endIndex, by: 3)
    .compactMap({ Int(words[$0]) })
  {
    guard let entries = update.entries(of: child, beginning: structureElement) else { continue }
    update.set(child, entries.replacing("/P \(tree) 0 R", with: "/P \(document) 0 R"))
  }
}

private let structureElement = "/Type /StructElem"

/// Says in words what each figure shows. `figures`: as Cairo has drawn them, which is how their
/// elements are numbered.
private func describe(_ figures: [String], _ update: inout PDFUpdate) {
  let elements = update.objects.compactMap { object in
    update.entries(of: object, beginning: structureElement + "\n   /S /Figure")
      .map { (object, $0) }
  }
  guard elements.count == figures.count else { return }
  for ((object, entries), words) in zip(elements, figures) {
    update.set(object, entries + "\n   /Alt \(textString(words))")
  }
}

private func figures(in marks: [Mark]) -> [String] {
  marks.flatMap { mark -> [String] in
    switch mark {
    // What is in a figure has no tags of its own.
    case .group(.figure(let words), _): [words]
    case .group(_, let inner), .label(_, let inner): figures(in: inner)
    case .text, .rule, .symbol, .line, .dot: []
    }
  }
}

/// A text as PDF writes it where it is not all ASCII: UTF-16 in hexadecimal digits behind a mark.
private func textString(_ text: String) -> String {
  let digits = text.utf16.map { unit in
    let digits = String(unit, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
  return "<FEFF\(digits.joined())>"
}
