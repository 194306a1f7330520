extension Rule {
  static let missingIdentity = Rule(
    "SOP001", "missing-identity", .warning,
    title: Text(id: "Halaman identitas belum lengkap", en: "The identity page is incomplete"),
    why: Text(
      id: "Tanpa nomor, tanggal, instansi, dan pengesahan, SOP belum menjadi dokumen resmi.",
      en: "Without number, dates, agency and approval, an SOP is no official document yet."),
    basis: "PermenPAN-RB 35/2012, Bagian Identitas",
    bad: "number:\n", good: "number: \"000.8.3/1/2026\"\n"
  ) { facts, diagnostics in
    let manuscript = facts.procedure.manuscript
    var missing: [String] = []
    var first: SourceRange?
    func need(_ name: String, _ isMissing: Bool, _ place: SourceRange?) {
      guard isMissing else { return }
      missing.append(name)
      first = first ?? place
    }
    need("number", manuscript.number.isAbsent, manuscript.number.range)
    let issuer = manuscript.issuer.value ?? []
    need(
      "issuer", !issuer.contains { $0.key != .id && $0.key != .logo && !$0.text.isAbsent },
      manuscript.issuer.range)
    func date(_ key: DatesKey) -> Manuscript.DateLine? {
      manuscript.dates.first { $0.key == key }
    }
    let created = date(.created)
    need("dates.created", created?.text.isAbsent ?? true, created?.keyRange)
    let effective = date(.effective)
    need(
      "dates.effective",
      (effective?.text.isAbsent ?? true) && (date(.approved)?.text.isAbsent ?? true),
      effective?.keyRange)
    let approvals = manuscript.approvals.value ?? []
    need("approved_by", manuscript.approvals.isAbsent, manuscript.approvals.range)
    need(
      "approved_by.position", approvals.contains { $0.position.isAbsent },
      approvals.first?.position.range ?? manuscript.approvals.range)
    need(
      "approved_by.name", approvals.contains { $0.name.isAbsent },
      approvals.first?.name.range ?? manuscript.approvals.range)
    guard !missing.isEmpty else { return }
    diagnostics.append(.missingIdentity(missing, at: first ?? manuscript.opening))
  }
}

extension Diagnostic {
  fileprivate static func missingIdentity(_ keys: [String], at range: SourceRange) -> Diagnostic {
    let list = keys.joined(separator: ", ")
    return Diagnostic(
      .missingIdentity, at: range,
      Text(
        id: "Yang belum diisi di halaman identitas: \(list).",
        en: "Not filled in on the identity page: \(list)."),
      advice: Text(
        id: "Isi kunci itu; yang sengaja kosong ditulis \"-\".",
        en: "Fill in those keys; write \"-\" for what is left empty on purpose."))
  }
}
