package import SOPCase
package import SOPLanguage

/// An event as the journal keeps it: what happened, and what was shown for it.
package struct Record: Equatable, Sendable {
  package var event: Event
  /// What the case is about, as whoever opened it says; only with the opening.
  package var subject: String?
  package var evidence: Evidence
  /// What whoever sends it calls it. A store has no two records of one name, so that what was sent
  /// before and is sent again is not recorded twice.
  package var ref: String?
  /// When it was written down, where that is not when it happened.
  package var recorded: Instant?
  /// In which role the person acted, where the store knows its people.
  package internal(set) var capacity: Capacity?
  /// The step of another case that this case is carried out for; only with the opening.
  package var parent: Parent?
  /// The case that was carried out for this step, whose end completed it.
  package internal(set) var child: Int64?

  package init(
    _ event: Event, subject: String? = nil, evidence: Evidence = Evidence(), ref: String? = nil,
    recorded: Instant? = nil
  ) {
    self.event = event
    self.subject = subject
    self.evidence = evidence
    self.ref = ref
    self.recorded = recorded
  }

  package struct Capacity: Equatable, Sendable {
    /// An actor's or a role's id.
    package var role: String
    /// Nothing for who holds it for good.
    package var acting: People.Acting?
  }

  /// A step whose SOP says that another SOP is carried out there.
  package struct Parent: Codable, Equatable, Sendable {
    package var `case`: Int64
    /// Its id.
    package var symbol: String

    package init(case number: Int64, symbol: String) {
      `case` = number
      self.symbol = symbol
    }
  }

  /// What was checked before a step, and what came of it.
  package struct Evidence: Codable, Equatable, Sendable {
    /// The requirements that were ticked off, as printed.
    package var requirements: [String] = []
    package var outputs: [Output] = []

    package init(requirements: [String] = [], outputs: [Output] = []) {
      self.requirements = requirements
      self.outputs = outputs
    }
  }

  /// A paper that a step leaves behind.
  package struct Output: Codable, Equatable, Sendable {
    /// As the SOP calls it.
    package var name: String
    package var number: String?
    /// As written on it.
    package var date: String?
    package var file: String?
    /// Of the file's bytes, in lower-case hexadecimal digits.
    package var sha256: String?

    package init(
      name: String, number: String? = nil, date: String? = nil, file: String? = nil,
      sha256: String? = nil
    ) {
      self.name = name
      self.number = number
      self.date = date
      self.file = file
      self.sha256 = sha256
    }
  }
}
