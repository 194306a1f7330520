/// The legal bases of one SOP, and the regulations that they name.
struct LegalBases: Sendable {
  let entries: [Entry]
  let regulations: Regulations

  struct Entry: Sendable {
    var text: Located<String>
    var citation: Citation
    /// Nothing where it is left open which regulation is meant.
    var reference: Regulations.Reference?
  }

  /// Nothing where the SOP names none: the regulations are then not read either.
  init?(_ manuscript: Manuscript, _ reader: RegulationsReader) {
    guard let written = manuscript.boxes[.legalBasis]?.entries, !written.isEmpty else { return nil }
    let regulations = reader()
    self.regulations = regulations
    entries = written.map { text in
      let citation = Citation(text.value)
      return Entry(
        text: text, citation: citation, reference: regulations.reference(of: citation))
    }
  }
}

extension Facts {
  /// The day on which the SOP was made, revised or put into force last. Of a month its first day
  /// counts, so that nothing is taken for later than it is.
  var lastDated: (day: Day, date: WrittenDate)? {
    zip(procedure.manuscript.dates, procedure.dates).compactMap { line, date in
      guard line.key != .review, let date, let day = date.bounds?.lowerBound else { return nil }
      return (day, date)
    }.max { $0.day < $1.day }
  }
}

extension LegalBases.Entry {
  /// What ended an instrument by a day, or at all where no day is given. A period that is over and
  /// nothing more ends it only for what is dated later.
  func end(by day: Day?, in regulations: Regulations) -> Regulations.Change? {
    guard let reference, let instrument = regulations.instrument(reference) else { return nil }
    return instrument.changes.last { change in
      switch change.status {
      case .amended: return false
      case .lapsed where day == nil: return false
      case .lapsed, .replaced, .revoked:
        guard let since = change.since.certain else { return false }
        return day.map { since <= $0 } ?? true
      }
    }
  }

  /// What had amended it by a day.
  func amendments(by day: Day, in regulations: Regulations) -> [Regulations.Change] {
    guard let reference, let instrument = regulations.instrument(reference) else { return [] }
    return instrument.changes.filter { change in
      change.status == .amended && change.since.certain.map { $0 <= day } ?? false
    }
  }
}

extension Regulations {
  /// What one instrument names another by, if it is one that can be told.
  func reference(named text: String) -> Reference? { reference(of: Citation(text)) }

  /// The one instrument that a citation without number or year may mean.
  func likely(_ citation: Citation, by day: Day?) -> Reference? {
    guard let kind = citation.kind, let subject = citation.subject,
      citation.number == nil || citation.year == nil
    else { return nil }
    let issuer = kind.hasIssuers ? self.issuer(comparedAs: citation.issuer) : ""
    let candidates = instruments.filter { instrument in
      let reference = instrument.reference
      return reference.kind == kind && reference.issuer == issuer
        && (citation.number ?? reference.number) == reference.number
        && (citation.year ?? reference.year) == reference.year
        && (day.map { reference.year <= $0.year } ?? true)
        && instrument.titles.contains { isSameTitle(subject, $0) }
    }
    return candidates.count == 1 ? candidates.first?.reference : nil
  }
}
