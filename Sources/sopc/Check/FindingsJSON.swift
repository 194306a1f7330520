import FoundationEssentials
import SOPLanguage

extension Report {
  /// `sopc.findings/1`, for other programs.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    let body = FindingsJSON(
      format: "sopc.findings/1", files: files.map(\.path),
      sops: files.compactMap { file in file.entry.map { SOPJSON($0, file: file.path, language) } },
      findings: files.flatMap { file in
        file.findings.map { FindingsJSON.Finding($0, file.sources, language) }
      },
      errors: count(.error), warnings: count(.warning), hints: count(.hint),
      passedOver: passedOver, leftOut: leftOut)
    return String(decoding: try encoder.encode(body), as: UTF8.self) + "\n"
  }
}

private struct FindingsJSON: Encodable {
  var format: String
  var files: [String]
  var sops: [SOPJSON]
  var findings: [Finding]
  var errors: Int
  var warnings: Int
  var hints: Int
  var passedOver: Int
  var leftOut: Int

  struct Finding: Encodable {
    var code: String
    var name: String
    var severity: String
    var file: String
    var start: PlaceJSON
    var end: PlaceJSON
    var message: String
    var advice: String?
    var fix: [Edit]?
    var why: String
    var related: [Related]

    init(_ diagnostic: Diagnostic, _ sources: [SourceText], _ language: Language) {
      code = diagnostic.rule.code
      name = diagnostic.rule.name
      severity = diagnostic.severity.rawValue
      file = sources[diagnostic.range.file].name
      start = PlaceJSON(diagnostic.range.start)
      end = PlaceJSON(diagnostic.range.end)
      message = diagnostic.message[language]
      advice = diagnostic.advice?[language]
      fix = diagnostic.fix?.edits.map { edit in
        Edit(
          file: sources[edit.range.file].name, start: PlaceJSON(edit.range.start),
          end: PlaceJSON(edit.range.end), text: edit.text)
      }
      why = diagnostic.rule.why[language]
      related = diagnostic.related.map { related in
        Related(
          file: sources[related.range.file].name, start: PlaceJSON(related.range.start),
          end: PlaceJSON(related.range.end), message: related.message[language])
      }
    }
  }

  struct Edit: Encodable {
    var file: String
    var start: PlaceJSON
    var end: PlaceJSON
    var text: String
  }

  struct Related: Encodable {
    var file: String
    var start: PlaceJSON
    var end: PlaceJSON
    var message: String
  }
}

/// What an SOP comes to.
private struct SOPJSON: Encodable {
  var file: String
  var title: String?
  var number: String?
  var procedures: [Procedure]

  struct Procedure: Encodable {
    var title: String
    var steps: Int
    var actors: Int
    var handovers: Int
    var decisions: Int
    var times: [Time]
  }

  struct Time: Encodable {
    var outcome: String
    var shortest: String
    var longest: String
  }

  init(_ entry: RegisterEntry, file: String, _ language: Language) {
    self.file = file
    title = entry.title?.value
    number = entry.number?.value
    procedures = entry.charts.map { chart in
      Procedure(
        title: chart.title, steps: chart.steps, actors: chart.actors, handovers: chart.handovers,
        decisions: chart.decisions,
        times: chart.totals.ways.map { way in
          Time(
            outcome: way.outcome, shortest: way.shortest.text[language],
            longest: way.longest.text[language])
        })
    }
  }
}

/// From 1; columns in Unicode scalars; an end is just behind.
struct PlaceJSON: Encodable {
  var line: Int
  var column: Int

  init(_ position: Position) {
    line = Int(position.line)
    column = Int(position.column)
  }
}
