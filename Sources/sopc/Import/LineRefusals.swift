import SOPConsole
import SOPLanguage

/// The sentences about lines that are not recorded.
extension LineRefusal {
  private init(id: String, en: String) { self.init(text: Text(id: id, en: en)) }

  static func noJSON(_ mistake: JSONValue.Mistake) -> Self {
    switch mistake {
    case .notUTF8:
      Self(
        id: "baris ini bukan teks UTF-8. Simpan berkasnya sebagai UTF-8.",
        en: "this line is no UTF-8 text. Save the file as UTF-8.")
    case .notJSON:
      Self(
        id: "baris ini bukan JSON yang utuh. Tulis satu perintah lengkap dalam satu baris, "
          + "misalnya {\"do\":\"take\",\"case\":1,\"step\":\"periksa\"}.",
        en: "this line is no complete JSON. Write one whole command on one line, such as "
          + "{\"do\":\"take\",\"case\":1,\"step\":\"periksa\"}.")
    }
  }

  static let noObject = Self(
    id: "baris ini bukan perintah. Tulis misalnya "
      + "{\"do\":\"take\",\"case\":1,\"step\":\"periksa\"}.",
    en: "this line is no command. Write for example "
      + "{\"do\":\"take\",\"case\":1,\"step\":\"periksa\"}.")

  static let tooLong = Self(
    id: "baris ini lebih panjang dari \(ByteLines.longest >> 20) MiB; tidak ada perintah "
      + "sepanjang itu.",
    en: "this line is longer than \(ByteLines.longest >> 20) MiB; no command is.")

  static func unknownWord(_ word: String, known: [String]) -> Self {
    let near = nearestName(to: word, among: known)
    return Self(
      id: "“\(glimpse(word))” bukan perintah. "
        + (near.map { "Mungkin maksudnya “\($0)”." }
          ?? "Perintah yang ada: \(known.joined(separator: ", "))."),
      en: "“\(glimpse(word))” is no command. "
        + (near.map { "Perhaps “\($0)” is meant." }
          ?? "The commands are: \(known.joined(separator: ", "))."))
  }

  static func unknownKey(_ key: String, _ place: String, known: [String]) -> Self {
    let near = nearestName(to: key, among: known)
    return Self(
      id: "“\(place)” tidak mengenal kunci “\(glimpse(key))”. "
        + (near.map { "Mungkin maksudnya “\($0)”." }
          ?? "Kunci yang dikenal: \(known.joined(separator: ", "))."),
      en: "“\(place)” has no key “\(glimpse(key))”. "
        + (near.map { "Perhaps “\($0)” is meant." }
          ?? "Its keys are: \(known.joined(separator: ", "))."))
  }

  static func missing(_ key: String) -> Self {
    Self(
      id: "kunci “\(key)” belum ada. Tambahkan.", en: "the key “\(key)” is missing. Add it.")
  }

  static func empty(_ key: String) -> Self {
    Self(
      id: "kunci “\(key)” kosong. Isi, atau hapus bila tidak wajib.",
      en: "the key “\(key)” is empty. Fill it in, or take it out where it is not required.")
  }

  static func noText(_ key: String) -> Self {
    Self(
      id: "isi kunci “\(key)” harus teks dalam tanda kutip.",
      en: "what stands behind “\(key)” must be a text in quotation marks.")
  }

  static func nullCharacter(_ key: String) -> Self {
    Self(
      id: "isi kunci “\(key)” memuat karakter nol (\\u0000), yang bukan tulisan. "
        + "Hapus karakter itu.",
      en: "what stands behind “\(key)” has a null character (\\u0000) in it, which is no writing. "
        + "Take it out.")
  }

  static func noListOfTexts(_ key: String) -> Self {
    Self(
      id: "isi kunci “\(key)” harus daftar teks, misalnya [\"Surat permohonan\"].",
      en: "what stands behind “\(key)” must be a list of texts, such as [\"Surat permohonan\"].")
  }

  static func noListOfOutputs(_ key: String) -> Self {
    Self(
      id: "isi kunci “\(key)” harus daftar keluaran, misalnya [{\"name\":\"Surat balasan\"}].",
      en: "what stands behind “\(key)” must be a list of outputs, such as "
        + "[{\"name\":\"Surat balasan\"}].")
  }

  static func noStepName(_ key: String) -> Self {
    Self(
      id:
        "isi kunci “\(key)” harus langkah sebuah proses, misalnya {\"case\":1,\"step\":\"agenda\"}.",
      en:
        "what stands behind “\(key)” must be a case's step, such as {\"case\":1,\"step\":\"agenda\"}."
    )
  }

  static let noCase = Self(
    id: "isi kunci “case” harus nomor proses, atau “ref” dari baris yang membukanya.",
    en: "what stands behind “case” must be a case's number, or the “ref” of the line that "
      + "started it.")

  static func noTime(_ written: String) -> Self {
    Self(
      id: "“\(glimpse(written))” bukan waktu. Tulis misalnya 2026-02-02T08:00.",
      en: "“\(glimpse(written))” is no time. Write for example 2026-02-02T08:00.")
  }

  static func unknownStart(_ ref: String) -> Self {
    Self(
      id: "tidak ada proses yang dibuka dengan ref “\(glimpse(ref))”. Periksa ref-nya, dan apakah "
        + "baris yang membukanya ditolak.",
      en: "no case was started under the ref “\(glimpse(ref))”. Look at the ref, and whether the "
        + "line that starts it was refused.")
  }

  static func otherRef(_ ref: String, _ case: Int64) -> Self {
    Self(
      id: "ref “\(glimpse(ref))” sudah dipakai catatan lain dalam proses \(`case`). "
        + "Pakai ref lain.",
      en: "the ref “\(glimpse(ref))” belongs to another record, of case \(`case`). Use another.")
  }

  static func noSOP(_ path: String) -> Self {
    Self(
      id: "‘\(glimpse(path))’ bukan SOP yang dapat dijalankan. ‘sopc check’ menunjukkan "
        + "kesalahannya.",
      en: "‘\(glimpse(path))’ is no SOP that can be carried out. ‘sopc check’ shows its errors.")
  }

  static func whichProcedure(_ ids: [String]) -> Self {
    let list = ids.joined(separator: ", ")
    return Self(
      id: "SOP ini punya beberapa prosedur. Isi “procedure” dengan salah satunya: \(list).",
      en: "this SOP has several procedures. Name one of them as “procedure”: \(list).")
  }

  static func noProcedure(_ id: String, _ ids: [String]) -> Self {
    let list = ids.joined(separator: ", ")
    return Self(
      id: "SOP ini tidak punya prosedur “\(glimpse(id))”. "
        + (ids.isEmpty ? "Hapus “procedure”." : "Yang ada: \(list)."),
      en: "this SOP has no procedure “\(glimpse(id))”. "
        + (ids.isEmpty ? "Take “procedure” out." : "There are: \(list)."))
  }
}
