import FoundationEssentials
import SOPLanguage

extension Report {
  /// `sopc.findings/1`, for other programs.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    let body = FindingsJSON(
      format: "sopc.findings/1", files: files.map(\.path),
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

/// From 1; columns in Unicode scalars; an end is just behind.
struct PlaceJSON: Encodable {
  var line: Int
  var column: Int

  init(_ position: Position) {
    line = Int(position.line)
    column = Int(position.column)
  }
}
