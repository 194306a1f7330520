extension Rule {
  static let legalBasisOrder = Rule(
    "SOP015", "legal-basis-order", .hint,
    title: Text(
      id: "Urutan dasar hukum tidak lazim", en: "Legal bases are in an unusual order"),
    why: Text(
      id: "Kebiasaannya: undang-undang dulu, lalu peraturan pemerintah, presiden, menteri, dan "
        + "daerah; yang sejenis menurut tahunnya.",
      en: "The custom is: laws first, then regulations of the government, the president, ministers "
        + "and the region; those of one kind by their years."),
    bad: """
      legal_basis:
        - Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Pelayanan Publik
        - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik

      """,
    good: """
      legal_basis:
        - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
        - Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Pelayanan Publik

      """
  ) { facts, diagnostics in
    guard let bases = facts.legalBases, bases.entries.count > 1,
      let found = firstOutOfOrder(in: bases)
    else { return }
    diagnostics.append(
      .outOfUsualOrder(found.entry, above: found.above, isOlder: found.isOlder))
  }
}

extension Diagnostic {
  fileprivate static func outOfUsualOrder(
    _ entry: LegalBases.Entry, above: LegalBases.Entry, isOlder: Bool
  ) -> Diagnostic {
    let (name, other) = (entry.citation.name, above.citation.name)
    return Diagnostic(
      .legalBasisOrder, at: entry.text.range,
      isOlder
        ? Text(
          id: "‘\(name)’ lebih tua daripada ‘\(other)’, tetapi berada di bawahnya.",
          en: "‘\(name)’ is older than ‘\(other)’, but stands below it.")
        : Text(
          id: "‘\(name)’ lebih tinggi tingkatnya daripada ‘\(other)’, tetapi berada di bawahnya.",
          en: "‘\(name)’ ranks above ‘\(other)’, but stands below it."),
      advice: Text(
        id: "Biasanya ditulis sebelum ‘\(other)’.", en: "Usually it is written before ‘\(other)’."),
      related: [
        Related(above.text.range, Text(id: "tempatnya sebelum ini", en: "it belongs before this"))
      ])
  }
}
