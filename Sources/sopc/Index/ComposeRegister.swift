import SOPLanguage
import SOPRender

/// The register of all SOPs in a report, by agency, unit and number.
func composeRegister(_ report: Report, on day: Day) -> Register {
  let listed = report.files.filter { $0.entry != nil || $0.isUnreadableSOP }
    .map { (file: $0, key: SortKey($0)) }
    .sorted { $0.key < $1.key }.map(\.file)
  let agencies = Set(listed.compactMap(\.entry).map { agency(of: $0) })
  let isOneAgency = agencies.count == 1
  let issuer = isOneAgency ? listed.lazy.compactMap(\.entry).first.map(agency) ?? [] : []
  return Register(
    language: report.language, day: day, issuer: issuer,
    rows: listed.map { row(of: $0, isOneAgency: isOneAgency, report.language) })
}

extension Report.File {
  /// Whether nothing can be told of it but its faults; of broken YAML, not even what it is.
  fileprivate var isUnreadableSOP: Bool { entry == nil && (kind == .sop || kind == nil) }
}

private func row(
  of file: Report.File, isOneAgency: Bool, _ language: Language
) -> Register.Row {
  let entry = file.entry
  let unreadable = Text(id: "(tidak dapat dibaca)", en: "(cannot be read)")[language]
  let inForce = entry.flatMap { $0.dates[.effective] ?? $0.dates[.approved] }
  return Register.Row(
    number: entry?.number?.value ?? "",
    title: entry.map { $0.title?.value ?? "" } ?? unreadable,
    unit: entry.map { (isOneAgency ? [] : agency(of: $0)) + [oneLine($0.unit)] } ?? [],
    inForce: inForce, review: entry?.review?.date,
    isReviewWritten: entry?.review?.isWritten ?? false,
    time: entry.map { times(of: $0, language) } ?? [],
    findings: [.error, .warning, .hint].map { severity in
      file.findings.count { $0.severity == severity }
    },
    file: file.path)
}

private func agency(of entry: RegisterEntry) -> [String] {
  [entry.government, entry.agency].map(oneLine).filter { !$0.isEmpty }
}

private func oneLine(_ text: String) -> String {
  text.split(whereSeparator: \.isNewline).joined(separator: " ")
}

private func times(of entry: RegisterEntry, _ language: Language) -> [String] {
  entry.charts.flatMap { chart in
    chart.times(entry.outcomes, language).map {
      entry.charts.count == 1 ? $0 : "\(chart.title): \($0)"
    }
  }
}

/// By agency, unit and number, figures in it as numbers; then by file.
private struct SortKey: Comparable {
  private var words: [String]
  private var number: [Piece]
  private var file: String

  private enum Piece: Comparable {
    case figure(Int)
    case text(String)
  }

  init(_ file: Report.File) {
    words = file.entry.map { agency(of: $0) + [$0.unit] }?.map { $0.lowercased() } ?? []
    number = pieces(of: file.entry?.number?.value ?? "\u{10FFFF}")
    self.file = file.path

    func pieces(of number: String) -> [Piece] {
      number.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "\u{10FFFF}" }
        .map { Int($0).map { .figure($0) } ?? .text(String($0)) }
    }
  }

  static func < (a: SortKey, b: SortKey) -> Bool {
    if a.words != b.words { return a.words.lexicographicallyPrecedes(b.words) }
    if a.number != b.number { return a.number.lexicographicallyPrecedes(b.number) }
    return a.file < b.file
  }
}
