/// A way on from a symbol, or from behind a block, as a case takes it.
package struct Way: Sendable {
  package var answer: String?
  /// The outcome of the SOP that is carried out here which gives this answer, by id.
  package var usedOutcome: String?
  var goal: Goal
  /// The outcome it settles; −1 for none.
  var outcome: Int32
  var documents: DocumentSet
  /// What counts how often a case took it, if that is limited; else −1.
  var counter: Int32
  /// 0 for none.
  var limit: Int32
  /// Taken in place of the way before it, whose limit is used up.
  package var isBeyond: Bool
  /// Whether it stays inside its row, whose time goes on counting.
  package var staysInRow: Bool
  /// What follows when branches are gone through one after the other.
  package internal(set) var serial = Serial()

  /// The symbol that follows in printed order, branches one after the other; nothing where the case
  /// ends.
  package var next: Int? { serial.symbol < 0 ? nil : Int(serial.symbol) }

  /// The outcome it settles, by its place in `Workflow.outcomes`.
  package var settles: Int? { outcome < 0 ? nil : Int(outcome) }

  /// How often a case may take it.
  package var mostTimes: Int? { counter < 0 ? nil : Int(limit) }

  package struct Serial: Sendable {
    var symbol: Int32 = -1
    /// Whether the symbol's standard time begins anew.
    var isTimed = true
    /// The blocks that are complete then.
    var completed: [Int] = []
  }
}

/// Where a way leads. Blocks are places in `Course.blocks`.
enum Goal: Equatable, Sendable {
  case symbol(Int32)
  /// Into all branches.
  case fork(Int32)
  /// On, once all branches are done.
  case join(Int32)
  case end
}
