/// The outcome that a case has settled so far, and the symbol that settled it.
struct Settled: Equatable, Sendable {
  private var outcomeNumber: Int32 = -1
  private var symbol: Int32 = -1

  init() {}

  init(_ outcome: Int32, by symbol: Int32) {
    (outcomeNumber, self.symbol) = (outcome, symbol)
  }

  /// The outcome and the symbol, −1 for none.
  var numbers: [Int32] { [outcomeNumber, symbol] }

  /// The outcome's place in `Workflow.outcomes`.
  var outcome: Int? { outcomeNumber < 0 ? nil : Int(outcomeNumber) }

  /// The last settled counts; an answer without outcome takes back what the same decision settled
  /// on an earlier round.
  mutating func take(_ outcome: Int32, of symbol: Int32) {
    if outcome >= 0 {
      self = Settled(outcome, by: symbol)
    } else if self.symbol == symbol {
      self = Settled()
    }
  }

  /// Where an SOP knows only one outcome, every end has it.
  mutating func end(amongOutcomes count: Int) {
    if outcomeNumber < 0, count == 1 { outcomeNumber = 0 }
  }
}
