@testable import SOPLanguage

extension Sample {
  /// What real forms do beyond the four: several symbols a row, separate and alternative work,
  /// somebody informed, parallel rows, rows without numbers, several charts, capsules apart; in
  /// English, without an identity.
  static let gathering = Sample(
    identity: .init(
      title: "Procurement", number: "", source: "", issuer: [], dates: [], approvals: [],
      responsible: ""),
    language: .english, sections: gatheringSections, form: gatheringForm,
    footnotes: [
      .init(mark: "*)", text: "Those who must be present:", items: ["the officer", "a witness"]),
      .init(mark: "**)", text: "By the end of the year.", items: []),
    ],
    promise: "5 working days",
    actors: [
      actor("kpa", "Budget Authority", short: "KPA", group: "Office"),
      actor(
        "ppk", "Commitment-Making Officer", short: "PPK", note: "Appointed by the KPA.",
        group: "Office", roles: [("ppk1", "First PPK"), ("ppk2", "Second PPK")]),
      actor("vendor", "Vendor"),
    ],
    outcomes: [.init(id: "paid", text: "Paid"), .init(id: "stopped", text: "Stopped")],
    procedures: [
      .init(
        id: "order", title: "Ordering",
        steps: [
          .init(
            id: "draft", action: "Draw up the order",
            symbols: [
              .init(id: "draft.ppk", column: "ppk", performers: ["ppk1"]),
              .init(
                id: "draft.kpa", column: "kpa", performers: ["kpa"], question: "Approved?",
                ways: [
                  .init(answer: "Yes", to: "fork.1"),
                  .init(answer: "No", to: "draft.ppk", limit: 2, beyond: "stopped"),
                ]),
            ],
            requirements: ["Request", "Budget"], time: ["1 day", "2 hours"], outputs: ["Order"]),
          .init(
            id: "sign", row: "", action: "Sign the contract, each separately",
            symbols: [
              .init(
                id: "sign.kpa", column: "kpa", performers: ["kpa"],
                branch: .init(block: 1, number: 1), ways: [.init(to: "join.1")]),
              .init(
                id: "sign.vendor", column: "vendor", performers: ["vendor"],
                branch: .init(block: 1, number: 2), ways: [.init(to: "join.1")]),
            ],
            informs: ["ppk"]),
          .init(
            id: "goods", action: "Deliver the goods",
            symbols: [
              .init(
                id: "goods", column: "vendor", performers: ["vendor"],
                branch: .init(block: 2, number: 1), ways: [.init(to: "join.2")])
            ]),
          .init(
            id: "papers", action: "File the papers",
            symbols: [
              .init(
                id: "papers", column: "ppk", performers: ["ppk", "vendor"],
                branch: .init(block: 2, number: 2), ways: [.init(to: "join.2")])
            ],
            drawn: ["vendor"]),
          .init(
            "accept", "ppk", role: "ppk2", "Accept and pay *)",
            ways: [
              .init(answer: "Complete", outcome: "paid"), .init(answer: "Defective", to: "fork.2"),
            ]),
        ],
        blocks: [
          .init(id: nil, row: "sign", branches: ["kpa", "vendor"], branch: nil),
          .init(id: nil, row: nil, branches: ["goods", "papers"], branch: nil),
        ],
        edges: [
          edge(from: nil, to: "draft.ppk"), edge(from: "fork.1", to: "sign.kpa"),
          edge(from: "fork.1", to: "sign.vendor"), edge(from: "join.1", to: "fork.2"),
          edge(from: "fork.2", to: "goods"), edge(from: "fork.2", to: "papers"),
          edge(from: "join.2", to: "accept"),
        ]),
      .init(
        id: "report", title: "Reporting", columns: ["kpa"],
        steps: [.init("report", "kpa", "Report the contract", ways: [.init()])]),
    ])

  private static let gatheringSections = [
    section(
      "INTRODUCTION", passage("How goods are bought."),
      passage("", items: ["Goods", "Services"]), passage("", items: ["One", "Two"])),
    section(
      "FLOWCHART", passage("The tables show the way of an order.", place: .flowchart),
      passage("Office hours:", items: ["Mon–Thu: 08:00–16:00", "Fri: 08:00–11:30"], style: .lines)),
    section("CHANGES", passage("", place: .revisions), passage("", place: .flowchart)),
  ]

  private static var gatheringForm: Workflow.Form {
    var form = Workflow.Form()
    form.paper = .letter
    form.print = [.title, .boxes, .sections]
    form.flow = .samePage
    form.boxes = ["cautions"]
    form.columns = [.row, .action, .actors, .requirements, .time, .outputs]
    form.actors = .short
    form.startTerminator = .apart
    form.endTerminator = .apart
    form.startWord = "Start"
    form.endWord = "End"
    form.cells = .lettered
    form.numbering = "(1)"
    form.columnNumbers = "(1)"
    return form
  }
}
