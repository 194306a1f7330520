import Foundation
import SOPRender
import Testing

struct RoutingTests {
  @Test func experiment() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("routing")
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var dice = Dice(seed: 77)
    for number in 0..<600 {
      let chart = randomFlowchart(
        &dice, rows: Int.random(in: 2...12, using: &dice),
        columns: Int.random(in: 1...6, using: &dice))
      let routed = chart.routed()
      try GridPicture(routed).svg.write(
        to: folder.appendingPathComponent("\(number).svg"), atomically: true, encoding: .utf8)
    }
  }
}
