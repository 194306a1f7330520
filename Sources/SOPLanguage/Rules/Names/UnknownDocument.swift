extension Rule {
  static let unknownDocument = Rule(
    "SOP132", "unknown-document", .error,
    title: Text(id: "Dokumen tidak terdaftar", en: "A document is not declared"),
    why: Text(
      id:
        "Satu kata berhuruf kecil dibaca sebagai id dokumen; kalau tidak terdaftar, perjalanannya "
        + "tidak dapat diperiksa.",
      en: "A lone word in small letters reads as a document's id; if it is not declared, its way "
        + "cannot be checked."),
    bad: exampleSteps.replacing("requirements: [berkas]", with: "requirements: [berkas, denah]"),
    good: exampleSteps.replacing("requirements: [berkas]", with: "requirements: [berkas, Denah]")
  )
}

extension Diagnostic {
  /// Where only a document may stand.
  static func unknownChoice(_ document: Located<String>, meant: String?) -> Diagnostic {
    Diagnostic(
      .unknownDocument, at: document.range,
      Text(
        id: "Tidak ada dokumen dengan id ‘\(document.value)’.",
        en: "There is no document with the id ‘\(document.value)’."),
      advice: meant.map { meant in
        Text(id: "Mungkin maksudnya ‘\(meant)’.", en: "Perhaps ‘\(meant)’ is meant.")
      }
        ?? Text(id: "Daftarkan dulu di ‘documents’.", en: "Declare it in ‘documents’ first."))
  }

  static func unknownDocument(_ document: Located<String>, meant: String?) -> Diagnostic {
    let word = document.value
    let text = word.prefix(1).uppercased() + word.dropFirst().map { $0 == "_" ? " " : $0 }
    return Diagnostic(
      .unknownDocument, at: document.range,
      Text(
        id: "Tidak ada dokumen dengan id ‘\(word)’.",
        en: "There is no document with the id ‘\(word)’."),
      advice: meant.map { meant in
        Text(
          id: "Mungkin maksudnya ‘\(meant)’; bila ini teks biasa, awali huruf besar: ‘\(text)’.",
          en: "Perhaps ‘\(meant)’ is meant; if it is plain text, begin it with a capital: "
            + "‘\(text)’.")
      }
        ?? Text(
          id: "Daftarkan di ‘documents’; bila ini teks biasa, awali huruf besar: ‘\(text)’.",
          en: "Declare it in ‘documents’; if it is plain text, begin it with a capital: ‘\(text)’."
        ))
  }

  static func notADocument(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      .unknownDocument, at: text.range,
      Text(
        id: "‘\(text.value)’ bukan id dokumen; ‘one_of’ memilih di antara dokumen.",
        en: "‘\(text.value)’ is no document's id; ‘one_of’ chooses among documents."),
      advice: Text(
        id: "Daftarkan di ‘documents’ dan tulis idnya di sini.",
        en: "Declare it in ‘documents’ and write its id here."))
  }
}
