package import ArgumentParser
import Glibc
package import SOPLanguage

/// The language of the terminal: the one asked for, else the first of the usual variables that
/// names one of ours, else Indonesian.
package func terminalLanguage(
  _ chosen: Language?, environment: (String) -> String? = environmentVariable
) -> Language {
  if let chosen { return chosen }
  for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
    let locale = (environment(variable) ?? "").lowercased()
    switch locale.prefix(while: { $0.isLetter }) {
    // `in` is what Indonesian was called before 1989, and in some systems still is.
    case "id", "in", "indonesian": return .indonesian
    case "en", "english": return .english
    default: continue
    }
  }
  return .indonesian
}

/// A variable of the environment.
package func environmentVariable(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

extension Language: ExpressibleByArgument {}

/// The options that every command has.
package struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      help(id: "Bahasa pesan: id atau en.", en: "Language of the messages: id or en."),
      valueName: help(id: "bahasa", en: "language")))
  package var lang: Language?

  package init() {}

  package var language: Language { terminalLanguage(lang) }
}

/// A text of the help, which is put together before any option is read.
package func help(id: String, en: String) -> String {
  Text(id: id, en: en)[helpLanguage]
}

private let helpLanguage: Language = {
  let arguments = CommandLine.arguments
  for (argument, next) in zip(arguments, arguments.dropFirst() + [""]) {
    let value = argument == "--lang" ? next : String(argument.trimmingPrefix("--lang="))
    if argument.hasPrefix("--lang"), let language = Language(rawValue: value) { return language }
  }
  return terminalLanguage(nil)
}()
