import Glibc
package import SOPLanguage

/// Why something could not be read or written, as the system says it.
package struct FileProblem: Error {
  package enum Kind: Equatable {
    case missing, denied, isFolder, notFolder, notRegular, tooLarge, full
    /// A folder without a file of ours.
    case nothingFound
    case other(Int32)
  }
  package var path: String
  package var kind: Kind

  package init(_ path: String, _ kind: Kind) {
    self.path = path
    self.kind = kind
  }

  package init(_ path: String, errno code: Int32) {
    self.path = path
    kind =
      switch code {
      case ENOENT, ENOTDIR: .missing
      case EACCES, EPERM, EROFS: .denied
      case ENOSPC, EDQUOT: .full
      case EISDIR: .isFolder
      default: .other(code)
      }
  }

  package var message: Text {
    switch kind {
    case .missing:
      Text(
        id: "berkas atau folder ‘\(path)’ tidak ada; periksa ejaan namanya",
        en: "there is no file or folder ‘\(path)’; look at the spelling")
    case .denied:
      Text(
        id: "tidak ada izin untuk ‘\(path)’; minta izin kepada pemiliknya",
        en: "no permission for ‘\(path)’; ask its owner")
    case .isFolder:
      Text(id: "‘\(path)’ adalah folder, bukan berkas", en: "‘\(path)’ is a folder, not a file")
    case .notFolder:
      Text(id: "‘\(path)’ adalah berkas, bukan folder", en: "‘\(path)’ is a file, not a folder")
    case .notRegular:
      Text(
        id: "‘\(path)’ bukan berkas biasa; untuk membaca dari pipa, tulis ‘-’",
        en: "‘\(path)’ is no regular file; to read from a pipe, write ‘-’")
    case .tooLarge:
      Text(
        id: "‘\(path)’ lebih besar dari \(Limits.bytes >> 20) MiB",
        en: "‘\(path)’ is larger than \(Limits.bytes >> 20) MiB")
    case .full:
      Text(
        id: "‘\(path)’ tidak dapat ditulis: penyimpanan penuh; kosongkan sebagian, lalu ulangi",
        en: "‘\(path)’ cannot be written: the disk is full; make room and do it again")
    case .nothingFound:
      Text(
        id: "tidak ada SOP di ‘\(path)’; berkas SOP berakhiran .yaml dan dimulai ‘sop: 1’",
        en: "there is no SOP in ‘\(path)’; an SOP's file ends in .yaml and begins ‘sop: 1’")
    case .other(let code):
      Text(
        id: "‘\(path)’: \(String(cString: strerror(code)))",
        en: "‘\(path)’: \(String(cString: strerror(code)))")
    }
  }
}
