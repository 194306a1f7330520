import SOPCase
import SOPLanguage
import Testing

/// The SOPs of this repository with bytes and lines lost, doubled, moved and made up.
@Suite(.timeLimit(.minutes(5))) struct MutationTests {
  /// Corrections never make a text worse, and none is left to be made.
  @Test(arguments: ["sops/kaltim", "examples/pengadaan"], 0..<2)
  func brokenSOPsArePutRightWithoutHarm(name: String, seed: Int) throws {
    let bytes = Array(try Repository.text("\(name).yaml").utf8)
    var mutator = Mutator(seed: UInt64(100 + seed))
    var corrected = 0
    for round in 0..<150 {
      var mutated = bytes
      mutator.misspell(&mutated)
      for _ in 0..<Int.random(in: 0..<3, using: &mutator.random) { mutator.mutate(&mutated) }
      let source = SourceText(name: "\(name).yaml", bytes: mutated)
      let once = fixed(source, files: Repository.reader)
      guard once.count > 0 else { continue }
      corrected += 1
      let before = compile(source, files: Repository.reader).diagnostics
      let after = compile(once.source, files: Repository.reader).diagnostics
      let comment = "\(name), seed \(seed), round \(round)"
      let left = fixed(once.source, files: Repository.reader)
      #expect(left.source.bytes == once.source.bytes, "\(comment)")
      func errors(_ findings: [Diagnostic]) -> Int { findings.count { $0.severity == .error } }
      #expect(errors(after) <= errors(before), "\(comment)")
    }
    #expect(corrected > 20)
  }

  @Test(
    arguments: [
      "sops/sumbar", "sops/lumajang", "sops/kaltim", "sops/batam", "examples/pengadaan",
      "examples/pengaduan", "examples/surat-keluar", "examples/kearsipan",
    ], 0..<4)
  func brokenSOPsAreReadWithoutHarm(name: String, seed: Int) throws {
    let bytes = Array(try Repository.text("\(name).yaml").utf8)
    try #require(bytes.count > 1_000)
    #expect(compileSensibly(bytes, name: "\(name).yaml").workflow != nil)
    var mutator = Mutator(seed: UInt64(seed))
    var broken = 0
    for round in 0..<250 {
      var mutated = bytes
      for _ in 0...Int.random(in: 0..<4, using: &mutator.random) { mutator.mutate(&mutated) }
      let compilation = compileSensibly(
        mutated, name: "\(name).yaml", comment: "\(name), seed \(seed), round \(round)")
      if compilation.hasErrors { broken += 1 }
      // What has no error can be carried out to an end.
      guard let workflow = compilation.workflow else { continue }
      for procedure in workflow.procedures {
        var paths = Paths(through: try Course(workflow, procedure: procedure))
        #expect(paths.next() != nil, "\(name), seed \(seed), round \(round)")
      }
    }
    // Mutations that nothing is found in would test nothing.
    #expect(broken > 50)
  }
}

/// Changes that people and programs make to files; the same for the same seed.
private struct Mutator {
  var random: SplitMix

  /// What stumbles over YAML, over the language, and over Unicode.
  private static let pieces: [[UInt8]] =
    [
      "\t", "  ", "\n", "\r", "\r\n", ":", ": ", "- ", "-", "#", " #", "\"", "'", "[", "]", "{",
      "}", ",",
      "&a ", "*a", "!x ", "|", ">", "%", "@", "`", "? ", "<<: ", "---\n", "...\n", "\\", "\u{0}",
      "\u{7F}",
      "\u{85}", "\u{2028}", "\u{FEFF}", "é", "😀", "\u{F73A}", "sop: 1\n", "next: kirim\n",
      "end: a\n",
      "limit: 3\n", "answers:\n", "# sopc: allow SOP001 x\n", "99999999999999999999", "",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80]]

  init(seed: UInt64) {
    random = SplitMix(state: seed)
  }

  mutating func mutate(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: bytes.indices, using: &random)
    switch Int.random(in: 0..<7, using: &random) {
    case 0: bytes.remove(at: place)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 2, 3:
      guard let piece = Self.pieces.randomElement(using: &random) else { return }
      bytes.insert(contentsOf: piece, at: place)
    case 4: bytes.removeSubrange(place..<min(bytes.count, place + 40))
    case 5:
      let line = line(at: place, in: bytes)
      bytes.insert(contentsOf: bytes[line], at: Int.random(in: 0...bytes.count, using: &random))
    default: bytes.removeSubrange(line(at: place, in: bytes))
    }
  }

  /// A letter before a colon is lost.
  mutating func misspell(_ bytes: inout [UInt8]) {
    let colons = bytes.indices.dropFirst(3).filter { bytes[$0] == UInt8(ascii: ":") }
    guard let colon = colons.randomElement(using: &random) else { return }
    bytes.remove(at: colon - Int.random(in: 1...3, using: &random))
  }

  private func line(at place: Int, in bytes: [UInt8]) -> Range<Int> {
    let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    return start..<end
  }
}

/// SplitMix64, so that a failure can be repeated.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
