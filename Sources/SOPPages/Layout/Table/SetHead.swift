package import SOPRender

/// A table's head, set for its columns: cells that span columns and rows, centred in their areas.
package struct SetHead: Sendable {
  package var height: Double { bottoms.last ?? 0 }
  /// The columns' boundaries from the table's left edge, the two outer ones among them.
  package let edges: [Double]
  /// The lower ends of its rows.
  private let bottoms: [Double]
  private let cells: [[SetCell]]

  private struct SetCell {
    var cell: Table.HeadCell
    var text: SetLines
  }

  /// `columns`: the width of each of the table's columns.
  package init(
    _ table: Table, columns: [Double], _ typesetter: Typesetter,
    _ type: TypeStyle = Measures.tableHead, padding: Padding = Measures.tablePadding
  ) {
    edges = boundaries(columns)
    let edges = edges
    cells = table.head.map { row in
      row.map { cell in
        let width = edges[cell.column + cell.columns] - edges[cell.column] - 2 * padding.x
        let text = typesetter.set(value: table.text(of: cell), type, within: width, .centre)
        return SetCell(cell: cell, text: text)
      }
    }
    var heights = table.head.map { _ in type.size + 2 * padding.y }
    // Those that stand in one row first; what a taller one lacks, its last row gets.
    for spans in [false, true] {
      for (index, row) in cells.enumerated() {
        for cell in row where (cell.cell.rows > 1) == spans {
          let rows = index..<min(index + max(cell.cell.rows, 1), heights.count)
          let lacks = cell.text.height + 2 * padding.y - heights[rows].reduce(0, +)
          if lacks > 0 { heights[rows.upperBound - 1] += lacks }
        }
      }
    }
    var y = 0.0
    bottoms = heights.map { height in
      y += height
      return y
    }
  }

  /// Its cells row by row, then its lines: all around and between the cells.
  package func marks(at corner: Point) -> [Mark] {
    let rows = cells.enumerated().map { index, row in
      Mark.group(
        .row,
        row.map { cell in
          let area = area(of: cell.cell, inRow: index).moved(corner.x, corner.y)
          let place = Point(
            area.x + (area.width - cell.text.width) / 2,
            area.y + (area.height - cell.text.height) / 2)
          return .group(.headCell, cell.text.marks(at: place))
        })
    }
    return rows + [.group(.artifact, rules(at: corner))]
  }

  /// The same as rows that can be cut, for a head too tall for its page: without spans downwards.
  func asRows(_ padding: Padding) -> [Grid.Row] {
    cells.map { row in
      Grid.Row(
        cells: row.map {
          Grid.Cell(
            columns: $0.cell.column..<($0.cell.column + $0.cell.columns), .lines($0.text),
            role: .headCell)
        })
    }
  }

  private func area(of cell: Table.HeadCell, inRow row: Int) -> Rectangle {
    let top = row == 0 ? 0 : bottoms[row - 1]
    let last = min(row + max(cell.rows, 1), bottoms.count) - 1
    let left = edges[cell.column]
    return Rectangle(
      x: left, y: top, width: edges[cell.column + cell.columns] - left, height: bottoms[last] - top)
  }

  private func rules(at corner: Point) -> [Mark] {
    var owners = bottoms.map { _ in [Int](repeating: -1, count: edges.count - 1) }
    for (index, row) in cells.enumerated() {
      for cell in row.map(\.cell) {
        for line in index..<min(index + max(cell.rows, 1), bottoms.count) {
          for column in cell.column..<(cell.column + cell.columns) {
            owners[line][column] = index * edges.count + cell.column
          }
        }
      }
    }
    return ruled(owners, edges, [0] + bottoms, at: corner)
  }
}

/// The boundaries of columns of these widths, from 0 on.
package func boundaries(_ columns: [Double]) -> [Double] {
  var x = 0.0
  return [0]
    + columns.map { width in
      x += width
      return x
    }
}
