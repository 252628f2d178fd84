// PlanValues: one date of any precision, from its tokens. What stands around dates is WhenParser's.

internal import PlanModel
internal import PlanText

struct DateParser {
  let text: ValueText
  let rules: CalendarRules
  /// The paper's year, which quarters and halves without a year belong to.
  let paperYear: YearName?
  /// Months and seasons without a year belong to it too: in the references of fields and columns.
  let monthsTakePaperYear: Bool

  /// Why the last date could not be read.
  var fault: DateFault?
  private(set) var notices: [DateNotice] = []
  /// The year and the month of the last date, which the one before it may share: `1 – 30 March 2012`.
  private(set) var year: YearName?
  private(set) var month: Int?

  /// What a date without a year or a month takes from its neighbour.
  struct Shared {
    var year: YearName?
    var month: Int?
  }

  init(_ text: ValueText, in context: ValueContext, monthsTakePaperYear: Bool = false) {
    self.text = text
    self.rules = context.calendar
    self.monthsTakePaperYear = monthsTakePaperYear
    self.paperYear = context.year.map { Self.name(of: $0, context.calendar) }
  }

  private static func name(of year: PlanDate, _ rules: CalendarRules) -> YearName {
    let (number, month, _) = year.first.civil
    if year.precision == .year, month == 1 { return .calendar(number) }
    return rules.yearStartMonth == 1 ? .calendar(number) : .pair(rules.startOfYear(holding: year.first))
  }

  /// Reads all tokens as one date, or sets `fault`.
  mutating func date(_ tokens: ArraySlice<DateToken>, sharing shared: Shared = Shared()) -> PlanDate? {
    fault = nil
    year = nil
    month = nil
    var tokens = Self.meaningful(tokens)
    guard let first = tokens.first else { return fail(.unreadable) }
    guard case .weekday(let weekday) = first.kind else { return eitherOrOne(tokens, shared) }
    tokens.removeFirst()
    guard let date = eitherOrOne(tokens, shared) else { return nil }
    guard date.precision == .day else { return fail(.unreadable) }
    guard date.first.weekday == weekday else {
      return fail(.wrongWeekday(typed: first.range, is: date.first.weekday))
    }
    return date
  }

  /// Without what changes nothing: commas, `the`, `of`, the dot of a short month.
  private static func meaningful(_ tokens: ArraySlice<DateToken>) -> [DateToken] {
    var kept: [DateToken] = []
    kept.reserveCapacity(tokens.count)
    for (index, token) in zip(tokens.indices, tokens) {
      if token.kind == .filler || token.kind == .comma { continue }
      if token.kind == .dot, index + 1 == tokens.endIndex { continue }
      if token.kind == .dot, let last = kept.last, isShortened(last.kind) {
        let next = index + 1
        if next == tokens.endIndex || tokens[next].isSpaced { continue }
      }
      var token = token
      // `Q1/2 2016/17`
      if case .number(let number, 1) = token.kind, kept.last?.kind == .slash, kept.count > 1,
        case .quarter = kept[kept.count - 2].kind
      {
        token.kind = .quarter(number)
      }
      kept.append(token)
    }
    return kept
  }

  private static func isShortened(_ kind: DateToken.Kind) -> Bool {
    switch kind {
    case .month, .weekday: true
    default: false
    }
  }

  mutating func fail(_ fault: DateFault) -> PlanDate? {
    self.fault = fault
    return nil
  }

  mutating func note(_ notice: DateNotice) { notices.append(notice) }

  mutating func share(_ year: YearName, month: Int? = nil) {
    self.year = year
    self.month = month
  }

  func range(_ tokens: [DateToken]) -> Range<Int> {
    guard let first = tokens.first, let last = tokens.last else { return text.range }
    return first.range.lowerBound..<last.range.upperBound
  }
}

// Either of two.
extension DateParser {
  private mutating func eitherOrOne(_ tokens: [DateToken], _ shared: Shared) -> PlanDate? {
    guard let slash = Self.eitherSlash(tokens) else { return one(tokens, shared) }
    guard let right = one(Array(tokens[(slash + 1)...]), shared) else { return nil }
    let (rightYear, rightMonth) = (year, month)
    let before = Array(tokens[..<slash])
    guard var left = eitherOrOne(before, Shared(year: rightYear)) else { return nil }
    let isOwn = Self.namesYear(before)
    if !isOwn, rightMonth == 1, left.precision == .month, left.first.civil.month == 12,
      case .calendar(let number)? = rightYear
    {
      // `December/January 2014`: the December before.
      left = PlanDate.month(12, of: number - 1) ?? left
    }
    year = rightYear
    month = rightMonth
    return Self.either(left, right, sharedYear: isOwn ? nil : rightYear, rules)
  }

  /// The last slash between two periods, as in `May/June 2013`; not the one in `31/Mar/2016`.
  private static func eitherSlash(_ tokens: [DateToken]) -> Int? {
    tokens.indices.dropFirst().dropLast().last { index in
      guard tokens[index].kind == .slash else { return false }
      switch tokens[index + 1].kind {
      case .quarter, .half, .season: return true
      case .month:
        guard case .number(_, let digits) = tokens[index - 1].kind, digits <= 2 else { return true }
        return index >= 2 && tokens[index - 2].kind == .slash
      default: return false
      }
    }
  }

  private static func namesYear(_ tokens: [DateToken]) -> Bool {
    tokens.contains { token in
      if case .number(_, let digits) = token.kind { return digits == 4 || token.range == tokens.last?.range }
      return token.kind == .apostrophe
    }
  }

  static func either(_ left: PlanDate, _ right: PlanDate, sharedYear: YearName?, _ rules: CalendarRules) -> PlanDate {
    var printed = left.printed
    if let sharedYear {
      let suffix = " " + name(of: sharedYear, rules)
      if printed.hasSuffix(suffix), right.printed.hasSuffix(suffix) { printed.removeLast(suffix.count) }
    }
    return PlanDate(
      first: min(left.first, right.first), last: max(left.last, right.last), precision: .either,
      printed: "\(printed)/\(right.printed)")
  }

  private static func name(of year: YearName, _ rules: CalendarRules) -> String {
    switch year {
    case .calendar(let number): "\(number)"
    case .pair(let number): rules.nameOfYear(startingIn: number)
    }
  }
}

// One date, by what it starts with.
extension DateParser {
  private mutating func one(_ tokens: [DateToken], _ shared: Shared) -> PlanDate? {
    guard let first = tokens.first else { return fail(.unreadable) }
    switch first.kind {
    case .number, .ordinal: return numberFirst(tokens, shared)
    case .month(let month): return monthFirst(month, tokens, shared)
    case .season(let season): return seasonFirst(season, tokens, shared)
    case .quarter(let number): return period(.quarter, number, tokens, shared)
    case .half(let number): return period(.half, number, tokens, shared)
    case .projectMonth(let number): return projectMonth(number, tokens)
    case .word:
      guard let skipped = yearWords(tokens), let (year, next) = year(tokens, skipped), next == tokens.count else {
        return fault == nil ? fail(.unreadable) : nil
      }
      return whole(year)
    default: return fail(.unreadable)
    }
  }

  /// How many tokens `FY` or `financial year` takes at the start.
  func yearWords(_ tokens: [DateToken], at index: Int = 0) -> Int? {
    guard index < tokens.count, tokens[index].kind == .word else { return nil }
    if DateWords.matches(text.bytes, tokens[index].range, "fy") { return index + 1 }
    let isLong =
      index + 1 < tokens.count && DateWords.matches(text.bytes, tokens[index].range, "financial")
      && DateWords.matches(text.bytes, tokens[index + 1].range, "year")
    return isLong ? index + 2 : nil
  }

  private mutating func seasonFirst(_ season: Season, _ tokens: [DateToken], _ shared: Shared) -> PlanDate? {
    guard tokens.count > 1 else {
      let taken = shared.year ?? (monthsTakePaperYear ? paperYear : nil)
      guard let taken else { return fail(.noYear(range(tokens), fits: nil)) }
      return self.season(season, taken, tokens, isTyped: false)
    }
    guard let (year, next) = year(tokens, 1), next == tokens.count else { return failed() }
    return self.season(season, year, tokens, isTyped: true)
  }

  private mutating func season(
    _ season: Season, _ year: YearName, _ tokens: [DateToken], isTyped: Bool
  ) -> PlanDate? {
    share(year)
    switch (year, season) {
    case (.calendar(let number), .winter):
      if isTyped { note(.whichWinter(range(tokens), year: number)) }
      return winter(number)
    case (.pair(let number), .winter): return winter(number)
    case (.calendar(let number), _): return self.season(season, number)
    case (.pair(let number), _):
      let start = rules.yearStartMonth
      let isSplit = season.startMonth < start && season.startMonth + 2 >= start
      let fits = isSplit ? nil : self.season(season, season.startMonth >= start ? number : number + 1)
      guard isTyped else { return fits ?? fail(.noYear(range(tokens), fits: nil)) }
      return fail(.twoYears(range(tokens), fits: fits))
    }
  }

  private func season(_ season: Season, _ year: Int) -> PlanDate? {
    PlanDate(
      year: year, month: season.startMonth, count: 3, precision: .season, printed: "\(season.name) \(year)")
  }

  /// Printed with both its years, so that nobody has to guess.
  private func winter(_ year: Int) -> PlanDate? {
    let name = CalendarRules(yearStartMonth: 12).nameOfYear(startingIn: year)
    return PlanDate(year: year, month: 12, count: 3, precision: .season, printed: "winter \(name)")
  }

  private mutating func period(
    _ unit: PeriodUnit, _ number: Int, _ tokens: [DateToken], _ shared: Shared
  ) -> PlanDate? {
    let most = 12 / unit.months
    guard (1...most).contains(number) else {
      let (fact, expected) =
        unit == .quarter ? ("a year has four quarters", "Q1 to Q4") : ("a year has two halves", "H1 or H2")
      return fail(.noSuchPeriod(tokens[0].range, fact, expected: expected))
    }
    if tokens.count == 1 {
      guard let year = shared.year ?? paperYear else { return fail(.noYear(range(tokens), fits: nil)) }
      return period(unit, number, year)
    }
    if tokens[1].kind == .hyphen, tokens.count > 2, !Self.isYear(tokens[2].kind) {
      return fail(.hyphenForSpan(tokens[1].range))
    }
    let start = Self.isMark(tokens[1].kind) ? 2 : 1
    guard let (year, next) = year(tokens, start), next == tokens.count else { return failed() }
    return period(unit, number, year)
  }

  mutating func period(_ unit: PeriodUnit, _ number: Int, _ year: YearName) -> PlanDate? {
    share(year)
    switch year {
    case .pair(let start): return rules.period(unit, number, ofYear: start)
    case .calendar(let year):
      return unit == .quarter ? .calendarQuarter(number, of: year) : .calendarHalf(number, of: year)
    }
  }

  private mutating func projectMonth(_ number: Int, _ tokens: [DateToken]) -> PlanDate? {
    if tokens.count > 2, tokens[1].kind == .hyphen { return fail(.hyphenForSpan(tokens[1].range)) }
    guard tokens.count == 1 else { return fail(.unreadable) }
    guard number >= 1 else {
      return fail(.noSuchPeriod(tokens[0].range, "project months start at M1", expected: "M1 or later"))
    }
    guard rules.projectStart != nil else { return fail(.projectNotStarted(number, tokens[0].range)) }
    return rules.projectMonth(number) ?? fail(.unreadable)
  }

  /// Keeps the fault that was found deeper, where there is one.
  mutating func failed() -> PlanDate? { fault == nil ? fail(.unreadable) : nil }

  static func isMark(_ kind: DateToken.Kind) -> Bool { kind == .slash || kind == .hyphen || kind == .dot }

  static func isYear(_ kind: DateToken.Kind) -> Bool {
    if case .number(_, let digits) = kind { return digits >= 2 }
    return kind == .apostrophe
  }
}
