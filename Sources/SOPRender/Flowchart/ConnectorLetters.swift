/// The letters of pentagons, in the order in which they come: both ends of a way bear the same, and
/// so do all lines that come to one shape from the same side.
package struct ConnectorLetters: Sendable {
  private var known: [FlowchartSlice.Connector: String] = [:]

  package init() {}

  /// The letter of a pentagon, the next one where its way has none yet: `A` … `Z`, `AA` …
  @discardableResult
  package mutating func add(_ connector: FlowchartSlice.Connector) -> String {
    let way = way(connector)
    let letter = known[way] ?? letters(known.count).uppercased()
    known[way] = letter
    return letter
  }

  /// Empty where the pentagon was not added.
  package subscript(connector: FlowchartSlice.Connector) -> String {
    known[way(connector), default: ""]
  }

  private func way(_ connector: FlowchartSlice.Connector) -> FlowchartSlice.Connector {
    var way = connector
    way.isOut = true
    return way
  }
}
