extension Workflow {
  /// How long a procedure takes, by outcome, and what one more round of each loop adds.
  package struct Totals: Codable, Equatable, Sendable {
    /// One entry an outcome that can be reached, in the order of `outcomes`.
    package var ways: [Way]
    /// One entry a way back, in printed order.
    package var loops: [Loop]

    /// The ways without repetition that end with one outcome.
    package struct Way: Codable, Equatable, Sendable {
      package var outcome: String
      package var shortest: TotalTime
      package var longest: TotalTime
    }

    /// One round from `to` down to `from` and back.
    package struct Loop: Codable, Equatable, Sendable {
      package var from: String
      package var to: String
      package var answer: String?
      package var shortest: TotalTime
      package var longest: TotalTime
    }
  }
}
