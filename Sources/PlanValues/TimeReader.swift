// PlanValues: times of day: `10.00am`, `10:30`, `14.00`, `noon`.

package import PlanDiagnostics
package import PlanModel
package import PlanText

extension ValueReader {
  /// A time of day.
  package static func timeOfDay(
    _ text: ValueText, in context: ValueContext, subject: Subject, into found: inout [Diagnostic]
  ) -> Value? {
    let text = text.tight
    var parser = TimeParser(text)
    if let (hour, minute) = parser.time() { return .timeOfDay(hour: hour, minute: minute) }
    found.append(TimeFindings(text: text, subject: subject()).diagnostic(parser.fault ?? .noTime))
    return nil
  }
}

/// Why a text is no time of day.
private enum TimeFault {
  case noTime
  case noSuchHour(Int, Range<Int>)
  case noSuchMinute(Int, Range<Int>)
  /// `13.00pm`: the am or pm says nothing, or something else.
  case halfOfDay(hour: Int, Range<Int>)
  /// `24:00`.
  case endOfDay
}

private struct TimeParser {
  private var cursor: ValueCursor
  private(set) var fault: TimeFault?

  init(_ text: ValueText) { cursor = ValueCursor(text) }

  mutating func time() -> (hour: Int, minute: Int)? {
    if let word = word() { return word }
    guard let (number, digits, range) = digits() else { return nil }
    var (hour, minute, minutes) = (number, 0, range)
    var isClock = false
    if digits == 4 {
      (hour, minute) = (number / 100, number % 100)
      isClock = true
    } else if cursor.byte == Byte.colon || cursor.byte == Byte.dot, cursor.at + 1 < cursor.end,
      cursor.bytes[cursor.at + 1].isDigit
    {
      cursor.at += 1
      guard let (second, width, place) = self.digits(), width == 2 else { return nil }
      (minute, minutes) = (second, place)
      isClock = true
    }
    guard digits <= 2 || digits == 4 else { return nil }
    return finished(hour, minute, range, minutes, isClock)
  }

  /// Reads what stands behind the digits, and checks the whole.
  private mutating func finished(
    _ hour: Int, _ minute: Int, _ hours: Range<Int>, _ minutes: Range<Int>, _ isClock: Bool
  ) -> (hour: Int, minute: Int)? {
    cursor.skipSpaces()
    let start = cursor.at
    let half = half()
    let isNamed = half != nil || cursor.takeWords("hours") || cursor.takeWords("hrs") || cursor.takeWords("h")
    cursor.skipSpaces()
    guard cursor.isAtEnd, isClock || half != nil else { return nil }
    if hour == 24, minute == 0, half == nil { return fail(.endOfDay) }
    guard hour <= 23 else { return fail(.noSuchHour(hour, hours)) }
    guard minute <= 59 else { return fail(.noSuchMinute(minute, minutes)) }
    guard let half else { return isNamed || isClock ? (hour, minute) : nil }
    guard (1...12).contains(hour) || (hour == 0 && half == 0) else {
      return fail(.halfOfDay(hour: hour, start..<cursor.end))
    }
    return (hour % 12 + half, minute)
  }

  private mutating func fail(_ fault: TimeFault) -> (hour: Int, minute: Int)? {
    self.fault = fault
    return nil
  }

  private mutating func word() -> (hour: Int, minute: Int)? {
    let start = cursor.at
    _ = cursor.take("12")
    cursor.skipSpaces()
    let hour: Int? =
      cursor.takeWords("noon") || cursor.takeWords("midday") ? 12 : cursor.takeWords("midnight") ? 0 : nil
    if let hour, cursor.isAtEnd { return (hour, 0) }
    cursor.at = start
    return nil
  }

  private mutating func digits() -> (Int, Int, Range<Int>)? {
    let start = cursor.at
    var value = 0
    while cursor.byte.isDigit, cursor.at - start < 5 {
      value = value * 10 + Int(cursor.byte & 0x0F)
      cursor.at += 1
    }
    return cursor.at == start ? nil : (value, cursor.at - start, start..<cursor.at)
  }

  /// 0 for `am`, 12 for `pm`.
  private mutating func half() -> Int? {
    if cursor.takeWords("a.m.") || cursor.takeWords("a.m") || cursor.takeWords("am") { return 0 }
    return cursor.takeWords("p.m.") || cursor.takeWords("p.m") || cursor.takeWords("pm") ? 12 : nil
  }
}

private struct TimeFindings {
  let text: ValueText
  let subject: String

  private static let forms = "a time such as 10.00am, 10:30, 14.00 or noon"

  func diagnostic(_ fault: TimeFault) -> Diagnostic {
    switch fault {
    case .noTime:
      return finding(
        "which is not a time of day", at: text.range, label: "not a time", expected: Self.forms,
        fix: Finding.inBrackets(text))
    case .noSuchHour(let hour, let range):
      return finding("but a day has no hour \(hour)", at: range, label: "no such hour", expected: "0 to 23", fix: nil)
    case .noSuchMinute(let minute, let range):
      return finding(
        "but an hour has no minute \(minute)", at: range, label: "no such minute", expected: "00 to 59", fix: nil)
    case .halfOfDay(let hour, let range):
      let before = text[text.range.lowerBound..<range.lowerBound].trimmed
      let half = text[range].string
      return finding(
        "but hour \(hour) takes no `\(half)`", at: range, label: "not behind \(hour)", expected: before.string,
        fix: Finding.replace(
          before.range.upperBound..<range.upperBound, of: text, with: "", "leave out `\(half)`", .needsReview))
    case .endOfDay:
      return finding(
        "but a day ends at midnight", at: text.range, label: "midnight", expected: "midnight",
        fix: Finding.replace(text.range, of: text, with: "midnight", "write `midnight`", .needsReview))
    }
  }

  private func finding(
    _ what: String, at range: Range<Int>, label: String, expected: String, fix: Fix?
  ) -> Diagnostic {
    Diagnostic(
      .timeMalformed, "\(subject) is \(Finding.quoted(text.string)), \(what)", at: text.source(range), label: label,
      found: text[range].string, expected: expected, fix: fix, help: "write \(Self.forms)")
  }
}
