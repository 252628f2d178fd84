// PlanValues: dates that start with a number or a month, and years.

internal import PlanModel
internal import PlanText

// Years.
extension DateParser {
  /// A year from `index` on, and what follows it. Sets `fault` where it looks like a year and is none.
  mutating func year(_ tokens: [DateToken], _ index: Int) -> (YearName, next: Int)? {
    let index = yearWords(tokens, at: index) ?? index
    guard index < tokens.count else { return nil }
    if tokens[index].kind == .apostrophe {
      guard index + 1 < tokens.count, case .number(let number, 2) = tokens[index + 1].kind else { return nil }
      let range = tokens[index].range.lowerBound..<tokens[index + 1].range.upperBound
      note(.twoDigits(range, year: 2000 + number))
      return (.calendar(2000 + number), index + 2)
    }
    guard case .number(let number, let digits) = tokens[index].kind, digits == 4 || digits == 2 else { return nil }
    guard CivilCalendar.years.contains(number) || digits == 2 else { return nil }
    let year = digits == 4 ? number : 2000 + number
    if index + 2 < tokens.count, tokens[index + 1].kind == .slash || tokens[index + 1].kind == .hyphen,
      case .number(let second, let places) = tokens[index + 2].kind, places == 2 || (places == 4 && digits == 4)
    {
      guard let pair = pair(year, second, places, Array(tokens[index...index + 2])) else { return nil }
      if digits == 2 { note(.twoDigits(tokens[index].range, year: year)) }
      return (pair, index + 3)
    }
    if digits == 2 { note(.twoDigits(tokens[index].range, year: year)) }
    return (.calendar(year), index + 1)
  }

  /// `2016/17`, whose second year follows the first.
  private mutating func pair(_ year: Int, _ second: Int, _ digits: Int, _ tokens: [DateToken]) -> YearName? {
    guard second == (digits == 4 ? year + 1 : (year + 1) % 100) else {
      fault = .yearsDoNotFollow(
        year, digits == 4 ? second : year / 100 * 100 + second, isHyphen: tokens[1].kind == .hyphen, range(tokens))
      return nil
    }
    guard rules.yearStartMonth != 1 else {
      fault = .yearsStartInJanuary(year, range(tokens))
      return nil
    }
    return .pair(year)
  }

  mutating func whole(_ year: YearName) -> PlanDate? {
    share(year)
    switch year {
    case .calendar(let number): return .calendarYear(number)
    case .pair(let number): return rules.year(startingIn: number)
    }
  }
}

// Numbers first.
extension DateParser {
  mutating func numberFirst(_ tokens: [DateToken], _ shared: Shared) -> PlanDate? {
    if tokens.count >= 3, Self.isMark(tokens[1].kind), case .number(let first, let digits) = tokens[0].kind,
      case .number = tokens[2].kind
    {
      if tokens.count == 3 { return twoNumbers(tokens) }
      if tokens.count == 5, tokens[3].kind == tokens[1].kind, case .number = tokens[4].kind {
        return threeNumbers(tokens)
      }
      if digits <= 2, case .month = tokens[3].kind { return twoDays(first, tokens) }
    }
    if case .number(_, 4) = tokens[0].kind {
      guard let (year, next) = year(tokens, 0) else { return failed() }
      if next == tokens.count { return whole(year) }
      guard next == tokens.count - 1 else { return fail(.unreadable) }
      if case .quarter(let number) = tokens[next].kind, number <= 4, number > 0 {
        return period(.quarter, number, year)
      }
      if case .half(let number) = tokens[next].kind, number <= 2, number > 0 { return period(.half, number, year) }
      return fail(.unreadable)
    }
    return dayFirst(tokens, shared)
  }

  /// `12/13 May 2016`: either day.
  private mutating func twoDays(_ first: Int, _ tokens: [DateToken]) -> PlanDate? {
    if tokens[1].kind == .hyphen { return fail(.hyphenForSpan(tokens[1].range)) }
    guard tokens[1].kind == .slash, let right = dayFirst(Array(tokens[2...]), Shared()) else { return failed() }
    let (year, month, _) = right.first.civil
    guard let left = day(first, month, year, typed: tokens[0].range, tokens) else { return nil }
    return PlanDate(
      first: min(left.first, right.first), last: max(left.last, right.last), precision: .either,
      printed: "\(first)/\(right.printed)")
  }

  private static func number(_ token: DateToken) -> (value: Int, digits: Int) {
    if case .number(let value, let digits) = token.kind { return (value, digits) }
    return (0, 0)
  }

  /// `2016/17`, `03/2016`, and what only looks like them.
  private mutating func twoNumbers(_ tokens: [DateToken]) -> PlanDate? {
    let (first, digits) = Self.number(tokens[0])
    let (second, places) = Self.number(tokens[2])
    let isDot = tokens[1].kind == .dot
    switch (digits, places) {
    case (4, 1...2) where !isDot || (1...12).contains(second):
      let follows = places == 2 && second == (first + 1) % 100
      if !follows || isDot, (1...12).contains(second) {
        return fail(.yearAndMonth(year: first, month: second, range(tokens)))
      }
      fallthrough
    case (4, 4) where !isDot:
      guard case (let year, 3)? = year(tokens, 0) else { return failed() }
      return whole(year)
    case (1...2, 4):
      guard let date = PlanDate.month(first, of: second) else {
        return fail(.noSuchMonth(first, typed: tokens[0].range, swapped: nil, date: range(tokens)))
      }
      share(.calendar(second), month: first)
      return date
    case (2, 2) where !isDot && second == (first + 1) % 100 && (second > 12 || first > 31):
      guard case (let year, 3)? = year(tokens, 0) else { return failed() }
      return whole(year)
    case (1...2, 1...2) where (1...31).contains(first) && (1...12).contains(second):
      return fail(.noYear(range(tokens), fits: fitting(month: second)))
    default: return fail(.unreadable)
    }
  }

  /// `31/03/2016`, `2016-03-31`.
  private mutating func threeNumbers(_ tokens: [DateToken]) -> PlanDate? {
    let isYearFirst = Self.number(tokens[0]).digits == 4
    let (dayToken, monthToken) = isYearFirst ? (tokens[4], tokens[2]) : (tokens[0], tokens[2])
    let yearToken = isYearFirst ? tokens[0] : tokens[4]
    let (day, dayDigits) = Self.number(dayToken)
    let (month, monthDigits) = Self.number(monthToken)
    let (typedYear, yearDigits) = Self.number(yearToken)
    guard dayDigits <= 2, monthDigits <= 2, yearDigits == 4 || yearDigits == 2, typedYear > 0 || yearDigits == 2
    else { return fail(.unreadable) }
    let year = yearDigits == 4 ? typedYear : 2000 + typedYear
    if yearDigits == 2 { note(.twoDigits(yearToken.range, year: year)) }
    guard (1...12).contains(month) else {
      let swapped = Day(year: year, month: day, day: month).map { date in
        let order = isYearFirst ? [0, 1, 4, 3, 2] : [2, 1, 0, 3, 4]
        return (order.map { string(tokens[$0].range) }.joined(), PlanDate(day: date))
      }
      return fail(.noSuchMonth(month, typed: monthToken.range, swapped: swapped, date: range(tokens)))
    }
    return self.day(day, month, year, typed: dayToken.range, tokens)
  }

  /// A day that is on the calendar, or the fault that says how long its month is.
  private mutating func day(
    _ day: Int, _ month: Int, _ year: Int, typed: Range<Int>, _ tokens: [DateToken]
  ) -> PlanDate? {
    share(.calendar(year), month: month)
    guard let date = Day(year: year, month: month, day: day) else {
      return fail(.noSuchDay(day: day, month: month, year: year, typed: typed, date: range(tokens)))
    }
    return PlanDate(day: date)
  }

  /// `12 March 2016`, `1st April 2016`, `31-Mar-16`.
  private mutating func dayFirst(_ tokens: [DateToken], _ shared: Shared) -> PlanDate? {
    let day: Int
    switch tokens[0].kind {
    case .number(let number, 1...2): day = number
    case .ordinal(let number): day = number
    default: return fail(.unreadable)
    }
    if tokens.count == 1, case .calendar(let year)? = shared.year, let month = shared.month {
      return self.day(day, month, year, typed: tokens[0].range, tokens)
    }
    var next = tokens.count > 2 && Self.isMark(tokens[1].kind) ? 2 : 1
    guard next < tokens.count, case .month(let month) = tokens[next].kind else { return fail(.unreadable) }
    next += 1
    if next + 1 < tokens.count, Self.isMark(tokens[next].kind), Self.isYear(tokens[next + 1].kind) { next += 1 }
    if next == tokens.count {
      guard case .calendar(let year)? = shared.year else {
        return fail(.noYear(range(tokens), fits: fitting(month: month)))
      }
      return self.day(day, month, year, typed: tokens[0].range, tokens)
    }
    guard let (year, end) = self.year(tokens, next), end == tokens.count else { return failed() }
    switch year {
    case .calendar(let number): return self.day(day, month, number, typed: tokens[0].range, tokens)
    case .pair(let start):
      let fits = Day(year: self.year(of: month, inYear: start), month: month, day: day).map { PlanDate(day: $0) }
      return fail(.twoYears(range(tokens), fits: fits))
    }
  }

  func string(_ range: Range<Int>) -> String { String(decoding: text.bytes[range], as: UTF8.self) }
}

// Months first.
extension DateParser {
  mutating func monthFirst(_ month: Int, _ tokens: [DateToken], _ shared: Shared) -> PlanDate? {
    if tokens.count == 1 { return bareMonth(month, tokens, shared) }
    if tokens[1].kind == .hyphen, tokens.count > 2, case .month = tokens[2].kind {
      return fail(.hyphenForSpan(tokens[1].range))
    }
    let next = tokens.count > 2 && Self.isMark(tokens[1].kind) ? 2 : 1
    switch tokens[next].kind {
    case .ordinal, .number(_, digits: 1...2):
      if let date = dayBehindMonth(month, next, tokens) { return date }
      if fault != nil { return nil }
    default: break
    }
    guard let (year, end) = year(tokens, next), end == tokens.count else { return failed() }
    switch year {
    case .calendar(let number):
      share(year, month: month)
      return .month(month, of: number)
    case .pair(let start):
      return fail(.twoYears(range(tokens), fits: .month(month, of: self.year(of: month, inYear: start))))
    }
  }

  private mutating func bareMonth(_ month: Int, _ tokens: [DateToken], _ shared: Shared) -> PlanDate? {
    let taken = shared.year ?? (monthsTakePaperYear ? paperYear : nil)
    switch taken {
    case .calendar(let year)?:
      share(.calendar(year), month: month)
      return .month(month, of: year)
    case .pair(let start)?:
      let year = year(of: month, inYear: start)
      share(.calendar(year), month: month)
      return .month(month, of: year)
    case nil: return fail(.noYear(range(tokens), fits: fitting(month: month)))
    }
  }

  /// `March 13 2016` and `Mar-16`: a short number behind a month. Nothing, and no fault, where it can only be a year.
  private mutating func dayBehindMonth(_ month: Int, _ next: Int, _ tokens: [DateToken]) -> PlanDate? {
    var day = 0
    var digits = 0
    if case .ordinal(let number) = tokens[next].kind { day = number }
    if case .number(let number, let places) = tokens[next].kind { (day, digits) = (number, places) }
    let rest = Array(tokens[(next + 1)...])
    if rest.count == 1, case .number(let year, 4) = rest[0].kind, year > 0 {
      return self.day(day, month, year, typed: tokens[next].range, tokens)
    }
    guard rest.isEmpty else { return nil }
    guard digits == 2 else { return fail(.noYear(range(tokens), fits: fitting(month: month))) }
    guard !rules.readsMonthYear else {
      share(.calendar(2000 + day), month: month)
      return .month(month, of: 2000 + day)
    }
    guard (1...CivilCalendar.days(inMonth: month, of: 2000)).contains(day) else { return nil }
    note(.dayOrYear(range(tokens), month: month, number: day))
    share(.calendar(2000 + day), month: month)
    return .month(month, of: 2000 + day)
  }

  /// The calendar year of a month in the plan's year that starts in `start`.
  private func year(of month: Int, inYear start: Int) -> Int { month >= rules.yearStartMonth ? start : start + 1 }

  /// The year that would put a month into the paper's year.
  private func fitting(month: Int) -> String? {
    switch paperYear {
    case .calendar(let year)?: "\(year)"
    case .pair(let start)?: "\(year(of: month, inYear: start))"
    case nil: nil
    }
  }
}
