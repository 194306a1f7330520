extension Grid {
  /// Some of its rows, with the head above them where there is one.
  func draw(_ rows: [Row], heights: [Double], with head: SetHead?) -> Block {
    var levels = [head?.height ?? 0]
    for height in heights { levels.append((levels.last ?? 0) + height) }
    var marks = head?.marks(at: Point(0, 0)) ?? []
    var index = 0
    while index < rows.count {
      // The rows of a band together, column by column.
      var end = index + 1
      while rows[index].band != nil, end < rows.count, rows[end].band == rows[index].band {
        end += 1
      }
      let band = index..<end
      if rows[index].band == nil {
        let cells = rows[index].cells.flatMap { self.marks(of: $0, from: levels, index) }
        marks += isTable ? [.group(.row, cells)] : cells
      } else {
        for place in 0..<(rows[band].map(\.cells.count).max() ?? 0) {
          for row in band where place < rows[row].cells.count {
            marks += self.marks(of: rows[row].cells[place], from: levels, row)
          }
        }
      }
      index = end
    }
    let rules = rules(of: rows, levels, below: head)
    if !rules.isEmpty { marks.append(.group(.artifact, rules)) }
    return Block(height: levels.last ?? 0, marks: isTable ? [.group(.table, marks)] : marks)
  }

  private func marks(of cell: Cell, from levels: [Double], _ row: Int) -> [Mark] {
    let top = levels[row]
    let left = edges[cell.columns.lowerBound]
    let content: [Mark]
    switch cell.content {
    case .lines(let lines):
      let room = levels[row + 1] - top - 2 * padding.y
      let down = cell.isMiddle ? max(0, (room - lines.height) / 2) : 0
      content = lines.marks(at: Point(left + padding.x, top + padding.y + down))
    case .block(let block): content = block.marks.map { $0.moved(left, top) }
    }
    return cell.role.map { [.group($0, content)] } ?? content
  }

  private func rules(of rows: [Row], _ levels: [Double], below head: SetHead?) -> [Mark] {
    let owners = rows.enumerated().map { index, row in
      var owners = edges.indices.dropLast().map { index * edges.count + $0 }
      for cell in row.cells {
        for column in cell.columns {
          owners[column] = index * edges.count + cell.columns.lowerBound
        }
      }
      return owners
    }
    switch lines {
    case .none: return []
    case .all: return ruled(owners, edges, levels, at: Point(0, 0), isTopDrawn: head != nil)
    case .inner:
      let width = edges.last ?? 0
      let height = levels.last ?? 0
      return ruled(owners, edges, levels, at: Point(0, 0)).filter { mark in
        guard case .rule(let from, let to, _) = mark else { return true }
        let isOuter =
          from.y == to.y ? from.y == 0 || from.y == height : from.x == 0 || from.x == width
        return !isOuter
      }
    }
  }
}
