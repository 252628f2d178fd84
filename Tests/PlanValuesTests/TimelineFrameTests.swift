// Tests of PlanValues: frames of timelines: years, cells and where they start.

import PlanDiagnostics
import PlanModel
import PlanTestSupport
import PlanText
import PlanValues
import Testing

struct TimelineFrameTests {
  @Test(
    "cells and years by name",
    arguments: [
      (
        "2016/17", 3, nil as String?, "Q1 2016/17 .. Q4 2018/19 (12)", "2016/17, 2017/18, 2018/19"
      ),
      ("2016/17", 1, "month", "April 2016 .. March 2017 (12)", "2016/17"),
      ("2016/17", 2, "half", "H1 2016/17 .. H2 2017/18 (4)", "2016/17, 2017/18"),
      ("Q1 2016/17", 1, "quarter", "Q1 2016/17 .. Q4 2016/17 (4)", "2016/17"),
      ("April 2016", 1, nil, "Q1 2016/17 .. Q4 2016/17 (4)", "2016/17"),
      ("1 April 2016", 1, nil, "Q1 2016/17 .. Q4 2016/17 (4)", "2016/17"),
      (
        "Q3 2016/17", 2, nil, "Q3 2016/17 .. Q2 2018/19 (8)",
        "Q3 2016/17 to Q2 2017/18, Q3 2017/18 to Q2 2018/19"
      ),
      ("September 2016", 1, "month", "September 2016 .. August 2017 (12)", "September 2016 to August 2017"),
      ("2016", 1, nil, "Q1 2016 .. Q4 2016 (4)", "2016"),
    ])
  func frames(start: String, years: Int, cell: String?, periods: String, names: String) throws {
    let sample = FrameSample(start, years: years, cell: cell)
    #expect(sample.found.isEmpty, "\(sample.found.summary)")
    let frame = try #require(sample.frame)
    let (first, last) = (try #require(frame.periods.first), try #require(frame.periods.last))
    #expect("\(first.printed) .. \(last.printed) (\(frame.periods.count))" == periods)
    #expect(frame.yearPeriods.map(\.printed).joined(separator: ", ") == names)
    #expect(first.first == date(start)?.first)
    #expect(frame.yearPeriods.last?.last == last.last)
    // Cells follow each other without a day between them.
    for (cell, next) in zip(frame.periods, frame.periods.dropFirst()) {
      #expect(cell.last.adding(days: 1) == next.first)
    }
  }

  @Test("a plan whose years start in September")
  func ownCalendar() throws {
    let calendar = CalendarRules(name: "academic year", yearStartMonth: 9)
    let frame = try #require(FrameSample("2016/17", years: 1, calendar: calendar).frame)
    #expect(frame.periods[0].first == Day(year: 2016, month: 9, day: 1))
    #expect(frame.periods[0].printed == "Q1 2016/17")
  }

  @Test("without `years` the first timeline says how many there are")
  func implied() throws {
    let text = whole(Marked("| K D . . | . . . . |"))
    #expect(TimelineReader.yearCount(of: text) == 2)
    let start = try #require(date("2016/17"))
    let sample = FrameSample(start: .when(.date(start)), years: nil, implied: TimelineReader.yearCount(of: text))
    #expect(sample.frame?.years == 2)
    #expect(sample.found.isEmpty)
  }

  private func expect(_ sample: FrameSample, _ code: DiagnosticCode, _ says: String) {
    #expect(sample.found.codes == [code], "\(sample.found.summary)")
    guard let finding = sample.found.first else { return }
    #expect(finding.message.contains(says), "\(finding.message)")
    expectSound(finding, at: Marked(""), about: "commissioning EYPS")
  }

  @Test("what a frame cannot do without")
  func faults() throws {
    let start = Value.when(.date(try #require(date("2016/17"))))
    let three = Value.quantity(Quantity(.exactly(ExactDecimal(3))))
    expect(FrameSample(start: nil, years: three), .timelineWithoutStart, "does not say when its timelines start")
    expect(FrameSample(start: .missing(.tbc), years: three), .timelineWithoutStart, "when its timelines start")
    expect(FrameSample(start: start, years: nil), .timelineWithoutStart, "how many years its timelines cover")
    for count in [0, 41] {
      let years = Value.quantity(Quantity(.exactly(ExactDecimal(count))))
      expect(FrameSample(start: start, years: years), .numberMalformed, "runs over \(count) years, not 1 to 40")
    }
    let months = Value.quantity(Quantity(.exactly(ExactDecimal(36)), unit: "months"))
    expect(FrameSample(start: start, years: months), .numberMalformed, "36 months")
    let half = Value.quantity(Quantity(.exactly(ExactDecimal(units: 15, places: 1))))
    expect(FrameSample(start: start, years: half), .numberMalformed, "1.5")
  }

  @Test("what has been reported already is not reported again")
  func reported() {
    let three = Value.quantity(Quantity(.exactly(ExactDecimal(3))))
    let sample = FrameSample(start: .asPrinted("31 September"), years: three)
    #expect(sample.frame == nil && sample.found.isEmpty)
    let noted = FrameSample(start: date("2016/17").map { .noted(.when(.date($0)), note: "draft") }, years: three)
    #expect(noted.frame?.periods.count == 12)
  }

  @Test("a start within a cell is reported, and the cell that holds it is the first")
  func startWithinCell() throws {
    let sample = FrameSample("May 2016", years: 1)
    expect(sample, .timelineUnreadable, "starts in May 2016, within the quarter Q1 2016/17")
    #expect(sample.found.first?.fix?.edits.map(\.text) == ["Q1 2016/17"])
    #expect(sample.frame?.periods.first?.printed == "Q1 2016/17")
  }
}
