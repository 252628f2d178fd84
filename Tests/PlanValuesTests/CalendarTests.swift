// Tests of PlanValues: the civil calendar and its periods, day by day.

import PlanDiagnostics
import PlanModel
import PlanTestSupport
import PlanText
import PlanValues
import Testing

struct CalendarTests {
  /// Each day from 1900 to 2100 follows the one before it, and its number leads back to it.
  @Test func everyDayOfTwoHundredYearsHasItsNumber() throws {
    var next = try #require(Day(year: 1900, month: 1, day: 1))
    #expect(next.number == -25_567)
    var weekday = next.weekday
    #expect(weekday == 1, "1 January 1900 was a Monday")
    var wrong: [String] = []
    for year in 1900...2100 {
      for month in 1...12 {
        for day in 1...CivilCalendar.days(inMonth: month, of: year) {
          let isRight =
            Day(year: year, month: month, day: day) == next && next.civil == (year, month, day)
            && next.weekday == weekday
          if !isRight { wrong.append(next.iso) }
          next = next.adding(days: 1)
          weekday = weekday % 7 + 1
        }
      }
    }
    #expect(wrong.isEmpty)
    #expect(next.iso == "2101-01-01")
  }

  /// What is printed reads again to the same interval, in every spelling of a day.
  @Test func everyDayOfTwoHundredYearsReadsAsPrinted() throws {
    let first = try #require(Day(year: 1900, month: 1, day: 1))
    let last = try #require(Day(year: 2100, month: 12, day: 31))
    var wrong: [String] = []
    for number in first.number...last.number {
      let day = Day(number: number)
      let (year, month, date) = day.civil
      let wide = "\(date)  \(CivilCalendar.monthNames[month - 1])  \(year)"
      let spellings = [day.printed, day.iso, "\(date)/\(month)/\(year)", wide]
      for spelling in spellings where planDate(spelling) != PlanDate(day: day) { wrong.append(spelling) }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test func daysThatAreNotOnTheCalendarAreNone() {
    #expect(Day(year: 2015, month: 2, day: 29) == nil)
    #expect(Day(year: 1900, month: 2, day: 29) == nil)
    #expect(Day(year: 2000, month: 2, day: 29) != nil)
    #expect(Day(year: 2016, month: 9, day: 31) == nil)
    #expect(Day(year: 2016, month: 13, day: 1) == nil)
    #expect(Day(year: 2016, month: 0, day: 1) == nil)
    #expect(Day(year: 2016, month: 1, day: 0) == nil)
    #expect(Day(year: 0, month: 1, day: 1) == nil)
    #expect(Day(year: 10_000, month: 1, day: 1) == nil)
    #expect(Day(year: 1, month: 1, day: 1)?.civil.year == 1)
    #expect(Day(year: 9999, month: 12, day: 31)?.iso == "9999-12-31")
    #expect(Day(number: 0).iso == "1970-01-01")
  }

  /// Periods of every length lie side by side, and each reads as it is printed.
  @Test(arguments: PeriodUnit.allCases, [1, 4, 9])
  func periodsCoverTheYearsWithoutGaps(unit: PeriodUnit, startMonth: Int) throws {
    let rules = CalendarRules(yearStartMonth: startMonth)
    let context = ValueContext(calendar: rules)
    let first = try #require(Day(year: 1999, month: 5, day: 20))
    let last = try #require(Day(year: 2003, month: 11, day: 3))
    let periods = rules.periods(unit, covering: first, through: last)
    let opening = try #require(periods.first)
    let closing = try #require(periods.last)
    #expect(opening.first <= first && opening.last >= first)
    #expect(closing.first <= last && closing.last >= last)
    for (one, next) in zip(periods, periods.dropFirst()) { #expect(one.last.adding(days: 1) == next.first) }
    for period in periods {
      #expect(period.precision == unit.precision)
      #expect(ValueReader.planDate(ifReadable: valueText(period.printed), in: context) == period)
    }
    #expect(rules.periods(unit, covering: last, through: first).isEmpty)
  }

  @Test func periodsHaveTheNamesThatPapersUse() throws {
    let rules = CalendarRules()
    let first = try #require(Day(year: 2016, month: 4, day: 1))
    let last = try #require(Day(year: 2017, month: 3, day: 31))
    let names = { (unit: PeriodUnit) in rules.periods(unit, covering: first, through: last).map(\.printed) }
    #expect(names(.quarter) == ["Q1 2016/17", "Q2 2016/17", "Q3 2016/17", "Q4 2016/17"])
    #expect(names(.half) == ["H1 2016/17", "H2 2016/17"])
    #expect(names(.year) == ["2016/17"])
    #expect(names(.month).first == "April 2016")
    #expect(names(.month).last == "March 2017")
    #expect(names(.month).count == 12)
    #expect(PlanDate.calendarQuarter(3, of: 2016)?.printed == "Q3 2016")
    #expect(PlanDate.calendarHalf(1, of: 2025)?.printed == "H1 2025")
    #expect(PlanDate.month(13, of: 2016) == nil)
    #expect(rules.quarter(5, ofYear: 2016) == nil)
  }

  /// Any date that is printed, of whatever precision, reads again to the same interval.
  @Test func whatIsPrintedReadsToTheSameInterval() throws {
    let texts = [
      "Apr 2013", "Q3 2016-17", "Q3 2016", "autumn 2013", "Winter 2015/16", "2013-14", "2013", "May/June 2013",
      "Autumn 2017/Spring 2018", "autumn/winter 2015/16", "December/January 2014", "H1 2025", "H2 2025/26",
      "12/13 May 2016", "Q1/Q2 2016/17", "1st April 2016",
    ]
    for text in texts {
      let date = try #require(planDate(text), "\(text)")
      #expect(planDate(date.printed) == date, "\(text)")
    }
  }

  private func planDate(_ text: String) -> PlanDate? {
    ValueReader.planDate(ifReadable: valueText(text), in: ValueContext())
  }
}
