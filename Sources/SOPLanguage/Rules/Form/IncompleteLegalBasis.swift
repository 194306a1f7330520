extension Rule {
  static let incompleteLegalBasis = Rule(
    "SOP012", "incomplete-legal-basis", .warning,
    title: Text(
      id: "Dasar hukum belum disebut lengkap", en: "A legal basis is not named in full"),
    why: Text(
      id: "Tanpa jenis, nomor, tahun, dan judulnya (dan daerahnya, bila peraturan daerah), pembaca "
        + "tidak tahu pasti peraturan mana yang dimaksud.",
      en:
        "Without its kind, number, year and subject (and its region, if it is a region's), readers "
        + "cannot be sure which regulation is meant."),
    bad: "legal_basis: [Undang-Undang tentang Pelayanan Publik]\n",
    good: "legal_basis: [Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik]\n"
  ) { facts, diagnostics in
    guard let bases = facts.legalBases else { return }
    let dated = facts.lastDated?.day
    var withoutRegion: [Located<String>] = []
    for entry in bases.entries {
      let missing = LegalBasis(entry.text.value, entry.citation).missing
      if missing == [.region] {
        withoutRegion.append(entry.text)
      } else if !missing.isEmpty {
        let meant = entry.reference ?? bases.regulations.likely(entry.citation, by: dated)
        let name = meant.flatMap { bases.regulations.instrument($0)?.title == nil ? nil : $0 }
          .map(bases.regulations.fullName)
        diagnostics.append(.incompleteLegalBasis(entry.text, missing, meant: name))
      }
    }
    if !withoutRegion.isEmpty { diagnostics.append(.regionOpen(withoutRegion)) }
  }
}

extension Diagnostic {
  fileprivate static func incompleteLegalBasis(
    _ basis: Located<String>, _ missing: [LegalBasis.Piece], meant: String?
  ) -> Diagnostic {
    let id = missing.map(\.name.id).joined(separator: ", ")
    let en = missing.map(\.name.en).joined(separator: ", ")
    return Diagnostic(
      .incompleteLegalBasis, at: basis.range,
      Text(
        id: "Dasar hukum ini belum menyebut: \(id).",
        en: "This legal basis does not say: \(en)."),
      advice: meant.map { meant in
        Text(
          id: "Mungkin yang dimaksud ‘\(meant)’? Cocokkan dulu.",
          en: "Perhaps ‘\(meant)’ is meant? Make sure first.")
      }
        ?? Text(
          id:
            "Tulis lengkap, seperti ‘Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik’.",
          en: "Write it in full, like ‘Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik’."
        ))
  }

  /// Within the region's own SOP it is understood; who reads it elsewhere is left to guess.
  fileprivate static func regionOpen(_ bases: [Located<String>]) -> Diagnostic {
    var finding = Diagnostic(
      .incompleteLegalBasis, at: bases[0].range,
      Text(
        id: "Peraturan ini tidak menyebut daerahnya.",
        en: "This regulation does not say of which region it is."),
      advice: Text(
        id: "Tulis misalnya ‘Peraturan Daerah Kota Contoh Nomor 8 Tahun 2016 tentang …’.",
        en: "Write ‘Peraturan Daerah Kota Contoh Nomor 8 Tahun 2016 tentang …’, for example."),
      related: bases.dropFirst().prefix(5).map {
        Related($0.range, Text(id: "ini pun tidak", en: "nor does this"))
      })
    finding.severity = .hint
    return finding
  }
}

extension LegalBasis.Piece {
  fileprivate var name: Text {
    switch self {
    case .kind: Text(id: "jenis peraturannya", en: "its kind")
    case .region: Text(id: "daerahnya", en: "its region")
    case .number: Text(id: "nomor", en: "its number")
    case .year: Text(id: "tahun", en: "its year")
    case .subject: Text(id: "tentang apa", en: "what it is about")
    }
  }
}
