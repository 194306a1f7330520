extension Rule {
  static let incompleteLegalBasis = Rule(
    "SOP012", "incomplete-legal-basis", .warning,
    title: Text(
      id: "Dasar hukum belum disebut lengkap", en: "A legal basis is not named in full"),
    why: Text(
      id: "Tanpa jenis, nomor, tahun, dan judulnya, pembaca tidak tahu pasti peraturan mana yang "
        + "dimaksud.",
      en: "Without its kind, number, year and subject, readers cannot be sure which regulation is "
        + "meant."),
    bad: "legal_basis: [Undang-Undang tentang Pelayanan Publik]\n",
    good: "legal_basis: [Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik]\n"
  ) { facts, diagnostics in
    guard let box = facts.procedure.manuscript.boxes[.legalBasis] else { return }
    for basis in box.entries {
      let missing = LegalBasis(basis.value).missing
      if !missing.isEmpty { diagnostics.append(.incompleteLegalBasis(basis, missing)) }
    }
  }
}

extension Diagnostic {
  fileprivate static func incompleteLegalBasis(
    _ basis: Located<String>, _ missing: [LegalBasis.Piece]
  ) -> Diagnostic {
    let id = missing.map(\.name.id).joined(separator: ", ")
    let en = missing.map(\.name.en).joined(separator: ", ")
    return Diagnostic(
      .incompleteLegalBasis, at: basis.range,
      Text(
        id: "Dasar hukum ini belum menyebut: \(id).",
        en: "This legal basis does not say: \(en)."),
      advice: Text(
        id: "Tulis lengkap, seperti ‘Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik’.",
        en: "Write it in full, like ‘Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik’."))
  }
}

extension LegalBasis.Piece {
  fileprivate var name: Text {
    switch self {
    case .kind: Text(id: "jenis peraturannya", en: "its kind")
    case .number: Text(id: "nomor", en: "its number")
    case .year: Text(id: "tahun", en: "its year")
    case .subject: Text(id: "tentang apa", en: "what it is about")
    }
  }
}
