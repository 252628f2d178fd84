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

  /// Brackets around a part of the text, with a space before them where it has none.
  static func wrapped(_ text: ValueText, isGlued: Bool = false, _ title: String, _ safety: FixSafety) -> Fix {
    let place = text.source
    let start = SourceRange(file: place.file, start: place.start, end: place.start)
    let end = SourceRange(file: place.file, start: place.end, end: place.end)
    return Fix(title, safety, [Edit(start, isGlued ? " (" : "("), Edit(end, ")")])
  }
}

extension Finding {
  /// Makes a note of the words behind a value; nothing where brackets stand among them already.
  static func note(_ rest: ValueText, behind before: ValueText, in text: ValueText) -> Fix? {
    let bytes = text.bytes[rest.range]
    guard !before.isEmpty, bytes.contains(where: \.isLetter) else { return nil }
    guard !bytes.contains(where: { $0 == Byte.openParenthesis || $0 == Byte.closeParenthesis }) else { return nil }
    let isGlued = rest.range.lowerBound == before.range.upperBound
    return wrapped(rest, isGlued: isGlued, "make `\(rest.string)` a note, in brackets", .needsReview)
  }
}
