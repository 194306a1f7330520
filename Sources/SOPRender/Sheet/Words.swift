import SOPLanguage

/// The fixed words of a form that are no headings, in the document's language.
struct Words {
  let language: Language

  var back: String { Text(id: "kembali", en: "back")[language] }
  var start: String { Text(id: "mulai", en: "start")[language] }
  var end: String { Text(id: "selesai", en: "end")[language] }
  var oneOf: String { Text(id: "salah satu", en: "any one")[language] }
  var informed: String { Text(id: "diberi tahu", en: "informed")[language] }

  var symbols: String { Text(id: "Simbol", en: "Symbols")[language] }
  var ways: String { Text(id: "Alur selanjutnya", en: "Next")[language] }

  func end(_ outcome: String) -> String {
    outcome.isEmpty ? end : "\(end): \(outcome)"
  }

  /// How a row without a number is called: by how far it stands behind one that has a number.
  func unnumbered(after number: String, by distance: Int) -> String {
    switch (number.isEmpty, distance) {
    case (true, _): Text(id: "baris ke-\(distance)", en: "row \(distance)")[language]
    case (false, 1): Text(id: "sesudah \(number)", en: "after \(number)")[language]
    case (false, _):
      Text(id: "baris ke-\(distance) sesudah \(number)", en: "row \(distance) after \(number)")[
        language]
    }
  }

  /// Stands for what an earlier section has printed.
  func see(section letter: String) -> String {
    Text(id: "Lihat bagian \(letter).", en: "See section \(letter).")[language]
  }

  func limit(_ times: Int) -> String {
    Text(
      id: "paling banyak \(times) kali", en: times == 1 ? "at most once" : "at most \(times) times")[
        language]
  }

  /// What happens when an answer's limit is used up.
  func beyond(_ outcome: String) -> String {
    Text(id: "sesudah itu \(end(outcome))", en: "after that \(end(outcome))")[language]
  }

  func meaning(of shape: Symbol.Shape) -> String {
    switch shape {
    case .capsule: Text(id: "mulai/akhir", en: "start/end")[language]
    case .box: Text(id: "proses", en: "process")[language]
    case .diamond: Text(id: "keputusan", en: "decision")[language]
    }
  }

  var arrow: String { Text(id: "alur kerja", en: "flow of work")[language] }

  var total: String { Text(id: "Jumlah waktu", en: "Total time")[language] }

  func total(for outcome: String) -> String { "\(total) (\(outcome))" }

  func between(_ shortest: String, _ longest: String) -> String {
    Text(
      id: "tercepat \(shortest), terlama \(longest)",
      en: "at the fastest \(shortest), at the slowest \(longest)")[language]
  }

  func oneMoreRound(_ time: String) -> String {
    Text(id: "satu putaran lagi menambah \(time)", en: "one more round adds \(time)")[language]
  }
}
