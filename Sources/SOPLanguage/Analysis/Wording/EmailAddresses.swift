/// The e-mail addresses in a text.
func emailAddresses(in text: String) -> [Substring] {
  guard text.utf8.contains(UInt8(ascii: "@")) else { return [] }
  return text.split { $0.isBlank || ",;:<>()[]\"'‘’“”/".contains($0) }.compactMap { part in
    var address = part
    while let last = address.last, ".!?".contains(last) { address.removeLast() }
    let sides = address.split(separator: "@", omittingEmptySubsequences: false)
    guard sides.count == 2, !sides[0].isEmpty else { return nil }
    let names = sides[1].split(separator: ".", omittingEmptySubsequences: false)
    let isDomain =
      names.count > 1
      && names.allSatisfy { name in
        !name.isEmpty
          && name.allSatisfy { $0.isASCII && ($0.isAlphabetic || $0.isNumber || $0 == "-") }
      }
    return isDomain ? address : nil
  }
}
