extension Rule {
  static let approvedNotEffective = Rule(
    "SOP008", "approved-not-effective", .hint,
    title: Text(
      id: "Tanggal berlaku tidak disebut", en: "The day it comes into force is not named"),
    why: Text(
      id: "SOP mulai berlaku pada tanggal efektif, atau pada tanggal ditandatangani bila tidak "
        + "disebut lain.",
      en: "An SOP is in force from its effective date, or from the day it is signed if no other is "
        + "named."),
    basis: "PermenPAN-RB 35/2012, Bagian Identitas",
    bad: approved + "form: {identity: [number, created, approved, approved_by, title]}\n",
    good: dated("5 Januari 2026")
  ) { facts, diagnostics in
    let manuscript = facts.procedure.manuscript
    func date(_ key: DatesKey) -> Manuscript.DateLine? {
      manuscript.dates.first { $0.key == key }
    }
    // A form with a row for it shows the gap itself.
    guard !manuscript.form.printed.identity.contains(DatesKey.effective.rawValue),
      let approved = date(.approved)?.text.located, date(.effective)?.text.isAbsent ?? true
    else { return }
    diagnostics.append(.approvedNotEffective(approved))
  }
}

private let approved = "dates: {created: 5 Januari 2026, approved: 12 Januari 2026}\n"

extension Diagnostic {
  fileprivate static func approvedNotEffective(_ approved: Located<String>) -> Diagnostic {
    Diagnostic(
      .approvedNotEffective, at: approved.range,
      Text(
        id: "Hanya tanggal pengesahan yang ditulis, maka SOP ini dianggap berlaku sejak disahkan "
          + "(\(approved.value)).",
        en: "Only the day of approval is written, so this SOP counts as in force from then on "
          + "(\(approved.value))."),
      advice: Text(
        id: "Bila berlaku mulai hari lain, tulis ‘effective’ di ‘dates’.",
        en: "If it comes into force on another day, write ‘effective’ in ‘dates’."))
  }
}
