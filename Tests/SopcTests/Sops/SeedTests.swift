import SOPLanguage
import SOPRender
import Testing

/// The SOPs in `sops` say what the signed forms say, word by word, compiled and printed.
@Suite struct SeedTests {
  /// An SOP may only name what lies in its own workspace, so that the examples have their copy.
  @Test func theHolidaysAreTheSameEverywhere() throws {
    #expect(
      try Repository.text("sops/libur-2026.yaml") == Repository.text("examples/libur-2026.yaml"))
    let kaltim = try #require(Seed.all.first { $0.name == "kaltim" }).workflow()
    #expect(kaltim.calendar.holidays.count == 25)
  }

  @Test(arguments: Seed.all)
  func everyCellOfTheTableIsInTheWorkflow(seed: Seed) throws {
    let form = try seed.form()
    let workflow = try seed.workflow()
    let rows = try #require(workflow.procedures.first).rows
    try #require(form.rows.count == seed.rows && rows.count == seed.rows)
    #expect(form.rows.joined().count { !$0.isEmpty } == seed.filledCells)
    for (cells, row) in zip(form.rows, rows) {
      let actors = workflow.actors.count
      let columns = workflow.form.columns
      try #require(cells.count == actors + columns.count - 1)
      #expect(row.row == cells[0].text)
      #expect(row.action == cells[1].text)
      #expect(row.items == cells[1].items)
      // The scan lost the symbols of the actors' columns.
      let symbols = cells[2..<2 + actors].flatMap(\.pieces)
      #expect(symbols.isEmpty)
      let mark = workflow.form.cells == .commas ? ", " : " "
      let requirements = row.requirements.map(\.text).joined(separator: mark)
      #expect(words([requirements]) == cells[2 + actors].words, "\(row.row)")
      #expect(words(row.time) == cells[3 + actors].words, "\(row.row)")
      let outputs = row.outputs.map(\.text).joined(separator: mark)
      #expect(words([outputs]) == cells[4 + actors].words, "\(row.row)")
      // A definition stands with its actor; where it is printed is looked at below.
      let definitions = Set(workflow.actors.map(\.note))
      let printed = columns.contains(.note) ? cells[5 + actors].pieces : []
      let note = printed.filter { !definitions.contains($0) }
      #expect(row.note == note.joined(separator: "\n"), "\(row.row)")
    }
  }

  @Test(arguments: Seed.all)
  func everyBoxIsInTheWorkflow(seed: Seed) throws {
    let form = try seed.form()
    let workflow = try seed.workflow()
    try #require(form.boxes.count == workflow.form.boxes.count && workflow.boxes.count == 6)
    let items = form.boxes.map(\.body).map { max($0.items.count, $0.isEmpty ? 0 : 1) }
    #expect(items.reduce(0, +) == seed.boxItems)
    for (box, key) in zip(form.boxes, workflow.form.boxes) {
      let ours = try #require(workflow.boxes.first { $0.key == key })
      #expect(ours.intro == box.body.text)
      #expect(ours.items == box.body.items)
      #expect(workflow.form.labels[key] == box.heading)
    }
  }

  @Test(arguments: Seed.all)
  func everyIdentityValueIsInTheWorkflow(seed: Seed) throws {
    let form = try seed.form()
    let workflow = try seed.workflow()
    let identity = workflow.identity
    if workflow.form.print.contains(.identity) {
      let labels = workflow.form.identity.map { workflow.form.labels[$0] }
      try #require(labels == form.fields.map(\.label) && labels.count == 6)
    } else {
      #expect(form.fields.isEmpty)
    }
    let phrase = workflow.form.labels["signed"] ?? ""
    let signed = identity.approvals.flatMap {
      [phrase, $0.position, $0.name, $0.rank, "NIP. " + $0.nip]
    }.filter { !$0.isEmpty }
    for (key, field) in zip(workflow.form.identity, form.fields) {
      let ours =
        switch key {
        case "title": identity.title
        case "number": identity.number
        case "approved_by": signed.joined(separator: " ")
        default: identity.dates.first { $0.key == key }?.text
        }
      #expect(ours == field.value, "\(field.label)")
    }
    try #require(form.lines.count == seed.lines)
    let address = identity.issuer.filter { $0.key == "address" }.map { entry in
      "\(workflow.form.labels["address"] ?? "") : \(entry.text)"
    }
    let heading = [workflow.form.labels["heading"] ?? "", identity.title]
    let issuer = identity.issuer.flatMap { $0.text.split(separator: "\n").map(String.init) }
    let created = identity.dates.filter { $0.key == "created" }.map { String($0.text.suffix(4)) }
    for line in form.lines {
      #expect((heading + created + issuer + address).contains(line), "\(line)")
    }
  }

  @Test(arguments: Seed.all)
  func everyHeadingIsInTheWorkflow(seed: Seed) throws {
    let form = try seed.form()
    let workflow = try seed.workflow()
    let labels = workflow.form.labels
    func words(_ keys: [String]) -> [String] {
      keys.compactMap { labels[$0] }.filter { !$0.isEmpty }
    }
    let quality = words(["requirements", "time", "outputs"])
    let note = workflow.form.columns.contains(.note) ? words(["note"]) : []
    let opening = words(["row", "action", "actors"])
    let actors =
      workflow.form.actors == .numbers
      ? workflow.actors.indices.map { "\($0 + 1)" } : workflow.actors.map(\.name)
    // Either a heading over the columns of the quality standard, or none and they stand above.
    if labels["quality"] == "" {
      #expect(form.head == [opening + quality + note, actors])
    } else {
      #expect(form.head == [opening + words(["quality"]) + note, actors + quality])
    }
    #expect(labels["flowchart"] == form.chartTitle.joined(separator: " "))
  }

  @Test(arguments: Seed.all)
  func everySectionIsInTheWorkflow(seed: Seed) throws {
    let form = try seed.form()
    let workflow = try seed.workflow()
    #expect(form.sections.map(\.lines.count).reduce(0, +) == seed.sectionLines)
    try #require(form.sections.count == workflow.sections.count)
    for (place, (section, ours)) in zip(form.sections, workflow.sections).enumerated() {
      let letter = try #require(Unicode.Scalar(0x41 + place))
      #expect("\(letter). \(ours.title)" == section.title)
      let lines = ours.body.flatMap { passage in
        [passage.intro].filter { !$0.isEmpty }
          + passage.items.enumerated().map {
            passage.style == .numbered ? "\($0 + 1). \($1)" : $1
          }
      }
      #expect(lines == section.lines, "\(section.title)")
    }
    // The flow table stands in its section, once.
    let places = workflow.sections.flatMap(\.body).compactMap(\.place)
    #expect(places == (form.sections.isEmpty ? [] : [.flowchart]))
    #expect(workflow.form.print.contains(.sections) == !form.sections.isEmpty)
    #expect(workflow.form.print.contains(.flowchart) == form.sections.isEmpty)
  }

  @Test(arguments: Seed.all)
  func whatStandsUnderTheTableIsInTheWorkflow(seed: Seed) throws {
    let form = try seed.form()
    let workflow = try seed.workflow()
    try #require(form.closing.count == seed.closingLines)
    #expect(workflow.form.print.contains(.legend) == !form.closing.isEmpty)
    #expect(workflow.form.print.contains(.revisions) == !form.closing.isEmpty)
    guard let legend = form.closing.first else { return }
    #expect(workflow.form.labels["legend"] == legend)
    let title = form.closing.drop { $0 == legend || $0.hasPrefix("= ") }
    #expect(workflow.form.labels["revisions"] == title.joined(separator: " "))
    #expect(workflow.revisions.isEmpty)
  }

  @Test(arguments: Seed.all, ["txt", "txt wide", "md", "html"])
  func everythingIsPrinted(seed: Seed, format: String) throws {
    let form = try seed.form()
    let printed = try print(seed, as: format)

    #expect(printed.fields.map(\.label) == form.fields.map { squeezed($0.label) })
    #expect(printed.fields.map(\.value) == form.fields.map { squeezed($0.value) })
    for line in form.lines { #expect(printed.opening.contains(squeezed(line)), "\(line)") }

    for line in form.closing { #expect(printed.closing.contains(squeezed(line)), "\(line)") }

    try #require(printed.boxes.count == form.boxes.count)
    for (ours, box) in zip(printed.boxes, form.boxes) {
      #expect(ours.heading == squeezed(box.heading))
      #expect(spellings(of: box.body).contains(ours.body), "\(box.heading): \(ours.body)")
    }

    try #require(printed.rows.count == seed.rows)
    let actors = try seed.workflow().actors.count
    for (ours, cells) in zip(printed.rows, form.rows) {
      // Where the ways are drawn, the actors' cells are one.
      let isDrawn = format.hasPrefix("txt") && ours.count < cells.count
      let merged = isDrawn ? actors - 1 : 0
      try #require(ours.count == cells.count - merged)
      for column in cells.indices where column < 2 || column >= 2 + actors {
        let text = ours[column < 2 ? column : column - merged]
        let expected = spellings(of: cells[column])
        // Under an action then stands what a drawing cannot say.
        let isThere =
          expected.contains(text)
          || (isDrawn && column == 1 && expected.contains { text.hasPrefix($0) })
        #expect(isThere, "\(cells[0].text) \(form.head.joined()): \(text)")
      }
      // Somebody acts in every row.
      if isDrawn {
        #expect(ours[2].contains { "[(<".contains($0) })
      } else {
        #expect(ours[2..<2 + actors].count { !$0.isEmpty } == 1)
      }
    }
    // Over several lines of plain text a heading stands in no one place; see the words below.
    for heading in form.head.joined() where !format.hasPrefix("txt") {
      #expect(printed.head.contains(squeezed(heading)), "\(heading)")
    }
  }

  @Test(arguments: Seed.all)
  func everyWordIsPrintedAtTheUsualWidth(seed: Seed) throws {
    let words = try seed.form().words
    #expect(words.count > 100)
    let text = String(
      decoding: Format.plainText.write(try seed.workflow(), .init(width: 100)), as: UTF8.self)
    let printed = Set(text.split { $0.isWhitespace || "│┌┐└┘├┤┬┴┼─".contains($0) })
    // Longer words may be broken; the cells are read with their breaks above.
    for word in words where word.count <= 10 { #expect(printed.contains(word), "\(word)") }
  }

  private func print(_ seed: Seed, as format: String) throws -> PrintedForm {
    let workflow = try seed.workflow()
    func text(_ format: Format, width: Int = 100) -> String {
      String(decoding: format.write(workflow, .init(width: width)), as: UTF8.self)
    }
    return switch format {
    case "md": try PrintedForm(markdown: text(.markdown))
    case "html": try PrintedForm(html: text(.html))
    case "txt wide": try PrintedForm(plainText: text(.plainText, width: 2000))
    default: try PrintedForm(plainText: text(.plainText))
    }
  }

  /// A cell without spaces: its list bears no marks, dashes or numbers.
  private func spellings(of cell: SeedForm.Cell) -> [String] {
    let marks: [(Int) -> String] = [{ _ in "" }, { _ in "-" }, { "\($0 + 1)." }]
    return marks.map { mark in
      squeezed(cell.text) + cell.items.enumerated().map { mark($0) + squeezed($1) }.joined()
    }
  }

  private func words(_ texts: [String]) -> [Substring] {
    texts.flatMap { $0.split(whereSeparator: \.isWhitespace) }
  }
}
