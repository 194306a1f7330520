import SOPLanguage
import SOPPages
import Testing

@Suite struct TypesetterTests {
  private let plain = TypeStyle(10)

  /// The advance widths that Arial and Liberation Sans share, of 2048 to the em.
  @Test(arguments: [
    ("a", 1139), ("H", 1479), ("i", 455), ("0", 1139), (" x ", 569 + 1024), ("mmm", 3 * 1706),
  ])
  func widthsAreArials(text: String, advance: Int) throws {
    let set = try Typesetter().set(text, TypeStyle(20.48))
    // The blank at the end is dropped, the one at the start is not.
    #expect(abs(set.width - Double(advance) / 100) < 0.01, "\(text): \(set.width)")
    #expect(set.lines.count == 1)
  }

  @Test func boldIsWider() throws {
    let typesetter = try Typesetter()
    let bold = typesetter.set("Pelaksana", TypeStyle(10, bold: true)).width
    #expect(bold > typesetter.set("Pelaksana", plain).width)
    #expect(
      typesetter.set("Pelaksana", TypeStyle(20)).width > 1.99
        * typesetter.set("Pelaksana", plain).width)
  }

  @Test(arguments: [20.0, 31.5, 60, 113, 250])
  func linesFitAndLoseNothing(width: Double) throws {
    let typesetter = try Typesetter()
    for text in texts {
      let set = typesetter.set(text, plain, within: width)
      #expect(inked(set.lines.map(\.text).joined()) == inked(text), "\(text) at \(width)")
      for line in set.lines {
        let isOneCharacter = line.text.count == 1
        #expect(line.width <= width || isOneCharacter, "\(line) at \(width)")
        #expect(line.width == typesetter.set(line.text, plain).width)
        #expect(!line.text.hasSuffix(" "))
      }
      #expect(set.height == Double(set.lines.count) * set.lineHeight)
    }
  }

  @Test func breaksAsFewTimesAsItCan() throws {
    // Greedy lines: the next word would never have fitted.
    let typesetter = try Typesetter()
    let words = "Memeriksa kelengkapan dan keabsahan berkas permohonan izin yang diterima"
    let set = typesetter.set(words, plain, within: 100)
    for (line, next) in zip(set.lines, set.lines.dropFirst()) {
      let word = next.text.prefix { $0 != " " }
      #expect(typesetter.set(line.text + " " + word, plain).width > 100)
    }
    #expect(set.lines.count > 2)
  }

  @Test func aWordAsWideAsTheWidestFits() throws {
    let typesetter = try Typesetter()
    for text in texts where !text.contains("\u{AD}") {
      let widest = typesetter.widestWord(of: text, plain)
      let set = typesetter.set(text, plain, within: widest)
      // No word is broken: each line is a run of whole pieces.
      for line in set.lines { #expect(typesetter.widestWord(of: line.text, plain) <= widest) }
      #expect(
        set.lines.count <= text.split {
          $0 == " " || $0 == "\n" || $0 == "/" || $0 == "-" || $0 == "\u{200B}"
        }.count + 2, "\(text)")
    }
    #expect(typesetter.widestWord(of: "satu dua", plain) == typesetter.set("satu", plain).width)
  }

  @Test func aSoftHyphenIsSeenOnlyAtALinesEnd() throws {
    let typesetter = try Typesetter()
    let text = "per\u{AD}tang\u{AD}gung\u{AD}jawaban"
    let set = typesetter.set(text, plain, within: 45)
    #expect(set.lines.count > 1)
    for line in set.lines.dropLast() { #expect(line.text.hasSuffix("-"), "\(line.text)") }
    #expect(
      typesetter.set(text, plain).width == typesetter.set("pertanggungjawaban", plain).width)
  }

  @Test func ownLineBreaksStay() throws {
    let typesetter = try Typesetter()
    #expect(typesetter.set("a \n\nb", plain).lines.map(\.text) == ["a", "", "b"])
    #expect(typesetter.set("a\r\nb\u{2028}c", plain).lines.map(\.text) == ["a", "b", "c"])
    #expect(typesetter.set("", plain).lines.isEmpty)
    #expect(typesetter.set("", plain).height == 0)
  }

  @Test func longTextsAreSetInLines() throws {
    let typesetter = try Typesetter()
    let paragraph = String(repeating: "berkas permohonan izin ", count: 4400)
    let set = typesetter.set(paragraph, plain, within: 200)
    #expect(inked(set.lines.map(\.text).joined()) == inked(paragraph))
    #expect(set.lines.allSatisfy { $0.width <= 200 })
    let word = String(repeating: "panjang", count: 14_300)
    let broken = typesetter.set(word, plain, within: 200)
    #expect(broken.lines.map(\.text).joined() == word)
    #expect(
      broken.lines.allSatisfy { $0.width <= 200 && $0.width > 180 || $0 == broken.lines.last })
    let blanks = typesetter.set(
      "a" + String(repeating: " ", count: 100_000) + "b", plain, within: 20)
    #expect(blanks.lines.map(\.text) == ["a", "b"])
  }

  @Test func twoRunsAgree() throws {
    let first = try Typesetter()
    let second = try Typesetter()
    for text in texts {
      #expect(first.set(text, plain, within: 90) == second.set(text, plain, within: 90))
    }
    // In another order, with another history.
    for text in texts.reversed() {
      #expect(second.set(text, plain, within: 70) == first.set(text, plain, within: 70))
    }
  }

  @Test func textStandsInItsArea() throws {
    let set = try Typesetter().set("satu dua tiga empat lima", plain, within: 50)
    for (alignment, share) in [(Alignment.left, 0.0), (.centre, 0.5), (.right, 1)] {
      let marks = set.marks(at: Point(100, 200), width: 80, alignment)
      #expect(marks.count == set.lines.count)
      for (index, mark) in marks.enumerated() {
        guard case .text(let line) = mark else {
          Issue.record("no text")
          continue
        }
        #expect(abs(line.at.x - (100 + share * (80 - line.width))) < 0.001)
        #expect(abs(line.at.y - (200 + set.ascent + Double(index) * set.lineHeight)) < 0.001)
      }
    }
  }

  @Test func withoutFontsItSaysWhatToInstall() throws {
    do {
      _ = try Typesetter(FontFiles([]))
      Issue.record("set text without a font")
    } catch {
      #expect(error.message.id.contains("fonts-liberation"))
      #expect(error.message.en.contains("liberation-sans-fonts"))
    }
    #expect(throws: TypefaceFailure.noTextFamily) {
      _ = try Typesetter(FontFiles(["/nowhere/LiberationSans-Regular.ttf"]))
    }
    #expect(throws: TypefaceFailure.noTextFamily) { _ = try Typesetter(.folder("/nowhere")) }
  }

  @Test func aFolderOfFontsWillDo() throws {
    let installed = FontFiles.installed
    let path = try #require(installed.paths.first { $0.contains("LiberationSans-Regular") })
    let slash = try #require(path.lastIndex(of: "/"))
    let folder = FontFiles.folder(String(path[..<slash]))
    #expect(folder.paths.count == 4)
    let set = try Typesetter(folder).set("Disposisi", plain)
    #expect(try set == Typesetter(installed).set("Disposisi", plain))
  }

  @Test func whatNoFontHasIsTold() throws {
    let typesetter = try Typesetter()
    _ = typesetter.set("Selesai ✓ → paraf ☐ “kutip” – Rp½", plain)
    #expect(typesetter.missing.isEmpty)
    #expect(missingCharacters(typesetter.missing) == nil)
    _ = typesetter.set("你 好 你 \u{10FFFD}", plain, within: 20)
    #expect(typesetter.missing.map(\.value) == [0x4F60, 0x597D, 0x10FFFD])
    let message = try #require(missingCharacters(typesetter.missing))
    for part in ["U+4F60 (你)", "U+597D (好)", "fonts-noto-cjk"] {
      #expect(message.id.contains(part) && message.en.contains(part), "\(message)")
    }
  }

  @Test func withoutSymbolsOnlyTheyAreMissing() throws {
    let installed = FontFiles.installed
    let typesetter = try Typesetter(FontFiles(installed.paths.filter { !$0.contains("DejaVu") }))
    _ = typesetter.set("Selesai", plain)
    #expect(typesetter.missing.isEmpty)
    _ = typesetter.set("Selesai ☑", plain)
    #expect(typesetter.missing == ["☑"])
    let message = try #require(missingCharacters(typesetter.missing))
    #expect(message.id.contains("fonts-dejavu-core"))
  }

  private let texts = [
    "Menerima surat jalan & faktur dari pemasok, lalu cocokkan jumlah",
    "PERATURAN MENTERI PENDAYAGUNAAN APARATUR NEGARA NOMOR 35 TAHUN 2012",
    "AVAVAVAV WAWAWAWA To Te Yo. LT Ta P. F, AV A V A T",
    "pertanggungjawabannya/ketidakberpihakan-nya https://www.example.go.id/a/b/c?d=e",
    "kosong  dua   tiga    empat", "   menjorok ke dalam", "per\u{AD}tang\u{AD}gung\u{AD}jawaban",
    "a\u{200B}b\u{200B}c pecah\u{200B}di\u{200B}sini\u{200B}saja\u{200B}",
    "tidak\u{A0}boleh\u{A0}pecah di sini",
    "بسم الله الرحمن الرحيم dan seterusnya שלום (campur) 123",
    "e\u{301}e\u{301}e\u{301} ﬁnal fi ffl",
    "\u{202E}balik\u{202C} \u{2067}isolat\u{2069} \u{1}\u{7F}", "nol\0di tengah kata\0",
    "\u{200D}\u{FEFF}\u{301}",
    "tab\tdi\tsini", "satu\ndua tiga empat\n\nlima", "👩‍👩‍👧 🇮🇩 ✓✗→", " ", "\u{FFFF}\u{FFFC}", "ꦗꦮ ᬩᬮᬶ",
  ]

  /// What must not be lost: everything but blanks and what only says where a line may break.
  private func inked(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter {
      !$0.properties.isWhitespace && !["\u{AD}", "-", "\u{200B}"].contains($0)
    }
  }
}
