/// A scenario as its author wrote it; names and times not yet read.
struct WrittenScenario {
  var title: String
  var sop: Located<String>?
  var procedure: Located<String>?
  var start: Located<String>?
  var steps: [Step]
  var expected: Expected?

  /// An entry of `steps`.
  struct Step {
    var step: Located<String>
    var by: String
    var answer: Located<String>?
    var takes: [Located<String>]
    var skip: Located<String>?
    var note: String?
  }

  /// What stands under `expect`; an empty list is an expectation, an absent one is none.
  struct Expected {
    /// The key itself.
    var key: SourceRange
    var outcome: Located<String>?
    var path: Located<[Visit]>?
    var documents: Located<[Located<String>]>?
    var duration: Located<[Located<String>]>?
    var refused: Located<[Located<String>]>?

    var isEmpty: Bool {
      outcome == nil && path == nil && documents == nil && duration == nil && refused == nil
    }
  }

  /// `periksa`, or `periksa: Benar`.
  struct Visit {
    var step: Located<String>
    var answer: Located<String>?
  }
}
