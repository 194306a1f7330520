import SOPCase
import SOPConsole
import SOPLanguage

/// Shows the case of a scenario as any other, then whether its expectations hold.
func walk(scenario: TestedScenario, options: WalkOptions, console: Console) -> ExitStatus {
  guard let result = scenario.result else { return .refused }
  let walk = Walk(result.summary, options, console)
  var page = Page(console)
  let title = scenario.title.isEmpty ? scenario.path : scenario.title
  page.add(
    walk.say(
      Text(
        id: "Dijalankan menurut skenario “\(title)”: langkah yang tidak disebut memakan waktu "
          + "bakunya.",
        en: "Run by the scenario “\(title)”: steps that it does not name take their standard time."
      )))
  var text = page.text + "\n" + walk.closing() + "\n"
  if result.passed {
    text += console.colours.paint("✓", .green)
    text += walk.say(
      Text(
        id: " Semua harapan skenario terpenuhi.", en: " All of the scenario's expectations hold."))
    text += "\n"
  } else {
    text += console.colours.paint("✗", .red)
    text += walk.say(
      Text(
        id: " Tidak semua harapan skenario terpenuhi:",
        en: " Not all of the scenario's expectations hold:"))
    text += "\n"
    text += failuresText(result, scenario.compilation.sources, options.language, console.colours)
  }
  console.write(text)
  return result.passed ? .done : .refused
}
