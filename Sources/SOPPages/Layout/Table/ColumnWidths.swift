/// Shares a width among columns: each gets at least its widest word where all of them can, and of
/// the rest as much as it has text.
///
/// `growing`: which of them take what is left when all have what they want; all unless said.
package func columnWidths(
  _ needs: [WidthNeed], within width: Double, growing: [Bool] = []
) -> [Double] {
  if needs.isEmpty { return [] }
  // One endless line must not take everything from its neighbours.
  let needs = needs.map { need in
    WidthNeed(least: need.least, most: max(need.least, min(need.most, width)))
  }
  let least = needs.reduce(0) { $0 + $1.least }
  let most = needs.reduce(0) { $0 + $1.most }
  if least >= width { return narrowed(needs.map(\.least), to: width) }
  if most <= width {
    // More than enough: the wider a column is, the more it gets.
    let weights = needs.indices.map { index in
      growing.contains(true) && !growing[index] ? 0 : needs[index].most + 1
    }
    let sum = weights.reduce(0, +)
    return zip(needs, weights).map { $0.most + (width - most) * $1 / sum }
  }
  let share = (width - least) / (most - least)
  return needs.map { $0.least + ($0.most - $0.least) * share }
}

/// Takes from the widest columns until all of them have room together.
private func narrowed(_ widths: [Double], to width: Double) -> [Double] {
  var rest = width
  var columns = widths.count
  var limit = 0.0
  // From the narrowest on: who needs less than an equal share keeps what it needs.
  for need in widths.sorted() {
    limit = rest / Double(columns)
    if need > limit { break }
    rest -= need
    columns -= 1
  }
  return widths.map { min($0, limit) }
}
