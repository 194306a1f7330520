/// Whom the text of an answer gives the work to: ‘dikembalikan kepada pemohon’, ‘pemohon
/// memperbaiki’.
func handedTo(_ text: String, _ names: ActorNames) -> (name: String, owners: [ActorNames.Owner])? {
  let words = SentenceWord.words(of: text)
  let giving: Set = ["dikembalikan", "diserahkan", "mengembalikan", "menyerahkan"]
  let mending: Set = ["memperbaiki", "melengkapi", "merevisi", "menyempurnakan"]
  var isGiven = false
  for place in words.indices {
    if giving.contains(words[place].plain) { isGiven = true }
    let isReceiver =
      isGiven && place > 0 && ["kepada", "ke"].contains(words[place - 1].plain)
    guard let found = names.find(words[place...]) else { continue }
    let next = place + found.count
    let isMender = next < words.count && mending.contains(words[next].plain)
    if isReceiver || isMender, let last = words[place..<next].last {
      let name = text[words[place].text.startIndex..<last.text.endIndex]
      return (String(name), found.owners)
    }
  }
  return nil
}
