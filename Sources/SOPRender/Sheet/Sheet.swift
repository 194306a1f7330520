package import SOPLanguage

/// What a printed form says, decided once and without a format.
///
/// Texts stand as the workflow has them, hostile characters included: the one function by which a
/// format writes a value makes it harmless (see `visibleLines`).
package struct Sheet: Equatable, Sendable {
  /// The language of the fixed words.
  package var language: Language
  package var title: String
  package var paper: Workflow.Form.Paper
  package var orientation: Workflow.Form.Orientation
  /// Whether a table's head is printed again on each of its pages.
  package var repeatsHead: Bool
  /// The word that every page bears as long as the identity is not complete; nothing on a form that
  /// can be signed or is.
  package var draftMark: String?
  /// What is printed, in this order.
  package var parts: [Part]

  package enum Part: Equatable, Sendable {
    case title(Title)
    case cover(Cover)
    case identity(Identity)
    /// From left to right, two a line.
    case boxes([Box])
    /// The heading of a section of the narrative, and its text up to what stands in it from
    /// elsewhere.
    case section(Section)
    /// The text of a section behind that.
    case passages([Passage])
    /// One chart a procedure, under a heading of them all where there is one.
    case flowchart(heading: String, charts: [Chart], inSection: Bool)
    case legend(Legend)
    case revisions(heading: String, table: Table, inSection: Bool)
    /// A table of text by itself, such as the steps of a task sheet.
    case table(heading: String, table: Table)
  }

  /// The lines above everything else where a form has no identity page.
  package struct Title: Equatable, Sendable {
    package var heading: String
    package var title: String
    package var onNewPage = false
  }

  /// The title page.
  package struct Cover: Equatable, Sendable {
    package var heading: String
    package var title: String
    package var year: String
    package var issuer: [String]
    package var address: String
  }

  /// The identity page: the issuer on the left, the fields on the right.
  package struct Identity: Equatable, Sendable {
    package var issuer: [String]
    package var fields: [Field]
  }

  /// A line of the identity page.
  package struct Field: Equatable, Sendable {
    /// The language's key of what stands here: `number`, `approved_by`.
    package var key: String
    package var label: String
    package var value: Value

    package enum Value: Equatable, Sendable {
      case text(String)
      case signature(Signature)
    }
  }

  /// The place where somebody signs: words, position, room for the signature, name, rank and NIP.
  package struct Signature: Equatable, Sendable {
    package var phrase: String
    package var position: String
    package var name: String
    package var rank: String
    /// With its `NIP.` in front.
    package var nip: String
  }

  /// One of the boxes under the identity.
  package struct Box: Equatable, Sendable {
    package var key: String
    package var heading: String
    package var body: [Passage]
  }

  /// A lettered section of the narrative.
  package struct Section: Equatable, Sendable {
    /// With its full stop.
    package var letter: String
    package var title: String
    package var body: [Passage]
    package var onNewPage: Bool
  }

  /// The table of a procedure, and what is printed around it.
  package struct Chart: Equatable, Sendable {
    /// The procedure's id; nothing where the SOP has only one.
    package var procedure: String?
    package var title: String
    /// Whether it begins a page, with all headings above it.
    package var onNewPage: Bool
    /// The heading over the actors; empty where there is none.
    package var actors: String
    package var table: Table
    /// The symbols in its cells, and the lines between them.
    package var flowchart: Flowchart
    /// What the actors' headings and texts mean.
    package var definitions: [Definition]
    /// How long it takes, and what the service promises.
    package var totals: [Definition]
    package var footnotes: Footnotes?
  }

  /// What the marks in a table stand for.
  package struct Footnotes: Equatable, Sendable {
    package var heading: String
    package var notes: [Note]

    package struct Note: Equatable, Sendable {
      package var mark: String
      package var body: [Passage]
    }
  }

  /// A word and what it means, or a measure and its value.
  package struct Definition: Equatable, Sendable {
    package var term: String
    package var text: String
  }

  /// What the shapes mean: exactly those that are drawn; and who the actors' numbers are.
  package struct Legend: Equatable, Sendable {
    package var heading: String
    package var shapes: [Entry]
    /// What an arrow means.
    package var arrow: String
    /// What the shape means by which a way goes over to another page, where one does.
    package var connector: String
    package var actors: [Definition]

    package struct Entry: Equatable, Sendable {
      package var shape: Symbol.Shape
      package var text: String
    }
  }
}
