extension Rule {
  static let wrongShape = Rule(
    "SOP119", "wrong-shape", .error,
    title: Text(id: "Bentuk isian tidak sesuai", en: "A value has the wrong shape"),
    why: Text(
      id: "Setiap kunci mengharapkan satu bentuk: teks, daftar, atau pasangan ‘kunci: isi’.",
      en: "Every key expects one shape: a text, a list, or ‘key: value’ pairs."),
    bad: "title: [Pelayanan, Surat]\n", good: "title: Pelayanan Surat\n")
}

/// What a place expects.
enum ExpectedShape {
  case text, list, mapping
  /// An item of `requirements` or `outputs`.
  case item
  /// An item of `outputs`.
  case output
  /// A list of `separate`.
  case steps
}

extension Diagnostic {
  static func wrongShape(_ expected: ExpectedShape, at range: SourceRange) -> Diagnostic {
    let (message, advice): (Text, Text) =
      switch expected {
      case .text:
        (
          Text(id: "Di sini seharusnya satu teks.", en: "One text is expected here."),
          Text(
            id: "Tulis teksnya di baris yang sama sesudah titik dua; untuk kosong yang disengaja, "
              + "tulis \"-\" dengan kutip.",
            en: "Write the text on the line of the key; for a place left empty on purpose, write "
              + "\"-\" with quotes.")
        )
      case .list:
        (
          Text(id: "Di sini seharusnya sebuah daftar.", en: "A list is expected here."),
          Text(
            id: "Tulis setiap butir di barisnya sendiri, diawali ‘- ’.",
            en: "Write every item on a line of its own, beginning with ‘- ’.")
        )
      case .mapping:
        (
          Text(
            id: "Di sini seharusnya pasangan ‘kunci: isi’.",
            en: "‘key: value’ pairs are expected here."),
          Text(
            id: "Tulis setiap pasangan di barisnya sendiri, menjorok dua spasi, tanpa ‘- ’.",
            en: "Write every pair on a line of its own, indented by two spaces, without ‘- ’.")
        )
      case .item:
        (
          Text(
            id: "Satu butir memuat satu dokumen.", en: "An item is about one document."),
          Text(
            id: "Tulis satu ‘- id: teks cetak’ per baris.",
            en: "Write one ‘- id: wording’ a line.")
        )
      case .output:
        (
          Text(
            id: "Keluaran adalah dokumen yang pasti; ‘one_of’ hanya untuk ‘requirements’.",
            en: "An output is one certain document; ‘one_of’ is for ‘requirements’ only."),
          Text(
            id: "Tulis dokumennya satu per satu, atau pada ‘outputs’ jawaban yang membuatnya.",
            en: "Write the documents one by one, or in the ‘outputs’ of the answer that makes each."
          )
        )
      case .steps:
        (
          Text(
            id: "Di sini seharusnya daftar dua langkah atau lebih yang berbeda.",
            en: "A list of two or more different steps is expected here."),
          Text(
            id: "Tulis daftar di dalam daftar, misalnya ‘separate: [[periksa, putuskan]]’.",
            en: "Write a list inside the list, such as ‘separate: [[periksa, putuskan]]’.")
        )
      }
    return Diagnostic(.wrongShape, at: range, message, advice: advice)
  }
}
