// PlanValues: the four spellings that nearly every date has, read without looking twice.

internal import PlanModel
internal import PlanText

enum QuickDate {
  /// `31 March 2016`, `March 2016`, `31/03/2016`, `2016-03-31`. Anything else, and anything wrong, is nothing here:
  /// the parser reads it again and says why.
  static func read(_ text: ValueText) -> PlanDate? {
    let bytes = text.bytes
    var at = text.range.lowerBound
    let end = text.range.upperBound
    guard end - at >= 8, end - at <= 17 else { return nil }
    if bytes[at].isLetter { return monthAndYear(text, at, end) }
    guard let (number, width) = number(bytes, at, end) else { return nil }
    at += width
    guard at < end else { return nil }
    switch bytes[at] {
    case Byte.space where width <= 2: return dayMonthYear(text, number, at + 1, end)
    case Byte.slash where width <= 2: return slashes(bytes, number, at + 1, end)
    case Byte.hyphen where width == 4: return iso(bytes, number, at + 1, end)
    default: return nil
    }
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (value: Int, width: Int)? {
    var value = 0
    var index = start
    while index < end, index < start + 4, bytes[index].isDigit {
      value = value * 10 + Int(bytes[index] & 0x0F)
      index += 1
    }
    return index == start ? nil : (value, index - start)
  }

  /// Four digits that end the text.
  private static func lastYear(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard end - start == 4, let (year, width) = number(bytes, start, end), width == 4 else { return nil }
    return year
  }

  private static func word(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, bytes[index].isLetter { index += 1 }
    return index
  }

  private static func monthAndYear(_ text: ValueText, _ start: Int, _ end: Int) -> PlanDate? {
    let wordEnd = word(text.bytes, start, end)
    guard wordEnd < end, text.bytes[wordEnd] == Byte.space, let month = DateWords.month(text.bytes, start..<wordEnd),
      let year = lastYear(text.bytes, wordEnd + 1, end)
    else { return nil }
    return .month(month, of: year)
  }

  private static func dayMonthYear(_ text: ValueText, _ day: Int, _ start: Int, _ end: Int) -> PlanDate? {
    let wordEnd = word(text.bytes, start, end)
    guard wordEnd < end, text.bytes[wordEnd] == Byte.space, let month = DateWords.month(text.bytes, start..<wordEnd),
      let year = lastYear(text.bytes, wordEnd + 1, end)
    else { return nil }
    return Day(year: year, month: month, day: day).map { PlanDate(day: $0) }
  }

  private static func slashes(_ bytes: [UInt8], _ day: Int, _ start: Int, _ end: Int) -> PlanDate? {
    guard let (month, width) = number(bytes, start, end), width <= 2, start + width < end,
      bytes[start + width] == Byte.slash, let year = lastYear(bytes, start + width + 1, end)
    else { return nil }
    return Day(year: year, month: month, day: day).map { PlanDate(day: $0) }
  }

  private static func iso(_ bytes: [UInt8], _ year: Int, _ start: Int, _ end: Int) -> PlanDate? {
    guard end - start == 5, case (let month, 2)? = number(bytes, start, start + 2), bytes[start + 2] == Byte.hyphen,
      case (let day, 2)? = number(bytes, start + 3, end)
    else { return nil }
    return Day(year: year, month: month, day: day).map { PlanDate(day: $0) }
  }
}
