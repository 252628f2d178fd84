// PlanModel: months, quarters, halves and years as dates: the one source for values, timelines and charts.

/// The periods that tables and charts have columns for.
package enum PeriodUnit: String, CaseIterable, Sendable {
  case month, quarter, half, year

  package var months: Int {
    switch self {
    case .month: 1
    case .quarter: 3
    case .half: 6
    case .year: 12
    }
  }

  package var precision: DatePrecision {
    switch self {
    case .month: .month
    case .quarter: .quarter
    case .half: .half
    case .year: .year
    }
  }
}

extension PlanDate {
  /// One day: `12 March 2016`.
  package init(day: Day) { self.init(first: day, last: day, precision: .day, printed: day.printed) }

  /// Whole months, as many as `count`; nothing where they leave the calendar.
  package init?(year: Int, month: Int, count: Int, precision: DatePrecision, printed: String) {
    let (lastYear, lastMonth) = CivilCalendar.monthOfCount(year * 12 + month - 1 + count - 1)
    guard let first = Day(year: year, month: month, day: 1), let last = Day(lastOfMonth: lastMonth, year: lastYear)
    else { return nil }
    self.init(first: first, last: last, precision: precision, printed: printed)
  }

  /// `April 2013`.
  package static func month(_ month: Int, of year: Int) -> PlanDate? {
    guard (1...12).contains(month) else { return nil }
    guard CivilCalendar.years.contains(year) else { return nil }
    let printed = CivilCalendar.printed(month: month, year: year)
    return PlanDate(year: year, month: month, count: 1, precision: .month, printed: printed)
  }

  /// `2013`, from January to December.
  package static func calendarYear(_ year: Int) -> PlanDate? {
    PlanDate(year: year, month: 1, count: 12, precision: .year, printed: "\(year)")
  }

  /// `Q3 2016`: July to September, whatever year the plan counts in.
  package static func calendarQuarter(_ quarter: Int, of year: Int) -> PlanDate? {
    CalendarRules(yearStartMonth: 1).quarter(quarter, ofYear: year)
  }

  /// `H1 2025`: January to June, whatever year the plan counts in.
  package static func calendarHalf(_ half: Int, of year: Int) -> PlanDate? {
    CalendarRules(yearStartMonth: 1).half(half, ofYear: year)
  }
}

extension CalendarRules {
  /// The plan's year that starts in `year`: `2016/17`, or `2016` where years start in January.
  package func year(startingIn year: Int) -> PlanDate? { period(.year, 1, ofYear: year) }

  /// `Q3 2016/17` is `quarter(3, ofYear: 2016)`.
  package func quarter(_ quarter: Int, ofYear year: Int) -> PlanDate? { period(.quarter, quarter, ofYear: year) }

  /// `H1 2016/17` is `half(1, ofYear: 2016)`.
  package func half(_ half: Int, ofYear year: Int) -> PlanDate? { period(.half, half, ofYear: year) }

  /// The period of this number, from 1, in the plan's year that starts in `year`.
  package func period(_ unit: PeriodUnit, _ number: Int, ofYear year: Int) -> PlanDate? {
    guard number >= 1, number * unit.months <= 12 else { return nil }
    let start = CivilCalendar.monthOfCount(year * 12 + yearStartMonth - 1 + (number - 1) * unit.months)
    if unit == .month { return PlanDate.month(start.month, of: start.year) }
    let name = nameOfYear(startingIn: year)
    let printed =
      switch unit {
      case .quarter: "Q\(number) \(name)"
      case .half: "H\(number) \(name)"
      default: name
      }
    return PlanDate(
      year: start.year, month: start.month, count: unit.months, precision: unit.precision, printed: printed)
  }

  /// `M36`: a month of the project, which starts on the day of the month on which the project did.
  package func projectMonth(_ number: Int) -> PlanDate? {
    guard let projectStart, number >= 1, number <= 12 * 9999 else { return nil }
    guard let first = day(projectStart, plusMonths: number - 1), let next = day(projectStart, plusMonths: number)
    else { return nil }
    return PlanDate(
      first: first, last: next.adding(days: -1), precision: .projectMonth, printed: "M\(number)")
  }

  /// The same day some months later; the last day of a month that is too short for it.
  private func day(_ day: Day, plusMonths months: Int) -> Day? {
    let start = day.civil
    let (year, month) = CivilCalendar.monthOfCount(start.year * 12 + start.month - 1 + months)
    return Day(year: year, month: month, day: min(start.day, CivilCalendar.days(inMonth: month, of: year)))
  }

  /// `2016/17`, or `2016` where the plan's years are calendar years.
  package func nameOfYear(startingIn year: Int) -> String {
    guard yearStartMonth != 1 else { return "\(year)" }
    let end = (year + 1) % 100
    return "\(year)/\(end < 10 ? "0" : "")\(end)"
  }

  /// The plan's year that a day is in, as the year in which it starts.
  package func startOfYear(holding day: Day) -> Int {
    let (year, month, _) = day.civil
    return month < yearStartMonth ? year - 1 : year
  }

  /// The periods of one length that cover the days from `first` to `last`, in order; none where they are reversed.
  package func periods(_ unit: PeriodUnit, covering first: Day, through last: Day) -> [PlanDate] {
    guard first <= last else { return [] }
    var year = startOfYear(holding: first)
    let (firstYear, firstMonth, _) = first.civil
    let elapsed = firstYear * 12 + firstMonth - (year * 12 + yearStartMonth)
    var number = elapsed / unit.months + 1
    var periods: [PlanDate] = []
    while let period = period(unit, number, ofYear: year), period.first <= last {
      periods.append(period)
      number += 1
      if number * unit.months > 12 {
        number = 1
        year += 1
      }
    }
    return periods
  }
}
