import SOPConsole
import SOPLanguage

/// What certain corrections do to a set of files.
struct Corrections {
  var files = 0
  var findings = 0
  var problems: [FileProblem] = []

  /// Writes the corrections into the files. One file may be read by another, so that what is put
  /// right there lets more be seen here: it goes on until nothing changes.
  static func write(_ inputs: [Input], _ choice: RuleChoice) -> Corrections {
    var corrections = Corrections()
    var changed: Set<String> = []
    for _ in 0..<4 {
      var isChanged = false
      for input in inputs {
        guard let (_, fixed) = corrections.corrected(input, choice), fixed.count > 0 else {
          continue
        }
        do throws(FileProblem) {
          try writeFile(input.path, fixed.source.bytes)
          isChanged = true
          changed.insert(input.path)
          corrections.findings += fixed.count
        } catch {
          corrections.problems.append(error)
        }
      }
      guard isChanged, inputs.count > 1, corrections.problems.isEmpty else { break }
    }
    corrections.files = changed.count
    return corrections
  }

  /// What would be written, as a patch.
  static func diff(_ inputs: [Input], _ choice: RuleChoice) -> (Corrections, String) {
    var corrections = Corrections()
    var text = ""
    for input in inputs {
      guard let (source, fixed) = corrections.corrected(input, choice), fixed.count > 0 else {
        continue
      }
      corrections.files += 1
      corrections.findings += fixed.count
      text += unifiedDiff(source, fixed.source, path: tidyPath(source.name))
    }
    return (corrections, text)
  }

  private mutating func corrected(
    _ input: Input, _ choice: RuleChoice
  ) -> (text: SourceText, fixed: FixedText)? {
    do throws(FileProblem) {
      return try input.corrected(choice)
    } catch {
      problems.append(error)
      return nil
    }
  }
}
