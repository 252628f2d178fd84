// Tests of PlanValues: cells of five council papers as they were printed, good ones and faulty ones.

import PlanDiagnostics
import PlanModel
import PlanTestSupport
import PlanText
import PlanValues
import Testing

struct RealPapersTests {
  /// Dates of actions, contracts, decisions and meetings, 2011 to 2018.
  @Test(arguments: [
    ("30 December 2011", "2011-12-30", "2011-12-30"), ("31 March 2012", "2012-03-31", "2012-03-31"),
    ("March 2012", "2012-03-01", "2012-03-31"), ("29 February 2012", "2012-02-29", "2012-02-29"),
    ("31 October 2011 - 31 March 2012", "2011-10-31", "2012-03-31"),
    ("1 October 2011 — 30 March 2012", "2011-10-01", "2012-03-30"),
    ("1 Sep 2011 - 30 December 2011", "2011-09-01", "2011-12-30"), ("2012 (review)", "2012-01-01", "2012-12-31"),
    ("November 2013 (review)", "2013-11-01", "2013-11-30"), ("Autumn 2013 (review)", "2013-09-01", "2013-11-30"),
    ("May/June 2013", "2013-05-01", "2013-06-30"), ("April 2013 – October 2013 (review)", "2013-04-01", "2013-10-31"),
    ("1/4/2016", "2016-04-01", "2016-04-01"), ("30/9/2017", "2017-09-30", "2017-09-30"),
    ("Sept 2016", "2016-09-01", "2016-09-30"), ("September 2034", "2034-09-01", "2034-09-30"),
    ("30/11/2020", "2020-11-30", "2020-11-30"), ("16/1/2018", "2018-01-16", "2018-01-16"),
    ("02/06/2017", "2017-06-02", "2017-06-02"), ("31-03-2017", "2017-03-31", "2017-03-31"),
    ("2016-17", "2016-04-01", "2017-03-31"), ("2014/15", "2014-04-01", "2015-03-31"),
    ("2017", "2017-01-01", "2017-12-31"),
    ("Monday, 14 March 2016", "2016-03-14", "2016-03-14"), ("THURSDAY, 20 OCTOBER 2011", "2011-10-20", "2011-10-20"),
    ("13 MAY 2016", "2016-05-13", "2016-05-13"), ("from 1 August 2012 to 31 July 2016", "2012-08-01", "2016-07-31"),
    ("1 April 2011 to 31 July 2011", "2011-04-01", "2011-07-31"),
    ("Autumn 2017/Spring 2018", "2017-09-01", "2018-05-31"), ("Q1 2013/14", "2013-04-01", "2013-06-30"),
  ])
  func dates(text: String, first: String, last: String) {
    let reading = read(.when, text)
    #expect(reading.found.isEmpty, "\(reading.found.summary)")
    var value = reading.value
    if case .noted(let base, _)? = value { value = base }
    guard case .when(let when)? = value else {
      Issue.record("no date: \(shown(value))")
      return
    }
    #expect(when.first?.iso == first)
    #expect(when.last?.iso == last)
  }

  /// What the papers got wrong, each found where it stands.
  @Test(arguments: [
    Fault("«31»/09/2016", .dateImpossible, says: "September has 30 days", mended: "30/09/2016"),
    Fault("«31» November 2011", .dateImpossible, says: "November has 30 days", mended: "30 November 2011"),
    Fault("«31» February 2012", .dateImpossible, says: "February has 29 days", mended: "29 February 2012"),
    Fault(
      "31 May 2012 – «31 March 2012»", .spanEndsBeforeStart, says: "before it starts",
      mended: "31 March 2012 – 31 May 2012"),
    Fault("March 2017 «+1»", .datePlusNumber, says: "nothing can be added", mended: "March 2017 (+1 year)"),
    Fault("30-09-«16»", .yearInTwoDigits, says: "read as 30 September 2016", mended: "30-09-2016"),
    Fault("1/12/«16»", .yearInTwoDigits, says: "read as 1 December 2016", mended: "1/12/2016"),
    Fault("Q2 «13»/14", .yearInTwoDigits, says: "read as Q2 2013/14", mended: "Q2 2013/14"),
    Fault("«Mar 11»", .dateAmbiguous, says: "March 2011 or 11 March", mended: "March 2011"),
    Fault("April«-»May 2016", .dateUnreadable, says: "hyphen without spaces", mended: "April to May 2016"),
    Fault("«2015-2020»", .yearsDoNotFollow, says: "does not follow", mended: "2015 to 2020"),
    Fault("Jan/Feb 2018 «Already»", .dateUnreadable, says: "only `Jan/Feb 2018`", mended: "Jan/Feb 2018 (Already)"),
    Fault("«Under review»", .dateUnreadable, says: "is not a date", mended: "(Under review)"),
  ])
  func faultyDates(fault: Fault) { fault.check(.when) }

  /// Budgets and contracts.
  @Test(arguments: [
    ("£168,475,200", "£168,475,200"), ("£ 159,373.6", "£159,373.6"), ("-£ 15,817.0", "−£15,817.0"),
    ("£ 162,986.1", "£162,986.1"), ("-£6,883.4", "−£6,883.4"), ("£112,383.8", "£112,383.8"),
    ("£64,784,800", "£64,784,800"), ("£882k", "£882k"), ("£105.3 million", "£105.3m"), ("£69K", "£69k"),
    ("£3.9M", "£3.9m"), ("circa £25M", "circa £25m"), ("Approx £8M p/a", "circa £8m a year"),
    ("£376K p/a", "£376k a year"), ("£3,164,745.93", "£3,164,745.93"), ("£1,105,001.00", "£1,105,001.00"),
    ("£188,696 per annum", "£188,696 a year"), ("£178,800 annually", "£178,800 a year"),
    ("£241,852 (annual)", "£241,852 noted annual"), ("£491,077.5m", "£491,077.5m"),
  ])
  func money(text: String, printed: String) {
    let reading = read(.money, text)
    #expect(reading.found.isEmpty, "\(reading.found.summary)")
    #expect(shown(reading.value) == printed)
  }

  @Test(arguments: [
    Fault("£«5,743, 000» (annual)", .moneyMalformed, says: "a space", mended: "£5,743,000 (annual)"),
    Fault("£«19.925, 000»", .moneyMalformed, says: "a space", mended: "£19,925,000"),
    Fault("£«67,9004.80»", .moneyMalformed, says: "commas", mended: "£679,004.80"),
    Fault("-«2,5152.5»", .moneyMalformed, says: "commas", mended: "-25,152.5"),
    Fault("Approx. «£2.4»-£3.4M", .moneyUnitMixed, says: "only one end", mended: "Approx. £2.4M-£3.4M"),
    Fault("£30,000 «matched by others»", .moneyMalformed, says: "only", mended: "£30,000 (matched by others)"),
  ])
  func faultyMoney(fault: Fault) { fault.check(.money) }

  /// Trap 27: the end of one contract is the end of another.
  @Test func wordsInBracketsStandForAValue() {
    #expect(shown(read(.when, "(as with Agilisys)").value) == "bracketed as with Agilisys")
    #expect(shown(read(.money, "(2,211.4)").value) == "−£2,211.4")
    #expect(shown(read(.money, "(no end date)").value) == "bracketed no end date")
    #expect(shown(read(.number, "(2,211.4)").value) == "bracketed 2,211.4")
    for word in ["none", "n/a", "tbc", "TBC", "N/A"] { #expect(shown(read(.when, word).value).hasPrefix("missing")) }
  }

  /// Trap 26: `;` separates, and each value has its own note.
  @Test func semicolonsSeparateValuesWithTheirNotes() {
    #expect(
      shown(read(.money, "£140,000 (annual); £420,000 (total)").value)
        == "£140,000 noted annual ; £420,000 noted total")
    #expect(
      shown(read(.when, "30 January 2012 (review); 31 March 2012").value)
        == "2012-01-30 day 30 January 2012 noted review ; 2012-03-31 day 31 March 2012")
    #expect(shown(read(.number, "69.5 (SN); 71").value) == "69.5 noted SN ; 71")
  }

  /// What papers print of dates, spans and words reads again to the same.
  @Test(arguments: [
    "1 October 2011 – 30 March 2012", "from April 2013", "until June 2014", "by 31 March 2012", "after 31 March 2012",
    "every 24 months", "ongoing", "after \"the Ofsted report\"", "Q1 – Q3 2016/17", "twice a year", "six-monthly",
  ])
  func printedTimesReadAgain(text: String) {
    guard case .when(let when)? = read(.when, text).value else {
      Issue.record("\(text) is no date")
      return
    }
    guard case .when(let again)? = read(.when, when.printed).value else {
      Issue.record("\(when.printed) is no date")
      return
    }
    #expect(again == when)
  }
}
