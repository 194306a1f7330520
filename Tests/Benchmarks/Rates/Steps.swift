import SOPCase
import SOPConsole
import SOPJournal
import SOPLanguage

/// Makes `base.sqlite`, in which every case of the plan is open and nothing done yet.
func prepare(_ folder: Folder, steps count: Int) throws {
  let workflows = try folder.workflows()
  let plan = try Plan(workflows, steps: count)
  let journal = try Journal(path: folder.file("base.sqlite"))
  try journal.inOneCommit { group in
    for workflow in plan.cases.map({ workflows[$0] }) {
      _ = try group.open(
        workflow, procedure: workflow.procedures[0], source: nil,
        .init(subject: "Dinas Sosial", at: Plan.start, by: "Dewi Lestari"))
    }
  }
}

/// Carries out the plan in `run.sqlite`, a copy of `base.sqlite`, and prints the seconds.
func steps(_ folder: Folder, group size: Int) throws {
  let plan = try planned(folder)
  let journal = try Journal(path: folder.file("run.sqlite"))
  print(try seconds { try carryOut(plan, in: journal, group: size) })
}

/// The same, with every statement written down: `journal_sql.c` does these again.
func record(_ folder: Folder, group size: Int) throws {
  let plan = try planned(folder)
  Tape.record()
  let journal = try Journal(path: folder.file("run.sqlite"))
  Tape.mark()
  try carryOut(plan, in: journal, group: size)
  let bytes = Tape.stop()
  try writeFile(folder.file("tape"), bytes)
}

private func planned(_ folder: Folder) throws -> Plan {
  let count = String(decoding: try readFile(folder.file("steps")), as: UTF8.self)
  guard let count = Int(count) else { throw Wrong("steps: \(count)") }
  return try Plan(folder.workflows(), steps: count)
}

private func carryOut(_ plan: Plan, in journal: Journal, group size: Int) throws {
  if size == 1 {
    for step in plan.steps { _ = try journal.append(step.record, to: step.number) }
    return
  }
  for first in stride(from: 0, to: plan.steps.count, by: size) {
    try journal.inOneCommit { group in
      for step in plan.steps[first..<min(first + size, plan.steps.count)] {
        _ = try group.append(step.record, to: step.number)
      }
    }
  }
}
