// Tests of PlanValues: what is said of timelines that are wrong, and that fixes mend them.

import PlanDiagnostics
import PlanModel
import PlanTestSupport
import PlanText
import PlanValues
import Testing

struct TimelineFaultTests {
  @Test(
    "years with the wrong number of cells point at that year",
    arguments: [
      TimelineFaultCase(
        "K D . . | «. . .» | A R K .", .timelineYearHasWrongCells,
        says: "2017/18 in the timeline of activity X has 3 quarters, not 4"),
      TimelineFaultCase(
        "«K D . . .» | . . . . | A R K .", .timelineYearHasWrongCells,
        says: "2016/17 in the timeline of activity X has 5 quarters, not 4"),
      TimelineFaultCase(
        "K D . . | . . . . | «A»", .timelineYearHasWrongCells,
        says: "2018/19 in the timeline of activity X has 1 quarter, not 4"),
      TimelineFaultCase(
        "K D . . |« »| A R K .", .timelineYearHasWrongCells,
        says: "2017/18 in the timeline of activity X has 0 quarters",
        mended: "K D . . |. . . .| A R K ."),
      TimelineFaultCase(
        "K D . . |«»| A R K .", .timelineYearHasWrongCells, says: "has 0 quarters, not 4",
        mended: "K D . . | . . . . | A R K ."),
    ])
  func cells(fault: TimelineFaultCase) throws { try fault.check { TimelineSample($0, on: $1) } }

  @Test("two faulty years are two findings, and say nothing of the years between")
  func twoYears() throws {
    let sample = TimelineSample("«K D .» | . . . . | «A R K . .»", on: try threeYears())
    #expect(sample.found.codes == [.timelineYearHasWrongCells, .timelineYearHasWrongCells])
    #expect(sample.found.map(\.primary.range) == [sample.marked.place(0), sample.marked.place(1)])
    #expect(sample.found.map(\.primary.text) == ["1 too few", "1 too many"])
  }

  @Test(
    "the wrong number of years",
    arguments: [
      TimelineFaultCase(
        "«K D . . | . . . .»", .timelineHasWrongYears, says: "the timeline of activity X has 2 years, not 3"),
      TimelineFaultCase(
        "«K D . . | . . . . | A R K . | . . . .»", .timelineHasWrongYears, says: "has 4 years, not 3"),
      TimelineFaultCase(
        "K D . «.» . . . . A R K .", .timelineHasWrongYears, says: "has cells for 3 years and 2 bars too few",
        mended: "K D . . | . . . . | A R K .", reads: "K D . . | . . . . | A R K ."),
      TimelineFaultCase(
        "K D . . | . . . «.» A R K .", .timelineHasWrongYears, says: "a bar too few",
        mended: "K D . . | . . . . | A R K .", reads: "K D . . | . . . . | A R K ."),
    ])
  func years(fault: TimelineFaultCase) throws { try fault.check { TimelineSample($0, on: $1) } }

  @Test("nothing at all has neither years nor cells")
  func nothing() throws {
    let sample = TimelineSample("", on: try threeYears())
    #expect(sample.found.codes == [.timelineHasWrongYears, .timelineYearHasWrongCells], "\(sample.found.summary)")
  }

  @Test("a wrong number of years hides no faulty year")
  func yearsAndCells() throws {
    let sample = TimelineSample("K D . . | . . . X .", on: try threeYears())
    #expect(
      sample.found.codes == [.timelineHasWrongYears, .timelineYearHasWrongCells, .stageNotDeclared],
      "\(sample.found.summary)")
    #expect(sample.found[1].message == "year 2 in the timeline of activity X has 5 quarters, not 4")
  }

  @Test(
    "letters that are no stage",
    arguments: [
      TimelineFaultCase(
        "K «X» . . | . . «x» . | A R/«X» K .", .stageNotDeclared,
        says: "the stages are A (Analyse), P (Plan), D (Do), R (Review) and K (Key decision)"),
      TimelineFaultCase(
        "K «Do» . . | . . «do» . | A R K .", .stageNotDeclared, says: "`Do` in activity X is not a stage",
        mended: "K D . . | . . D . | A R K ."),
    ])
  func unknown(fault: TimelineFaultCase) throws { try fault.check { TimelineSample($0, on: $1) } }

  @Test("each unknown letter is a finding of its own")
  func severalUnknown() throws {
    let sample = TimelineSample("K 4 . . | . . . . | X . . é", on: try threeYears())
    #expect(sample.found.codes == [.stageNotDeclared, .stageNotDeclared, .stageNotDeclared])
  }

  @Test(
    "cells that run together",
    arguments: [
      TimelineFaultCase(
        "«DK» . . . | . . . . | . . . .", .stagesRunTogether, says: "the stages `DK` in activity X run together",
        mended: "D/K . . . | . . . . | . . . .", reads: "D/K . . . | . . . . | . . . ."),
      TimelineFaultCase(
        "A/«dk» . . . | . . . . | . . . .", .stagesRunTogether, says: "run together",
        mended: "A/D/K . . . | . . . . | . . . .", reads: "A/D/K . . . | . . . . | . . . ."),
      TimelineFaultCase(
        "«D,K» . . . | . . . . | . . . .", .stagesRunTogether, says: "are not parted by a slash",
        mended: "D/K . . . | . . . . | . . . .", reads: "D/K . . . | . . . . | . . . ."),
      TimelineFaultCase(
        "«A+P» . . . | . . . . | . . . .", .stagesRunTogether, says: "are not parted by a slash",
        mended: "A/P . . . | . . . . | . . . .", reads: "A/P . . . | . . . . | . . . ."),
      TimelineFaultCase(
        "«KD..» | . . . . | . . . .", .stagesRunTogether, says: "the cells `KD..` in activity X run together",
        mended: "K D . . | . . . . | . . . .", reads: "K D . . | . . . . | . . . ."),
      TimelineFaultCase(
        "«APDR» | . . . . | . . . .", .stagesRunTogether, says: "run together",
        mended: "A P D R | . . . . | . . . .", reads: "A P D R | . . . . | . . . ."),
      TimelineFaultCase(
        "K D «..» | . . . . | . . . .", .stagesRunTogether, says: "the 2 empty cells `..` in activity X run together",
        mended: "K D . . | . . . . | . . . .", reads: "K D . . | . . . . | . . . ."),
      TimelineFaultCase(
        "K «…» | . . . . | . . . .", .stagesRunTogether, says: "the 3 empty cells `…`",
        mended: "K . . . | . . . . | . . . .", reads: "K . . . | . . . . | . . . ."),
      TimelineFaultCase(
        "K D . . | «....» | . . . .", .stagesRunTogether, says: "run together",
        mended: "K D . . | . . . . | . . . .", reads: "K D . . | . . . . | . . . ."),
    ])
  func together(fault: TimelineFaultCase) throws { try fault.check { TimelineSample($0, on: $1) } }

  @Test(
    "slashes and stages too many",
    arguments: [
      TimelineFaultCase(
        "«A//P» . . . | . . . . | . . . .", .timelineUnreadable, says: "the slash of `A//P` in activity X has no stage",
        mended: "A/P . . . | . . . . | . . . .", reads: "A/P . . . | . . . . | . . . ."),
      TimelineFaultCase(
        "«/A» . . . | . . . . | . . . .", .timelineUnreadable, says: "has no stage on one side",
        mended: "A . . . | . . . . | . . . .", reads: "A . . . | . . . . | . . . ."),
      TimelineFaultCase(
        "A/P/«A» . . . | . . . . | . . . .", .stageRepeatedInCell, says: "stage A stands twice in the cell `A/P/A`",
        mended: "A/P . . . | . . . . | . . . .", reads: "A/P . . . | . . . . | . . . ."),
      TimelineFaultCase(
        "A/«a» . . . | . . . . | . . . .", .stageRepeatedInCell, says: "stage A stands twice",
        mended: "A . . . | . . . . | . . . .", reads: "A . . . | . . . . | . . . ."),
    ])
  func slashes(fault: TimelineFaultCase) throws { try fault.check { TimelineSample($0, on: $1) } }

  @Test("a slash at the end of a cell takes the next one with it, so that a cell is missing")
  func slashAtEnd() throws {
    let sample = TimelineSample("A/ P . . | . . . . | . . . .", on: try threeYears())
    #expect(sample.found.codes == [.timelineYearHasWrongCells], "\(sample.found.summary)")
  }

  @Test(
    "columns",
    arguments: [
      TimelineFaultCase(
        "2016/17: «K D .»\n2017/18: . . . .", .timelineYearHasWrongCells,
        says: "2016/17 in the timeline of activity X has 3 quarters, not 4"),
      TimelineFaultCase(
        "2019/20: «K D . .»", .stageOutsideTimeline,
        says: "`2019/20` in activity X is outside the timeline, Q1 2016/17 to Q4 2018/19"),
      TimelineFaultCase("April 2016: «K»", .stageOutsideTimeline, says: "is not made of whole quarters"),
      TimelineFaultCase(
        "2016/17: K «X» . .\n2017/18: . «X» . .", .stageNotDeclared, says: "`X` in activity X is not a stage"),
    ])
  func columns(fault: TimelineFaultCase) throws { try fault.check { TimelineSample(columns: $0, on: $1) } }

  @Test("a column outside the timeline with nothing in it is no fault")
  func blankColumn() throws {
    #expect(TimelineSample(columns: "2019/20: \n2016/17: K D . .", on: try threeYears()).found.isEmpty)
  }

  @Test(
    "words",
    arguments: [
      TimelineFaultCase(
        "A: Q1 2016/17; «Q1 2019/20»", .stageOutsideTimeline, says: "`Q1 2019/20` in activity X is outside the timeline"
      ),
      TimelineFaultCase(
        "A: «Q1 2015/16 to Q2 2016/17»", .stageOutsideTimeline,
        says: "is outside the timeline, Q1 2016/17 to Q4 2018/19"),
      TimelineFaultCase("«X»: Q1 2016/17", .stageNotDeclared, says: "`X` in activity X is not a stage"),
      TimelineFaultCase(
        "A: Q1 2016/17; «Q1 2016/17 to Q2 2016/17»", .stageRepeatedInCell,
        says: "stage A of activity X is put into Q1 2016/17 twice", reads: "A A . . | . . . . | . . . ."),
    ])
  func words(fault: TimelineFaultCase) throws { try fault.check { TimelineSample(words: $0, on: $1) } }

  @Test("words that are no period are the business of dates, and say which stage they are of")
  func noPeriod() throws {
    let sample = TimelineSample(words: "A: «Q5» 2016/17\nP: soon", on: try threeYears())
    #expect(sample.found.codes == [.dateImpossible, .dateUnreadable], "\(sample.found.summary)")
    #expect(sample.found.first?.primary.range == sample.marked.place(0))
    #expect(sample.found.first?.message.hasPrefix("the time of stage A in activity X is") == true)
    #expect(sample.timeline == nil)
  }

  @Test("hostile text takes no longer than its length")
  func hostile() throws {
    let frame = try threeYears()
    for piece in ["A/", "|", "A ", ".", "DK", "/", " / ", "…", "X/"] {
      let sample = TimelineSample(String(repeating: piece, count: 10_000), on: frame)
      #expect(sample.timeline == nil)
      #expect(!sample.found.isEmpty)
      #expect(sample.found.allSatisfy { $0.message.utf8.count < 300 })
    }
  }
}
