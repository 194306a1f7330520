import SOPCase
import SOPConsole
import SOPJournal
import SOPLanguage

/// Walks through a case of a workflow, in the manner that is asked for.
func walk(workflow: Workflow, options: WalkOptions, console: Console) -> ExitStatus {
  do throws(Obstacle) {
    let begun = try begin(workflow, options, console)
    switch options.manner {
    case .allPaths: return listPaths(begun, limit: options.limit)
    case .automatic: return walkAutomatically(begun)
    case .asked:
      guard let kept = options.keptIn, options.start == nil, console.inputIsTerminal else {
        return ask(begun)
      }
      switch try offerOpenCases(of: begun, kept, options) {
      case .new: return ask(begun)
      case .existing(let number):
        return walk(case: number, of: kept, options: options, console: console)
      case .stopped(let status): return status
      }
    }
  } catch {
    console.writeError(shown(error.text[options.language]) + "\n")
    return error.status
  }
}

/// Goes on with a case of a store where it stands.
func walk(case number: Int64, of kept: KeptIn, options: WalkOptions, console: Console) -> ExitStatus
{
  do throws(JournalFailure) {
    return ask(try Walk(number, of: kept, options, console))
  } catch {
    console.writeError(shown(error.text[options.language]) + "\n")
    return .world
  }
}

private func ask(_ walk: Walk) -> ExitStatus {
  walk.console.inputIsTerminal ? walkInTerminal(walk) : walkByLines(walk)
}

/// Why no case can be begun.
struct Obstacle: Error {
  var status: ExitStatus
  var text: Text
}

private func begin(
  _ workflow: Workflow, _ options: WalkOptions, _ console: Console
) throws(Obstacle) -> Walk {
  let course: Course
  let procedure = try procedure(options.procedure, of: workflow)
  do {
    course = try Course(workflow, procedure: procedure)
  } catch {
    throw Obstacle(status: .refused, text: error.text)
  }
  var start: Instant?
  if let text = options.start {
    start = Instant(
      iso: text.contains("T") ? text : text + "T00:00", assuming: workflow.calendar.timezone)
    guard start != nil else {
      let text = Text(
        id: "“\(text)” bukan saat mulai. Tulislah misalnya 2026-11-23 atau 2026-11-23T08:00.",
        en: "“\(text)” is no time to begin. Write for example 2026-11-23 or 2026-11-23T08:00.")
      throw Obstacle(status: .wrongUse, text: text)
    }
  } else if case .automatic = options.manner {
    start = console.now()
  }
  return Walk(course, options, console, start: start)
}

/// The procedure that is asked for, or the only one.
func procedure(
  _ id: String?, of workflow: Workflow
) throws(Obstacle) -> Workflow.Procedure {
  if let found = workflow.procedures.first(where: { $0.id == id }) { return found }
  if id == nil, workflow.procedures.count == 1 { return workflow.procedures[0] }
  let possible = workflow.procedures.compactMap(\.id).map { "“\($0)”" }.joined(separator: ", ")
  let text =
    if let id {
      possible.isEmpty
        ? Text(
          id: "SOP ini hanya mempunyai satu prosedur: jalankan tanpa --procedure.",
          en: "This SOP has only one procedure: run it without --procedure.")
        : Text(
          id: "SOP ini tidak mempunyai prosedur “\(id)”. Yang ada: \(possible).",
          en: "This SOP has no procedure “\(id)”. It has: \(possible).")
    } else {
      Text(
        id: "SOP ini mempunyai beberapa prosedur; pilihlah satu dengan --procedure: \(possible).",
        en: "This SOP has several procedures; choose one with --procedure: \(possible).")
    }
  throw Obstacle(status: .wrongUse, text: text)
}
