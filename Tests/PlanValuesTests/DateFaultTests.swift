// Tests of PlanValues: what is said of dates that are wrong, and that its fix is right.

import PlanDiagnostics
import PlanModel
import PlanTestSupport
import PlanText
import PlanValues
import Testing

struct DateFaultTests {
  @Test(arguments: [
    Fault(
      "«31» September 2016", .dateImpossible, says: "but September has 30 days", mended: "30 September 2016",
      reads: "2016-09-30 day 30 September 2016"),
    Fault("«31»/09/2016", .dateImpossible, says: "September has 30 days", mended: "30/09/2016"),
    Fault("«29» February 2015", .dateImpossible, says: "2015 is not a leap year", mended: "28 February 2015"),
    Fault("«31st» February 2012", .dateImpossible, says: "February has 29 days", mended: "29th February 2012"),
    Fault("«31» November 2011", .dateImpossible, says: "November has 30 days", mended: "30 November 2011"),
    Fault("«32» March 2016", .dateImpossible, says: "March has 31 days", mended: "31 March 2016"),
    Fault("«0» March 2016", .dateImpossible, says: "March has 31 days", mended: "1 March 2016"),
    Fault("2016-09-«31»", .dateImpossible, says: "September has 30 days", mended: "2016-09-30"),
    Fault("March «32», 2016", .dateImpossible, says: "March has 31 days", mended: "March 31, 2016"),
    Fault("03/«31»/2016", .dateImpossible, says: "with the day first its month is 31", mended: "31/03/2016"),
    Fault("2016-«31»-03", .dateImpossible, says: "31 March 2016", mended: "2016-03-31"),
    Fault("31/«13»/2016", .dateImpossible, says: "no month 13"),
    Fault("«13»/2016", .dateImpossible, says: "no month 13"),
    Fault("«Thursday» 13 May 2016", .dateImpossible, says: "that day is a Friday", mended: "Friday 13 May 2016"),
    Fault("«Q5» 2016/17", .dateImpossible, says: "four quarters"),
    Fault("«H3» 2016/17", .dateImpossible, says: "two halves"),
  ])
  func impossible(fault: Fault) { fault.check(.when) }

  @Test(arguments: [
    Fault("«2013/15»", .yearsDoNotFollow, says: "2015 does not follow 2013", mended: "2013 to 2015"),
    Fault("«2015-2020»", .yearsDoNotFollow, says: "2020 does not follow 2015", mended: "2015 to 2020"),
    Fault("Q3 «2016/18»", .yearsDoNotFollow, says: "2018 does not follow 2016", mended: "Q3 2016/17"),
    Fault("«2016/14»", .yearsDoNotFollow, says: "2014 does not follow 2016", mended: "2016/17"),
    Fault("«2016-03»", .dateUnreadable, says: "could be a month or two years", mended: "March 2016"),
    Fault("«2016/3»", .dateUnreadable, says: "could be a month", mended: "March 2016"),
    Fault("«April 2016/17»", .dateUnreadable, says: "one year only", mended: "April 2016"),
    Fault("«31 March 2016/17»", .dateUnreadable, says: "one year only", mended: "31 March 2017"),
    Fault("«autumn 2016/17»", .dateUnreadable, says: "one year only", mended: "autumn 2016"),
    Fault("«spring 2016/17»", .dateUnreadable, says: "one year only"),
    Fault("«31 March»", .dateUnreadable, says: "without its year"),
    Fault("«16-Mar»", .dateUnreadable, says: "without its year"),
    Fault("«March 5»", .dateUnreadable, says: "without its year"),
    Fault("«31/03»", .dateUnreadable, says: "without its year"),
    Fault("«autumn»", .dateUnreadable, says: "without its year"),
  ])
  func years(fault: Fault) { fault.check(.when) }

  @Test(arguments: [
    Fault(
      "31/03/«17»", .yearInTwoDigits, says: "read as 31 March 2017", mended: "31/03/2017",
      reads: "2017-03-31 day 31 March 2017"),
    Fault("30-09-«16»", .yearInTwoDigits, says: "read as 30 September 2016", mended: "30-09-2016"),
    Fault("1 April «16»", .yearInTwoDigits, says: "read as 1 April 2016", mended: "1 April 2016"),
    Fault("31-Mar-«16»", .yearInTwoDigits, says: "read as 31 March 2016", mended: "31-Mar-2016"),
    Fault("Mar-«45»", .yearInTwoDigits, says: "read as March 2045", mended: "Mar-2045"),
    Fault("Sept«'16»", .yearInTwoDigits, says: "read as September 2016", mended: "Sept 2016"),
    Fault("Sept «’16»", .yearInTwoDigits, says: "read as September 2016", mended: "Sept 2016"),
    Fault("Q3 «16»/17", .yearInTwoDigits, says: "read as Q3 2016/17", mended: "Q3 2016/17"),
    Fault("«16»/17", .yearInTwoDigits, says: "read as 2016/17", mended: "2016/17"),
    Fault("autumn «16»", .yearInTwoDigits, says: "read as autumn 2016", mended: "autumn 2016"),
    Fault("«Mar-16»", .dateAmbiguous, says: "March 2016 or 16 March", mended: "March 2016"),
    Fault("«Aug 17»", .dateAmbiguous, says: "August 2017 or 17 August", mended: "August 2017"),
    Fault("«winter 2016»", .dateAmbiguous, says: "start or end in 2016", mended: "winter 2016/17"),
  ])
  func readAllTheSame(fault: Fault) {
    fault.check(.when)
    let reading = read(.when, fault.text)
    let mended = read(.when, fault.mended ?? "")
    #expect(shown(reading.value) == shown(mended.value))
  }

  @Test func monthAndYearMayBeDeclared() {
    let context = ValueContext(calendar: CalendarRules(readsMonthYear: true))
    for text in ["Mar-16", "Mar 16"] {
      let reading = read(.when, text, context)
      #expect(reading.found.isEmpty)
      #expect(shown(reading.value) == "2016-03-01..2016-03-31 month March 2016")
    }
  }

  @Test(arguments: [
    Fault("March 2017 «+1»", .datePlusNumber, says: "nothing can be added", mended: "March 2017 (+1 year)"),
    Fault("March 2019 «+ 2»", .datePlusNumber, says: "nothing can be added", mended: "March 2019 (+2 years)"),
    Fault("1 April 2016 «+ 1 + 1»", .datePlusNumber, says: "nothing", mended: "1 April 2016 (+1 + 1)"),
    Fault("31/03/2017 «+ 12 months»", .datePlusNumber, says: "nothing", mended: "31/03/2017 (+12 months)"),
    Fault("«end of March 2016»", .dateUnreadable, says: "needs its day", mended: "31 March 2016"),
    Fault("«end 2016/17»", .dateUnreadable, says: "needs its day", mended: "31 March 2017"),
    Fault("1 «Febuary» 2012", .dateUnreadable, says: "no month", mended: "1 February 2012"),
    Fault("«Autum» 2012", .dateUnreadable, says: "no month or season", mended: "autumn 2012"),
    Fault("April«-»May 2016", .dateUnreadable, says: "hyphen without spaces", mended: "April to May 2016"),
    Fault("1«-»3 April 2016", .dateUnreadable, says: "hyphen without spaces", mended: "1 to 3 April 2016"),
    Fault("Q1«-»Q3 2016/17", .dateUnreadable, says: "hyphen without spaces", mended: "Q1 to Q3 2016/17"),
    Fault(
      "31 October 2011«-» 31 March 2012", .dateUnreadable, says: "hyphen without spaces",
      mended: "31 October 2011 to 31 March 2012"),
    Fault(
      "1 April 2016«-»31 March 2017", .dateUnreadable, says: "hyphen without spaces",
      mended: "1 April 2016 to 31 March 2017"),
    Fault(
      "31 March 2016 «or thereabouts»", .dateUnreadable, says: "only `31 March 2016` is a date",
      mended: "31 March 2016 (or thereabouts)"),
    Fault("«mid» March 2016", .dateUnreadable, says: "only `March 2016`", mended: "March 2016 (mid)"),
    Fault("«mid»-March 2016", .dateUnreadable, says: "only `March 2016`", mended: "March 2016 (mid)"),
    Fault(
      "31 March 2016 «– Cabinet»", .dateUnreadable, says: "only `31 March 2016`", mended: "31 March 2016 (Cabinet)"),
    Fault("31 March 2016 at 10.00 am", .dateUnreadable, says: "only", mended: "31 March 2016 (at 10.00 am)"),
    Fault("1 January 2012« —»", .dateUnreadable, says: "without its end", mended: "from 1 January 2012"),
    Fault("«Currently»", .dateUnreadable, says: "is not a date", mended: "(Currently)", reads: "bracketed Currently"),
    Fault("«As with Agilisys»", .dateUnreadable, says: "is not a date", mended: "(As with Agilisys)"),
    Fault("«-»", .dateUnreadable, says: "is not a date", mended: "not given", reads: "missing not given"),
    Fault("«12345»", .dateUnreadable, says: "is not a date"),
    Fault("«2016-0»", .dateUnreadable, says: "is not a date"),
    Fault("«3/2/1»", .dateUnreadable, says: "is not a date"),
  ])
  func words(fault: Fault) { fault.check(.when) }

  @Test func aDateFieldTakesOneDateOnly() {
    Fault("«ongoing»", .dateUnreadable, says: "a date word", mended: "(ongoing)").check(.date)
    Fault("«1 April 2016 – 3 May 2016»", .dateUnreadable, says: "a span of dates").check(.date)
    Fault("«by 3 May 2016»", .dateUnreadable, says: "a limit").check(.date)
    Fault("«monthly»", .dateUnreadable, says: "a date word", mended: "(monthly)").check(.period)
    #expect(shown(read(.period, "April 2011 to March 2012").value).hasPrefix("from 2011-04-01"))
  }

  @Test func aLongSentenceIsCutInItsFinding() throws {
    let reading = read(.when, "Spot purchasing until new accommodation is in place for all of the young people")
    let finding = try #require(reading.found.first)
    #expect(finding.message == "the value is `Spot purchasing until new accommodation is in …`, which is not a date")
  }

  /// An end of a span has its own findings, at its own place.
  @Test func bothEndsOfASpanAreReported() {
    let reading = read(.when, "«31» September 2016 – «31» June 2017")
    #expect(reading.found.codes == [.dateImpossible, .dateImpossible])
    #expect(reading.found.map(\.primary.range) == [reading.marked.place(0), reading.marked.place(1)])
    #expect(reading.mended == "30 September 2016 – 30 June 2017")
  }
}
