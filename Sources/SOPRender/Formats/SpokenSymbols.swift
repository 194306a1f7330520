/// The words of decisions stand in the action's column too.
let leastAction = 16

/// What is left in the symbols' cells when their words stand under the action.
enum LeftInSymbols {
  case nothing
  /// The ways of which an arrow says all.
  case plainWays
}

/// The table with its symbols' words in the action's cell: questions, who acts, answers and where
/// they lead. A symbol from which one arrow simply goes on says nothing.
func spokenUnderAction(_ table: Table, action: Int, leaving left: LeftInSymbols) -> Table {
  var table = table
  for row in table.rows.indices {
    var symbols: [(symbol: Symbol, column: Table.Column)] = []
    for (index, column) in table.columns.enumerated() {
      guard case .symbols(let here) = table.rows[row].cells[index].content else { continue }
      symbols += here.map { ($0, column) }
      table.rows[row].cells[index].content = .symbols(here.map { wordless($0, leaving: left) })
    }
    for (symbol, column) in symbols {
      var ways = symbol.ways.filter { !isPlain($0) }.map(\.text)
      var words = notes(on: symbol)
      if words.isEmpty, ways.isEmpty { continue }
      if symbols.count > 1 { words.insert("\(column.short):", at: 0) }
      words.insert(glyph(of: symbol.shape), at: 0)
      if notes(on: symbol).isEmpty { words.append(ways.removeFirst()) }
      table.rows[row].cells[action].add([words.joined(separator: " ")] + ways)
    }
  }
  return table
}

private func wordless(_ symbol: Symbol, leaving left: LeftInSymbols) -> Symbol {
  var symbol = symbol
  symbol.words = ""
  symbol.performer = ""
  symbol.remark = ""
  symbol.ways =
    switch left {
    case .nothing: []
    case .plainWays: symbol.ways.filter(isPlain)
    }
  return symbol
}

/// Whether an arrow says all of a way.
private func isPlain(_ way: Way) -> Bool {
  way.answer.isEmpty && way.remarks.isEmpty && way.goals.count == 1
    && way.goals.allSatisfy { $0.row != nil }
}
