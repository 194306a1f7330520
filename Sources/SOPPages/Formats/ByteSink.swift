import CPango

/// Where Cairo writes a file's bytes to.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  /// What Cairo calls with each piece, and what it calls it with. The sink must outlive the writing.
  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_SUCCESS }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }

  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }
}

/// Throws what Cairo has to complain about.
func check(_ status: cairo_status_t) throws(PictureFailure) {
  guard status != CAIRO_STATUS_SUCCESS else { return }
  throw .cairo(cairo_status_to_string(status).map { String(cString: $0) } ?? "\(status.rawValue)")
}
