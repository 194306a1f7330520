import SOPLanguage

/// What a case is stored as between two events: all that the next one is judged by, as bytes. Its
/// length depends on what is open and remembered, never on how much has happened.
///
/// Numbers are written seven bits a byte, the lowest first, the last without its top bit; those
/// that may be negative alternate around zero. The first byte is the format's version.
extension Case {
  private static let version = 2

  package var stored: [UInt8] {
    var writer = StateWriter()
    writer.add(Self.version)
    writer.add(state.number)
    writer.add(open.count)
    for open in open {
      writer.add(open.symbol)
      writer.addSigned(open.since.seconds)
      writer.addSigned(open.rowSince.seconds)
      writer.add(open.isEntry ? 1 : 0)
      writer.add(open.takenBy)
    }
    for number in settled.numbers { writer.addSigned(Int(number)) }
    writer.add(documents.words.count)
    for word in documents.words { writer.add(word) }
    writer.add(taken.count)
    for count in taken { writer.add(Int(count)) }
    writer.add(doers.count)
    for doer in doers {
      writer.add(doer.memory)
      writer.add(doer.person)
    }
    writer.add(lastDone.count)
    for instant in lastDone {
      writer.add(instant == nil ? 0 : 1)
      if let instant { writer.addSigned(instant.seconds) }
    }
    writer.add(branchEnds.count)
    for end in branchEnds {
      writer.add(end.block)
      writer.addSigned(end.at.seconds)
    }
    return writer.bytes
  }

  /// The case that was stored so; nothing for bytes that are none of this course's.
  package init?(of course: Course, stored bytes: some Collection<UInt8>) {
    self.init(of: course)
    var reader = StateReader(bytes)
    guard reader.number() == Self.version, let state = reader.number().flatMap(State.init(number:)),
      let count = reader.count()
    else { return nil }
    self.state = state
    for _ in 0..<count {
      guard let symbol = reader.number(), course.nodes.indices.contains(symbol),
        let since = reader.signed(), let rowSince = reader.signed(), let entry = reader.number(),
        let taker = reader.text()
      else { return nil }
      var symbolOpen = OpenSymbol(
        Int32(symbol), since: Instant(seconds: since), rowSince: Instant(seconds: rowSince),
        isEntry: entry == 1)
      symbolOpen.takenBy = taker
      open.append(symbolOpen)
    }
    guard let outcome = reader.signed(), let symbol = reader.signed(),
      outcome < course.workflow.outcomes.count, let words = reader.count()
    else { return nil }
    settled = Settled(Int32(truncatingIfNeeded: outcome), by: Int32(truncatingIfNeeded: symbol))
    var documents: [UInt64] = []
    for _ in 0..<words {
      guard let word = reader.word() else { return nil }
      documents.append(word)
    }
    self.documents = DocumentSet(words: documents)
    guard let counters = reader.count() else { return nil }
    for _ in 0..<counters {
      guard let count = reader.number() else { return nil }
      taken.append(Int32(truncatingIfNeeded: count))
    }
    guard let people = reader.count() else { return nil }
    for _ in 0..<people {
      guard let memory = reader.number(), course.memories.indices.contains(memory),
        let person = reader.text(), let person
      else { return nil }
      doers.append(Doer(memory: memory, person: person))
    }
    guard let awaited = reader.count() else { return nil }
    for _ in 0..<awaited {
      guard let isDone = reader.number() else { return nil }
      if isDone == 0 {
        lastDone.append(nil)
      } else {
        guard let seconds = reader.signed() else { return nil }
        lastDone.append(Instant(seconds: seconds))
      }
    }
    guard let ends = reader.count() else { return nil }
    for _ in 0..<ends {
      guard let block = reader.number(), course.blocks.indices.contains(block),
        let seconds = reader.signed()
      else { return nil }
      branchEnds.append(BranchEnd(block: block, at: Instant(seconds: seconds)))
    }
    guard reader.isAtEnd, state == .unopened || taken.count == course.counterCount,
      state == .unopened || lastDone.count == course.awaited.count
    else { return nil }
  }
}

extension Case.State {
  fileprivate var number: Int {
    switch self {
    case .unopened: 0
    case .open: 1
    case .ended: 2
    case .cancelled: 3
    }
  }

  fileprivate init?(number: Int) {
    switch number {
    case 0: self = .unopened
    case 1: self = .open
    case 2: self = .ended
    case 3: self = .cancelled
    default: return nil
    }
  }
}

private struct StateWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ number: Int) { add(UInt64(max(number, 0))) }

  mutating func add(_ word: UInt64) {
    var rest = word
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func addSigned(_ number: Int) {
    add(UInt64(bitPattern: Int64(number << 1 ^ number >> 63)))
  }

  /// A text's length and one more, then its bytes; nothing is 0.
  mutating func add(_ text: String?) {
    guard let text else { return add(0) }
    add(text.utf8.count + 1)
    bytes += text.utf8
  }
}

private struct StateReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: some Collection<UInt8>) { rest = Array(bytes)[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func word() -> UInt64? {
    var word: UInt64 = 0
    for shift in stride(from: UInt64(0), through: 63, by: 7) {
      guard let byte = rest.popFirst() else { return nil }
      word |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return word }
    }
    return nil
  }

  mutating func number() -> Int? { word().flatMap { Int(exactly: $0) } }

  /// How many of something follow: at most one a byte.
  mutating func count() -> Int? { number().flatMap { $0 <= rest.count ? $0 : nil } }

  mutating func signed() -> Int? {
    word().map { Int(truncatingIfNeeded: $0 >> 1) ^ -Int(truncatingIfNeeded: $0 & 1) }
  }

  /// Nothing at all where the bytes end too soon; else the text, or none.
  mutating func text() -> String?? {
    guard let length = number(), length - 1 <= rest.count else { return nil }
    guard length > 0 else { return .some(nil) }
    let bytes = rest.prefix(length - 1)
    rest = rest.dropFirst(length - 1)
    return .some(String(decoding: bytes, as: UTF8.self))
  }
}
