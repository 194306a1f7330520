/// Two steps without fault, for the examples of rules.
let exampleSteps = """
  steps:
    - id: mohon
      actor: pemohon
      action: Mengajukan surat
      requirements: [surat]
      time: 5 menit
      outputs: [berkas]
    - id: jawab
      actor: petugas
      action: Menyusun balasan
      requirements: [berkas]
      time: 1 jam
      outputs: [balasan]

  """

/// The same, with answers to the second step.
func exampleDecision(_ answers: String) -> String {
  let lines = answers.split(separator: "\n").map { "      \($0)\n" }.joined()
  return exampleSteps.replacing("Menyusun balasan", with: "Memeriksa surat") + "    answers:\n"
    + lines
}

/// A scenario without fault about `contoh.yaml`, which has the steps of the other examples, for the
/// examples of rules.
let exampleScenario = """
  scenario: 1
  title: Surat dibalas
  sop: contoh.yaml
  steps:
    - {step: jawab, by: Rina, takes: 2 jam}
  expect:
    outcome: selesai

  """
