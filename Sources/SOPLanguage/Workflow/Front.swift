// What a document says around its tables: identity, boxes, narrative, footnotes, revisions.
extension Workflow {
  /// The identity page.
  package struct Identity: Codable, Equatable, Sendable {
    package var title: String
    package var number: String
    /// Where the text was taken from.
    package var source: String
    /// `government`, `agency`, `unit`, `address`, `logo`, in the order of the file.
    package var issuer: [Entry]
    /// `created`, `revised`, `effective`, `approved`, `review`; those the file names.
    package var dates: [Date]
    package var approvals: [Approval]
    /// Who answers for the SOP, as printed.
    package var responsible: String

    /// A key of the language and the text under it, which may have several lines.
    package struct Entry: Codable, Equatable, Sendable {
      package var key: String
      package var text: String
    }

    /// A date as printed, and its day (`2019-01-15`) where the text gives one.
    package struct Date: Codable, Equatable, Sendable {
      package var key: String
      package var text: String
      package var day: String?
    }

    /// Who signs. `label` is what the place is for (*Disahkan oleh*), where the file says it.
    package struct Approval: Codable, Equatable, Sendable {
      package var label: String?
      package var position: String
      package var name: String
      package var rank: String
      package var nip: String
    }
  }

  /// One of the six boxes: `intro` before a numbered list, or a paragraph without a list.
  package struct Box: Codable, Equatable, Sendable {
    package var key: String
    package var intro: String
    package var items: [String]
  }

  /// A lettered section of the narrative.
  package struct Section: Codable, Equatable, Sendable {
    package var title: String
    package var body: [Passage]
  }

  /// A piece of a section: a paragraph, or a list with or without words before it.
  package struct Passage: Codable, Equatable, Sendable {
    package var intro: String
    package var items: [String]
    package var style: Style
    /// What is printed here from elsewhere in the document; nothing where the text is here.
    package var place: Place?

    package enum Style: String, Codable, CaseIterable, Sendable { case numbered, lines }
    package enum Place: String, Codable, CaseIterable, Sendable { case flowchart, revisions }
  }

  /// `*`: what the mark stands for.
  package struct Footnote: Codable, Equatable, Sendable {
    package var mark: String
    package var text: String
    package var items: [String]
  }

  package struct Promise: Codable, Equatable, Sendable {
    /// As written.
    package var text: String
    package var time: StandardTime
  }

  /// An entry of the revision list.
  package struct Revision: Codable, Equatable, Sendable {
    package var date: String
    package var change: String
    package var by: String
  }
}
