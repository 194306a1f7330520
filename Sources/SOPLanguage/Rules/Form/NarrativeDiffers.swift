extension Rule {
  static let narrativeDiffers = Rule(
    "SOP067", "narrative-differs", .hint,
    title: Text(
      id: "Narasi berbeda dari kotak atau tabelnya",
      en: "The narrative differs from a box or the table"),
    why: Text(
      id:
        "Bila daftar yang sama ditulis dua kali dan berbeda, pembaca tidak tahu mana yang berlaku.",
      en: "Where the same list is written twice and differs, readers do not know which one holds."),
    bad: narrative + "  - {title: Alat, body: [{items: [Komputer, Pemindai dokumen, Printer "
      + "berwarna]}]}\n",
    good: narrative + "  - {title: Alat, body: [{include: equipment}]}\n"
  ) { facts, diagnostics in
    let lists = listsElsewhere(facts.procedure)
    for passage in facts.procedure.manuscript.sections.flatMap(\.body)
    where !passage.items.isEmpty {
      let found = lists.lazy.compactMap { list in
        firstDifference(passage.items, from: list).map { ($0, list.source) }
      }.first
      if let (difference, source) = found {
        diagnostics.append(.narrativeDiffers(difference, source))
      }
    }
  }
}

private let narrative = """
  equipment: [Komputer, Pemindai dokumen, Printer]
  sections:

  """

extension Diagnostic {
  fileprivate static func narrativeDiffers(
    _ difference: ListDifference, _ source: ListElsewhere.Source
  ) -> Diagnostic {
    Diagnostic(
      .narrativeDiffers, at: difference.here.range,
      Text(
        id: "Daftar ini hampir sama dengan \(source.name.id), tetapi di sini tertulis "
          + "‘\(difference.here.value)’ dan di sana ‘\(difference.there.value)’.",
        en: "This list is nearly \(source.name.en), but here it says ‘\(difference.here.value)’ "
          + "and there ‘\(difference.there.value)’."),
      advice: Text(
        id: "Samakan keduanya, atau tulis sekali saja: ‘include: \(source.include)’ di bagian ini.",
        en: "Make them the same, or write it once: ‘include: \(source.include)’ in this section."),
      related: [Related(difference.there.range, Text(id: "yang di sana", en: "the other one"))])
  }
}

extension ListElsewhere.Source {
  fileprivate var include: String {
    switch self {
    case .box(let key): key.rawValue
    case .steps: Manuscript.Include.procedure.rawValue
    }
  }

  fileprivate var name: Text {
    switch self {
    case .box(let key):
      Text(id: "kotak ‘\(key.rawValue)’", en: "the box ‘\(key.rawValue)’")
    case .steps: Text(id: "langkah-langkah dalam tabel", en: "the steps of the table")
    }
  }
}
