/// The largest type, in points, in which the identity and the boxes fill one printed page; the usual
/// one where even the smallest does not save a page.
func frontType(_ sheet: Sheet) -> Double {
  let size = sheet.paper.size(sheet.orientation)
  let room = size.down - HTMLMeasures.topMargin - HTMLMeasures.bottomMargin
  // The draft's mark stands above.
  let taken = sheet.draftMark == nil ? 0 : 8.0
  let usual = HTMLMeasures.frontSizes[0]
  return HTMLMeasures.frontSizes.first { type in
    FrontHeight(sheet, type: type).millimetres + taken <= room
  } ?? usual
}

/// How high identity and boxes are at most in a type.
private struct FrontHeight {
  private(set) var millimetres = 0.0
  private let width: Double
  /// Of a pixel of estimated text in millimetres, and of a line.
  private let pixel: Double
  private let line: Double

  init(_ sheet: Sheet, type: Double) {
    let across = sheet.paper.size(sheet.orientation).across
    width = (across - 2 * HTMLMeasures.sideMargin) / 2 - 4
    pixel = type / HTMLMeasures.textSize * 25.4 / 72
    line = type * HTMLMeasures.printedLine * 25.4 / 72
    for part in sheet.parts {
      switch part {
      case .identity(let identity): add(identity)
      case .boxes(let boxes): add(boxes)
      case .title, .cover, .section, .passages, .flowchart, .legend, .revisions, .table: break
      }
    }
  }

  private mutating func add(_ identity: Sheet.Identity) {
    let labels = identity.fields.map { EstimatedText($0.label, within: .infinity).width * pixel }
    let value = max(width - (labels.max() ?? 0) - 4, width / 4)
    let fields = identity.fields.reduce(0) { height, field in
      switch field.value {
      case .text(let text):
        let least = isToSign(field) ? HTMLMeasures.signatureRoom : 0
        return height + max(least, Double(max(1, lines(text, value))) * line) + 2
      case .signature(let signature):
        let texts = [
          signature.phrase, signature.position, signature.name, signature.rank, signature.nip,
        ]
        let written = texts.reduce(0) { $0 + lines($1, value) }
        return height + HTMLMeasures.signatureRoom + Double(written) * line + 2
      }
    }
    let issuer = identity.issuer.reduce(0) { $0 + lines($1, width) }
    millimetres += max(fields, HTMLMeasures.emblemRoom + Double(issuer) * line + 4)
  }

  private mutating func add(_ boxes: [Sheet.Box]) {
    for start in stride(from: 0, to: boxes.count, by: 2) {
      let heights = boxes[start..<min(start + 2, boxes.count)].map { box in
        let body = box.body.reduce(0) { lines, passage in
          switch passage {
          case .text(let text): lines + self.lines(text, width)
          case .list(_, let items):
            lines + items.reduce(0) { $0 + max(1, self.lines($1, width - 6)) }
          }
        }
        let heading = box.heading.isEmpty ? 0 : Double(lines(box.heading, width)) * line + 2
        return heading + max(8, Double(body) * line + 3)
      }
      millimetres += heights.max() ?? 0
    }
  }

  private func lines(_ text: String, _ width: Double) -> Int {
    EstimatedText(text, within: width / pixel).lines
  }
}

/// Where nobody is named yet somebody still has to sign.
func isToSign(_ field: Sheet.Field) -> Bool {
  guard case .text(let text) = field.value else { return false }
  return field.key == "approved_by" && visibleLines(text).isEmpty
}
