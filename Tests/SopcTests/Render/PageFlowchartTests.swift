import SOPLanguage
import Testing

@testable import SOPRender

/// The flowchart in a page's table, with the cells as large as some browser makes them: what its
/// cells hold joins to lines that lead from symbol to symbol.
@Suite struct PageFlowchartTests {
  @Test(arguments: 0..<60)
  func piecesJoinToLines(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    let chart = randomFlowchart(
      &dice, rows: Int.random(in: 1...14, using: &dice),
      columns: Int.random(in: 1...7, using: &dice))
    let page = LaidOutPage(chart, &dice)
    let picture = page.picture
    for (index, line) in chart.lines.enumerated() {
      let path = picture.window.routed.paths[index]
      let start = page.side(line.from, path.exit)
      let end = page.side(line.to, path.entry)
      page.expect(picture.pieces(ofLine: index), leadFrom: start, to: end)
    }
    for tie in chart.ties {
      let first = page.side(tie.first, .right)
      page.expect(picture.pieces(of: tie), leadFrom: first, to: page.side(tie.second, .left))
    }
  }

  /// Symbols and answers lie within their cells, beside each other and not on lines.
  @Test(arguments: 0..<60)
  func nothingLiesOnAnother(seed: Int) {
    var dice = Dice(seed: UInt64(1000 + seed))
    let chart = randomFlowchart(
      &dice, rows: Int.random(in: 1...14, using: &dice),
      columns: Int.random(in: 1...7, using: &dice))
    let page = LaidOutPage(chart, &dice)
    var things = chart.shapes.indices.map { (page.area(of: $0), page.cell(of: $0)) }
    for line in chart.lines.indices {
      guard let area = page.area(ofAnswer: line) else { continue }
      things.append((area, page.cell(of: chart.lines[line].from)))
    }
    let stretches = chart.lines.indices.flatMap { page.stretches(ofLine: $0) }
    for (index, (area, cell)) in things.enumerated() {
      #expect(cell.contains(area))
      for (other, _) in things[..<index] { #expect(!area.meets(other), "\(area) \(other)") }
      for stretch in stretches { #expect(!area.meets(stretch), "\(area) \(stretch)") }
    }
  }
}

@Suite struct CellPlaceTests {
  /// Both ways to write a place mean the same one, as a browser reckons.
  @Test(arguments: [-12.5, -1, 0, 0.5, 30], ["50%", "var(--c)"])
  func cssMeansThePlace(pixels: Double, middle: String) throws {
    let length = 240.0
    let bases: [(CellPlace.Base, Double)] = [
      (.start, 0), (.middle, middle == "50%" ? 120 : 70), (.end, length),
    ]
    for (base, start) in bases {
      let place = CellPlace(base: base, pixels: pixels)
      #expect(try value(of: place.css(middle: middle), length) == start + pixels)
      let fromEnd = try value(of: place.cssFromEnd(middle: middle), length)
      #expect(fromEnd == length - start - pixels)
    }
  }

  /// A sum in CSS where 100% is so long and `--c` is 70 pixels.
  private func value(of css: String, _ length: Double) throws -> Double {
    var sum = 0.0
    var sign = 1.0
    let terms = css.replacing("var(--c)", with: "70px").replacing("calc(", with: "")
      .replacing(")", with: "")
    for term in terms.split(separator: " ") {
      if term == "+" || term == "-" {
        sign = term == "+" ? 1 : -1
      } else if term.hasSuffix("%") {
        sum += sign * length * (try #require(Double(term.dropLast()))) / 100
      } else {
        let number = term.hasSuffix("px") ? term.dropLast(2) : term
        sum += sign * (try #require(Double(number)))
      }
    }
    return sum
  }
}

/// What a page says of its flowchart to those who cannot see the drawing.
@Suite struct PageFlowchartTextTests {
  @Test(arguments: Construct.allCases)
  func everySymbolCanBeRead(construct: Construct) throws {
    let workflow = try construct.workflow()
    let page = printed(.html, workflow)
    let text = page.replacing("<br>", with: " ").replacing(/<[^>]*>/, with: "")
    for case .flowchart(_, let charts, _) in composeSheet(workflow).parts {
      for cell in charts.flatMap(\.table.rows).flatMap(\.cells) {
        guard case .symbols(let symbols) = cell.content else { continue }
        for symbol in symbols {
          let words = html(spoken(symbol, workflow.language)).replacing("<wbr>", with: "")
          #expect(text.contains(words), "\(symbol.name)")
          for row in symbol.ways.flatMap(\.goals).compactMap(\.row) {
            #expect(page.contains("<a href=\"#row-\(row)\">"))
            #expect(page.contains("<tr id=\"row-\(row)\">"))
          }
        }
      }
    }
  }

  /// A page is one long sheet: ways are cut only where they would run for many screens.
  @Test(arguments: [60, 61, 150])
  func longChartsAreCut(rows: Int) throws {
    var sample = Sample.lumajang
    let steps = sample.procedures[0].steps
    sample.procedures[0].steps = (0..<rows).map { index in
      var step = index == rows - 1 ? steps[steps.count - 1] : steps[index % (steps.count - 1)]
      step.id = "langkah_\(index)"
      step.row = nil
      step.symbols[0].id = step.id
      return step
    }
    let page = printed(.html, sample.workflow)
    let letter = /<span class="pentagon"[^>]*>.*?<span class="spoken">[^<]*<\/span>(.*?)<\/span>/
    let letters = page.matches(of: letter).map { String($0.1) }
    let windows = (rows + 59) / 60
    // From each row to the next there is one way, and so from each window to the next.
    let expected = (1..<max(windows, 1)).flatMap { window -> [String] in
      let letter = ["A", "B", "C"][window - 1]
      return ["<a href=\"#row-langkah_\(rows * window / windows)\">\(letter)</a>", letter]
    }
    #expect(letters == expected)
  }
}

/// A page's table as a browser might lay it out: every cell at least as large as it must be. The
/// pictures of neighbouring cells share the pixel of the line between them.
private struct LaidOutPage {
  let picture: FlowPicture
  private let columns: [ColumnRoom]
  /// The beginnings and lengths of the columns' and the rows' pictures.
  private var across: [(start: Double, length: Double)] = []
  private var down: [(start: Double, length: Double)] = []

  typealias Point = (x: Double, y: Double)

  init(_ chart: Flowchart, _ dice: inout Dice) {
    let words = ["", "Setuju?", "Berkas lengkap dan benar?", "Kepala Subbagian Umum"]
    let sizes = chart.shapes.map { shape in
      let symbol = Symbol(
        id: nil, name: shape.name, shape: shape.kind == .diamond ? .diamond : .box,
        words: words.randomElement(using: &dice) ?? "", performer: "", remark: "", ways: [])
      return SymbolSize(symbol, scale: 1)
    }
    let slice = FlowchartSlicer(chart).slice(chart.bands.indices)
    let window = FlowWindow(slice, sizes) { _ in "" }
    columns = window.columns
    picture = FlowPicture(window, columns: columns)
    var end = 0.0
    for column in columns {
      let length = column.width + Double(Int.random(in: 0...90, using: &dice)) / 2
      across.append((end, length))
      end += length - 1
    }
    end = 0
    for room in picture.rooms {
      let length = room.height + Double(Int.random(in: 0...90, using: &dice)) / 2
      down.append((end, length))
      end += length - 1
    }
  }

  private func x(_ place: CellPlace, _ column: Int) -> Double {
    let (start, length) = across[column]
    let room = columns[column]
    return switch place.base {
    case .start: start + place.pixels
    case .middle: start + max(room.left, min(length / 2, length - room.right)) + place.pixels
    case .end: start + length + place.pixels
    }
  }

  private func y(_ place: CellPlace, _ row: Int) -> Double {
    let (start, length) = down[row]
    return switch place.base {
    case .start: start + place.pixels
    case .middle: start + length / 2 + place.pixels
    case .end: start + length + place.pixels
    }
  }

  private func point(_ place: FlowPicture.Place) -> Point {
    (x(place.x, place.cell.column), y(place.y, place.cell.row))
  }

  func area(of shape: Int) -> Area {
    let middle = point(picture.middle(of: shape))
    let size = picture.window.sizes[shape]
    return Area(
      left: middle.x - size.width / 2, top: middle.y - size.height / 2,
      right: middle.x + size.width / 2, bottom: middle.y + size.height / 2)
  }

  func cell(of shape: Int) -> Area {
    let cell = picture.middle(of: shape).cell
    let (x, y) = (across[cell.column], down[cell.row])
    return Area(left: x.start, top: y.start, right: x.start + x.length, bottom: y.start + y.length)
  }

  func area(ofAnswer line: Int) -> Area? {
    guard let answer = picture.window.answers[line] else { return nil }
    let label = picture.label(ofLine: line)
    let corner = point(label.place)
    let (width, height) = (answer.size.width, answer.size.height)
    let left = label.isLeft ? corner.x - width : corner.x
    let top = label.isAbove ? corner.y - height : corner.y
    return Area(left: left, top: top, right: left + width, bottom: top + height)
  }

  /// The middle of a side of a symbol's border, measured on the symbol itself.
  func side(_ shape: Int, _ side: RoutedFlowchart.Side) -> Point {
    let area = area(of: shape)
    return switch side {
    case .top: ((area.left + area.right) / 2, area.top)
    case .bottom: ((area.left + area.right) / 2, area.bottom)
    case .left: (area.left, (area.top + area.bottom) / 2)
    case .right: (area.right, (area.top + area.bottom) / 2)
    }
  }

  func stretches(ofLine line: Int) -> [Area] {
    picture.pieces(ofLine: line).map { cell, piece in
      let (from, to) = ends(cell, piece)
      return Area(left: from.x, top: from.y, right: to.x, bottom: to.y)
    }
  }

  /// The left or upper end of a piece, and its other one.
  private func ends(_ cell: FlowPicture.Cell, _ piece: FlowPicture.Piece) -> (Point, Point) {
    if piece.isUpright {
      let x = x(piece.at, cell.column)
      return ((x, y(piece.from, cell.row)), (x, y(piece.to, cell.row)))
    }
    let y = y(piece.at, cell.row)
    return ((x(piece.from, cell.column), y), (x(piece.to, cell.column), y))
  }

  func expect(
    _ pieces: [(cell: FlowPicture.Cell, piece: FlowPicture.Piece)], leadFrom start: Point,
    to end: Point, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var here = start
    for (cell, piece) in pieces {
      let (first, last) = ends(cell, piece)
      #expect(first.x <= last.x && first.y <= last.y, sourceLocation: sourceLocation)
      // It begins where the one before ends, or behind the pixel that both share.
      let isForward = distance(here, first) <= distance(here, last)
      let (near, far) = isForward ? (first, last) : (last, first)
      let overlap = distance(here, near)
      let isShared = overlap == 1 && (piece.isUpright ? near.x == here.x : near.y == here.y)
      #expect(overlap < 0.001 || isShared, "\(here) \(near)", sourceLocation: sourceLocation)
      here = far
    }
    #expect(distance(here, end) < 0.001, "\(here) \(end)", sourceLocation: sourceLocation)
  }

  private func distance(_ a: Point, _ b: Point) -> Double { abs(a.x - b.x) + abs(a.y - b.y) }
}

private struct Area {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  func contains(_ other: Area) -> Bool {
    left <= other.left && top <= other.top && other.right <= right && other.bottom <= bottom
  }

  /// Whether they share more than a border.
  func meets(_ other: Area) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}
