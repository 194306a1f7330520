extension Rule {
  static let unsetTimes = Rule(
    "SOP043", "unset-times", .hint,
    title: Text(id: "Waktu langkah tidak ditetapkan", en: "Steps without a set time"),
    why: Text(
      id:
        "Jumlah waktu SOP ini lalu hanya batas bawah: tidak ada yang tahu berapa lama seluruhnya.",
      en: "The SOP's total is then only a lower bound: nobody knows how long all of it takes."),
    bad: timed("sesuai kebutuhan"), good: timed("30 menit")
  ) { facts, diagnostics in
    guard facts.workflow.form.columns.contains(.time) else { return }
    var first: SourceRange?
    var labels: [String] = []
    // A deadline and another SOP have their times from elsewhere.
    for step in facts.procedure.steps
    where !step.written.isTerminator && step.due == nil && step.written.uses == nil {
      guard let place = step.unsetTime else { continue }
      first = first ?? place
      labels.append(step.label)
    }
    if let first { diagnostics.append(.unsetTimes(labels, at: first)) }
  }
}

extension Procedure.Step {
  /// Where its time is left open on purpose; one that cannot be read is a fault of its own.
  fileprivate var unsetTime: SourceRange? {
    switch written.time {
    case .dash(let range): range
    case .absent: nil
    case .present(let texts):
      zip(texts.value, times).first { $0.1.kind == .open }.map(\.0.range)
    }
  }
}

extension Diagnostic {
  fileprivate static func unsetTimes(_ labels: [String], at range: SourceRange) -> Diagnostic {
    let shown = labels.prefix(12).joined(separator: ", ") + (labels.count > 12 ? ", …" : "")
    return Diagnostic(
      .unsetTimes, at: range,
      Text(
        id: "Waktu tidak ditetapkan di langkah \(shown), maka jumlah waktunya hanya batas bawah.",
        en: "No time is set in step \(shown), so the total is only a lower bound."),
      advice: Text(
        id: "Tulis perkiraannya, misalnya ‘maksimal 1 hari kerja’, ‘1-3 jam’, atau ‘15 menit per "
          + "akun’.",
        en: "Write an estimate, such as ‘maksimal 1 hari kerja’, ‘1-3 jam’ or ‘15 menit per "
          + "akun’."))
  }
}
