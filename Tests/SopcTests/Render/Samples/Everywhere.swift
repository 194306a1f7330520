@testable import SOPLanguage

extension Sample {
  /// A value in every place that holds text.
  static func everywhere(_ value: String) -> Sample {
    var form = Workflow.Form()
    form.print = [.title, .cover, .identity, .boxes, .sections, .flowchart, .legend, .revisions]
    form.startWord = value
    form.labels = ["quality": value, "number": value, "records": value, "flowchart": value]
    return Sample(
      identity: .init(
        title: value, number: value, source: value,
        issuer: [.init(key: "agency", text: value), .init(key: "address", text: value)],
        dates: [.init(key: "created", text: value, day: nil)],
        approvals: [.init(label: value, position: value, name: value, rank: value, nip: value)],
        responsible: value),
      boxes: [.init(key: "cautions", intro: value, items: [value, value])],
      sections: [
        section(
          value, passage(value, items: [value, value]), passage("", items: [value]),
          passage(value, items: [value], style: .lines)), section(value),
      ],
      form: form, revisions: [.init(date: value, change: value, by: value)],
      footnotes: [.init(mark: value, text: value, items: [value])], promise: value,
      actors: [actor("a", value, note: value, group: value), actor("b", value, group: value)],
      outcomes: [.init(id: "x", text: value), .init(id: "y", text: value)],
      procedures: [
        .init(
          steps: [
            .init(
              "satu", "a", role: "b", value, items: [value], requirements: [value, value],
              time: [value], outputs: [value], note: value, question: value,
              ways: [
                .init(answer: value, to: "satu", limit: 2, beyond: "x"),
                .init(answer: value + value, to: "dua"),
              ]),
            .init("dua", "b", value, ways: [.init(to: "fork.1")]),
            .init(
              id: "tiga", action: value,
              symbols: [
                .init(
                  id: "tiga.a", column: "a", performers: ["a"], branch: .init(block: 1, number: 1),
                  ways: [.init(to: "join.1")]),
                .init(
                  id: "tiga.b", column: "b", performers: ["b"], branch: .init(block: 1, number: 2),
                  ways: [.init(to: "join.1")]),
              ], due: value),
            .init(
              id: "empat", action: value,
              symbols: [
                .init(
                  id: "empat.a", column: "a", performers: ["a"], ways: [.init(to: "empat.b")],
                  signsWith: "empat.b"),
                .init(id: "empat.b", column: "b", performers: ["b"], ways: [.init(outcome: "x")]),
              ]),
          ],
          footnotes: [.init(mark: value, text: value, items: [value])],
          blocks: [.init(id: nil, row: "tiga", branches: ["a", "b"], branch: nil)],
          edges: [
            edge(from: nil, to: "satu"), edge(from: "fork.1", to: "tiga.a"),
            edge(from: "fork.1", to: "tiga.b"), edge(from: "join.1", to: "empat.a"),
          ])
      ])
  }
}
