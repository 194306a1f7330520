extension Rule {
  static let replacedLegalBasis = Rule(
    "SOP013", "replaced-legal-basis", .warning,
    title: Text(
      id: "Dasar hukum sudah diganti, dicabut, atau lewat masanya",
      en: "A legal basis was replaced or revoked already, or its time is over"),
    why: Text(
      id: "SOP yang berdasar pada peraturan yang tidak berlaku lagi mudah dipersoalkan.",
      en: "An SOP that rests on a regulation no longer in force is easily called into question."),
    bad: "legal_basis: [Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara]\n",
    good: "legal_basis: [Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara]\n"
  ) { facts, diagnostics in
    guard let bases = facts.legalBases else { return }
    let dated = facts.lastDated
    for entry in bases.entries {
      guard let end = entry.end(by: dated?.day, in: bases.regulations) else { continue }
      diagnostics.append(.replacedLegalBasis(entry, end, dated?.date, bases.regulations))
    }
  }
}

extension Diagnostic {
  fileprivate static func replacedLegalBasis(
    _ entry: LegalBases.Entry, _ end: Regulations.Change, _ dated: WrittenDate?,
    _ regulations: Regulations
  ) -> Diagnostic {
    let name = entry.citation.name
    let successors = end.by.map { by in
      regulations.reference(named: by).map(regulations.name) ?? by
    }.joined(separator: ", ")
    let since = end.since.text
    var said: Text
    switch end.status {
    case .replaced where !successors.isEmpty:
      said = Text(
        id: "‘\(name)’ sudah diganti dengan \(successors) sejak \(since.id)",
        en: "‘\(name)’ was replaced by \(successors), since \(since.en)")
    case .revoked where !successors.isEmpty:
      said = Text(
        id: "‘\(name)’ sudah dicabut dengan \(successors) sejak \(since.id)",
        en: "‘\(name)’ was revoked by \(successors), since \(since.en)")
    case .lapsed:
      said = Text(
        id: "masa ‘\(name)’ sudah lewat sejak \(since.id)",
        en: "the period of ‘\(name)’ is over since \(since.en)")
    case .replaced, .revoked, .amended:
      said = Text(
        id: "‘\(name)’ tidak berlaku lagi sejak \(since.id)",
        en: "‘\(name)’ is no longer in force since \(since.en)")
    }
    if end.confidence == .medium {
      said.id = "Tampaknya \(said.id)"
      said.en = "It seems that \(said.en)"
    } else if end.status == .lapsed {
      said.id = "Masa" + said.id.dropFirst("masa".count)
      said.en = "The" + said.en.dropFirst("the".count)
    }
    let compared =
      dated.map { dated in
        Text(
          id: "; SOP ini bertanggal \(dated.text.id).", en: "; this SOP is dated \(dated.text.en).")
      }
      ?? Text(
        id: "; SOP ini belum bertanggal.", en: "; this SOP has no date yet.")
    var finding = Diagnostic(
      .replacedLegalBasis, at: entry.text.range,
      Text(id: said.id + compared.id, en: said.en + compared.en),
      advice: advice(end, regulations))
    // Where the SOP has no date, nobody knows whether it was so when it was made.
    if end.confidence == .medium || dated == nil { finding.severity = .hint }
    return finding
  }

  private static func advice(_ end: Regulations.Change, _ regulations: Regulations) -> Text {
    let full = end.by.map { by in
      "‘\(regulations.reference(named: by).map(regulations.fullName) ?? by)’"
    }.joined(separator: ", ")
    let source = sourceNote(end, regulations)
    if full.isEmpty {
      return Text(
        id: "Periksa apakah sudah ada penggantinya. \(source.id)",
        en: "See whether there is a successor. \(source.en)")
    }
    switch end.confidence {
    case .high:
      return Text(
        id: "Cocokkan isinya, lalu tulis \(full). \(source.id)",
        en: "Compare what it says, then write \(full). \(source.en)")
    case .medium:
      return Text(
        id: "Pastikan dulu, misalnya di JDIH; bila benar, tulis \(full). \(source.id)",
        en: "Make sure first; if it is so, write \(full). \(source.en)")
    }
  }
}

/// Where a change was read, and when.
func sourceNote(_ change: Regulations.Change, _ regulations: Regulations) -> Text {
  let sources = change.sources.prefix(1).joined()
  let read = regulations.collected?.text
  return Text(
    id: "Sumber: \(sources)" + (read.map { ", dibaca \($0.id)" } ?? "") + ".",
    en: "Source: \(sources)" + (read.map { ", read on \($0.en)" } ?? "") + ".")
}
