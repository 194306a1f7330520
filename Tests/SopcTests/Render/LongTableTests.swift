import SOPLanguage
import SOPRender
import Testing

@Suite struct LongTableTests {
  /// Ten times the rows take about ten times as long: nothing is looked up by walking a list.
  @Test func costGrowsWithTheRows() {
    for format in Format.all {
      // The best of several, for other work goes on beside a test.
      let short = (0..<3).map { _ in time(format, rows: 500) }.min() ?? .zero
      let long = (0..<2).map { _ in time(format, rows: 5_000) }.min() ?? .zero
      #expect(long < short * 30, "\(format.name)")
    }
  }

  private func time(_ format: Format, rows: Int) -> Duration {
    var sample = Sample.lumajang
    let steps = sample.procedures[0].steps
    sample.procedures[0].steps = (0..<rows).map { index in
      var step = steps[index % (steps.count - 1)]
      step.id = "langkah_\(index)"
      step.row = nil
      step.symbols[0].id = step.id
      return step
    }
    let workflow = sample.workflow
    return ContinuousClock().measure { _ = format.write(workflow, .init()) }
  }
}
