import SOPRender

/// The first page's frame: issuer and fields side by side, and under them the boxes in pairs.
struct FrontFrame {
  private var grid: Grid
  private let typesetter: Typesetter
  private let frame: TableFrame
  /// What the field that holds the title is.
  private let titleKind: SetLines.Line.Kind
  private let body: TypeStyle
  private let strong: TypeStyle

  /// The frame on as few pages as it takes: in smaller type if that saves one.
  static func blocks(
    _ identity: Sheet.Identity?, _ boxes: [Sheet.Box], titleKind: SetLines.Line.Kind,
    in frame: TableFrame, _ typesetter: Typesetter
  ) -> [Block] {
    func blocks(_ size: Double) -> [Block] {
      var front = FrontFrame(frame, size: size, titleKind: titleKind, typesetter)
      if let identity { front.add(identity) }
      front.add(boxes)
      return front.grid.blocks(in: frame)
    }
    let usual = blocks(Measures.frontSizes[0])
    if usual.count < 2 { return usual }
    return Measures.frontSizes.dropFirst().lazy.map(blocks).first { $0.count < usual.count }
      ?? usual
  }

  private init(
    _ frame: TableFrame, size: Double, titleKind: SetLines.Line.Kind, _ typesetter: Typesetter
  ) {
    body = TypeStyle(size)
    strong = TypeStyle(size, bold: true)
    self.frame = frame
    self.typesetter = typesetter
    self.titleKind = titleKind
    grid = Grid(edges: [0, frame.width / 2, frame.width])
    grid.isTable = false
  }

  private mutating func add(_ identity: Sheet.Identity) {
    let width = frame.width / 2
    let fields = fields(of: identity, in: width, .inner)
    let issuer = issuer(of: identity, within: grid.textWidth(0..<1))
    let height = max(
      fields.block().height, issuer.height + Measures.emblemRoom + 2 * grid.padding.y)
    if height <= frame.pageHeight {
      grid.rows.append(beside(issuer, fields, height))
    } else {
      addStacked(identity)
    }
  }

  private mutating func add(_ boxes: [Sheet.Box]) {
    for start in stride(from: 0, to: boxes.count, by: 2) {
      let pair = boxes[start..<min(start + 2, boxes.count)]
      let band = grid.rows.count
      // A lone last box takes the whole width.
      let places = pair.enumerated().map { index, box in
        (box, pair.count == 1 ? 0..<2 : index..<(index + 1))
      }
      let heads = places.map { box, columns in
        Grid.Cell(
          columns: columns,
          .lines(
            typesetter.set(
              value: box.heading, strong, within: grid.textWidth(columns), .centre,
              kind: .heading(level: 2, line(box.heading)))),
          isMiddle: true, role: nil)
      }
      let bodies = places.map { box, columns in
        Grid.Cell(
          columns: columns,
          .lines(typesetter.set(box.body, body, within: grid.textWidth(columns))),
          role: nil)
      }
      // Without any heading the pair needs no row for them.
      if pair.contains(where: { !shown($0.heading).isEmpty }) {
        grid.rows.append(
          Grid.Row(cells: heads, keepsWithNext: true, cut: .ratherThanLeaveRoom, band: band))
      }
      grid.rows.append(
        Grid.Row(cells: bodies, least: millimetres(8), cut: .ratherThanLeaveRoom, band: band))
    }
  }

  private func beside(_ issuer: SetLines, _ fields: Grid, _ height: Double) -> Grid.Row {
    var fields = fields
    // Both halves end at the same line.
    let lacks = height - fields.block().height
    if lacks > 0, let last = fields.rows.indices.last {
      fields.rows[last].least = fields.height(of: fields.rows[last]) + lacks
    }
    let room = grid.textWidth(0..<1)
    let content = Measures.emblemRoom + issuer.height
    let top = (height - content) / 2 + Measures.emblemRoom
    let left = Block(
      height: height,
      marks: issuer.marks(at: Point(grid.padding.x + (room - issuer.width) / 2, top)))
    return Grid.Row(cells: [
      .init(columns: 0..<1, .block(left), role: nil),
      .init(columns: 1..<2, .block(fields.block()), role: nil),
    ])
  }

  /// More than a page holds: the issuer above the fields, in rows that may be cut.
  private mutating func addStacked(_ identity: Sheet.Identity) {
    let issuer = issuer(of: identity, within: grid.textWidth(0..<2))
    grid.rows.append(
      Grid.Row(cells: [.init(columns: 0..<2, .lines(issuer), role: nil)], cut: .anywhere))
    for row in fields(of: identity, in: frame.width, .inner, isHalved: true).rows {
      grid.rows.append(row)
    }
  }

  private func issuer(of identity: Sheet.Identity, within width: Double) -> SetLines {
    var lines = SetLines(width: width)
    for line in identity.issuer {
      lines.append(
        typesetter.set(shown(line), strong, within: width), 2, .centre)
    }
    return lines
  }

  /// Rows of label and value.
  private func fields(
    of identity: Sheet.Identity, in width: Double, _ lines: Grid.Lines, isHalved: Bool = false
  ) -> Grid {
    let labels = identity.fields.reduce(WidthNeed()) {
      $0.union(typesetter.need(of: $1.label, body))
    }
    let label =
      isHalved ? width / 2 : min(labels.most + 2 * grid.padding.x + 6, width * 0.48)
    var grid = Grid(edges: [0, label, width], lines: lines)
    grid.rows = identity.fields.map { field in
      let name = typesetter.set(
        value: field.label, body, within: grid.textWidth(0..<1))
      let value = value(of: field, within: grid.textWidth(1..<2))
      let isSigned = if case .signature = field.value { true } else { false }
      // Where nobody is named yet somebody still has to sign.
      let isToSign = field.key == "approved_by" && value.isEmpty
      return Grid.Row(
        cells: [
          .init(
            columns: 0..<1, .lines(name), isMiddle: !isSigned && !isToSign && value.lines.count < 3),
          .init(columns: 1..<2, .lines(value), isMiddle: true),
        ], least: isToSign ? Measures.signatureRoom + 20 : Measures.leastRow)
    }
    return grid
  }

  private func value(of field: Sheet.Field, within width: Double) -> SetLines {
    switch field.value {
    case .signature(let signature): return self.signature(signature, within: width)
    case .text(let text):
      let isTitle = field.key == "title"
      return typesetter.set(
        value: text, isTitle ? strong : body, within: width,
        kind: isTitle ? titleKind : .paragraph)
    }
  }

  private func signature(_ signature: Sheet.Signature, within width: Double) -> SetLines {
    var lines = SetLines(width: width)
    func add(_ text: String, _ type: TypeStyle, gap: Double = 0, isUnderlined: Bool = false) {
      lines.append(
        typesetter.set(shown(text), type, within: width), gap, .centre, isUnderlined: isUnderlined)
    }
    add(signature.phrase, body)
    add(signature.position, body)
    // The room stays although there is no name yet, or nothing above it.
    let hasName = !shown(signature.name).isEmpty
    if lines.isEmpty { add("\u{A0}", body) }
    add(
      hasName ? signature.name : "\u{A0}", strong, gap: Measures.signatureRoom,
      isUnderlined: hasName)
    add(signature.rank, body)
    add(signature.nip, body)
    return lines
  }
}

/// A value in one line, for an outline.
func line(_ value: String) -> String { visibleLines(value).joined(separator: " ") }
