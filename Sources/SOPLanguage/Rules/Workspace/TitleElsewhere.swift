extension Rule {
  static let titleElsewhere = Rule(
    "SOP199", "title-elsewhere", .hint,
    title: Text(
      id: "Satu peraturan berjudul lain dalam SOP lain",
      en: "A regulation has another title in another SOP"),
    why: Text(
      id: "Salah satu dari judul atau nomornya keliru; pembaca tidak tahu yang mana.",
      en: "One of the titles or numbers is wrong, and readers cannot tell which."),
    bad: """
      title: Pelayanan Lain
      number: 000.8.3/2/2026
      legal_basis:
        - Peraturan Menteri Contoh Nomor 9 Tahun 2020 tentang Tata Ruang

      """,
    good: """
      title: Pelayanan Lain
      number: 000.8.3/2/2026
      legal_basis:
        - Peraturan Menteri Contoh Nomor 9 Tahun 2020 tentang Tata Naskah

      """,
    checkAcross: { facts, diagnostics in
      var first: [Regulations.Reference: (title: String, sop: Int)] = [:]
      for (place, sop) in facts.sops.enumerated() {
        for citation in sop.entry.citations {
          guard let other = first[citation.reference] else {
            first[citation.reference] = (citation.title, place)
            continue
          }
          if other.sop != place, !isSameTitle(citation.title, other.title) {
            diagnostics.append(
              .titleElsewhere(citation, place, other.title, facts.sops[other.sop]))
          }
        }
      }
    })
}

extension Diagnostic {
  fileprivate static func titleElsewhere(
    _ citation: RegisterEntry.CitedRegulation, _ place: Int, _ other: String,
    _ sop: WorkspaceFacts.SOP
  ) -> Diagnostic {
    let name = sop.entry.title?.value ?? sop.path
    return Diagnostic(
      .titleElsewhere, at: citation.range.inFile(place),
      Text(
        id: "Peraturan ini berjudul ‘\(other)’ dalam SOP ‘\(name)’.",
        en: "This regulation is titled ‘\(other)’ in the SOP ‘\(name)’."),
      advice: Text(
        id: "Periksa nomor dan judulnya pada JDIH, lalu samakan.",
        en: "Look its number and title up in the JDIH, and write both alike."))
  }
}
