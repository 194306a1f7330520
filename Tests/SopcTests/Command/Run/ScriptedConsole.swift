import SOPConsole
import SOPLanguage
import Testing

@testable import sopc

/// A console that types a script, and writes down all that a person would see.
final class ScriptedConsole {
  private(set) var transcript = ""
  private var inputs: [Console.Input]
  private var seconds: Int
  private let isTerminal: Bool
  /// How long a person takes for each line.
  private let pace: Int
  /// What happens elsewhere before a line is typed, by the line's place.
  var elsewhere: [Int: () -> Void] = [:]
  private var typed = 0

  /// Monday, 23 November 2026, 08.00 WIB.
  static let monday = 1_795_395_600

  init(
    _ inputs: [Console.Input], isTerminal: Bool = true, start: Int = monday, pace: Int = 240
  ) {
    self.inputs = inputs
    self.isTerminal = isTerminal
    self.pace = pace
    seconds = start
  }

  func console(width: Int = 80, hasStyle: Bool = false, outputIsTerminal: Bool = true) -> Console {
    Console(
      readLine: { [self] in
        let input = inputs.isEmpty ? .end : inputs.removeFirst()
        elsewhere[typed]?()
        typed += 1
        seconds += pace
        guard isTerminal else { return input }
        switch input {
        case .line(let line): transcript += "«\(line)»\n"
        case .end: transcript += "«Ctrl-D»"
        case .interrupted: transcript += "«Ctrl-C»"
        }
        return input
      },
      write: { [self] in transcript += $0 },
      writeError: { [self] in transcript += "stderr: " + $0 },
      now: { [self] in Instant(seconds: seconds) },
      screenWidth: { width }, inputIsTerminal: isTerminal, outputIsTerminal: outputIsTerminal,
      hasStyle: hasStyle)
  }

  /// Walks through a sketch and gives all that was seen, with the exit code.
  static func run(
    _ sketch: Sketch, _ lines: [String], ending: Console.Input = .end, isTerminal: Bool = true,
    pace: Int = 240, width: Int = 80, hasStyle: Bool = false,
    change: (inout WalkOptions) -> Void = { _ in }, language: Language = .indonesian
  ) -> String {
    let scripted = ScriptedConsole(
      lines.map { .line($0) } + [ending], isTerminal: isTerminal, pace: pace)
    var options = WalkOptions(language: language)
    options.person = isTerminal ? "Rina" : ""
    change(&options)
    let status = walk(
      workflow: sketch.workflow, options: options,
      console: scripted.console(width: width, hasStyle: hasStyle))
    return scripted.transcript + "exit \(status.rawValue)\n"
  }
}
