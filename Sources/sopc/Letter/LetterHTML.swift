import SOPLanguage
import SOPRender

extension Letter {
  /// One self-contained page: a letter, and its enclosure on pages across.
  func html() -> String {
    """
    <!DOCTYPE html>
    <html lang="\(words.language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(words.title)</title>
    <style>
    \(letterStyle(words))</style>
    </head>
    <body>
    <main class="letter">
    \(head)\(message)\(signature)</main>
    \(chapters.map(htmlChapter).joined())</body>
    </html>

    """
  }

  private var head: String {
    let blank = blankHTML
    var fields = [(words.number, blank), (words.date, blank)]
    if !chapters.isEmpty { fields.append((words.enclosure, escape(words.matrix))) }
    fields.append((words.subject, "<strong>\(escape(words.subject(of: self)))</strong>"))
    var text = "<h1>\(words.title)</h1>\n<div class=\"head\">\n"
    text += definitions(fields)
    text += "<div class=\"to\">\n<p>\(words.to)</p>\n"
    if addressee.isEmpty {
      text += "<p>\(blank)</p>\n<p>\(blank)</p>\n"
    } else {
      for (index, line) in addressee.enumerated() {
        text +=
          index == 0 ? "<p><strong>\(escape(line))</strong></p>\n" : "<p>\(escape(line))</p>\n"
      }
    }
    if !words.atPlace.isEmpty { text += "<p>\(words.atPlace)</p>\n" }
    return text + "</div>\n</div>\n"
  }

  private var message: String {
    var text = "<p>\(words.opening(self))</p>\n"
    if let chapter = chapters.first {
      text += chapters.count == 1 ? identity(of: chapter) : overview
      text += "<ul class=\"meanings\">\n"
      for severity in Severity.allCases where count(severity) > 0 {
        text += "<li><strong>\(words.severity(severity))</strong>: "
        text += "\(words.meaning(of: severity)).</li>\n"
      }
      text += "</ul>\n"
    }
    if !faultless.isEmpty { text += "<p>\(escape(words.faultless(faultless)))</p>\n" }
    if leftOut > 0 { text += "<p>\(words.leftOut(leftOut))</p>\n" }
    return text + "<p>\(words.closing)</p>\n"
  }

  private func identity(of chapter: Chapter) -> String {
    var fields = [(words.sopName, "<strong>\(escape(chapter.name))</strong>")]
    if !chapter.number.isEmpty { fields.append((words.sopNumber, escape(chapter.number))) }
    if !chapter.issuer.isEmpty {
      fields.append((words.issuer, escape(chapter.issuer.joined(separator: "\n"))))
    }
    fields.append((words.file, escape(chapter.file)))
    fields.append((words.findings, words.counts(chapter)))
    return "<div class=\"identity\">\n\(definitions(fields))</div>\n"
  }

  private var overview: String {
    let severities = Severity.allCases.filter { count($0) > 0 }
    var text = "<table class=\"overview\">\n<thead>\n<tr><th>\(words.row)</th>"
    text += "<th>\(words.sopName)</th>"
    text += severities.map { "<th>\(words.severity($0))</th>" }.joined()
    text += "</tr>\n</thead>\n<tbody>\n"
    for (index, chapter) in chapters.enumerated() {
      text += "<tr><td class=\"number\">\(index + 1)</td><td>\(escape(chapter.name))"
      if chapter.file != chapter.name { text += "<br><small>\(escape(chapter.file))</small>" }
      text += "</td>"
      text += severities.map { "<td class=\"number\">\(chapter.count($0))</td>" }.joined()
      text += "</tr>\n"
    }
    return text + "</tbody>\n</table>\n"
  }

  private var signature: String {
    """
    <div class="signature">
    <p>\(words.reviewer)</p>
    <p class="sign">\(blankHTML)</p>
    <p>\(words.employeeNumber) \(blankHTML)</p>
    </div>

    """
  }

  private func htmlChapter(_ chapter: Chapter) -> String {
    var text = "<section class=\"chapter\">\n"
    text += "<h2>\(words.enclosure): \(words.matrix)</h2>\n"
    if chapters.count > 1 {
      text += identity(of: chapter)
    } else {
      text += "<p class=\"name\">\(escape(chapter.name))</p>\n"
    }
    if !chapter.isWhole { text += "<p>\(words.notWhole)</p>\n" }
    text += "<div class=\"scroll\">\n<table class=\"findings\">\n<colgroup>"
    text += ["number", "place", "finding", "advice", "answer"].map { "<col class=\"\($0)\">" }
      .joined()
    text += "</colgroup>\n<thead>\n<tr>"
    text += [words.row, words.place, words.findingAndReason, words.advice, words.answer]
      .map { "<th>\($0)</th>" }.joined()
    text += "</tr>\n</thead>\n<tbody>\n"
    for row in chapter.rows { text += htmlRow(row) }
    text += "</tbody>\n</table>\n</div>\n"
    text += "<div class=\"answered\">\n<p>\(words.answeredBy):</p>\n"
    text += definitions(words.answeredByFields.map { ($0, blankHTML) })
    return text + "</div>\n</section>\n"
  }

  private func htmlRow(_ row: Row) -> String {
    var text = "<tr><td class=\"number\">\(row.number)</td>\n<td>"
    text += "<p><strong>\(escape(row.place.name))</strong></p>"
    text += row.place.details.map { "<p>\(escape($0))</p>" }.joined()
    text += "<p class=\"small\">\(row.line)\(row.line.isEmpty ? "" : "<br>")\(row.code)</p></td>\n"
    text += "<td>"
    text += "<p><strong class=\"\(row.severity.rawValue)\">\(words.severity(row.severity))</strong>"
    text += "</p><p>\(escape(row.message))</p>"
    if let quote = row.quote {
      text += "<p class=\"small\">\(words.written) <code>\(escape(quote))</code></p>"
    }
    if !row.related.isEmpty { text += "<p class=\"small\">\(escape(row.related))</p>" }
    text += "<p class=\"why\">\(escape(words.why(row.why)))</p></td>\n"
    return text + "<td>\(escape(row.advice))</td>\n<td></td></tr>\n"
  }

  private func definitions(_ fields: [(term: String, html: String)]) -> String {
    let entries = fields.map { "<div><dt>\($0.term)</dt><dd>\($0.html)</dd></div>\n" }
    return "<dl>\n\(entries.joined())</dl>\n"
  }
}

/// A place to be filled in by hand.
private let blankHTML = "<span class=\"blank\"></span>"

/// A value; the letter's own method has the function's name.
private func escape(_ value: String) -> String { SOPRender.html(value) }
