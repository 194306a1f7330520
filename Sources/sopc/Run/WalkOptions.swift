import SOPLanguage

/// How a case is to be walked through.
struct WalkOptions {
  var language: Language
  /// Who does the steps; empty for nobody in particular.
  var person = ""
  var manner = Manner.asked
  /// A supposed beginning, as `2026-11-23T08:00` in the zone of the SOP.
  var start: String?
  /// Which of several procedures, by id.
  var procedure: String?
  /// Where the case is kept; nothing for one that is only tried.
  var keptIn: KeptIn?
  /// How many paths are listed.
  var limit = 1000

  enum Manner {
    /// A person answers, in a terminal or by the lines of the input.
    case asked
    case automatic
    case allPaths
  }
}
