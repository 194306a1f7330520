extension Rule {
  static let notText = Rule(
    "SOP101", "not-text", .error,
    title: Text(id: "Berkas bukan teks UTF-8", en: "The file is not UTF-8 text"),
    why: Text(
      id: "sopc membaca teks biasa; berkas Word, Excel atau PDF, dan teks dengan penyandian lain, "
        + "tidak dapat diperiksa barisnya.",
      en: "sopc reads plain text; a Word, Excel or PDF file, or text in another encoding, has no "
        + "lines that could be checked."),
    bad: "", good: "")
}

extension Diagnostic {
  static func binary(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .notText, at: range,
      Text(
        id: "Berkas ini bukan teks: ada byte yang tidak pernah ada dalam teks.",
        en: "This file is not text: it has bytes that no text has."),
      advice: Text(
        id: "Berikan berkas YAML; isi dokumen Word atau PDF perlu disalin dulu ke berkas teks.",
        en: "Give a YAML file; copy what a Word or PDF document says into a text file first."))
  }

  static func utf16(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .notText, at: range,
      Text(
        id: "Berkas ini disimpan sebagai UTF-16 (‘Unicode’), bukan UTF-8.",
        en: "This file is saved as UTF-16 (‘Unicode’), not UTF-8."),
      advice: saveAsUTF8)
  }

  static func notUTF8(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .notText, at: range,
      Text(
        id: "Huruf di sini tidak tersandi sebagai UTF-8.",
        en: "The character here is not encoded as UTF-8."),
      advice: saveAsUTF8)
  }

  static func controlCharacter(_ scalar: UInt32, at range: SourceRange) -> Diagnostic {
    let digits = String(scalar, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Diagnostic(
      .notText, at: range,
      Text(
        id: "Ada karakter kendali yang tidak terlihat (\(code)) di sini.",
        en: "There is an invisible control character (\(code)) here."),
      advice: Text(
        id: "Hapus karakter itu; biasanya terbawa saat menyalin dari PDF atau Word.",
        en: "Delete it; it usually comes along when copying from a PDF or from Word."))
  }

  private static var saveAsUTF8: Text {
    Text(
      id: "Simpan ulang sebagai UTF-8: di Notepad, Save As, Encoding: UTF-8.",
      en: "Save it as UTF-8: in Notepad, Save As, Encoding: UTF-8.")
  }
}
