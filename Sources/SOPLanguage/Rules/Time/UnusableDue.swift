extension Rule {
  static let unusableDue = Rule(
    "SOP165", "unusable-due", .error,
    title: Text(
      id: "Tenggat tidak dapat dihitung", en: "A deadline cannot be counted"),
    why: Text(
      id: "Tenggat yang dihitung dari langkah lain perlu waktu yang jelas dan langkah yang pasti "
        + "sudah selesai.",
      en:
        "A deadline that counts from another step needs a clear time, and a step that is done for "
        + "certain."),
    bad: exampleSteps + "    due: 2 hari kerja setelah jawab\n",
    good: exampleSteps + "    due: 2 hari kerja setelah mohon\n"
  ) { facts, diagnostics in
    for chart in facts.charts where chart.origins.openEnded.isEmpty {
      for missing in chart.missing where missing.demand == .due {
        guard let place = chart.origins.dues[missing.node] else { continue }
        diagnostics.append(
          .dueBefore(
            place, chart.origins.rowLabels[missing.node], missing.path.map { chart.story(of: $0) },
            isSkipped: missing.onlyBySkipping, isBeside: chart.countsFromBeside(missing.node)))
      }
    }
  }
}

extension ChartFacts {
  /// Whether a symbol's deadline counts from a row in a branch beside its own.
  fileprivate func countsFromBeside(_ node: Int) -> Bool {
    guard let step = step(of: node), let due = written.steps[step].due else { return false }
    return written.goSideBySide(step, due.after)
  }
}

extension Diagnostic {
  fileprivate static func dueBefore(
    _ place: SourceRange, _ step: String, _ way: Text?, isSkipped: Bool, isBeside: Bool
  ) -> Diagnostic {
    let message =
      if isBeside {
        Text(
          id: "Tenggat langkah \(step) dihitung dari langkah di cabang lain, yang berjalan "
            + "bersamaan dan mungkin belum selesai.",
          en: "The deadline of step \(step) counts from a step in another branch, which goes on at "
            + "the same time and may not be done yet.")
      } else if isSkipped {
        Text(
          id: "Tenggat langkah \(step) dihitung dari langkah yang boleh dilewati.",
          en: "The deadline of step \(step) counts from a step that may be skipped.")
      } else if let way, way.id != "langkah " {
        Text(
          id: "Tenggat langkah \(step) dihitung dari langkah yang belum dikerjakan bila jalurnya "
            + "\(way.id).",
          en: "The deadline of step \(step) counts from a step that is not done if the way is "
            + "\(way.en).")
      } else {
        Text(
          id: "Tenggat langkah \(step) dihitung dari langkah yang belum dikerjakan sebelumnya.",
          en: "The deadline of step \(step) counts from a step that is not done before it.")
      }
    return Diagnostic(
      .unusableDue, at: place, message,
      advice: Text(
        id: "Hitung dari langkah yang selalu dilalui sebelum langkah \(step).",
        en: "Count from a step that always comes before step \(step)."))
  }

  static func unreadableDue(_ text: Located<String>) -> Diagnostic {
    let countsBack = text.value.lowercased().split(separator: " ").contains {
      ["sebelum", "sebelumnya", "before"].contains($0)
    }
    return Diagnostic(
      .unusableDue, at: text.range,
      Text(
        id: "‘\(text.value)’ tidak dapat dibaca sebagai tenggat.",
        en: "‘\(text.value)’ cannot be read as a deadline."),
      advice: countsBack
        ? Text(
          id: "Tulis di ‘note’: tenggat dihitung sesudah sebuah langkah, bukan sebelum sesuatu.",
          en: "Write it as a ‘note’: a deadline counts from a step, not back from something.")
        : Text(
          id: "Tulis waktu, kata ‘setelah’, dan id langkah: ‘14 hari kerja setelah tanda_tangan’.",
          en: "Write a time, the word ‘setelah’ and a step's id: ‘14 hari kerja setelah "
            + "tanda_tangan’."))
  }

  static func dueAfterNoStep(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
      .unusableDue, at: name.range,
      Text(
        id: "‘\(name.value)’ bukan langkah dalam prosedur ini.",
        en: "‘\(name.value)’ is no step of this procedure."),
      advice: Text(
        id: "Tulis id langkah yang sudah selesai sebelum langkah ini.",
        en: "Write the id of a step that is done before this one."))
  }
}
