package import SOPLanguage

/// Something that happened to a case: the only thing that changes one.
package struct Event: Equatable, Sendable {
  package var at: Instant
  /// The person, as they are called.
  package var by: String
  package var what: What

  package init(_ what: What, at: Instant, by: String) {
    self.what = what
    self.at = at
    self.by = by
  }

  package enum What: Equatable, Sendable {
    /// The case begins, under the workflow with this hash.
    case opened(definition: String, procedure: String?)
    /// Somebody begins with a symbol, which is theirs from then on.
    case taken(symbol: String)
    /// A symbol that somebody had begun with is left to anyone again; with a reason where it is
    /// somebody else who says so.
    case released(symbol: String, reason: String?)
    /// A symbol was done. `answer` is one of its labels where it asks a question.
    case completed(symbol: String, answer: String?, note: String?)
    /// An optional row was left out.
    case skipped(symbol: String, reason: String)
    /// The case goes on under the workflow with this hash, another version of its SOP.
    case moved(definition: String, procedure: String?)
    /// The case is given up before its end.
    case cancelled(reason: String)
  }
}

extension Event.What {
  /// The symbol it happens to, by id.
  package var symbol: String? {
    switch self {
    case .taken(let symbol), .released(let symbol, _), .completed(let symbol, _, _),
      .skipped(let symbol, _):
      symbol
    case .opened, .moved, .cancelled: nil
    }
  }
}
