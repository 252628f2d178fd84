// PlanModel: dates as intervals of days that remember how precise they were.

/// A day of the civil calendar, counted from 1 January 1970.
package struct Day: Hashable, Comparable, Sendable {
  package let number: Int32

  package init(number: Int32) { self.number = number }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

/// How precisely a date was written; it is printed no more precisely.
package enum DatePrecision: String, Sendable, CaseIterable {
  case day, month, quarter, half, season, year
  /// Either of two, as in `May/June 2013`: the interval of both.
  case either
  /// A month of a project, as in `M36`, where the calendar says when it started.
  case projectMonth = "project month"
}

/// A date, or a period used as one: the days from `first` to `last`, both included.
package struct PlanDate: Hashable, Sendable {
  package let first: Day
  package let last: Day
  package let precision: DatePrecision
  /// As papers print it: `12 March 2016`, `April 2013`, `Q3 2016/17`, `autumn 2013`, `2013/14`.
  package let printed: String

  package init(first: Day, last: Day, precision: DatePrecision, printed: String) {
    self.first = first
    self.last = last
    self.precision = precision
    self.printed = printed
  }
}

/// A date, a span of dates, or a word that stands for one.
package enum When: Hashable, Sendable {
  case date(PlanDate)
  /// From the first date to the last; a missing end is open.
  case span(from: PlanDate?, to: PlanDate?)
  /// `ongoing`, `monthly`, `every 24 months`, `after "event"`, printed as given here.
  case word(String)
  /// `by …`: no later than the date.
  case by(PlanDate)
  /// `after …`: later than the date.
  case after(PlanDate)
}

extension When {
  /// The first day that it covers, where it covers days.
  package var first: Day? {
    switch self {
    case .date(let date): date.first
    case .span(let from, _): from?.first
    case .after(let date): date.first
    case .word, .by: nil
    }
  }

  /// The last day that it covers, where it has one: what lists by deadline sort on.
  package var last: Day? {
    switch self {
    case .date(let date), .by(let date): date.last
    case .span(_, let to): to?.last
    case .after, .word: nil
    }
  }

  /// As papers print it.
  package var printed: String {
    switch self {
    case .date(let date): date.printed
    case .span(let from?, let to?): "\(from.printed) to \(to.printed)"
    case .span(let from?, nil): "from \(from.printed)"
    case .span(nil, let to?): "until \(to.printed)"
    case .span(nil, nil): "open"
    case .word(let word): word
    case .by(let date): "by \(date.printed)"
    case .after(let date): "after \(date.printed)"
    }
  }
}

/// How a plan counts its years and project months.
package struct CalendarRules: Hashable, Sendable {
  package var name: String
  /// The month, 1 to 12, in which a year written as `2016/17` starts.
  package var yearStartMonth: Int
  /// The first day of project month 1.
  package var projectStart: Day?
  /// `Mar-16` is read as month and year.
  package var readsMonthYear: Bool

  package init(
    name: String = "financial year", yearStartMonth: Int = 4, projectStart: Day? = nil, readsMonthYear: Bool = false
  ) {
    self.name = name
    self.yearStartMonth = yearStartMonth
    self.projectStart = projectStart
    self.readsMonthYear = readsMonthYear
  }
}
