import CPango
import SOPRender

/// A page as a picture of grey pixels, so many to the inch.
package func writePNG(
  _ page: Drawing.Page, _ typesetter: Typesetter, dpi: Int = 150
) throws(PictureFailure) -> [UInt8] {
  guard PagedFormat.resolutions.contains(dpi) else { throw .resolution(dpi) }
  let scale = Double(dpi) / 72
  let (width, height) = (pixels(page.width * scale), pixels(page.height * scale))
  guard width <= longestSide, height <= longestSide, width * height <= mostPixels else {
    throw .tooLarge(width: width, height: height)
  }
  let sink = ByteSink()
  try withExtendedLifetime(sink) { () throws(PictureFailure) in
    // A form is black on white: one byte a pixel, of which Cairo makes a grey picture.
    let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(width), Int32(height))
    defer { cairo_surface_destroy(surface) }
    let cairo = cairo_create(surface)
    defer { cairo_destroy(cairo) }
    guard let cairo else { throw .cairo("no memory") }
    cairo_scale(cairo, scale, scale)
    CairoCanvas(cairo: cairo, shaper: typesetter.shaper, medium: .greyPicture).draw(page)
    try check(cairo_status(cairo))
    try check(cairo_surface_write_to_png_stream(surface, ByteSink.write, sink.closure))
  }
  return withResolution(sink.bytes, dpi)
}

/// What Cairo can address, and about what a folio page has at the highest resolution.
private let longestSide = 32_767
private let mostPixels = 200_000_000

private func pixels(_ length: Double) -> Int {
  // A page without an end is refused below like any other that is too large.
  length.isFinite ? max(1, Int(min(length.rounded(), 1e9))) : 1_000_000_000
}

/// The same picture with its resolution in it, so that it is placed in a text in its true size.
private func withResolution(_ png: [UInt8], _ dpi: Int) -> [UInt8] {
  // The signature and the header chunk, which comes first in every PNG, are always so long.
  let headerEnd = 8 + 25
  guard png.count > headerEnd else { return png }
  let dotsPerMetre = UInt32((Double(dpi) / 0.0254).rounded())
  var chunk: [UInt8] = Array("pHYs".utf8)
  for _ in 0..<2 { chunk += bigEndian(dotsPerMetre) }
  chunk.append(1)
  let whole = bigEndian(UInt32(chunk.count - 4)) + chunk + bigEndian(checksum(chunk))
  return png[..<headerEnd] + whole + png[headerEnd...]
}

private func bigEndian(_ value: UInt32) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
}

/// The checksum that PNG asks for (CRC-32).
private func checksum(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(~0) { sum, byte in
    (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
      sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
    }
  }
}
