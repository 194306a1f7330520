extension Rule {
  static let tooLarge = Rule(
    "SOP110", "too-large", .error,
    title: Text(id: "Berkas melebihi batas", en: "The file exceeds a limit"),
    why: Text(
      id: "Batas ini jauh di atas SOP mana pun; berkas yang melewatinya hampir pasti rusak atau "
        + "dibuat untuk membebani komputer.",
      en: "The limits are far above any SOP; a file beyond them is almost certainly broken or made "
        + "to burden the computer."),
    bad: "", good: "")
}

extension Diagnostic {
  static func fileTooLarge(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tooLarge, at: range,
      Text(
        id: "Berkas lebih besar dari \(Limits.bytes >> 20) MiB.",
        en: "The file is larger than \(Limits.bytes >> 20) MiB."))
  }

  static func tooDeep(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tooLarge, at: range,
      Text(
        id: "Isi bertingkat lebih dari \(Limits.depth) tingkat.",
        en: "Values are nested more than \(Limits.depth) levels deep."),
      advice: Text(
        id: "Periksa kurung yang tidak ditutup dan jorokan baris.",
        en: "Look for brackets that are not closed, and at the indentation."))
  }

  static func tooManyValues(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tooLarge, at: range,
      Text(
        id: "Berkas memuat lebih dari \(Limits.nodes) isian.",
        en: "The file has more than \(Limits.nodes) values."))
  }

  static func aliasBomb(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tooLarge, at: range,
      Text(
        id: "Alias (*) di sini melipatgandakan isi sampai lebih dari \(Limits.aliased) isian.",
        en: "The alias (*) here multiplies the content to more than \(Limits.aliased) values."),
      advice: Text(
        id: "Tuliskan isinya langsung, tanpa alias yang saling menumpuk.",
        en: "Write the content out, without aliases stacked upon each other."))
  }
}
