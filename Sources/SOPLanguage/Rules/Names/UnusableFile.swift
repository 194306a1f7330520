extension Rule {
  static let unusableFile = Rule(
    "SOP136", "unusable-file", .error,
    title: Text(id: "Berkas yang disebut tidak dapat dipakai", en: "A named file cannot be used"),
    why: Text(
      id: "SOP ini bergantung pada isi berkas itu; tanpa isinya SOP tidak lengkap.",
      en: "This SOP depends on what that file says; without it the SOP is incomplete."),
    bad: "agency: instansi.yaml\n", good: "title: Pelayanan Surat\n")
}

extension Diagnostic {
  static func unusableFile(_ path: Located<String>, _ failure: FileFailure) -> Diagnostic {
    Diagnostic(
      .unusableFile, at: path.range, failure.message(path.value),
      advice: Text(
        id: "Tulis letaknya dari folder berkas ini, misalnya ‘surat-masuk.yaml’.",
        en: "Write where it is, starting from this file's folder, such as ‘surat-masuk.yaml’."))
  }

  static func fileHasFaults(_ path: Located<String>, line: Int) -> Diagnostic {
    Diagnostic(
      .unusableFile, at: path.range,
      Text(
        id: "Berkas ‘\(path.value)’ masih salah di baris \(line).",
        en: "The file ‘\(path.value)’ has a mistake in line \(line)."),
      advice: Text(
        id: "Periksa berkas itu dengan ‘sopc check’.",
        en: "Look at that file with ‘sopc check’."))
  }

  static func fileOfOtherKind(_ path: Located<String>, wanted: FileKind) -> Diagnostic {
    Diagnostic(
      .unusableFile, at: path.range,
      Text(
        id: "Berkas ‘\(path.value)’ bukan berkas ‘\(wanted.rawValue)’.",
        en: "The file ‘\(path.value)’ is no ‘\(wanted.rawValue)’ file."),
      advice: Text(
        id: "Sebut berkas yang dimulai dengan ‘\(wanted.rawValue): 1’.",
        en: "Name a file that begins with ‘\(wanted.rawValue): 1’."))
  }

  static func circleOfFiles(_ path: Located<String>, _ names: [String]) -> Diagnostic {
    let circle = names.joined(separator: " → ")
    return Diagnostic(
      .unusableFile, at: path.range,
      Text(
        id: "SOP ini akhirnya memakai dirinya sendiri: \(circle).",
        en: "This SOP comes to use itself: \(circle)."),
      advice: Text(
        id: "Hapus salah satu ‘uses’ dalam lingkaran itu.",
        en: "Delete one ‘uses’ of that circle."))
  }

  static func chainTooLong(_ path: Located<String>, _ longest: Int) -> Diagnostic {
    Diagnostic(
      .unusableFile, at: path.range,
      Text(
        id: "Rantai SOP yang saling memakai lebih dari \(longest) berkas.",
        en: "The chain of SOPs that use each other is longer than \(longest) files."),
      advice: Text(
        id: "Pakai SOP yang dimaksud secara langsung.", en: "Use the SOP that is meant directly."))
  }
}

extension FileFailure {
  func message(_ path: String) -> Text {
    switch self {
    case .outside:
      Text(
        id: "Berkas ‘\(path)’ berada di luar folder kerja.",
        en: "The file ‘\(path)’ lies outside the workspace.")
    case .missing:
      Text(id: "Berkas ‘\(path)’ tidak ada.", en: "There is no file ‘\(path)’.")
    case .unreadable:
      Text(
        id: "Berkas ‘\(path)’ tidak dapat dibaca.", en: "The file ‘\(path)’ cannot be read.")
    }
  }
}
