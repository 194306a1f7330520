import SOPLanguage
import SOPRender
import Testing

@Suite struct RenderGoldenTests {
  static let samples: [(name: String, sample: Sample)] = [
    ("sumbar", .sumbar), ("lumajang", .lumajang), ("batam", .batam), ("gathering", .gathering),
  ]

  @Test(arguments: samples.indices, Format.all.indices)
  func goldens(sample: Int, format: Int) throws {
    let (name, sample) = Self.samples[sample]
    let format = Format.all[format]
    let bytes = format.write(sample.workflow, .init())
    try expectGolden(bytes, "render/\(name).\(format.name)")
  }
  @Test(arguments: [60, 80, 160])
  func widths(width: Int) throws {
    for (name, sample) in Self.samples {
      let bytes = Format.plainText.write(sample.workflow, .init(width: width))
      try expectGolden(bytes, "render/\(name)-\(width).txt")
    }
  }
}
