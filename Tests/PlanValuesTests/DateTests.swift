// Tests of PlanValues: dates of every form, as intervals of days.

import PlanDiagnostics
import PlanModel
import PlanTestSupport
import PlanText
import PlanValues
import Testing

struct DateTests {
  @Test(arguments: [
    ("12 March 2016", "2016-03-12 day 12 March 2016"),
    ("31/03/2016", "2016-03-31 day 31 March 2016"),
    ("1/4/2016", "2016-04-01 day 1 April 2016"),
    ("31-03-2016", "2016-03-31 day 31 March 2016"),
    ("31.3.2016", "2016-03-31 day 31 March 2016"),
    ("2016-03-31", "2016-03-31 day 31 March 2016"),
    ("2016/03/31", "2016-03-31 day 31 March 2016"),
    ("2016-3-1", "2016-03-01 day 1 March 2016"),
    ("1st April 2016", "2016-04-01 day 1 April 2016"),
    ("2nd April 2016", "2016-04-02 day 2 April 2016"),
    ("the 23rd of February 2017", "2017-02-23 day 23 February 2017"),
    ("31-Mar-2016", "2016-03-31 day 31 March 2016"),
    ("31/Mar/2016", "2016-03-31 day 31 March 2016"),
    ("May 13, 2016", "2016-05-13 day 13 May 2016"),
    ("March 2nd 2016", "2016-03-02 day 2 March 2016"),
    ("Friday 13 May 2016", "2016-05-13 day 13 May 2016"),
    ("Fri. 13 May 2016", "2016-05-13 day 13 May 2016"),
    ("THURSDAY, 20 OCTOBER 2011", "2011-10-20 day 20 October 2011"),
    ("29 February 2016", "2016-02-29 day 29 February 2016"),
    ("12\u{A0}March\u{A0}2016", "2016-03-12 day 12 March 2016"),
    ("12  March   2016", "2016-03-12 day 12 March 2016"),
    ("30 October 2011,", "2011-10-30 day 30 October 2011"),
    ("30 October 2011.", "2011-10-30 day 30 October 2011"),
    ("on 12 March 2016", "2016-03-12 day 12 March 2016"),
  ])
  func days(text: String, reads: String) { check(.when, text, reads) }

  @Test(arguments: [
    ("Apr 2013", "2013-04-01..2013-04-30 month April 2013"),
    ("April 2013", "2013-04-01..2013-04-30 month April 2013"),
    ("apr. 2013", "2013-04-01..2013-04-30 month April 2013"),
    ("Sept 2016", "2016-09-01..2016-09-30 month September 2016"),
    ("Sept. 2016", "2016-09-01..2016-09-30 month September 2016"),
    ("February, 2016", "2016-02-01..2016-02-29 month February 2016"),
    ("03/2016", "2016-03-01..2016-03-31 month March 2016"),
    ("in April 2013", "2013-04-01..2013-04-30 month April 2013"),
  ])
  func months(text: String, reads: String) { check(.when, text, reads) }

  @Test(arguments: [
    ("Q3 2016/17", "2016-10-01..2016-12-31 quarter Q3 2016/17"),
    ("Q1 2016-17", "2016-04-01..2016-06-30 quarter Q1 2016/17"),
    ("q4 2016/2017", "2017-01-01..2017-03-31 quarter Q4 2016/17"),
    ("2016/17 Q2", "2016-07-01..2016-09-30 quarter Q2 2016/17"),
    ("Quarter 3 2016/17", "2016-10-01..2016-12-31 quarter Q3 2016/17"),
    ("third quarter of 2016/17", "2016-10-01..2016-12-31 quarter Q3 2016/17"),
    ("Q3 FY2016/17", "2016-10-01..2016-12-31 quarter Q3 2016/17"),
    ("Q3 2016", "2016-07-01..2016-09-30 quarter Q3 2016"),
    ("H1 2025", "2025-01-01..2025-06-30 half H1 2025"),
    ("H2 2025/26", "2025-10-01..2026-03-31 half H2 2025/26"),
    ("2013/14", "2013-04-01..2014-03-31 year 2013/14"),
    ("2016-17", "2016-04-01..2017-03-31 year 2016/17"),
    ("2016/2017", "2016-04-01..2017-03-31 year 2016/17"),
    ("1999/00", "1999-04-01..2000-03-31 year 1999/00"),
    ("FY 2013/14", "2013-04-01..2014-03-31 year 2013/14"),
    ("financial year 2013/14", "2013-04-01..2014-03-31 year 2013/14"),
    ("2013", "2013-01-01..2013-12-31 year 2013"),
  ])
  func quartersHalvesAndYears(text: String, reads: String) { check(.when, text, reads) }

  @Test(arguments: [
    ("autumn 2013", "2013-09-01..2013-11-30 season autumn 2013"),
    ("Spring 2018", "2018-03-01..2018-05-31 season spring 2018"),
    ("SUMMER 2016", "2016-06-01..2016-08-31 season summer 2016"),
    ("winter 2015/16", "2015-12-01..2016-02-29 season winter 2015/16"),
  ])
  func seasons(text: String, reads: String) { check(.when, text, reads) }

  @Test(arguments: [
    ("May/June 2013", "2013-05-01..2013-06-30 either May/June 2013"),
    ("Autumn 2017/Spring 2018", "2017-09-01..2018-05-31 either autumn 2017/spring 2018"),
    ("autumn/winter 2015/16", "2015-09-01..2016-02-29 either autumn 2015/winter 2015/16"),
    ("Q1/Q2 2016/17", "2016-04-01..2016-09-30 either Q1/Q2 2016/17"),
    ("Q1/2 2016/17", "2016-04-01..2016-09-30 either Q1/Q2 2016/17"),
    ("April/May/June 2013", "2013-04-01..2013-06-30 either April/May/June 2013"),
    ("December/January 2014", "2013-12-01..2014-01-31 either December 2013/January 2014"),
    ("12/13 May 2016", "2016-05-12..2016-05-13 either 12/13 May 2016"),
    ("March 2016/April 2017", "2016-03-01..2017-04-30 either March 2016/April 2017"),
  ])
  func eitherOfTwo(text: String, reads: String) { check(.when, text, reads) }

  @Test func projectMonthsNeedAStart() {
    let calendar = CalendarRules(projectStart: Day(year: 2024, month: 1, day: 15))
    let context = ValueContext(calendar: calendar)
    check(.when, "M1", "2024-01-15..2024-02-14 project month M1", context)
    check(.when, "M36", "2026-12-15..2027-01-14 project month M36", context)
    check(.when, "month 2", "2024-02-15..2024-03-14 project month M2", context)
    Fault("«M36»", .dateUnreadable, says: "does not say when its month 1 is").check(.when)
    Fault("«M0»", .dateImpossible, says: "start at M1").check(.when, context)
  }

  /// A school's year starts in September, a charity's in January.
  @Test func otherYearsCountFromTheirOwnStart() {
    let school = ValueContext(calendar: CalendarRules(name: "school year", yearStartMonth: 9))
    check(.when, "2016/17", "2016-09-01..2017-08-31 year 2016/17", school)
    check(.when, "Q2 2016/17", "2016-12-01..2017-02-28 quarter Q2 2016/17", school)
    let charity = ValueContext(calendar: CalendarRules(name: "year", yearStartMonth: 1))
    check(.when, "Q2 2016", "2016-04-01..2016-06-30 quarter Q2 2016", charity)
    Fault("«2016/17»", .dateUnreadable, says: "start in January", mended: "2016").check(.when, charity)
  }

  /// `target Q1: 69.5` in a paper for 2013/14.
  @Test func quartersTakeTheYearOfThePaper() throws {
    let year = try #require(CalendarRules().year(startingIn: 2013))
    let context = ValueContext(year: year)
    check(.date, "Q1", "2013-04-01..2013-06-30 quarter Q1 2013/14", context)
    check(.date, "H2", "2013-10-01..2014-03-31 half H2 2013/14", context)
    let calendarYear = try #require(PlanDate.calendarYear(2013))
    check(.date, "Q1", "2013-01-01..2013-03-31 quarter Q1 2013", ValueContext(year: calendarYear))
    Fault("«Q1»", .dateUnreadable, says: "without its year").check(.date)
  }

  /// `actual Mar: 67.1%`: only in the reference of a field does a month go without its year.
  @Test func monthsTakeTheYearOfThePaperInReferences() throws {
    let year = try #require(CalendarRules().year(startingIn: 2010))
    let context = ValueContext(year: year)
    #expect(ValueReader.planDate(ifReadable: valueText("Mar"), in: context)?.printed == "March 2011")
    #expect(ValueReader.planDate(ifReadable: valueText("autumn"), in: context)?.printed == "autumn 2010")
    #expect(ValueReader.planDate(ifReadable: valueText("Mar 2011"), in: ValueContext())?.printed == "March 2011")
    #expect(ValueReader.planDate(ifReadable: valueText("Mar"), in: ValueContext()) == nil)
    Fault("«31 March»", .dateUnreadable, says: "without its year", mended: "31 March 2011").check(.date, context)
    Fault("«March»", .dateUnreadable, says: "without its year", mended: "March 2011").check(.date, context)
  }

  private func check(_ kind: Kind, _ text: String, _ reads: String, _ context: ValueContext = ValueContext()) {
    let reading = read(kind, text, context)
    #expect(reading.found.isEmpty, "\(reading.found.summary)")
    #expect(shown(reading.value) == reads)
  }
}
