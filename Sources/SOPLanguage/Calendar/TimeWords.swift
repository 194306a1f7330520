/// The words of written times, in Indonesian and English. Both are always understood.
enum TimeWords {
  /// A unit as it is named. `days` is a *hari* that does not say which.
  enum Unit: Equatable {
    case known(StandardTime.Unit)
    case days
  }

  enum Bound {
    case most, least
  }

  /// The longest phrase at the front of `words`, and how many words it has.
  static func find<Meaning>(
    _ words: [String], in phrases: [String: Meaning]
  ) -> (meaning: Meaning, used: Int)? {
    for count in stride(from: min(words.count, 3), to: 0, by: -1) {
      if let meaning = phrases[words.prefix(count).joined(separator: " ")] {
        return (meaning, count)
      }
    }
    return nil
  }

  static let units: [String: Unit] = dictionary([
    (.known(.second), "detik dtk second seconds sec secs"),
    (.known(.minute), "menit mnt menit_kerja minute minutes min mins"),
    (.known(.hour), "jam jam_kerja hour hours hrs"),
    (.days, "hari day days"),
    (
      .known(.workingDay),
      """
      hari_kerja hari_efektif hari_kerja_efektif hk working_day working_days business_day \
      business_days workday workdays work_day work_days
      """
    ),
    (.known(.calendarDay), "hari_kalender hari_takwim calendar_day calendar_days"),
    (.known(.week), "minggu mgg pekan week weeks"),
    (.known(.month), "bulan bln month months"),
    (.known(.quarter), "triwulan quarter quarters"),
    (.known(.semester), "semester semesters"),
    (.known(.year), "tahun thn year years"),
  ])

  /// What stands in parentheses behind a bare *hari*: `10 hari (kerja)`.
  static let dayKinds: [String: StandardTime.Unit] = dictionary([
    (.workingDay, "kerja efektif hari_kerja hari_efektif working working_days"),
    (.calendarDay, "kalender hari_kalender calendar calendar_days"),
  ])

  /// One unit in one word: `sejam`.
  static let single: [String: Unit] = [
    "sedetik": .known(.second), "semenit": .known(.minute), "sejam": .known(.hour),
    "sehari": .days, "seminggu": .known(.week), "sepekan": .known(.week),
    "sebulan": .known(.month), "setahun": .known(.year),
  ]

  static let bounds: [String: Bound] = dictionary([
    (
      .most,
      """
      maksimal maksimum maks max maximum paling_lama paling_lambat paling_banyak \
      selambat-lambatnya selama-lamanya sebanyak-banyaknya tidak_lebih_dari kurang_dari at_most \
      up_to within no_more_than not_more_than no_later_than no_longer_than less_than
      """
    ),
    (
      .least,
      """
      minimal minimum min paling_sedikit paling_cepat paling_singkat paling_kurang \
      sekurang-kurangnya sedikitnya sedikit-dikitnya setidaknya setidak-tidaknya \
      tidak_kurang_dari lebih_dari at_least no_less_than not_less_than more_than
      """
    ),
  ])

  /// Words in front that change nothing: `selama 5 menit`.
  static let fillers: Set = ["selama", "dalam", "waktu", "for", "in"]

  static let approximations: [String: Void] = dictionary([
    ((), "kurang_lebih lebih_kurang sekitar kira-kira about around approximately approx")
  ])

  /// Words between the two ends of a range, of times as of hours and days.
  static let ranges: [String: Void] = dictionary([
    ((), "s.d. s.d s/d sd sampai sampai_dengan hingga to until through")
  ])

  /// Words before what a time is counted for.
  static let per: [String: Void] = dictionary([
    ((), "per setiap tiap tiap-tiap untuk_setiap untuk_tiap each every for_each for_every")
  ])

  /// Joins times to a sum.
  static let and: Set = ["dan", "and"]

  /// Times that are left open on purpose.
  private static let open: Set = [
    "sesuai kebutuhan", "sesuai dengan kebutuhan", "menyesuaikan", "menyesuaikan kebutuhan",
    "menyesuaikan dengan kebutuhan", "disesuaikan", "disesuaikan kebutuhan",
    "disesuaikan dengan kebutuhan", "tentatif", "kondisional", "situasional", "insidental",
    "insidentil", "fleksibel", "sesuai jadwal", "sesuai dengan jadwal", "menyesuaikan jadwal",
    "as needed", "as required", "tentative", "flexible", "as scheduled",
  ]

  static func isOpen(_ phrase: String) -> Bool {
    open.contains(phrase)
      || openings.contains(where: phrase.hasPrefix) && !phrase.contains(where: \.isNumber)
  }

  /// They say whose need or calendar decides: `sesuai jadwal pimpinan`.
  private static let openings = [
    "sesuai jadwal ", "sesuai dengan jadwal ", "sesuai kebutuhan ", "menyesuaikan ",
    "disesuaikan ",
  ]

  /// Phrases are separated by white space; within one, `_` stands for the space.
  private static func dictionary<Meaning>(_ lists: [(Meaning, String)]) -> [String: Meaning] {
    var phrases: [String: Meaning] = [:]
    for (meaning, list) in lists {
      for phrase in list.split(separator: " ") {
        phrases[phrase.split(separator: "_").joined(separator: " ")] = meaning
      }
    }
    return phrases
  }
}
