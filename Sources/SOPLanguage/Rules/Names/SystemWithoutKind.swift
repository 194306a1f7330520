extension Rule {
  static let systemWithoutKind = Rule(
    "SOP190", "system-without-kind", .hint,
    title: Text(id: "Kolom ini sebuah sistem?", en: "Is this column a system?"),
    why: Text(
      id: "Sistem tidak dapat menandatangani atau memutuskan; pembaca perlu tahu siapa yang "
        + "bertanggung jawab.",
      en: "A system can neither sign nor decide; readers must know who is responsible."),
    bad: "actors: {pemohon: Pemohon, petugas: Aplikasi Layanan}\n",
    good: "actors: {pemohon: Pemohon, petugas: {name: Aplikasi Layanan, kind: system}}\n"
  ) { facts, diagnostics in
    for actor in facts.procedure.manuscript.actors
    where actor.kind == .staff && actor.roles.isEmpty && NoPosition(actor.name) == .system {
      diagnostics.append(.systemWithoutKind(actor))
    }
  }
}

extension Diagnostic {
  fileprivate static func systemWithoutKind(_ actor: Manuscript.Actor) -> Diagnostic {
    Diagnostic(
      .systemWithoutKind, at: actor.id.range,
      Text(
        id: "‘\(actor.name)’ tampaknya sebuah sistem, tetapi tertulis seperti pegawai.",
        en: "‘\(actor.name)’ seems to be a system, but is declared like staff."),
      advice: Text(
        id: "Bila memang sistem, tambahkan ‘kind: system’.",
        en: "If it is one, add ‘kind: system’."))
  }
}
