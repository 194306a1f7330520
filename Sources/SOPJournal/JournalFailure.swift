import GRDB
package import SOPLanguage

/// Why a store cannot be used. Nothing that was acknowledged is lost by it.
package enum JournalFailure: Error, Equatable, Sendable {
  case cannotOpen(String)
  /// No file is named.
  case noPath
  /// A folder is named in place of a file.
  case isFolder
  /// The folder that the file would lie in is not there.
  case noFolder
  /// The file is no store of cases, or its bytes are not what a store has.
  case notAStore
  case damaged(String)
  case newerVersion
  case readOnly
  case diskFull
  /// The disk failed while it was written to: what was written last may be there or not.
  case notWritten
  case notRead
  /// Others have written without a pause for longer than one waits.
  case busy
  case unknownCase(Int64)
  case other(String)

  package var text: Text {
    switch self {
    case .cannotOpen(let reason):
      Text(
        id: "tempat penyimpanan proses tidak dapat dibuka (\(reason)). Periksa letaknya dengan "
          + "--store, dan hak aksesnya.",
        en: "the store of cases cannot be opened (\(reason)). Look at its place with --store, and "
          + "at its permissions.")
    case .noPath:
      Text(
        id: "berkas tempat penyimpanan proses tidak disebut. Sebut namanya dengan --store.",
        en: "the file that keeps the cases is not named. Name it with --store.")
    case .isFolder:
      Text(
        id: "ini folder, bukan berkas. Sebut juga nama berkas di dalamnya, misalnya "
          + "proses.sqlite.",
        en: "this is a folder, not a file. Name a file in it as well, such as cases.sqlite.")
    case .noFolder:
      Text(
        id: "foldernya tidak ada. Periksa ejaannya, atau buat dulu foldernya.",
        en: "its folder is not there. Look at the spelling, or make the folder first.")
    case .notAStore:
      Text(
        id: "berkas ini bukan tempat penyimpanan proses. Sebut berkas lain dengan --store; berkas "
          + "ini tidak diubah.",
        en: "this file is no store of cases. Name another with --store; this one was not changed.")
    case .damaged(let detail):
      Text(
        id: "tempat penyimpanan proses rusak (\(detail)). Hentikan pemakaiannya dan pulihkan dari "
          + "cadangan.",
        en: "the store of cases is damaged (\(detail)). Stop using it and restore it from a backup."
      )
    case .newerVersion:
      Text(
        id: "tempat penyimpanan ini dibuat oleh sopc yang lebih baru. Pasang versi yang baru.",
        en: "this store was written by a newer sopc. Install that version.")
    case .readOnly:
      Text(
        id: "tempat penyimpanan proses hanya dapat dibaca. Minta hak menulisnya, atau sebut yang "
          + "lain dengan --store.",
        en: "the store of cases can only be read. Ask for permission to write it, or name another "
          + "with --store.")
    case .diskFull:
      Text(
        id: "cakram penuh: langkah ini belum tercatat. Kosongkan tempat, lalu ulangi.",
        en: "the disk is full: this step was not recorded. Make room, then do it again.")
    case .notWritten:
      Text(
        id: "cakram gagal menulis: belum pasti langkah ini tercatat. Periksa cakramnya, lalu lihat "
          + "‘sopc case show’ sebelum mengulang.",
        en: "the disk did not write: whether this step was recorded is not certain. Look after the "
          + "disk, then at ‘sopc case show’ before doing it again.")
    case .notRead:
      Text(
        id: "cakram gagal membaca tempat penyimpanan proses. Periksa cakramnya; bila tetap "
          + "begini, pulihkan dari cadangan.",
        en: "the disk did not read the store of cases. Look after the disk; if it stays so, "
          + "restore the store from a backup.")
    case .busy:
      Text(
        id: "tempat penyimpanan sedang dipakai terus oleh yang lain: langkah ini belum tercatat. "
          + "Ulangi sebentar lagi.",
        en: "others keep the store busy: this step was not recorded. Do it again in a moment.")
    case .unknownCase(let number):
      Text(
        id: "tidak ada proses nomor \(number). ‘sopc case list --all’ menunjukkan semuanya.",
        en: "there is no case number \(number). ‘sopc case list --all’ shows them all.")
    case .other(let reason):
      Text(
        id: "tempat penyimpanan proses tidak dapat dipakai: \(reason).",
        en: "the store of cases cannot be used: \(reason).")
    }
  }

  init(_ error: any Error) {
    guard let error = error as? DatabaseError else {
      self = (error as? JournalFailure) ?? .other("\(error)")
      return
    }
    switch error.resultCode {
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_IOERR: self = JournalFailure(disk: error.extendedResultCode)
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_CANTOPEN, .SQLITE_PERM: self = .cannotOpen(error.message ?? "\(error.resultCode)")
    case .SQLITE_NOTADB: self = .notAStore
    case .SQLITE_CORRUPT: self = .damaged(error.message ?? "")
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    default: self = .other(error.message ?? "\(error.resultCode)")
    }
  }

  private init(disk code: ResultCode) {
    switch code {
    // The file that processes share cannot grow.
    case .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_SHMOPEN: self = .diskFull
    case .SQLITE_IOERR_READ, .SQLITE_IOERR_SHORT_READ: self = .notRead
    case .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC,
      .SQLITE_IOERR_TRUNCATE:
      self = .notWritten
    default: self = .other("\(code)")
    }
  }
}
