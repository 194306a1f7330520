extension Rule {
  static let unofficialEmail = Rule(
    "SOP070", "unofficial-email", .hint,
    title: Text(
      id: "Alamat surel bukan domain pemerintah", en: "An e-mail address outside the government"),
    why: Text(
      id: "Urusan dinas biasanya memakai alamat instansi: alamat pribadi hilang bersama orangnya, "
        + "dan mudah dipalsukan.",
      en:
        "Official matters usually go through the agency's address: a private one is gone with its "
        + "owner, and easily imitated."),
    bad: exampleSteps.replacing(
      "Mengajukan surat", with: "Mengirim surat ke dinas.contoh@gmail.com"),
    good: exampleSteps.replacing(
      "Mengajukan surat", with: "Mengirim surat ke surat@kominfo.contoh.go.id")
  ) { facts, diagnostics in
    let manuscript = facts.procedure.manuscript
    var seen: Set<Substring> = []
    func look(at text: Located<String>) {
      for address in emailAddresses(in: text.value)
      where !isOfficial(address.lowercased()) && seen.insert(address).inserted {
        diagnostics.append(.unofficialEmail(address, at: text.range))
      }
    }
    for key in TopKey.allCases {
      for entry in manuscript.boxes[key]?.entries ?? [] { look(at: entry) }
    }
    for passage in manuscript.sections.flatMap(\.body) { passage.items.forEach(look) }
    for step in manuscript.charts.lazy.flatMap(\.steps) {
      for text in [step.action.located, step.note.located].compactMap({ $0 }) { look(at: text) }
      step.items.forEach(look)
      for item in (step.requirements.value ?? []) + (step.outputs.value ?? []) {
        look(at: Located(item.wording ?? item.text.value, item.text.range))
      }
    }
  }
}

/// Domains that only an agency, a school or the armed forces can have.
private func isOfficial(_ address: String) -> Bool {
  [".go.id", ".mil.id", ".desa.id", ".ac.id", ".sch.id"].contains(where: address.hasSuffix)
}

extension Diagnostic {
  fileprivate static func unofficialEmail(
    _ address: Substring, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .unofficialEmail, at: range,
      Text(
        id: "‘\(address)’ bukan alamat surel di bawah ‘.go.id’.",
        en: "‘\(address)’ is no address under ‘.go.id’."),
      advice: Text(
        id: "Bila ini alamat instansi, pakai alamat resminya.",
        en: "If it is the agency's, use its official address."))
  }
}
