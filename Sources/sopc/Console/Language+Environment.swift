import ArgumentParser
import Glibc
import SOPLanguage

extension Language: ExpressibleByArgument {}

extension Language {
  /// The terminal's language: the first of LC_ALL, LC_MESSAGES and LANG that is set decides, where it
  /// names Indonesian or English; else Indonesian.
  static var ofEnvironment: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment(name), !value.isEmpty else { continue }
      if value.hasPrefix("id") || value.hasPrefix("in_") { return .indonesian }
      if value.hasPrefix("en") { return .english }
    }
    return .indonesian
  }
}

/// A variable of the environment.
func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

/// The options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      help(id: "Bahasa pesan: id atau en.", en: "Language of the messages: id or en."),
      valueName: help(id: "bahasa", en: "language")))
  var lang: Language?

  var language: Language { lang ?? .ofEnvironment }
}
