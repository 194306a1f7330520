/// What is known of regulations that legal bases name: language reference, *A regulations file*.
package struct Regulations: Sendable {
  /// When the sources were read.
  package var collected: WrittenDate?
  package private(set) var instruments: [Instrument] = []
  private var places: [Reference: Int] = [:]
  private var issuers: [Issuer] = []
  /// By the names as they are compared: the issuer's place.
  private var issuerPlaces: [String: Int] = [:]

  /// Whoever makes regulations, under all names.
  private struct Issuer {
    var id: String
    var name: String
  }

  package init() {}

  /// What tells one instrument from every other.
  package struct Reference: Hashable, Sendable {
    package var kind: RegulationKind
    /// An id; empty where the kind says who makes it.
    package var issuer: String
    package var number: Int
    package var year: Int

    package init(kind: RegulationKind, issuer: String, number: Int, year: Int) {
      self.kind = kind
      self.issuer = issuer
      self.number = number
      self.year = year
    }

    /// `PP 82/2012`, `Permen PANRB 35/2012`.
    package var short: String {
      "\(kind.rawValue) \(issuer.isEmpty ? "" : issuer + " ")\(number)/\(year)"
    }
  }

  package struct Instrument: Sendable {
    package var reference: Reference
    package var title: String?
    /// Other titles that are as good.
    package var also: [String] = []
    package var changes: [Change] = []
    package var sources: [String]

    package var titles: [String] { (title.map { [$0] } ?? []) + also }
  }

  /// What became of an instrument, as its sources say.
  package struct Change: Sendable {
    package var status: Status
    /// As a legal basis names them.
    package var by: [String]
    package var since: Since
    package var confidence: Confidence
    package var sources: [String]
  }

  package enum Status: String, CaseIterable, Sendable { case replaced, revoked, amended, lapsed }

  /// How the change came to be known: read itself, or on a source that only passes it on.
  package enum Confidence: String, CaseIterable, Sendable { case high, medium }

  /// A day, a month or a year.
  package enum Since: Sendable {
    case date(WrittenDate)
    case year(Int)

    package init?(reading text: String) {
      if let date = WrittenDate(reading: text) {
        self = .date(date)
      } else if text.utf8.count == 4, let year = Int(digits: text.utf8), year > 0 {
        self = .year(year)
      } else {
        return nil
      }
    }

    /// The day from which it is certainly so.
    package var certain: Day? {
      switch self {
      case .date(let date): date.bounds?.upperBound
      case .year(let year): Day(year: year, month: 12, day: 31)
      }
    }

    package var text: Text {
      switch self {
      case .date(let date): date.text
      case .year(let year): Text(id: "tahun \(year)", en: "\(year)")
      }
    }
  }
}

extension Regulations {
  mutating func add(issuer id: String, names: [String]) {
    issuers.append(Issuer(id: id, name: names.first ?? id))
    for name in [id] + names where issuerPlaces[comparedIssuer(name)] == nil {
      issuerPlaces[comparedIssuer(name)] = issuers.count - 1
    }
  }

  /// Whether it was not there already.
  mutating func add(_ instrument: Instrument) -> Bool {
    guard places[instrument.reference] == nil else { return false }
    places[instrument.reference] = instruments.count
    instruments.append(instrument)
    return true
  }

  /// The id of whoever goes by a name.
  package func issuer(named name: String) -> String? {
    issuer(comparedAs: comparedIssuer(name))
  }

  /// The same for a name as `comparedIssuer` gives it.
  func issuer(comparedAs name: String) -> String? { issuerPlaces[name].map { issuers[$0].id } }

  /// What a citation stands for, whether it is on file or not; nothing where it leaves open which.
  package func reference(of citation: Citation) -> Reference? {
    guard let kind = citation.kind, let number = citation.number, let year = citation.year else {
      return nil
    }
    guard kind.hasIssuers else {
      return citation.issuer.isEmpty
        ? Reference(kind: kind, issuer: "", number: number, year: year) : nil
    }
    guard !citation.issuer.isEmpty else { return nil }
    return Reference(
      kind: kind, issuer: issuer(comparedAs: citation.issuer) ?? citation.issuer, number: number,
      year: year)
  }

  package func instrument(_ reference: Reference) -> Instrument? {
    places[reference].map { instruments[$0] }
  }

  package func instrument(of citation: Citation) -> Instrument? {
    reference(of: citation).flatMap(instrument)
  }

  /// `Peraturan Pemerintah Nomor 82 Tahun 2012`.
  package func name(of reference: Reference) -> String {
    let issuer = issuers.first { $0.id == reference.issuer }?.name ?? reference.issuer
    let maker = reference.kind.hasIssuers ? reference.kind.words(with: issuer) : nil
    return "\(maker ?? reference.kind.name) Nomor \(reference.number) Tahun \(reference.year)"
  }

  /// The same with its title, where that is known.
  package func fullName(of reference: Reference) -> String {
    let title = instrument(reference)?.title
    return name(of: reference) + (title.map { " tentang \($0)" } ?? "")
  }
}
