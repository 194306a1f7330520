import SOPConsole
import SOPLanguage
import SOPRender

extension PrintPlan {
  /// Prints every SOP in a format without pages. The exit status is the worst of all.
  func print(
    _ format: Format, width: Int?, _ composition: Composition, _ console: Console
  ) -> Int32 {
    var outcome = Outcome(self, console)
    var written: Set<String> = []
    for (index, job) in jobs.enumerated() {
      if index.isMultiple(of: 16), jobs.count > 100 { outcome.tell(index, job) }
      outcome.attempt(job) {
        let screen = job.output == nil && console.outputIsTerminal ? console.screenWidth() : nil
        let options = Format.Options(width: width ?? screen ?? 100, composition)
        let workflow = try load(job, composition)
        try write(format.files(of: workflow, options), format, job, &written)
      }
    }
    return outcome.finish()
  }

  /// Has every SOP's pages drawn. The exit status is the worst of all.
  func print(
    _ composition: Composition, _ console: Console, with program: PagesProgram
  ) -> Int32 {
    var outcome = Outcome(self, console)
    var batch = PagesProgram.Batch()
    var first = 0
    for (index, job) in jobs.enumerated() {
      outcome.attempt(job) {
        guard let output = job.output else { return }
        let workflow = try load(job, composition)
        try makeFolder(for: output)
        batch.add(try workflow.json(), output)
      }
      guard batch.isFull || (index == jobs.count - 1 && !batch.isEmpty) else { continue }
      let status = program.draw(batch, console) { place in
        if jobs.count > 10 { console.writeProgress("\(first + place + 1)/\(jobs.count)") }
      }
      outcome.note(status)
      if status == ExitStatus.interrupted.rawValue { break }
      batch = PagesProgram.Batch()
      first = index + 1
    }
    return outcome.finish()
  }

  private func load(_ job: Job, _ composition: Composition) throws -> Workflow {
    let workflow = try loadWorkflow(job.input, language)
    if let absence = composition.absence(in: workflow) {
      throw Failure(.refused, "‘\(shown(job.input.path))’: \(absence[language])")
    }
    return workflow
  }

  private func write(
    _ files: [(procedure: String?, bytes: [UInt8])], _ format: Format, _ job: Job,
    _ written: inout Set<String>
  ) throws {
    guard let output = job.output else {
      guard files.count == 1 else {
        let several = Text(
          id: """
            SOP ini memuat \(files.count) prosedur, dan setiap prosedur menjadi satu berkas; \
            sebutkan namanya dengan -o.
            """,
          en: """
            this SOP has \(files.count) procedures, and each makes a file of its own; name them \
            with -o.
            """)
        throw Failure(.wrongUse, several[language])
      }
      try emit(files[0].bytes, to: nil, language)
      return
    }
    try makeFolder(for: output)
    let named = files.map { file in
      NewFile(
        path: outputPath(output, addition: file.procedure, ending: format.name), bytes: file.bytes)
    }
    // `a.yaml` with a procedure `b` and `a-b.yaml` beside it.
    for file in named where !written.insert(file.path).inserted {
      let twice = Text(
        id: "‘\(shown(file.path))’ sudah ditulis untuk SOP lain; cetak ke folder yang berbeda",
        en: "‘\(shown(file.path))’ was written for another SOP; print into another folder")
      throw Failure(.wrongUse, twice[language])
    }
    do throws(FileProblem) {
      try writeFiles(named)
    } catch {
      throw Failure(.world, shown(error.message[language]))
    }
  }
}

/// What came of a run: SOPs that could not be printed are told, and the others go on.
private struct Outcome {
  private var worst = ExitStatus.done.rawValue
  private var failures = 0
  private let plan: PrintPlan
  private let console: Console

  init(_ plan: PrintPlan, _ console: Console) {
    self.plan = plan
    self.console = console
  }

  mutating func attempt(_ job: PrintPlan.Job, _ work: () throws -> Void) {
    do {
      try work()
    } catch let failure as Failure {
      console.clearProgress()
      console.writeError("sopc: \(shown(failure.message))\n")
      note(failure.status.rawValue)
    } catch {
      console.clearProgress()
      console.writeError("sopc: \(shown(job.input.path)): \(error)\n")
      note(ExitStatus.world.rawValue)
    }
  }

  mutating func note(_ status: Int32) { worst = max(worst, status) }

  func tell(_ index: Int, _ job: PrintPlan.Job) {
    console.writeProgress("\(index + 1)/\(plan.jobs.count) \(shown(job.input.path))")
  }

  mutating func finish() -> Int32 {
    console.clearProgress()
    for problem in plan.problems {
      console.writeError("sopc: \(shown(problem.message[plan.language]))\n")
      note(ExitStatus.world.rawValue)
    }
    return worst
  }
}
