/// A stretch of a line in its cell.
///
/// It ends half a pixel behind its points, so that a line has no notch where it turns; at an edge
/// of the cell the picture itself reaches over the table's line to that of the next cell.
func stretch(_ piece: FlowPicture.Piece, middle: String) -> String {
  let from = piece.from.isEdge ? piece.from : piece.from.moved(-0.5)
  let to = piece.to.isEdge ? piece.to : piece.to.moved(0.5)
  let at = piece.at.moved(-0.5)
  let style =
    piece.isUpright
    ? "left:\(at.css(middle: middle));top:\(from.css());bottom:\(to.cssFromEnd())"
    : "left:\(from.css(middle: middle));right:\(to.cssFromEnd(middle: middle));top:\(at.css())"
  let dashed = piece.isDashed ? " dashed" : ""
  return "<i class=\"\(piece.isUpright ? "upright" : "level")\(dashed)\" style=\"\(style)\"></i>"
}

/// An arrow's head whose tip touches a side of a symbol at this point.
func arrowHead(
  at point: FlowPicture.Place, _ side: RoutedFlowchart.Side, middle: String
) -> String {
  let (long, half) = (HTMLMeasures.arrowHead, HTMLMeasures.arrowHead / 2)
  let (name, corner) =
    switch side {
    case .top: ("down", point.moved(-half, -long))
    case .bottom: ("up", point.moved(-half, 0))
    case .left: ("right", point.moved(-long, -half))
    case .right: ("left", point.moved(0, -half))
    }
  return "<i class=\"\(name)\" style=\"\(place(ofCorner: corner, middle: middle))\"></i>"
}

/// The dot that tells where lines come together from where they cross.
func dot(at point: FlowPicture.Place, middle: String) -> String {
  let corner = point.moved(-HTMLMeasures.dot, -HTMLMeasures.dot)
  return "<i class=\"dot\" style=\"\(place(ofCorner: corner, middle: middle))\"></i>"
}

/// The place of something's upper left corner.
func place(ofCorner corner: FlowPicture.Place, middle: String) -> String {
  "left:\(corner.x.css(middle: middle));top:\(corner.y.css())"
}

/// The place of an answer, which hugs its line whatever its size is in the end.
func place(of label: FlowPicture.Label, middle: String) -> String {
  let (x, y) = (label.place.x, label.place.y)
  let across =
    label.isLeft
    ? "right:\(x.cssFromEnd(middle: middle));text-align:right" : "left:\(x.css(middle: middle))"
  return across + (label.isAbove ? ";bottom:\(y.cssFromEnd())" : ";top:\(y.css())")
}

/// A shape with what stands in it; `style` says where it is.
func drawing(_ size: SymbolSize, _ text: String, style: String = "") -> String {
  let usual = SymbolSize(size.kind)
  var styles = style.isEmpty ? [] : [style]
  if size.width != usual.width { styles.append("width:\(number(size.width))px") }
  if size.height != usual.height { styles.append("height:\(number(size.height))px") }
  let attribute = styles.isEmpty ? "" : " style=\"\(styles.joined(separator: ";"))\""
  let (right, bottom) = (size.width - 0.5, size.height - 0.5)
  let (x, y) = (number(size.width / 2), number(size.height / 2))
  let name: String
  var inside = text.isEmpty ? "" : "<span>\(text)</span>"
  switch size.kind {
  case .capsule: name = "capsule"
  case .box: name = "box"
  case .diamond:
    name = "diamond"
    if !text.isEmpty {
      inside = "<span style=\"max-width:\(number(size.textWidth))px\">\(text)</span>"
    }
    inside = outline("M\(x) .5 \(right) \(y) \(x) \(bottom) .5 \(y)Z") + inside
  case .pentagon:
    name = "pentagon"
    let shoulder = number((size.height * 0.6).rounded() + 0.5)
    inside = outline("M.5 .5H\(right)V\(shoulder)L\(x) \(bottom) .5 \(shoulder)Z") + inside
  }
  return "<span class=\"\(name)\"\(attribute)>\(inside)</span>"
}

/// An arrow as wide as a shape.
func drawnArrow() -> String {
  "<span class=\"arrow\">\(outline("M0 5.5H50M50 2L57 5.5 50 9Z"))</span>"
}

private func outline(_ path: String) -> String {
  "<svg aria-hidden=\"true\"><path d=\"\(path)\"/></svg>"
}

extension CellPlace {
  fileprivate func css() -> String { css(middle: "50%") }
  fileprivate func cssFromEnd() -> String { cssFromEnd(middle: "50%") }
}
