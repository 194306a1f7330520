import ArgumentParser
import SOPConsole
import SOPLanguage

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: help(
      id: "Menjelaskan sebuah temuan: mengapa penting, contoh yang salah dan yang benar.",
      en: "Explains a finding: why it matters, with a wrong and a right example."),
    discussion: help(
      id: """
        Contoh:
          sopc explain SOP054
          sopc explain                 daftar semua aturan
        """,
      en: """
        Examples:
          sopc explain SOP054
          sopc explain                 lists all rules
        """))

  @Argument(
    help: ArgumentHelp(
      help(
        id: "Kode atau nama aturan. Tanpa ini: daftar semuanya.",
        en: "Code or name of a rule. Without it: a list of all."), valueName: "code"))
  var code: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console.system()
    let language = common.language
    guard let code else {
      for rule in Rule.all.sorted(by: { $0.code < $1.code }) {
        console.write(
          "\(rule.code)  \(padded(rule.severity.word[language], 10))  \(rule.title[language])\n")
      }
      return
    }
    guard let rule = Rule.called(code) else {
      throw Failure(
        .refused,
        Text(
          id: "tidak ada aturan ‘\(shown(code))’; ‘sopc explain’ menunjukkan semuanya.",
          en: "there is no rule ‘\(shown(code))’; ‘sopc explain’ lists them all.")[language])
    }
    console.write(explanation(of: rule, language, console.colours))
  }
}

func explanation(of rule: Rule, _ language: Language, _ colours: Colours) -> String {
  var text = colours.bold("\(rule.code) \(rule.title[language])") + "\n"
  text += "(\(rule.name), \(rule.severity.word[language]))\n\n\(rule.why[language])\n"
  if let basis = rule.basis {
    text += "\n" + Text(id: "Dasar: ", en: "Basis: ")[language] + basis + "\n"
  }
  if !rule.bad.isEmpty {
    text += "\n" + colours.paint(Text(id: "Salah:", en: "Wrong:")[language], .red) + "\n"
    text += indented(rule.bad)
    text += "\n" + colours.paint(Text(id: "Benar:", en: "Right:")[language], .green) + "\n"
    text += indented(rule.good)
  }
  return text
}

private func indented(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: true).map { "    \($0)\n" }.joined()
}

private func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}
