/// A YAML text as nodes with ranges, in a few arrays; nothing is interpreted.
///
/// An alias is the very node it names, so a node may be reached on several ways.
package struct YAMLTree: Sendable {
  package typealias NodeID = Int

  package enum Kind: UInt8, Sendable { case scalar, sequence, mapping }
  package enum Style: UInt8, Sendable { case plain, quoted, block, flow }

  /// Kept small, since a file may have millions: texts and children are stretches of arrays.
  private struct Node {
    var kind: Kind
    var style: Style
    var start: Position
    var end: Position
    /// Of `text` for a scalar, of `links` for a collection.
    var first: UInt32 = 0
    var count: UInt32 = 0
    /// What an alias of it adds, see `weight`.
    var weight: Int32 = 1
  }

  private let file: Int
  /// Where the nodes of another file begin, if some were taken in.
  private var taken: (first: NodeID, file: Int)?
  private var nodes: [Node] = []
  private var text: [UInt8] = []
  private var links: [Int32] = []
  /// Children whose collection is still open, and where each open collection's begin.
  private var pending: [Int32] = []
  private var open: [(node: NodeID, firstPending: Int, weightBefore: Int)] = []
  /// How much there is with every alias written out: one for each value, and one more for every
  /// 32 bytes of its text.
  private var weight = 0
  /// How much of that aliases have added.
  private(set) var aliased = 0

  init(file: Int) {
    self.file = file
  }

  /// The document's one value, once it is complete.
  package var root: NodeID? { open.isEmpty ? pending.first.map(Int.init) : nil }

  package func kind(_ node: NodeID) -> Kind { nodes[node].kind }
  package func style(_ node: NodeID) -> Style { nodes[node].style }

  /// Where a node is written; behind an alias, where it was written first.
  package func range(_ node: NodeID) -> SourceRange {
    let origin = taken.flatMap { node >= $0.first ? $0.file : nil } ?? file
    return SourceRange(file: origin, start: nodes[node].start, end: nodes[node].end)
  }

  /// A scalar's text.
  package func text(_ node: NodeID) -> String {
    let node = nodes[node]
    return String(decoding: text[Int(node.first)..<Int(node.first + node.count)], as: UTF8.self)
  }

  /// The items of a sequence; keys and values by turns of a mapping.
  package func children(_ node: NodeID) -> ArraySlice<Int32> {
    let node = nodes[node]
    guard node.kind != .scalar else { return [] }
    return links[Int(node.first)..<Int(node.first + node.count)]
  }

  /// A key with nothing after it, or an item with nothing in it.
  package func isMissing(_ node: NodeID) -> Bool {
    let node = nodes[node]
    return node.kind == .scalar && node.style == .plain && node.count == 0
  }
}

// Building, in the order in which the text is read.
extension YAMLTree {
  var depth: Int { open.count }
  var count: Int { nodes.count }

  /// Whether the next child is a key of the innermost open mapping.
  var expectsKey: Bool {
    guard let innermost = open.last else { return false }
    return nodes[innermost.node].kind == .mapping
      && (pending.count - innermost.firstPending).isMultiple(of: 2)
  }

  mutating func addScalar(
    _ value: UnsafeBufferPointer<UInt8>, style: Style, _ range: SourceRange
  ) -> NodeID {
    nodes.append(
      Node(
        kind: .scalar, style: style, start: range.start, end: range.end,
        first: UInt32(text.count), count: UInt32(value.count),
        weight: Int32(1 + value.count / 32)))
    text.append(contentsOf: value)
    pending.append(Int32(nodes.count - 1))
    weight += 1 + value.count / 32
    return nodes.count - 1
  }

  mutating func openCollection(_ kind: Kind, style: Style, from start: Position) -> NodeID {
    nodes.append(Node(kind: kind, style: style, start: start, end: start))
    open.append((nodes.count - 1, pending.count, weight))
    weight += 1
    return nodes.count - 1
  }

  /// Closes the innermost collection. `end` is right for a flow collection; libyaml ends a block
  /// collection at the next token, so there the last child's end counts.
  mutating func closeCollection(at end: Position) {
    guard let (node, firstPending, weightBefore) = open.popLast() else { return }
    nodes[node].first = UInt32(links.count)
    nodes[node].count = UInt32(pending.count - firstPending)
    nodes[node].weight = Int32(clamping: weight - weightBefore)
    if nodes[node].style == .flow {
      nodes[node].end = end
    } else if pending.count > firstPending, let last = pending.last {
      // An alias ends where it stands, not where its value was written.
      nodes[node].end = max(nodes[node].end, nodes[Int(last)].end)
    }
    // A slice that were kept would make the next line copy all that is pending.
    links.append(contentsOf: pending[firstPending...])
    pending.removeLast(pending.count - firstPending)
    pending.append(Int32(node))
  }

  /// Adds what an alias names; refuses a value that is still open, which would contain itself.
  mutating func addAlias(of node: NodeID) -> Bool {
    guard !open.contains(where: { $0.node == node }) else { return false }
    pending.append(Int32(node))
    weight += Int(nodes[node].weight)
    aliased += Int(nodes[node].weight)
    return true
  }

  /// Puts back the signs that `Mending` hid in the scalar added last.
  mutating func unmend(_ node: NodeID) {
    let first = Int(nodes[node].first)
    let value = Mending.restored(text[first...])
    text.replaceSubrange(first..., with: value)
    nodes[node].count = UInt32(value.count)
  }
}

// Taking in what another file shares.
extension YAMLTree {
  /// The key in a mapping with this text, and the value under it.
  func key(_ text: String, in mapping: NodeID) -> NodeID? {
    guard kind(mapping) == .mapping else { return nil }
    let children = children(mapping)
    return stride(from: children.startIndex, to: children.endIndex - 1, by: 2).lazy
      .map { Int(children[$0]) }.first { self.kind($0) == .scalar && self.text($0) == text }
  }

  func value(of text: String, in mapping: NodeID) -> NodeID? {
    guard kind(mapping) == .mapping else { return nil }
    let children = children(mapping)
    return stride(from: children.startIndex, to: children.endIndex - 1, by: 2)
      .first { kind(Int(children[$0])) == .scalar && self.text(Int(children[$0])) == text }
      .map { Int(children[$0 + 1]) }
  }

  /// The values of a mapping by their keys; of two alike the first.
  func values(in mapping: NodeID) -> [String: NodeID] {
    let children = children(mapping)
    let places = stride(from: children.startIndex, to: children.endIndex - 1, by: 2)
    return Dictionary(
      places.filter { kind(Int(children[$0])) == .scalar }.map {
        (text(Int(children[$0])), Int(children[$0 + 1]))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Adds all nodes of another file's tree, in no place yet; gives what their numbers grow by.
  /// Only one file can be taken in.
  mutating func takeIn(_ other: YAMLTree) -> Int {
    let (first, firstByte, firstLink) = (nodes.count, text.count, links.count)
    taken = (first, other.file)
    nodes += other.nodes.map { node in
      var node = node
      node.first += UInt32(node.kind == .scalar ? firstByte : firstLink)
      return node
    }
    text += other.text
    links += other.links.map { $0 + Int32(first) }
    return first
  }

  /// Adds keys and values, by turns, behind those a mapping has.
  mutating func add(_ entries: [NodeID], to mapping: NodeID) {
    let children = Array(children(mapping)) + entries.map { Int32($0) }
    nodes[mapping].first = UInt32(links.count)
    nodes[mapping].count = UInt32(children.count)
    links += children
  }

  mutating func replaceChild(_ place: Int, of collection: NodeID, by node: NodeID) {
    links[Int(nodes[collection].first) + place] = Int32(node)
  }
}
