// PlanValues: what all findings about values share.

internal import PlanDiagnostics
internal import PlanText

enum Finding {
  /// Text as a finding quotes it: long text is cut, so that the finding stays readable.
  static func quoted(_ text: String) -> String {
    let most = 48
    guard text.utf8.count > most else { return "`\(text)`" }
    var cut = ""
    for word in text.split(separator: " ") {
      guard cut.utf8.count + word.utf8.count < most else { break }
      cut += cut.isEmpty ? word : " \(word)"
    }
    if cut.isEmpty { cut = String(text.unicodeScalars.prefix(most).reduce(into: "") { $0.unicodeScalars.append($1) }) }
    return "`\(cut) …`"
  }

  /// Replaces a part of a text.
  static func replace(
    _ part: Range<Int>, of text: ValueText, with new: String, _ title: String, _ safety: FixSafety
  ) -> Fix {
    Fix(title, safety, [Edit(text.source(part), new)])
  }

  /// Puts in brackets what is words and no value. A lone dash or question mark says that nothing is known.
  static func inBrackets(_ text: ValueText) -> Fix? {
    let bytes = text.bytes[text.range]
    if bytes.count <= 3, !bytes.contains(where: { $0.isDigit || $0.isLetter }) {
      return replace(text.range, of: text, with: "not given", "write `not given`", .needsReview)
    }
    let isWords = !bytes.contains { $0.isDigit || $0 == Byte.openParenthesis || $0 == Byte.closeParenthesis }
    guard isWords, bytes.contains(where: \.isLetter) else { return nil }
    return wrapped(text, "put the words in brackets: they are then shown as they are", .needsReview)
  }

  /// Brackets around a text.
  private static func wrapped(_ text: ValueText, _ title: String, _ safety: FixSafety) -> Fix {
    let place = text.source
    let start = SourceRange(file: place.file, start: place.start, end: place.start)
    let end = SourceRange(file: place.file, start: place.end, end: place.end)
    return Fix(title, safety, [Edit(start, "("), Edit(end, ")")])
  }
}

extension Finding {
  /// Makes a note of the words behind a value, without the mark that set them apart; nothing where brackets stand
  /// among them already, or where they are no words.
  static func note(_ rest: ValueText, behind before: ValueText, in text: ValueText) -> Fix? {
    let words = withoutMarks(rest)
    let bytes = text.bytes[words.range]
    let isApart = words.range.lowerBound > before.range.upperBound
    guard isApart, !before.isEmpty, bytes.contains(where: \.isLetter) else { return nil }
    guard !bytes.contains(where: { $0 == Byte.openParenthesis || $0 == Byte.closeParenthesis }) else { return nil }
    let place = before.range.upperBound..<rest.range.upperBound
    return replace(
      place, of: text, with: " (\(words.string))", "make `\(words.string)` a note, in brackets", .needsReview)
  }

  /// Without dashes, commas, colons and spaces at either end.
  static func withoutMarks(_ text: ValueText) -> ValueText {
    var start = ValueCursor(text)
    while !start.isAtEnd {
      let before = start.at
      start.skipSpaces()
      _ = start.takeDash() || start.take(Byte.comma) || start.take(Byte.colon)
      if start.at == before { break }
    }
    var end = text.range.upperBound
    while end > start.at {
      let byte = text.bytes[end - 1]
      if byte == Byte.hyphen || byte == Byte.comma || byte == Byte.colon || byte == Byte.space {
        end -= 1
      } else if end - start.at >= 3, text.bytes[end - 3] == 0xE2, text.bytes[end - 2] == 0x80,
        (0x90...0x95).contains(byte)
      {
        end -= 3
      } else {
        break
      }
    }
    return text[start.at..<end]
  }
}
