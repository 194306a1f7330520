extension Rule {
  static let malformedID = Rule(
    "SOP121", "malformed-id", .error,
    title: Text(id: "Bentuk id tidak sah", en: "An id is not well formed"),
    why: Text(
      id:
        "Id dipakai juga oleh program lain; hanya huruf kecil, angka, dan garis bawah yang aman di "
        + "mana pun.",
      en: "Other programs use the id too; only small letters, digits and underscores are safe "
        + "everywhere."),
    bad: "outcomes: {surat-jadi: Surat selesai}\n", good: "outcomes: {surat_jadi: Surat selesai}\n")
}

extension Diagnostic {
  static func malformedID(_ id: Located<String>) -> Diagnostic {
    let offer = idForm(of: id.value)
    return Diagnostic(
      .malformedID, at: id.range,
      Text(
        id: "‘\(id.value)’ bukan bentuk id.", en: "‘\(id.value)’ has not the form of an id."),
      advice: offer.map { offer in
        Text(id: "Tulis ‘\(offer)’.", en: "Write ‘\(offer)’.")
      }
        ?? Text(
          id: "Pakai huruf kecil, angka, dan garis bawah, diawali huruf.",
          en: "Use small letters, digits and underscores, beginning with a letter."))
  }
}

/// The id that a text most nearly is; nothing if it has no letter to begin with.
func idForm(of text: String) -> String? {
  var id = ""
  for scalar in text.lowercased().unicodeScalars {
    switch scalar {
    case "a"..."z", "0"..."9": id.unicodeScalars.append(scalar)
    default: if !id.isEmpty, id.last != "_" { id.append("_") }
    }
  }
  if id.last == "_" { id.removeLast() }
  return isID(id) ? id : nil
}
