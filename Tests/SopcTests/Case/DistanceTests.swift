import SOPCase
import Testing

@Suite struct DistanceTests {
  @Test func countsTheSymbolItself() throws {
    let distance = Distance(try Sketch.cuti.course())
    #expect(distance.least == [4, 3, 2, 2, 1])
    #expect(distance.most == [5, 4, 3, 2, 1])
  }

  @Test func waysBackShortenButNeverLengthen() throws {
    let distance = Distance(
      try Sketch(steps: [
        .init("a", answers: [.init("Lanjut"), .init("Akhir", next: "")]), .init("b", next: "a"),
        .init("buntu", next: "buntu"),
      ]).course())
    #expect(distance.least == [1, 2, .max])
    #expect(distance.most == [1, nil, nil])
  }
}
