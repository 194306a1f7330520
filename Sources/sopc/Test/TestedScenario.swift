import SOPCase
import SOPConsole
import SOPLanguage

/// A scenario's file, and what came of carrying it out.
struct TestedScenario {
  var path: String
  var compilation: Compilation
  /// Nothing where its file or its SOP has errors.
  var result: ScenarioResult?

  init(path: String, _ compilation: Compilation) {
    self.path = path
    self.compilation = compilation
    guard let scenario = compilation.scenario,
      // The compiler makes no workflow that cannot be carried out.
      let course = try? Course(scenario.workflow, procedure: scenario.chart)
    else { return }
    result = carryOut(scenario, in: course)
  }

  var passed: Bool { result?.passed ?? false }

  var title: String { compilation.scenario?.title ?? "" }

  /// What stands in the way of carrying it out.
  var errors: [Diagnostic] { compilation.diagnostics.filter { $0.severity == .error } }

  /// Why a file that was named is none to be tested.
  var otherKind: Text? {
    guard compilation.scenario == nil, errors.isEmpty else { return nil }
    return Text(
      id: "‘\(shown(path))’ bukan skenario; berkas skenario dimulai dengan ‘scenario: 1’",
      en: "‘\(shown(path))’ is no scenario; a scenario's file begins with ‘scenario: 1’")
  }
}

/// The scenario of one file. Where errors stand in the way, they are printed to standard error and
/// the command ends.
func loadScenario(_ path: String, _ language: Language) throws -> TestedScenario {
  let compilation: Compilation
  do throws(FileProblem) {
    compilation = try Input(path: path).compiled()
  } catch {
    throw Failure(.world, error.message[language])
  }
  let tested = TestedScenario(path: path, compilation)
  if let otherKind = tested.otherKind { throw Failure(.refused, otherKind[language]) }
  guard tested.result != nil else {
    let console = Console.system()
    console.writeError(
      findingsText(tested.errors, compilation.sources, language, console.errorColours))
    throw Failure(
      .refused,
      Text(
        id: "perbaiki dulu kesalahan di atas; ‘sopc check’ menunjukkan semuanya.",
        en: "put the errors above right first; ‘sopc check’ shows everything.")[language])
  }
  return tested
}
