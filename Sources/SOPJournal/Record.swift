package import SOPCase
import SOPLanguage

/// An event as the journal keeps it: what happened, and what was shown for it.
package struct Record: Equatable, Sendable {
  package var event: Event
  /// What the case is about, as whoever opened it says; only with the opening.
  package var subject: String?
  package var evidence: Evidence

  package init(_ event: Event, subject: String? = nil, evidence: Evidence = Evidence()) {
    self.event = event
    self.subject = subject
    self.evidence = evidence
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
