import SOPLanguage
import SOPPages

/// A document made by hand, with every kind of mark: two pages, a small flowchart, a legend.
struct SampleDrawing {
  let typesetter: Typesetter
  let plain = TypeStyle(9)
  let bold = TypeStyle(9, bold: true)

  /// What the flowchart says in words.
  static let words = "Staf menerima berkas, lalu Kepala memutuskan (ya: selesai)."

  var drawing: Drawing {
    Drawing(
      language: .indonesian, title: "Layanan <Izin> & “Rekomendasi”",
      pages: [
        Drawing.Page(width: 595.28, height: 420, content: first),
        Drawing.Page(width: 420, height: 595.28, content: second),
      ])
  }

  private var first: [Mark] {
    let head = ["No", "Kegiatan", "Staf", "Kepala"].enumerated().map { index, word in
      Mark.group(
        .headCell, text(word, 40 + [0, 30, 180, 290][index], 84, within: 100, bold, .left))
    }
    let rules: [Mark] = [80, 100, 160, 230, 300].map { y in
      .rule(from: Point(36, y), to: Point(440, y), width: y == 80 ? 1 : 0.5)
    }
    return [
      .group(
        .heading(1, "Standar Operasional Prosedur"),
        text(
          "Standar Operasional Prosedur", 36, 30, within: 520, TypeStyle(16, bold: true), .centre)),
      .group(
        .paragraph,
        text(
          String(repeating: "Verifikasi efisien dan efektif. ", count: 6), 36, 52, within: 520,
          plain, .left)),
      .group(
        .heading(2, "A. Bagan alir"), text("A. Bagan alir", 300, 42, within: 200, bold, .right)),
      .group(
        .table,
        [.group(.row, head)] + rules + [
          row("1", "Menerima berkas permohonan yang diajukan", 104),
          row("2", "Memutuskan permohonan", 164),
          .group(.figure(Self.words), chart),
        ]),
      .group(
        .artifact, text("Halaman 1", 36, 400, within: 520, TypeStyle(8, italic: true), .centre)),
    ]
  }

  private var second: [Mark] {
    let shapes: [SymbolMark.Shape] = [.capsule, .box, .diamond, .pentagon]
    let legend = shapes.enumerated().flatMap { index, shape -> [Mark] in
      let y = 80 + Double(index) * 40
      let area = Rectangle(x: 40, y: y, width: 40, height: 24)
      return [
        .symbol(SymbolMark(name: nil, shape: shape, area: area, words: [])),
        .group(.listItem, text("\(shape)", 90, y + 7, within: 200, plain, .left)),
      ]
    }
    let kinds: [LineMark.Kind] = [.arrow, .tie, .choice]
    let lines = kinds.enumerated().map { index, kind in
      let y = 260 + Double(index) * 20
      return Mark.line(
        LineMark(kind: kind, from: nil, to: nil, points: [Point(40, y), Point(80, y)]))
    }
    return [
      .group(.heading(1, "Keterangan"), text("Keterangan", 36, 30, within: 300, bold, .left)),
      .group(.list, legend),
    ] + lines
  }

  private var chart: [Mark] {
    [
      symbol("start:1", .capsule, Rectangle(x: 225, y: 106, width: 50, height: 16), "Mulai"),
      symbol("1", .box, Rectangle(x: 225, y: 134, width: 50, height: 22), ""),
      symbol("2", .diamond, Rectangle(x: 325, y: 180, width: 50, height: 30), ""),
      symbol("1.lain", .box, Rectangle(x: 325, y: 134, width: 50, height: 22), ""),
      symbol("end:1", .capsule, Rectangle(x: 225, y: 252, width: 50, height: 16), "Selesai"),
      symbol("page:A:out", .pentagon, Rectangle(x: 390, y: 250, width: 20, height: 20), "A"),
      edge("start:1", "1", [Point(250, 122), Point(250, 134)]),
      edge("1", "2", [Point(250, 156), Point(250, 195), Point(325, 195)]),
      edge("2", "end:1", [Point(350, 210), Point(350, 230), Point(250, 230), Point(250, 252)]),
      edge("2", "page:A:out", [Point(375, 195), Point(400, 195), Point(400, 250)]),
      .line(
        LineMark(
          kind: .choice, from: "1", to: "1.lain", points: [Point(275, 145), Point(325, 145)])),
      .label(
        Rectangle(x: 354, y: 213, width: 16, height: 12),
        text("Ya", 356, 213, within: 14, plain, .left)),
      .label(
        Rectangle(x: 378, y: 181, width: 20, height: 12),
        text("Tdk", 380, 181, within: 20, plain, .left)),
    ]
  }

  private func row(_ number: String, _ activity: String, _ y: Double) -> Mark {
    .group(
      .row,
      [
        .group(.cell, text(number, 40, y, within: 20, plain, .centre)),
        .group(.cell, text(activity, 70, y, within: 110, plain, .left)),
      ])
  }

  private func symbol(
    _ name: String, _ shape: SymbolMark.Shape, _ area: Rectangle, _ words: String
  ) -> Mark {
    let set = typesetter.set(words, TypeStyle(8))
    let corner = Point(area.x, area.centre.y - set.height / 2)
    return .symbol(
      SymbolMark(
        name: name, shape: shape, area: area,
        words: set.marks(at: corner, width: area.width, .centre)))
  }

  private func edge(_ from: String, _ to: String, _ points: [Point]) -> Mark {
    .line(LineMark(kind: .arrow, from: from, to: to, points: points))
  }

  private func text(
    _ words: String, _ x: Double, _ y: Double, within width: Double, _ type: TypeStyle,
    _ alignment: Alignment
  ) -> [Mark] {
    typesetter.set(words, type, within: width).marks(at: Point(x, y), width: width, alignment)
  }
}
