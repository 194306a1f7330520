import SOPLanguage

/// Writes an object key by key: an encoder takes longer than all else that is done with a step.
package struct ObjectWriter {
  private var bytes: [UInt8] = [UInt8(ascii: "{")]

  package init() { bytes.reserveCapacity(256) }

  package var closed: [UInt8] { bytes + [UInt8(ascii: "}")] }

  package mutating func add(_ key: String, _ text: String?) {
    guard let text else { return }
    open(key)
    quote(text)
  }

  package mutating func add(_ key: String, number: Int64) {
    open(key)
    bytes += "\(number)".utf8
  }

  mutating func add(_ key: String, _ evidence: Record.Evidence) {
    open(key)
    bytes += "{\"outputs\":[".utf8
    for (place, output) in evidence.outputs.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      var writer = ObjectWriter()
      writer.add("date", output.date)
      writer.add("file", output.file)
      writer.add("name", output.name)
      writer.add("number", output.number)
      writer.add("sha256", output.sha256)
      bytes += writer.closed
    }
    bytes += "],\"requirements\":[".utf8
    for (place, requirement) in evidence.requirements.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      quote(requirement)
    }
    bytes += "]}".utf8
  }

  mutating func add(_ key: String, _ parent: Record.Parent) {
    open(key)
    var writer = ObjectWriter()
    writer.add("case", number: parent.case)
    writer.add("symbol", parent.symbol)
    bytes += writer.closed
  }

  private mutating func open(_ key: String) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    quote(key)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { text in
      // Most texts are taken as they are.
      if text.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
        bytes.append(contentsOf: text)
      } else {
        for byte in text { escape(byte) }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    let digits = Array("0123456789abcdef".utf8)
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0..<0x20:
      bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    default: bytes.append(byte)
    }
  }
}
