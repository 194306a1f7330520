extension Rule {
  static let regulationTitle = Rule(
    "SOP014", "regulation-title", .hint,
    title: Text(
      id: "Judul peraturan berbeda, atau peraturan disebut dua kali",
      en: "A regulation has another title, or is named twice"),
    why: Text(
      id: "Peraturan cukup disebut sekali, dengan judulnya sendiri; bila tidak, pembaca ragu mana "
        + "yang dimaksud.",
      en:
        "A regulation is named once and by its own title; otherwise readers wonder which is meant."
    ),
    bad: "legal_basis: [Undang-Undang Nomor 25 Tahun 2009 tentang Kearsipan]\n",
    good: "legal_basis: [Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan]\n"
  ) { facts, diagnostics in
    guard let bases = facts.legalBases else { return }
    var first: [Regulations.Reference: LegalBases.Entry] = [:]
    for entry in bases.entries {
      guard let reference = entry.reference else { continue }
      if let other = first[reference] {
        // Of one law several articles may be named.
        if !entry.namesArticle { diagnostics.append(.namedTwice(entry, other)) }
        continue
      }
      first[reference] = entry
      // An SOP in English translates titles.
      guard facts.procedure.manuscript.language == .indonesian,
        let instrument = bases.regulations.instrument(reference), let title = instrument.title,
        let subject = entry.citation.subject,
        !instrument.titles.contains(where: { isSameTitle(subject, $0) })
      else { continue }
      let source = instrument.sources.prefix(1).joined()
      diagnostics.append(.otherTitle(entry, subject, title, source: source))
    }
  }
}

extension LegalBases.Entry {
  fileprivate var namesArticle: Bool { text.value.lowercased().contains("pasal") }
}

extension Diagnostic {
  fileprivate static func otherTitle(
    _ entry: LegalBases.Entry, _ subject: String, _ title: String, source: String
  ) -> Diagnostic {
    Diagnostic(
      .regulationTitle, at: entry.text.range,
      Text(
        id: "‘\(entry.citation.name)’ di sini berjudul ‘\(subject)’, sedangkan di daftar peraturan "
          + "‘\(title)’.",
        en: "‘\(entry.citation.name)’ is titled ‘\(subject)’ here, but ‘\(title)’ in the list of "
          + "regulations."),
      advice: Text(
        id: "Periksa nomornya dan judulnya. Sumber: \(source).",
        en: "Check both its number and its title. Source: \(source)."))
  }

  fileprivate static func namedTwice(
    _ entry: LegalBases.Entry, _ other: LegalBases.Entry
  ) -> Diagnostic {
    let titles = [entry, other].compactMap(\.citation.subject)
    let isOtherwise = titles.count == 2 && !isSameTitle(titles[0], titles[1])
    let name = entry.citation.name
    return Diagnostic(
      .regulationTitle, at: entry.text.range,
      isOtherwise
        ? Text(
          id: "‘\(name)’ sudah disebut di atas dengan judul lain.",
          en: "‘\(name)’ is named above already, with another title.")
        : Text(
          id: "‘\(name)’ sudah disebut di atas.", en: "‘\(name)’ is named above already."),
      advice: isOtherwise
        ? Text(
          id: "Periksa nomor keduanya, atau pakai satu judul saja.",
          en: "Check the number of both, or use one title.")
        : Text(id: "Hapus salah satu.", en: "Delete one of them."),
      related: [
        Related(other.text.range, Text(id: "yang pertama di sini", en: "the first is here"))
      ])
  }
}
