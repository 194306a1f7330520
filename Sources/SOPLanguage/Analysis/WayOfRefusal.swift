/// Whether some answer or outcome of an SOP refuses. *Tidak* and the like do unless they only lead
/// back to be put right.
func hasWayOfRefusal(_ procedure: Procedure) -> Bool {
  let outcomes = procedure.manuscript.outcomes.map { "\($0.text) \($0.id.value)" }
  if outcomes.contains(where: isNegative) { return true }
  return procedure.charts.contains { chart in
    chart.steps.enumerated().contains { place, step in
      step.answers.contains { answer in
        if refuses(answer.label) || refuses(answer.written.label.value) || answer.beyond != nil {
          return true
        }
        if case .step(let to, _) = answer.way, to <= place { return false }
        return isNegative(answer.label)
      }
    }
  }
}

private func isNegative(_ text: String) -> Bool {
  let words: Set = [
    "tidak", "belum", "bukan", "salah", "gagal", "batal", "dibatalkan", "kurang", "tanpa",
    "dikembalikan", "tolak", "ditolak", "menolak", "penolakan",
  ]
  return text.lowercased().split { !$0.isAlphabetic }.contains { words.contains(String($0)) }
}
