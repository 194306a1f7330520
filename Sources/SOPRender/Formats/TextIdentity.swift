/// The identity page in one frame: the issuer beside the fields, the boxes in pairs under them.
func textIdentity(_ identity: Sheet.Identity?, _ boxes: [Sheet.Box], width: Int) -> String {
  let room = width - 3 * 3 - 1
  // Two halves, one of them shared by labels and values.
  let left = (room - 3) / 2
  let labels = identity?.fields.map { displayWidth($0.label) }.max() ?? 0
  let label = max(8, min(labels, room / 4))
  var grid = TextGrid(widths: [left, label, room - left - label], padding: 1)
  if let identity { grid.add(band(identity, grid)) }
  for index in stride(from: 0, to: boxes.count, by: 2) {
    // A last box without a partner has the line to itself.
    let pair = index + 1 < boxes.count ? [boxes[index], boxes[index + 1]] : [boxes[index]]
    let spans = pair.count == 2 ? [(0, 1), (1, 2)] : [(0, 3)]
    let places = zip(pair, spans).map { box, span in
      (box, span.1, grid.width(at: span.0, spanning: span.1))
    }
    grid.add([
      places.map { box, columns, width in
        TextGrid.Cell(
          lines: wrapped(box.heading, width: width), columns: columns, rows: 1, stands: .middle)
      }
    ])
    grid.add([
      places.map { box, columns, width in
        TextGrid.Cell(
          lines: box.body.flatMap { lines(of: $0, width: width) }, columns: columns, rows: 1)
      }
    ])
  }
  grid.close()
  return grid.text
}

private func band(_ identity: Sheet.Identity, _ grid: TextGrid) -> [[TextGrid.Cell]] {
  let rows = max(1, identity.fields.count)
  var issuer = TextGrid.Cell(
    lines: identity.issuer.flatMap { wrapped($0, width: grid.width(at: 0)) }, columns: 1,
    rows: rows, stands: .middle)
  if identity.fields.isEmpty {
    issuer.columns = 3
    return [[issuer]]
  }
  return identity.fields.enumerated().map { index, field in
    let cells = [
      TextGrid.Cell(lines: wrapped(field.label, width: grid.width(at: 1))),
      TextGrid.Cell(lines: lines(of: field.value, width: grid.width(at: 2))),
    ]
    return index == 0 ? [issuer] + cells : cells
  }
}

private func lines(of value: Sheet.Field.Value, width: Int) -> [TextLine] {
  switch value {
  case .text(let text): return wrapped(text, width: width)
  case .signature(let signature):
    let above = [signature.phrase, signature.position].flatMap { wrapped($0, width: width) }
    let below = [signature.name, signature.rank, signature.nip].flatMap {
      wrapped($0, width: width)
    }
    // Room to sign by hand.
    return above + Array(repeating: .blank, count: 3) + below
  }
}
