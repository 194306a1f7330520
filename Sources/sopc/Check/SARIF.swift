/// The parts of a SARIF 2.1.0 log that a check fills, under the names of that standard. Lines and
/// columns are from 1, an end is just behind.
struct SARIFLog: Encodable {
  var schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  var version = "2.1.0"
  var runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  struct Run: Encodable {
    var tool: Tool
    var language: String
    var columnKind = "unicodeCodePoints"
    var newlineSequences = ["\r\n", "\n", "\r"]
    var invocations: [Invocation]
    var results: [Result]
  }

  struct Tool: Encodable { var driver: Driver }

  struct Driver: Encodable {
    var name: String
    var version: String
    var language: String
    var rules: [Rule]
  }

  struct Rule: Encodable {
    var id: String
    var name: String
    var shortDescription: Words
    var fullDescription: Words
    var help: Words
    var defaultConfiguration: Configuration
  }

  struct Configuration: Encodable { var level: Level }

  struct Words: Encodable {
    var text: String
    var markdown: String?
  }

  /// What kept files from being looked at; not what is wrong with them.
  struct Invocation: Encodable {
    var executionSuccessful: Bool
    var toolExecutionNotifications: [Notification]
  }

  struct Notification: Encodable {
    var level = Level.error
    var message: Words
  }

  struct Result: Encodable {
    var ruleId: String
    /// The rule's place in the driver's list, from 0.
    var ruleIndex: Int
    var level: Level
    var message: Words
    var locations: [Location]
    var relatedLocations: [Location]?
    var fixes: [Fix]?
  }

  struct Fix: Encodable {
    var description: Words
    var artifactChanges: [ArtifactChange]
  }

  struct ArtifactChange: Encodable {
    var artifactLocation: ArtifactLocation
    var replacements: [Replacement]
  }

  struct Replacement: Encodable {
    var deletedRegion: Region
    var insertedContent: Content
  }

  struct Content: Encodable { var text: String }

  struct Location: Encodable {
    /// By which a message links to it.
    var id: Int?
    var physicalLocation: PhysicalLocation
    var message: Words?
  }

  struct PhysicalLocation: Encodable {
    var artifactLocation: ArtifactLocation
    var region: Region
  }

  struct ArtifactLocation: Encodable { var uri: String }

  struct Region: Encodable {
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    var endColumn: Int
  }

  enum Level: String, Encodable { case error, warning, note }
}
