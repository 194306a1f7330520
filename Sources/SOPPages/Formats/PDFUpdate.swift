/// Changes to a PDF, written behind its end as an incremental update (ISO 32000-1, 7.5.6).
///
/// Reads what Cairo writes: one cross-reference table, and dictionaries of a line an entry that end
/// in `>>` on a line of its own.
struct PDFUpdate {
  private let pdf: [UInt8]
  /// Where the cross-reference table begins.
  private let table: Int
  /// By object, where it begins; 0 for the first, which is none.
  private let offsets: [Int]
  private let root: Int
  private let information: Int
  /// By object, its entries without `<<` and `>>`.
  private var changed: [Int: String] = [:]
  private var count: Int

  /// Nothing for a file that is not as expected.
  init?(_ pdf: [UInt8]) {
    let tail = String(decoding: pdf.suffix(400), as: UTF8.self)
    guard let table = number(behind: "startxref\n", in: tail), table > 0, table < pdf.count,
      let root = number(behind: "/Root ", in: tail),
      let information = number(behind: "/Info ", in: tail)
    else { return nil }
    // "xref", the range of objects, then twenty bytes for each.
    let lines = pdf[table...].split(separator: UInt8(ascii: "\n"), maxSplits: 2)
    guard lines.count == 3, lines[0].elementsEqual("xref".utf8),
      lines[1].starts(with: "0 ".utf8), let count = number(in: lines[1].dropFirst(2)),
      lines[2].count >= 20 * count
    else { return nil }
    let first = lines[2].startIndex
    offsets = (0..<count).map { number(in: pdf[(first + 20 * $0)..<(first + 20 * $0 + 10)]) ?? 0 }
    self.pdf = pdf
    self.table = table
    self.root = root
    self.information = information
    self.count = count
  }

  var catalogue: Int { root }
  var objects: Range<Int> { 1..<count }

  /// The entries of an object that is a dictionary of this beginning; nothing for others.
  func entries(of object: Int, beginning: String) -> String? {
    if let entries = changed[object] { return entries.hasPrefix(beginning) ? entries : nil }
    guard offsets.indices.contains(object) else { return nil }
    let head = Array("\(object) 0 obj\n<< ".utf8)
    let start = offsets[object] + head.count
    guard start < table, pdf[offsets[object]...].starts(with: head),
      pdf[start...].starts(with: beginning.utf8)
    else { return nil }
    var end = start
    while end < table, !pdf[end...].starts(with: "\n>>\nendobj".utf8) { end += 1 }
    return end < table ? String(decoding: pdf[start..<end], as: UTF8.self) : nil
  }

  mutating func set(_ object: Int, _ entries: String) { changed[object] = entries }

  /// Adds an object; its number.
  mutating func add(_ entries: String) -> Int {
    changed[count] = entries
    count += 1
    return count - 1
  }

  /// The file with its changes.
  var bytes: [UInt8] {
    var result = pdf
    if result.last != UInt8(ascii: "\n") { result.append(UInt8(ascii: "\n")) }
    var references = "xref\n0 1\n0000000000 65535 f \n"
    for (object, entries) in changed.sorted(by: { $0.key < $1.key }) {
      let digits = String(result.count)
      let offset = String(repeating: "0", count: max(0, 10 - digits.count)) + digits
      references += "\(object) 1\n\(offset) 00000 n \n"
      result += Array("\(object) 0 obj\n<< \(entries)\n>>\nendobj\n".utf8)
    }
    let trailer = """
      trailer
      << /Size \(count)
         /Root \(root) 0 R
         /Info \(information) 0 R
         /Prev \(table)
      >>
      startxref
      \(result.count)
      %%EOF

      """
    return result + Array((references + trailer).utf8)
  }
}

/// The number behind a word's last place in a text.
private func number(behind word: String, in text: String) -> Int? {
  text.ranges(of: word).last.flatMap { number(in: Array(text[$0.upperBound...].utf8)[...]) }
}

/// The number that bytes begin with.
private func number(in bytes: ArraySlice<UInt8>) -> Int? {
  let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  return Int(String(decoding: digits, as: UTF8.self))
}
