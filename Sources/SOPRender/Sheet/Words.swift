import SOPLanguage

/// The fixed words of a form that are no headings, in the document's language.
struct Words {
  let language: Language

  var back: String { Text(id: "kembali", en: "back")[language] }
  var start: String { Text(id: "mulai", en: "start")[language] }
  var end: String { Text(id: "selesai", en: "end")[language] }
  var oneOf: String { Text(id: "salah satu", en: "any one")[language] }
  var informed: String { Text(id: "diberi tahu", en: "informed")[language] }

  var separately: String { Text(id: "masing-masing", en: "each")[language] }

  /// Who signs with another, whose box the ways lead to.
  func together(with lead: String) -> String {
    Text(id: "bersama \(lead)", en: "with \(lead)")[language]
  }

  /// Of several ways that are gone at the same time.
  var atOnce: String { Text(id: "bersamaan", en: "in parallel")[language] }

  func due(_ text: String) -> String { Text(id: "Tenggat: \(text)", en: "Due: \(text)")[language] }

  func more(_ count: Int) -> String {
    Text(id: "dan \(count) lainnya", en: "and \(count) more")[language]
  }

  func waiting(for others: [String]) -> String {
    let others = others.joined(separator: ", ")
    return Text(id: "menunggu \(others)", en: "waits for \(others)")[language]
  }

  var waitingForAll: String { Text(id: "menunggu semua", en: "waits for all")[language] }

  var waitingForBranches: String {
    Text(id: "menunggu cabang lain", en: "waits for the other branches")[language]
  }

  /// Which rows are done in parallel with which others.
  func atOnce(_ rows: String, with others: [String]) -> String {
    let last = others.last ?? ""
    let before = others.dropLast().joined(separator: ", ")
    return Text(
      id: "Langkah \(rows) bersamaan dengan \(before.isEmpty ? "" : "\(before) dan ")\(last)",
      en: "Step \(rows) in parallel with \(before.isEmpty ? "" : "\(before) and ")\(last)")[
        language]
  }

  func rows(_ first: String, _ last: String) -> String {
    Text(id: "\(first) s.d. \(last)", en: "\(first) to \(last)")[language]
  }

  /// One of very many branches, which all stand in these rows.
  func atOnce(_ rows: String, within all: String) -> String {
    Text(
      id: "Langkah \(rows) bersamaan dengan cabang lain dalam \(all)",
      en: "Step \(rows) in parallel with the other branches in \(all)")[language]
  }

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

  var connector: String {
    Text(id: "penghubung ke halaman lain", en: "continued on another page")[language]
  }

  /// In a page without pages.
  var connectorToRow: String {
    Text(id: "penghubung ke baris lain", en: "continued at another row")[language]
  }

  /// On every page of an SOP that nobody can put into force yet.
  var draft: String { Text(id: "KONSEP", en: "DRAFT")[language] }

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
