package import SOPLanguage

/// Why a workflow cannot be carried out. The compiler writes no such workflow; a file that was
/// changed by hand may hold one.
package enum BrokenWorkflow: Error, Equatable, Sendable {
  case twice(symbol: String)
  case unknownSymbol(String)
  case unknownRow(String)
  case unknownOutcome(String)
  /// No beginning, or several.
  case start
  /// No way on from a symbol, two for the same answer, or a limit without what comes beyond it.
  case ways(of: String)

  package var text: Text {
    switch self {
    case .twice(let symbol):
      Text(
        id: "Alur SOP ini rusak: langkah “\(symbol)” tercantum dua kali.",
        en: "This SOP's flow is broken: step “\(symbol)” is listed twice.")
    case .unknownSymbol(let symbol):
      Text(
        id: "Alur SOP ini rusak: langkah “\(symbol)” dituju, tetapi tidak ada.",
        en: "This SOP's flow is broken: it leads to step “\(symbol)”, which is not there.")
    case .unknownRow(let row):
      Text(
        id: "Alur SOP ini rusak: baris “\(row)” tidak ada di tabelnya.",
        en: "This SOP's flow is broken: row “\(row)” is not in its table.")
    case .unknownOutcome(let outcome):
      Text(
        id: "Alur SOP ini rusak: hasil “\(outcome)” tidak tercantum.",
        en: "This SOP's flow is broken: outcome “\(outcome)” is not declared.")
    case .start:
      Text(
        id: "Alur SOP ini rusak: harus ada tepat satu langkah awal.",
        en: "This SOP's flow is broken: it must have exactly one first step.")
    case .ways(let symbol):
      Text(
        id: "Alur SOP ini rusak: jalur keluar dari langkah “\(symbol)” tidak jelas.",
        en: "This SOP's flow is broken: the ways on from step “\(symbol)” are not clear.")
    }
  }
}
