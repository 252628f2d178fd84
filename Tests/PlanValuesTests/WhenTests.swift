// Tests of PlanValues: spans of dates and the words that stand for one.

import PlanDiagnostics
import PlanModel
import PlanTestSupport
import PlanText
import PlanValues
import Testing

struct WhenTests {
  @Test(arguments: [
    ("1 October 2011 – 30 March 2012", "1 October 2011 to 30 March 2012"),
    ("1 October 2011–30 March 2012", "1 October 2011 to 30 March 2012"),
    ("31 October 2011 - 31 March 2012", "31 October 2011 to 31 March 2012"),
    ("1 October 2011 — 30 March 2012", "1 October 2011 to 30 March 2012"),
    ("April 2013 to October 2013", "April 2013 to October 2013"),
    ("from April 2013 to October 2013", "from April 2013 to October 2013"),
    ("April – October 2013", "April 2013 to October 2013"),
    ("1 – 30 March 2012", "1 March 2012 to 30 March 2012"),
    ("1 April to 30 June 2013", "1 April 2013 to 30 June 2013"),
    ("between April and June 2013", "April 2013 to June 2013"),
    ("Q1 – Q3 2016/17", "Q1 2016/17 to Q3 2016/17"),
    ("Q2 2016/17 – Q4 2016/17", "Q2 2016/17 to Q4 2016/17"),
    ("2013/14 – 2015/16", "2013/14 to 2015/16"),
    ("2015 to 2020", "2015 to 2020"),
    ("2016-03-31 - 2016-04-30", "31 March 2016 to 30 April 2016"),
    ("May 2012 to 1 May 2012", "May 2012 to 1 May 2012"),
    ("from April 2013", "from April 2013"),
    ("since 1 April 2013", "from 1 April 2013"),
    ("April 2013 onwards", "from April 2013"),
    ("April 2013 – ongoing", "from April 2013"),
    ("until June 2014", "until June 2014"),
    ("by 31 March 2012", "by 31 March 2012"),
    ("no later than 31 March 2012", "by 31 March 2012"),
    ("after 31 March 2012", "after 31 March 2012"),
  ])
  func spans(text: String, printed: String) {
    let reading = read(.when, text)
    #expect(reading.found.isEmpty, "\(reading.found.summary)")
    guard case .when(let when)? = reading.value else {
      Issue.record("no date: \(shown(reading.value))")
      return
    }
    let plain = printed.hasPrefix("from ") && printed.contains(" to ") ? String(printed.dropFirst(5)) : printed
    #expect(when.printed == plain)
  }

  @Test(arguments: [
    ("ongoing", "ongoing"), ("On-going", "ongoing"), ("MONTHLY", "monthly"), ("quarterly", "quarterly"),
    ("Annually", "annually"), ("annual", "annually"), ("Immediate", "immediate"), ("complete", "complete"),
    ("open ended", "open-ended"), ("every 24 months", "every 24 months"), ("Every two years", "every two years"),
    ("every month", "every month"), ("twice a year", "twice a year"), ("3 times a year", "3 times a year"),
    ("every 10 working days", "every 10 working days"),
    ("after \"the Ofsted report; part 2\"", "after \"the Ofsted report; part 2\""),
    ("by “the May meeting”", "by \"the May meeting\""),
  ])
  func words(text: String, word: String) {
    let reading = read(.when, text)
    #expect(reading.found.isEmpty, "\(reading.found.summary)")
    #expect(shown(reading.value) == "word \(word)")
  }

  @Test(arguments: [
    Fault(
      "31 May 2012 – «31 March 2012»", .spanEndsBeforeStart, says: "ends on 31 March 2012, before it starts",
      mended: "31 March 2012 – 31 May 2012"),
    Fault("2016 to «2015»", .spanEndsBeforeStart, says: "ends on 2015", mended: "2015 to 2016"),
    Fault("«Q3» – Q1 2016/17", .dateUnreadable, says: "without its year", mended: "Q3 2015/16 – Q1 2016/17"),
    Fault("«October» – March 2012", .dateUnreadable, says: "without its year", mended: "October 2011 – March 2012"),
    Fault(
      "31 October 2011 - «31 March»", .dateUnreadable, says: "without its year",
      mended: "31 October 2011 - 31 March 2012"),
    Fault("1 June 2011 — «31»", .dateUnreadable, says: "and `31` is not a date"),
    Fault("April 2016 – «June»", .dateUnreadable, says: "without its year", mended: "April 2016 – June 2016"),
    Fault("«every blue moon»", .dateUnreadable, says: "is not a date", mended: "(every blue moon)"),
  ])
  func faults(fault: Fault) { fault.check(.when) }

  /// Trap 28: a hyphen without spaces never makes a span.
  @Test func aHyphenWithoutSpacesJoinsNothing() {
    #expect(shown(read(.when, "31-03-2016").value).hasPrefix("2016-03-31 day"))
    #expect(shown(read(.when, "2016-17").value).hasPrefix("2016-04-01..2017-03-31"))
    for text in ["2015-2020", "2016-03", "April-May 2016"] {
      let reading = read(.when, text)
      #expect(reading.found.count == 1)
      #expect(shown(reading.value) == "as printed \(text)")
    }
  }
}
