extension Rule {
  static let personTwice = Rule(
    "SOP201", "person-twice", .error,
    title: Text(
      id: "Dua orang tidak dapat dibedakan", en: "Two persons cannot be told apart"),
    why: Text(
      id:
        "Siapa yang bertindak dikenali dari pengguna komputernya, dan langkah yang harus dikerjakan "
        + "orang berbeda ditolak bagi orang yang sama. Orang yang ditulis dua kali lolos dari itu.",
      en:
        "Whoever acts is recognised by the computer's user, and steps that must be kept apart are "
        + "refused to the same person. A person who is written twice slips through."),
    bad: examplePersons(
      "sri: {name: Sri Contoh, user: umum}", "budi: {name: Budi Santoso, user: umum}"),
    good: examplePersons(
      "sri: {name: Sri Contoh, user: sri}", "budi: {name: Budi Santoso, user: budi}"))
}

extension Diagnostic {
  static func samePerson(_ same: SamePerson) -> Diagnostic {
    let (value, other) = (same.second.value, same.other)
    let message: Text
    let advice: Text
    switch same.sameness {
    case .user:
      message = Text(
        id: "Pengguna ‘\(value)’ sudah milik ‘\(other)’.",
        en: "The user ‘\(value)’ is that of ‘\(other)’ already.")
      advice = Text(
        id: "Beri setiap orang pengguna komputernya sendiri.",
        en: "Give every person a user of their own.")
    case .id:
      message = Text(
        id: "Pengguna ‘\(value)’ adalah id orang lain.",
        en: "The user ‘\(value)’ is another person's id.")
      advice = Text(
        id: "Beri orang itu id yang lain, atau perbaiki pengguna di sini.",
        en: "Choose another id for that person, or correct the user here.")
    case .nip:
      message = Text(
        id: "NIP ‘\(value)’ sudah milik ‘\(other)’.",
        en: "The NIP ‘\(value)’ is that of ‘\(other)’ already.")
      advice = Text(
        id:
          "Bila orangnya sama, tulis sekali saja dengan semua penggunanya di ‘user’; bila berbeda, "
          + "perbaiki NIP-nya.",
        en:
          "If it is one person, write one entry with every ‘user’; if they are two, correct the NIP."
      )
    case .name:
      message = Text(
        id: "‘\(value)’ juga nama ‘\(other)’: orang yang sama?",
        en: "‘\(value)’ is also the name of ‘\(other)’: one person?")
      advice = Text(
        id: "Bila orangnya sama, tulis sekali saja; bila berbeda, tulis NIP keduanya.",
        en: "If it is one person, write one entry; if they are two, write the NIP of both.")
    }
    var diagnostic = Diagnostic(
      .personTwice, at: same.second.range, message, advice: advice,
      related: [
        Related(same.first.range, Text(id: "yang lain di sini", en: "the other is here"))
      ])
    switch same.sameness {
    case .user, .id, .nip: break
    case .name: diagnostic.severity = .hint
    }
    return diagnostic
  }
}
