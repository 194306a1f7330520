/// A way on from a symbol, as a case takes it.
package struct Way: Sendable {
  package var answer: String?
  /// The symbol it leads to; −1 ends the case.
  var target: Int32
  /// The outcome it settles; −1 for none.
  var outcome: Int32
  var documents: DocumentSet
  /// What counts how often a case took it, if that is limited; else −1.
  var counter: Int32
  /// 0 for none.
  var limit: Int32
  /// Taken in place of the way before it, whose limit is used up.
  package var isBeyond: Bool

  /// The symbol it leads to; nothing where the case ends.
  package var next: Int? { target < 0 ? nil : Int(target) }

  /// The outcome it settles, by its place in `Workflow.outcomes`.
  package var settles: Int? { outcome < 0 ? nil : Int(outcome) }

  /// How often a case may take it.
  package var mostTimes: Int? { counter < 0 ? nil : Int(limit) }
}
