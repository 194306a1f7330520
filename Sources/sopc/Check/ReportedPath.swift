/// A path as other programs compare it: without `.`, and without folders that `..` leaves again.
func tidyPath(_ path: String) -> String {
  var parts: [Substring] = []
  for part in path.split(separator: "/") where part != "." {
    if part == "..", let last = parts.last, last != ".." {
      parts.removeLast()
    } else {
      parts.append(part)
    }
  }
  let tidy = parts.joined(separator: "/")
  if path.hasPrefix("/") { return "/" + tidy }
  return tidy.isEmpty ? path : tidy
}

/// A path as a URI: relative where the path is.
func uri(ofPath path: String) -> String {
  let plain = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
  let tidy = tidyPath(path)
  let encoded = tidy.utf8.flatMap { plain.contains($0) ? [$0] : percentEncoded($0) }
  return (tidy.hasPrefix("/") ? "file://" : "") + String(decoding: encoded, as: UTF8.self)
}

/// `%` and two digits.
func percentEncoded(_ byte: UInt8) -> [UInt8] {
  let digits = Array("0123456789ABCDEF".utf8)
  return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
}
