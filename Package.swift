// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "sopc",
  products: [
    .executable(name: "sopc", targets: ["sopc"]),
    .executable(name: "sopc-pages", targets: ["sopc-pages"]),
  ],
  dependencies: [
    // Commands, options and their help, so that only the words are ours.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // SQLite with migrations and its errors as Swift's: cases that last.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // SHA-256: the hash that binds a case to the exact workflow it was opened under.
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // The system's YAML parser. Its event marks give both ends of every value, which Yams does not.
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    // Text to findings and workflow. Apart from the rest so that nothing in it can reach a file,
    // a clock or the environment.
    .target(
      name: "SOPLanguage",
      dependencies: ["CYAML", .product(name: "Crypto", package: "swift-crypto")],
      // In the program itself, which then needs no file beside it: data that anyone can read and
      // mend.
      resources: [
        .embedInCode("Regulations/peraturan.yaml"), .embedInCode("Words/indonesian.txt"),
      ],
      swiftSettings: strict),
    // Workflow to documents. Apart so that no format can look at YAML.
    .target(name: "SOPRender", dependencies: ["SOPLanguage"], swiftSettings: strict),
    // Text measuring and drawing. The private headers name what Swift cannot: GObject's casts.
    .systemLibrary(
      name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    // The sheet on pages, with measured text. Apart because only it may link Pango and Cairo, whose
    // loading would double the time of every other command.
    .target(
      name: "SOPPages", dependencies: ["SOPLanguage", "SOPRender", "CPango"],
      swiftSettings: strict),
    // Files, exit codes and the terminal's language: what the two programs share, so that a file
    // is written and a failure worded in one place.
    .target(
      name: "SOPConsole",
      dependencies: [
        "SOPLanguage", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "sopc-pages",
      dependencies: [
        "SOPLanguage", "SOPRender", "SOPPages", "SOPConsole",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // A case as a pure state machine. Apart so that it runs from a workflow alone.
    .target(name: "SOPCase", dependencies: ["SOPLanguage"], swiftSettings: strict),
    // Cases that last, in one SQLite file. Apart because it alone links SQLite.
    .target(
      name: "SOPJournal",
      dependencies: [
        "SOPLanguage", "SOPCase", .product(name: "GRDB", package: "GRDB.swift"),
        // The SQLite that GRDB calls, for the statements of a step.
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    // Commands, terminal, files and exit codes: the only place that reads and prints.
    .executableTarget(
      name: "sopc",
      dependencies: [
        "SOPLanguage", "SOPRender", "SOPCase", "SOPJournal", "SOPConsole",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    // What Tests/Benchmarks/journal.py measures: the journal alone, without a process started for each
    // step. GRDBSQLite is the SQLite that GRDB calls, which tells what is executed.
    .executableTarget(
      name: "Rates",
      dependencies: [
        "SOPLanguage", "SOPCase", "SOPJournal", "SOPConsole",
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      path: "Tests/Benchmarks/Rates", swiftSettings: strict),
    .testTarget(
      name: "SopcTests",
      dependencies: [
        "SOPLanguage", "SOPRender", "SOPPages", "SOPCase", "SOPJournal", "SOPConsole", "sopc",
        "sopc-pages",
        // Tests lay hands on a store as its enemies would.
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
