// PlanValues: the words that stand for a date: `ongoing`, `every 24 months`, `after "the Ofsted report"`.

internal import PlanModel
internal import PlanText

enum WhenWords {
  /// Each word as typed, lower case, and as held.
  private static let words: [(typed: String, held: String)] = [
    ("ongoing", "ongoing"), ("on-going", "ongoing"), ("continuous", "ongoing"),
    ("open-ended", "open-ended"), ("rolling", "rolling"),
    ("immediate", "immediate"), ("immediately", "immediate"),
    ("complete", "complete"), ("completed", "complete"),
    ("daily", "daily"), ("weekly", "weekly"), ("fortnightly", "fortnightly"), ("monthly", "monthly"),
    ("bi-monthly", "bi-monthly"), ("bimonthly", "bi-monthly"), ("quarterly", "quarterly"), ("termly", "termly"),
    ("six-monthly", "six-monthly"), ("6 monthly", "six-monthly"),
    ("half-yearly", "half-yearly"), ("annually", "annually"), ("annual", "annually"),
    ("yearly", "annually"), ("biannually", "twice a year"), ("bi-annually", "twice a year"),
    ("biennially", "every two years"), ("as required", "as required"), ("as needed", "as needed"),
    ("ad hoc", "ad hoc"),
  ]

  /// For suggestions: the words that an author is likely to want.
  static let examples = "ongoing, monthly, quarterly, annually or every 24 months"

  /// The date word that the whole text is.
  static func word(_ text: ValueText) -> String? {
    guard text.range.count <= 12, let first = text.bytes[text.range].first else { return nil }
    for word in words where word.typed.utf8.first == first.lowered && text.reads(word.typed) { return word.held }
    return nil
  }

  private static let lead = ["by", "after", "from", "until", "before", "at", "on", "following", "since"]

  /// `after "event"`: a word, then an event in quotes, as typed.
  static func event(_ text: ValueText) -> String? {
    let bytes = text.bytes
    var index = text.range.lowerBound
    let end = text.range.upperBound
    while index < end, bytes[index].isLetter { index += 1 }
    let word = text.range.lowerBound..<index
    guard !word.isEmpty, lead.contains(where: { DateWords.matches(bytes, word, $0) }) else { return nil }
    let rest = text[index..<end].trimmed
    guard rest.range.count > 2, rest.range.lowerBound > index else { return nil }
    let event = quoted(rest)
    guard let event, !event.trimmed.isEmpty else { return nil }
    let held = String(decoding: bytes[word].map(\.lowered), as: UTF8.self)
    return "\(held) \"\(event.string)\""
  }

  private static func quoted(_ text: ValueText) -> ValueText? {
    let (start, end) = (text.range.lowerBound, text.range.upperBound)
    if text.bytes[start] == Byte.quote, text.bytes[end - 1] == Byte.quote {
      let inside = text[start + 1..<end - 1]
      return inside.bytes[inside.range].contains(Byte.quote) ? nil : inside
    }
    let isCurly =
      text.range.count > 6 && text.bytes[text.range].starts(with: [0xE2, 0x80, 0x9C])
      && text.bytes[end - 3..<end].elementsEqual([0xE2, 0x80, 0x9D])
    return isCurly ? text[start + 3..<end - 3] : nil
  }

  /// `every 24 months`, `each term`, `twice a year`, `3 times a year`.
  static func rhythm(_ tokens: [DateToken], _ text: ValueText) -> String? {
    guard (2...5).contains(tokens.count), let last = tokens.last, last.kind == .word || last.kind == .filler else {
      return nil
    }
    let words = tokens.map { String(decoding: text.bytes[$0.range].map(\.lowered), as: UTF8.self) }
    guard let unit = words.last, units.contains(unit) else { return nil }
    let isOften: Bool
    switch words.count {
    case 2: isOften = every.contains(words[0])
    case 3: isOften = (every.contains(words[0]) && isCount(words[1])) || (times.contains(words[0]) && per(words[1]))
    case 4:
      let isWorking = every.contains(words[0]) && isCount(words[1]) && words[2] == "working"
      isOften = isWorking || (isCount(words[0]) && words[1] == "times" && per(words[2]))
    default: isOften = false
    }
    return isOften ? words.joined(separator: " ") : nil
  }

  private static let every = ["every", "each"]
  private static let times = ["once", "twice"]
  private static let counts = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "other", "second",
  ]
  private static let units = [
    "day", "days", "week", "weeks", "fortnight", "month", "months", "quarter", "quarters", "term", "terms", "year",
    "years",
  ]

  private static func per(_ word: String) -> Bool { word == "a" || word == "per" || every.contains(word) }

  private static func isCount(_ word: String) -> Bool {
    counts.contains(word) || (word.utf8.count <= 3 && word.utf8.allSatisfy(\.isDigit))
  }
}
