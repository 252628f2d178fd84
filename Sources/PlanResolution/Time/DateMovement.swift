// PlanResolution, time: by how much a date has moved, in words.

import PlanModel

enum DateMovement {
  /// `3 months later`, `10 days earlier`; empty where the two cannot be measured.
  static func words(from: When, to: When) -> String {
    guard let before = from.last, let after = to.last, before != after else { return "" }
    let isLater = after > before
    let (first, last) = isLater ? (before, after) : (after, before)
    return "\(distance(first, last)) \(isLater ? "later" : "earlier")"
  }

  private static func distance(_ first: Day, _ last: Day) -> String {
    let (a, b) = (first.civil, last.civil)
    let isWhole =
      a.day == b.day
      || isMonthEnd(a.year, a.month, a.day) && isMonthEnd(b.year, b.month, b.day)
    let months = (b.year - a.year) * 12 + b.month - a.month
    if isWhole, months > 0 {
      return months % 12 == 0 ? counted(months / 12, "year") : counted(months, "month")
    }
    let days = Int(last.number) - Int(first.number)
    return days % 7 == 0 ? counted(days / 7, "week") : counted(days, "day")
  }

  private static func isMonthEnd(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    day == CivilCalendar.days(inMonth: month, of: year)
  }

  private static func counted(_ count: Int, _ unit: String) -> String { "\(count) \(unit)\(count == 1 ? "" : "s")" }
}
