/// The files that one file names, each read and compiled once however often it is named.
struct Companions {
  /// The file itself, then those it named whose text findings may point at.
  private(set) var sources: [SourceText]
  private let reader: FileReader
  private var known = Known()

  /// What is known across a chain of SOPs that use each other.
  private struct Known {
    /// By place: what came of compiling it.
    var used: [String: Used] = [:]
    /// Places and names of the files that are being compiled, the one that was asked for first.
    var chain: [(place: String, name: String)] = []
    /// The names along a circle that was met, and their places.
    var circle: (places: [String], names: [String]) = ([], [])
  }

  private enum Used {
    case workflow(Workflow)
    case faulty(line: Int)
    case otherKind
  }

  /// A longer chain of SOPs that use each other is refused.
  private static let longestChain = 32

  init(of source: SourceText, _ reader: @escaping FileReader) {
    sources = [source]
    self.reader = reader
    known.chain = [(source.place, source.name)]
  }

  /// The text of a file, by its path as written.
  func read(_ path: Located<String>) -> Result<SourceText, FileFailure> {
    reader(path.value, sources[path.range.file])
  }

  /// Keeps a text, so that findings can point at it; its number is what its ranges bear.
  mutating func keep(_ source: SourceText) -> Int {
    sources.append(source)
    return sources.count - 1
  }

  /// The SOPs that steps are carried out by, by their paths as written; what cannot be used is
  /// reported.
  mutating func usedSOPs(
    of manuscript: Manuscript, _ findings: inout [Diagnostic]
  ) -> [String: Workflow] {
    var others: [String: Workflow] = [:]
    for path in manuscript.charts.flatMap(\.steps).compactMap(\.uses)
    where others[path.value] == nil {
      if let other = sop(path, &findings) { others[path.value] = other }
    }
    return others
  }

  /// The SOPs that the box Keterkaitan names must be there.
  func checkLinks(of manuscript: Manuscript, _ findings: inout [Diagnostic]) {
    for link in manuscript.boxes[.related]?.value?.links ?? [] {
      switch read(link.path) {
      case .success(let text):
        if kind(of: text) != .sop { findings.append(.fileOfOtherKind(link.path, wanted: .sop)) }
      case .failure(let failure): findings.append(.unusableFile(link.path, failure))
      }
    }
  }

  /// The SOP at a path, compiled; what cannot be used is reported.
  mutating func sop(_ path: Located<String>, _ findings: inout [Diagnostic]) -> Workflow? {
    let source: SourceText
    switch read(path) {
    case .success(let text): source = text
    case .failure(let failure):
      findings.append(.unusableFile(path, failure))
      return nil
    }
    if let first = known.chain.firstIndex(where: { $0.place == source.place }) {
      let circle = known.chain[first...]
      known.circle = (circle.map(\.place), circle.map(\.name) + [source.name])
      findings.append(.circleOfFiles(path, known.circle.names))
      return nil
    }
    guard known.chain.count < Self.longestChain else {
      findings.append(.chainTooLong(path, Self.longestChain))
      return nil
    }
    if known.used[source.place] == nil { known.used[source.place] = compiled(source) }
    switch known.used[source.place] {
    case .workflow(let workflow): return workflow
    case .otherKind: findings.append(.fileOfOtherKind(path, wanted: .sop))
    case .faulty(let line):
      if known.circle.places.contains(sources[0].place) {
        findings.append(.circleOfFiles(path, known.circle.names))
      } else {
        findings.append(.fileHasFaults(path, line: line))
      }
    case nil: break
    }
    return nil
  }

  private mutating func compiled(_ source: SourceText) -> Used {
    var inner = Companions(of: source, reader)
    inner.known = known
    inner.known.chain.append((source.place, source.name))
    // Nobody reads what an SOP that is only used cites.
    let compilation = compile(source, &inner) { Regulations() }
    known.used = inner.known.used
    known.circle = inner.known.circle
    if let kind = compilation.kind, kind != .sop { return .otherKind }
    guard let workflow = compilation.workflow, let sealed = try? workflow.sealed() else {
      let first = compilation.diagnostics.first { $0.severity == .error }
      return .faulty(line: Int(first?.range.start.line ?? 1))
    }
    return .workflow(sealed)
  }
}
