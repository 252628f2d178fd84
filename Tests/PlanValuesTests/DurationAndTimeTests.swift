// Tests of PlanValues: lengths of time and times of day.

import PlanDiagnostics
import PlanModel
import PlanTestSupport
import PlanText
import PlanValues
import Testing

struct DurationAndTimeTests {
  @Test(arguments: [
    ("28 clear days", "28 clear days"), ("28 Clear  Days", "28 clear days"), ("24 hours", "24 hours"),
    ("24hrs", "24 hours"), ("6 months", "6 months"), ("1 month", "1 month"), ("1 months", "1 month"),
    ("10 working days", "10 working days"), ("3years", "3 years"), ("1.5 hours", "1.5 hours"),
    ("two weeks", "2 weeks"), ("a year", "1 year"), ("an hour", "1 hour"), ("90 mins", "90 minutes"),
    ("2 quarters", "2 quarters"), ("1,000 hours", "1,000 hours"), ("4 calendar days", "4 days"),
    ("6 months (renewable)", "6 months noted renewable"), ("tbc", "missing tbc"), ("(at once)", "bracketed at once"),
  ])
  func durations(text: String, printed: String) {
    let reading = read(.duration, text)
    #expect(reading.found.isEmpty, "\(reading.found.summary)")
    #expect(shown(reading.value) == printed)
  }

  @Test(arguments: [
    Fault("«1 year 6 months»", .durationMalformed, says: "in two units", mended: "18 months"),
    Fault("«2 years, 6 months»", .durationMalformed, says: "in two units", mended: "30 months"),
    Fault("«1 day and 12 hours»", .durationMalformed, says: "in two units", mended: "36 hours"),
    Fault("«1 month 2 days»", .durationMalformed, says: "in two units"),
    Fault("«within» 24 hours", .durationMalformed, says: "holds no limit", mended: "24 hours (within)"),
    Fault("«up to» 4 hours", .durationMalformed, says: "holds no limit", mended: "4 hours (up to)"),
    Fault("«4-6 weeks»", .durationMalformed, says: "a range", mended: "6 weeks (4-6 weeks)"),
    Fault("«4 to 6 weeks»", .durationMalformed, says: "a range", mended: "6 weeks (4 to 6 weeks)"),
    Fault("6 «mnths»", .durationMalformed, says: "no unit of time", mended: "6 months"),
    Fault("6 «children»", .durationMalformed, says: "no unit of time"),
    Fault("6 months «at most»", .durationMalformed, says: "only `6 months`", mended: "6 months (at most)"),
    Fault("«immediately»", .durationMalformed, says: "not a length of time", mended: "(immediately)"),
    Fault("«6»", .durationMalformed, says: "not a length of time"),
    Fault("«1.000,5» hours", .durationMalformed, says: "not a comma", mended: "1,000.5 hours"),
  ])
  func faultyDurations(fault: Fault) { fault.check(.duration) }

  @Test(arguments: [
    ("10.00am", 10, 0), ("10.00 am", 10, 0), ("10:30", 10, 30), ("14.00", 14, 0), ("1400", 14, 0),
    ("1400 hours", 14, 0), ("9am", 9, 0), ("9 a.m.", 9, 0), ("2.30pm", 14, 30), ("2.30 p.m.", 14, 30),
    ("12.00am", 0, 0), ("12.00pm", 12, 0), ("12.15am", 0, 15), ("noon", 12, 0), ("12 noon", 12, 0),
    ("Midday", 12, 0), ("midnight", 0, 0), ("00:00", 0, 0), ("23:59", 23, 59), ("09:05hrs", 9, 5), ("0.30am", 0, 30),
  ])
  func times(text: String, hour: Int, minute: Int) {
    let reading = read(.timeOfDay, text)
    #expect(reading.found.isEmpty, "\(reading.found.summary)")
    guard case .timeOfDay(let readHour, let readMinute)? = reading.value else {
      Issue.record("no time: \(shown(reading.value))")
      return
    }
    #expect(readHour == hour && readMinute == minute)
  }

  @Test func everyMinuteOfTheDayReadsAsPrinted() {
    for minute in 0..<24 * 60 {
      let printed = Value.printedTime(hour: minute / 60, minute: minute % 60)
      guard case .timeOfDay(let hour, let rest)? = read(.timeOfDay, printed).value else {
        Issue.record("\(printed)")
        continue
      }
      #expect(hour * 60 + rest == minute, "\(printed)")
    }
  }

  @Test(arguments: [
    Fault("«25»:00", .timeMalformed, says: "no hour 25"),
    Fault("10:«61»", .timeMalformed, says: "no minute 61"),
    Fault("13.00«pm»", .timeMalformed, says: "takes no `pm`", mended: "13.00"),
    Fault("14:30 «a.m.»", .timeMalformed, says: "takes no `a.m.`", mended: "14:30"),
    Fault("«24:00»", .timeMalformed, says: "ends at midnight", mended: "midnight"),
    Fault("«10»", .timeMalformed, says: "not a time"),
    Fault("«10.3»", .timeMalformed, says: "not a time"),
    Fault("«10.00 - 12.00»", .timeMalformed, says: "not a time"),
    Fault("«after lunch»", .timeMalformed, says: "not a time", mended: "(after lunch)"),
  ])
  func faultyTimes(fault: Fault) { fault.check(.timeOfDay) }
}
