/// One kind of file with pages and measured text, which `sopc-pages` writes.
package enum PagedFormat: String, CaseIterable, Sendable {
  case pdf, png, svg

  /// The dots per inch that a picture may have.
  package static let resolutions = 30...1200
}
