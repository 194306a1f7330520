/// How many columns of a terminal a text fills.
package func displayWidth(_ text: some StringProtocol) -> Int {
  var count = 0
  for byte in text.utf8 {
    // Nearly every value is ASCII, where a byte is a column.
    if byte < 0x20 || byte > 0x7E { return text.reduce(0) { $0 + displayWidth($1) } }
    count += 1
  }
  return count
}

/// How many columns a user-perceived character fills: what it is made of does not add up.
func displayWidth(_ character: Character) -> Int {
  var widest = 0
  var isEmoji = false
  for scalar in character.unicodeScalars {
    switch scalar.value {
    // Drawn as an emoji: asked for so, or joined to another. Behind anything else, such as the
    // border in front of a value, these change nothing.
    case 0xFE0F where isEmoji, 0x200D where isEmoji: return 2
    // Half of a flag.
    case 0x1F1E6...0x1F1FF: return 2
    default:
      widest = max(widest, displayWidth(scalar))
      isEmoji = isEmoji || scalar.properties.isEmoji
    }
  }
  return widest
}

private func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  // The halves of a Hangul syllable that stand on its first letter.
  if (0x1160...0x11FF).contains(scalar.value) { return 0 }
  var low = 0
  var high = wideRanges.count
  while low < high {
    let middle = (low + high) / 2
    if wideRanges[middle].upperBound < scalar.value { low = middle + 1 } else { high = middle }
  }
  return low < wideRanges.count && wideRanges[low].contains(scalar.value) ? 2 : 1
}
