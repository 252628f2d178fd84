// PlanValues: lengths of time: `28 clear days`, `6 months`, `two weeks`.

package import PlanDiagnostics
package import PlanModel
package import PlanText

extension ValueReader {
  /// A length of time in one unit.
  package static func duration(
    _ text: ValueText, in context: ValueContext, subject: Subject, into found: inout [Diagnostic]
  ) -> Value? {
    let text = text.tight
    var parser = DurationParser(text)
    if let duration = parser.duration() { return .duration(duration) }
    found.append(DurationFindings(text: text, subject: subject()).diagnostic(parser.fault ?? .noDuration))
    return nil
  }
}

/// Why a text is no length of time. Ranges index the bytes of the text.
enum DurationFault {
  case noDuration
  case malformed(NumberFault)
  case unknownUnit(Range<Int>)
  /// `1 year 6 months`, and the same in one unit where there is one.
  case twoUnits(Duration?)
  /// `within 24 hours`: the words, and the duration.
  case limit(Range<Int>, Range<Int>)
  /// `4-6 weeks`: the longer, and what it is written with.
  case range(String)
  case wordsBehind(Range<Int>)
}

struct DurationParser {
  private let text: ValueText
  private var cursor: ValueCursor
  private(set) var fault: DurationFault?

  init(_ text: ValueText) {
    self.text = text
    cursor = ValueCursor(text)
  }

  mutating func duration() -> Duration? {
    let start = cursor.at
    if takeLimit() { return limited(start..<cursor.at) }
    guard let count = count() else { return fail(.noDuration) }
    if let longer = rangeEnd() { return fail(.range(longer)) }
    guard let unit = unit() else { return nil }
    let first = Duration(count: count, unit: unit)
    let end = cursor.at
    cursor.skipSpaces()
    guard !cursor.isAtEnd else { return first }
    _ = cursor.take(Byte.comma) || cursor.takeWords("and")
    cursor.skipSpaces()
    if let more = self.count(), let second = self.unit(), cursor.isAtEnd {
      return fail(.twoUnits(Self.joined(first, Duration(count: more, unit: second))))
    }
    fault = nil
    return fail(.wordsBehind(end..<cursor.end))
  }

  private mutating func fail(_ fault: DurationFault) -> Duration? {
    if self.fault == nil { self.fault = fault }
    return nil
  }

  /// `within`, `up to`, `<`.
  private mutating func takeLimit() -> Bool {
    if cursor.takeWords("within") {
      cursor.skipSpaces()
      return true
    }
    return AmountWords.takeLimit(&cursor) != nil || AmountWords.takeApproximate(&cursor)
  }

  private mutating func limited(_ words: Range<Int>) -> Duration? {
    let rest = cursor.at..<cursor.end
    var inner = DurationParser(text[rest])
    guard inner.duration() != nil else { return fail(.noDuration) }
    return fail(.limit(text[words].trimmed.range, rest))
  }

  private static let words: [StaticString] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  /// A number in digits, or a small one in words.
  private mutating func count() -> ExactDecimal? {
    switch NumberScan.take(&cursor) {
    case .number(let number, _): return number
    case .fault(let number):
      fault = fault ?? .malformed(number)
      return nil
    case .none: break
    }
    for (index, word) in Self.words.enumerated() where cursor.takeWords(word) { return ExactDecimal(index + 1) }
    return cursor.takeWords("an") || cursor.takeWords("a") ? ExactDecimal(1) : nil
  }

  /// The longer end, with its unit, where the count goes on as a range.
  private mutating func rangeEnd() -> String? {
    let start = cursor.at
    cursor.skipSpaces()
    if cursor.takeDash() || cursor.takeWords("to") {
      cursor.skipSpaces()
      let end = cursor.at
      if count() != nil, unit() != nil, cursor.isAtEnd { return text[end..<cursor.end].string }
    }
    cursor.at = start
    return nil
  }

  private mutating func unit() -> Duration.Unit? {
    cursor.skipSpaces()
    let start = cursor.at
    for (words, unit) in Self.units where cursor.takeWords(words) { return unit }
    let word = cursor.letters
    fault = fault ?? (word.isEmpty ? .noDuration : .unknownUnit(start..<word.upperBound))
    return nil
  }

  private static let units: [(StaticString, Duration.Unit)] = [
    ("minutes", .minute), ("minute", .minute), ("mins", .minute), ("min", .minute), ("hours", .hour), ("hour", .hour),
    ("hrs", .hour), ("hr", .hour), ("days", .day), ("day", .day), ("calendar days", .day), ("calendar day", .day),
    ("clear days", .clearDay), ("clear day", .clearDay), ("working days", .workingDay), ("working day", .workingDay),
    ("weeks", .week), ("week", .week), ("wks", .week), ("wk", .week), ("months", .month), ("month", .month),
    ("mths", .month), ("mth", .month), ("quarters", .quarter), ("quarter", .quarter), ("years", .year),
    ("year", .year), ("yrs", .year), ("yr", .year),
  ]

  /// The names of units, for suggestions.
  static let unitNames = Duration.Unit.allCases.flatMap { [$0.rawValue + "s", $0.rawValue] }

  /// Two durations in the smaller unit, where one is a whole number of the other.
  private static func joined(_ first: Duration, _ second: Duration) -> Duration? {
    let factor: Int
    switch (first.unit, second.unit) {
    case (.year, .month): factor = 12
    case (.year, .quarter): factor = 4
    case (.quarter, .month): factor = 3
    case (.week, .day): factor = 7
    case (.day, .hour): factor = 24
    case (.hour, .minute): factor = 60
    default: return nil
    }
    guard let product = ExactDecimal.product(first.count, ExactDecimal(factor)),
      let sum = ExactDecimal.sum(product, second.count)
    else { return nil }
    return Duration(count: sum, unit: second.unit)
  }
}

private struct DurationFindings {
  let text: ValueText
  let subject: String

  private static let forms = "a length of time such as 28 clear days, 24 hours or 6 months"

  func diagnostic(_ fault: DurationFault) -> Diagnostic {
    switch fault {
    case .noDuration:
      return finding(
        "which is not a length of time", at: text.range, label: "how long?", expected: Self.forms,
        fix: Finding.inBrackets(text))
    case .malformed(let number):
      return NumberFindings.malformed(.durationMalformed, number, text, subject, sign: "")
    case .unknownUnit(let range): return unknownUnit(range)
    case .twoUnits(let joined):
      return finding(
        "which is in two units", at: text.range, label: "two units", expected: joined?.printed ?? "one unit",
        fix: joined.map { replace($0.printed, .safe) })
    case .limit(let words, let rest):
      return finding(
        "but a length of time holds no limit", at: words, label: "a limit",
        expected: "\(text[rest].string) (\(text[words].string))",
        fix: replace("\(text[rest].string) (\(text[words].string))", .needsReview))
    case .range(let longer):
      return finding(
        "which is a range", at: text.range, label: "how long at most?", expected: "\(longer) (\(text.string))",
        fix: replace("\(longer) (\(text.string))", .needsReview))
    case .wordsBehind(let range):
      let rest = text[range].trimmed
      let before = text[text.range.lowerBound..<rest.range.lowerBound].trimmed
      return finding(
        "where only `\(before.string)` is a length of time", at: rest.range, label: "not part of it",
        expected: "\(before.string) (\(rest.string))", fix: Finding.note(rest, behind: before, in: text))
    }
  }

  private func unknownUnit(_ range: Range<Int>) -> Diagnostic {
    let typed = text[range].string
    let near = Suggestion.nearest(to: typed, among: DurationParser.unitNames)
    return finding(
      "but `\(typed)` is no unit of time", at: range, label: near.map { "did you mean \($0)?" } ?? "no unit of time",
      expected: near ?? "minutes, hours, days, clear days, working days, weeks, months, quarters or years",
      fix: near.map { Finding.replace(range, of: text, with: $0, "change `\(typed)` to `\($0)`", .needsReview) })
  }

  private func replace(_ new: String, _ safety: FixSafety) -> Fix {
    Finding.replace(text.range, of: text, with: new, "write `\(new)`", safety)
  }

  private func finding(
    _ what: String, at range: Range<Int>, label: String, expected: String, fix: Fix?
  ) -> Diagnostic {
    Diagnostic(
      .durationMalformed, "\(subject) is \(Finding.quoted(text.string)), \(what)", at: text.source(range),
      label: label, found: text[range].string, expected: expected, fix: fix, help: "write \(Self.forms)")
  }
}
