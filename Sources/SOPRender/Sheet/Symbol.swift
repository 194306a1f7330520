/// A shape in an actor's column: one work item, or a drawing beside one.
package struct Symbol: Equatable, Sendable {
  /// The work item's id; nothing for a shape that is drawn only.
  package var id: String?
  /// What lines call it, see `Flowchart.Shape`.
  package var name: String
  package var shape: Shape
  /// What stands in the shape: the words of a capsule, a decision's question.
  package var words: String
  /// Who of the column acts, where that is not the column as a whole.
  package var performer: String
  /// What a reader cannot see from the shape: one of several who may act, somebody informed.
  package var remark: String
  package var ways: [Way]
  /// The symbol whose work this one shares, whose box the ways enter and leave: a plain line ties
  /// the two.
  package var tiedTo: String?
  /// Its place among the flowchart's shapes.
  package var place = 0

  /// The official form's shapes for work.
  package enum Shape: CaseIterable, Equatable, Sendable {
    /// The case starts or ends here.
    case capsule
    case box
    case diamond
  }
}

/// The onward way out of a symbol: `Tidak sesuai → 1 (kembali)`, `→ 4, 5 (bersamaan)`.
package struct Way: Equatable, Sendable {
  /// The answer that takes it; empty where there is only one way.
  package var answer: String
  /// Where it leads; several where the work is split.
  package var goals: [Goal]
  /// What goes with the arrow: that work is split here, goes back, has to wait, how often.
  package var remarks: [String]

  /// A row, or the end of the case.
  package struct Goal: Equatable, Sendable {
    package var text: String
    /// The row's id; nothing at the end of the case.
    package var row: String?
  }

  /// The way in one line.
  package var text: String {
    let goals = goals.map(\.text).joined(separator: ", ")
    return [answer, "→", goals, remark].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The remarks in brackets.
  package var remark: String {
    remarks.isEmpty ? "" : "(\(remarks.joined(separator: ", ")))"
  }
}
