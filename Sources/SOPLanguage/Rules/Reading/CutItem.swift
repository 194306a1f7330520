extension Rule {
  static let cutItem = Rule(
    "SOP109", "cut-item", .warning,
    title: Text(
      id: "Butir daftar terpotong oleh koma", en: "An item of a list is cut by a comma"),
    why: Text(
      id: "Dalam daftar […] setiap koma memisahkan butir, juga koma di dalam kurung.",
      en: "In a list […] every comma separates items, also a comma inside parentheses."),
    bad: "equipment: [Komputer (laptop, printer), Jaringan Internet]\n",
    good: "equipment: [\"Komputer (laptop, printer)\", Jaringan Internet]\n")
}

extension Diagnostic {
  static func cutItem(_ item: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .cutItem, at: range,
      Text(
        id: "Butir ‘\(item)’ terpotong oleh koma di dalam kurung.",
        en: "The item ‘\(item)’ is cut by a comma inside parentheses."),
      advice: Text(
        id: "Apit seluruh butir dengan tanda kutip, atau tulis satu butir per baris dengan ‘- ’.",
        en: "Put quotes around the whole item, or write one item a line with ‘- ’."))
  }
}
