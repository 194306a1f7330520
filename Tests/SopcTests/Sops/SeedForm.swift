import Foundation
import Testing

/// The text of a signed form as it came from the scan, read without knowing its SOP file.
struct SeedForm {
  /// Lines above the boxes, outside every table: the cover, the agency.
  var lines: [String] = []
  var fields: [(label: String, value: String)] = []
  var boxes: [Box] = []
  /// The narrative between the boxes and the flow table.
  var sections: [Section] = []
  /// Lines above the flow table that are in no section.
  var chartTitle: [String] = []
  /// Both head rows, their cells in order, without the empty ones.
  var head: [[String]] = []
  var rows: [[Cell]] = []
  /// Lines under the flow table: the legend, the revision list.
  var closing: [String] = []

  struct Section {
    /// With its letter.
    var title: String
    var lines: [String] = []
  }

  struct Box {
    var heading: String
    var body: Cell
  }

  /// What stands in a cell: an introduction, or the paragraph itself, and the items of its list.
  struct Cell: Equatable {
    var text = ""
    var items: [String] = []

    var pieces: [String] { (text.isEmpty ? [] : [text]) + items }
    var isEmpty: Bool { pieces.isEmpty }
    var words: [Substring] { pieces.flatMap { $0.split(whereSeparator: \.isWhitespace) } }
  }

  init(_ text: String) throws {
    var head: [[String]] = []
    var table: [[String]] = []
    var boxHeadings: [String]?
    for line in text.split(separator: "\n") where !line.allSatisfy(\.isWhitespace) {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let first = bare(cells[0])
      let filled = cells.map(bare).filter { !$0.isEmpty }
      if boxes.isEmpty, boxHeadings == nil, cells.count > 2 {
        // The scan saw a column that no field has.
        try #require(filled.count == 2)
        fields.append((filled[0], value(filled[1])))
      } else if cells.count > 2 {
        if head.count < 2 { head.append(cells) } else { table.append(cells) }
      } else if let headings = boxHeadings {
        for (heading, cell) in zip(headings, cells) {
          boxes.append(Box(heading: bare(heading), body: Cell(reading: cell)))
        }
        boxHeadings = nil
      } else if cells.count == 2, !boxes.isEmpty || first.lowercased().hasPrefix("dasar hukum") {
        boxHeadings = cells
      } else if cells.count == 2 {
        fields.append((first, value(cells[1])))
      } else if first.hasPrefix(":"), let label = lines.popLast() {
        fields.append((label, value(first)))
      } else if !table.isEmpty {
        closing.append(first)
      } else if !boxes.isEmpty, first.prefixMatch(of: /[A-Z]\.\s/) != nil {
        sections.append(Section(title: first))
      } else if !sections.isEmpty {
        sections[sections.count - 1].lines.append(first)
      } else if !boxes.isEmpty {
        chartTitle.append(first)
      } else {
        lines.append(first)
      }
    }
    try #require(head.count == 2 && head[0].count == head[1].count)
    // A column without a heading is one that only the scan saw.
    let columns = head[0].indices.filter { !head[0][$0].isEmpty || !head[1][$0].isEmpty }
    self.head = head.map { $0.map(bare).filter { !$0.isEmpty } }
    rows = try table.map { row in
      try #require(row.count == head[0].count)
      return columns.map { Cell(reading: row[$0]) }
    }
  }

  /// The words in it but for its narrative's, for a look at the whole.
  var words: Set<Substring> {
    let boxed = boxes.flatMap { [Cell(text: $0.heading), $0.body] }
    let named = fields.map { Cell(text: $0.label, items: [$0.value]) }
    let loose = Cell(items: lines + chartTitle + head.joined() + closing)
    let cells = boxed + named + [loose] + rows.joined()
    return Set(cells.flatMap(\.words))
  }
}

extension SeedForm.Cell {
  /// `<p>…</p> <ol> 1. … 2. …` or `… <ul> - … - …`, its list unmarked.
  init(reading cell: String) {
    let parts = cell.replacing(/<\/?p>/, with: "").split(
      separator: /<[ou]l[^>]*>/, maxSplits: 1, omittingEmptySubsequences: false)
    text = bare(String(parts[0]))
    guard parts.count > 1 else {
      // A list that the scan left unmarked.
      if text.hasPrefix("1. ") {
        items = numbered(text)
        text = ""
      } else if text.hasPrefix("-"), text.count > 1 {
        items = dashed(text)
        text = ""
      }
      return
    }
    let list = bare(String(parts[1]))
    if list.hasPrefix("1. ") {
      items = numbered(list)
    } else if list.hasPrefix("- ") {
      items = dashed(list)
    } else {
      items = [list]
    }
  }
}

/// What stands behind a label and its colon.
private func value(_ text: String) -> String {
  let text = bare(text)
  return text.hasPrefix(":") ? bare(String(text.dropFirst())) : text
}

private func numbered(_ list: String) -> [String] {
  var items: [String] = []
  var rest = list[...]
  while let mark = rest.range(of: "\(items.count + 1). ") {
    if !items.isEmpty { items[items.count - 1] = bare(String(rest[..<mark.lowerBound])) }
    items.append("")
    rest = rest[mark.upperBound...]
  }
  if !items.isEmpty { items[items.count - 1] = bare(String(rest)) }
  return items
}

private func dashed(_ list: String) -> [String] {
  (" " + list).split(separator: /\s-(?:\s|(?=\p{L}))/).map { bare(String($0)) }
}

/// Without the scan's own marks, and with single spaces.
private func bare(_ text: String) -> String {
  text.replacing("**", with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
