import SOPConsole
import SOPLanguage

/// Which SOPs are printed, and where to.
struct PrintPlan {
  private(set) var jobs: [Job] = []
  private(set) var problems: [FileProblem] = []
  /// The folder that prints are collected in, if they are.
  private var folder: String?
  let language: Language

  struct Job {
    var input: Input
    /// Nothing for standard output.
    var output: String?
  }

  /// Ends with a `Failure` before anything is read for printing where two prints would be one file,
  /// or one would take an SOP's place.
  init(
    _ paths: [String], into output: String?, _ format: PrintFormat, _ language: Language
  ) throws {
    self.language = language
    let output = output == "-" ? nil : output
    let isSeveral = paths.count > 1 || paths.contains { $0 != "-" && isFolder($0) }
    guard let folder = try folder(for: output, isSeveral) else {
      jobs = paths.map { Job(input: Input(path: $0), output: output) }
      try keepSOPs()
      return
    }
    self.folder = folder
    let inputs = collectInputs(paths, &problems).filter(\.isPrinted)
    if inputs.isEmpty, problems.isEmpty {
      problems.append(FileProblem(paths.joined(separator: " "), .nothingFound))
    }
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    var takenBy: [String: String] = [:]
    for input in inputs {
      let output = base + input.printName + "." + format.name
      guard let other = takenBy.updateValue(input.path, forKey: output) else {
        jobs.append(Job(input: input, output: output))
        continue
      }
      // The same file under another spelling.
      if let place = realPath(other), place == realPath(input.path) { continue }
      throw Failure(.wrongUse, clash(other, input.path, output)[language])
    }
    try keepSOPs()
  }

  /// The folder that prints go into; nothing where there is one print.
  private func folder(for output: String?, _ isSeveral: Bool) throws -> String? {
    if let output, output.hasSuffix("/") || isFolder(output) { return output }
    guard isSeveral else { return nil }
    guard let output else {
      throw Failure(
        .wrongUse,
        Text(
          id: "beberapa SOP menjadi beberapa berkas; sebutkan foldernya, misalnya -o cetakan/",
          en: "several SOPs make several files; name a folder for them, as in -o prints/"
        )[language])
    }
    guard !exists(output), ending(of: output).flatMap(PrintFormat.init(argument:)) == nil else {
      throw Failure(
        .wrongUse,
        Text(
          id: """
            beberapa SOP menjadi beberapa berkas, sedangkan ‘\(shown(output))’ satu berkas; \
            sebutkan sebuah folder, misalnya -o cetakan/
            """,
          en: """
            several SOPs make several files, and ‘\(shown(output))’ is one; name a folder, as in \
            -o prints/
            """)[language])
    }
    return output
  }

  /// Makes the folder that prints are collected in, and within it the one that a print goes into.
  /// No other is made: there a mistyped name stays a mistake.
  func makeFolder(for output: String? = nil) throws {
    guard let folder, !jobs.isEmpty else { return }
    do throws(FileProblem) {
      try SOPConsole.makeFolder(folderPath(output ?? folder + "/"))
    } catch {
      throw Failure(.world, shown(error.message[language]))
    }
  }

  private func clash(_ one: String, _ other: String, _ output: String) -> Text {
    Text(
      id: """
        ‘\(shown(one))’ dan ‘\(shown(other))’ akan menjadi berkas yang sama, ‘\(shown(output))’; \
        cetak keduanya ke folder yang berbeda
        """,
      en: """
        ‘\(shown(one))’ and ‘\(shown(other))’ would both become ‘\(shown(output))’; print them \
        into different folders
        """)
  }

  private func keepSOPs() throws {
    let sources = Set(jobs.filter { $0.input.path != "-" }.compactMap { realPath($0.input.path) })
    for output in jobs.compactMap(\.output) {
      guard let place = realPath(output), sources.contains(place) else { continue }
      throw Failure(
        .wrongUse,
        Text(
          id: "‘\(shown(output))’ adalah SOP itu sendiri; sebutkan nama lain dengan -o",
          en: "‘\(shown(output))’ is the SOP itself; name another file with -o")[language])
    }
  }
}

extension Input {
  /// What its print is called in a folder, without the format's ending: where it was found, the
  /// folders below the one that was searched stay.
  fileprivate var printName: String {
    if path == "-" { return "stdin" }
    let name =
      isFound
      ? path.dropFirst(workspace.count).drop { $0 == "/" }
      : path.split(separator: "/").last ?? "sop"
    for ending in [".yaml", ".yml"] where name.hasSuffix(ending) && name.count > ending.count {
      return String(name.dropLast(ending.count))
    }
    return String(name)
  }
}
