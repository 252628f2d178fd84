// Tests of PlanValues: timelines as rows, as columns and in words.

import PlanDiagnostics
import PlanModel
import PlanTestSupport
import PlanText
import PlanValues
import Testing

struct TimelineReaderTests {
  @Test(
    "rows, and what can only mean one thing",
    arguments: [
      ("K D . . | . . . . | A R K .", "K D . . | . . . . | A R K ."),
      ("  K  D .   . |. . . .| A R K . ", "K D . . | . . . . | A R K ."),
      ("| K D . . | . . . . | A R K . |", "K D . . | . . . . | A R K ."),
      ("k d . . | . . . . | a r k .", "K D . . | . . . . | A R K ."),
      ("K D - – | — · − . | A R K .", "K D . . | . . . . | A R K ."),
      ("K\u{A0}D\u{A0}.\u{A0}. | . . . . | A R K .", "K D . . | . . . . | A R K ."),
      ("A / P D/ R K /A . | . . . . | A R K .", "A/P D/R K/A . | . . . . | A R K ."),
      ("K\tD\t.\t. | . . . . | A R K .", "K D . . | . . . . | A R K ."),
    ])
  func rows(text: String, reads: String) throws {
    let frame = try threeYears()
    let sample = TimelineSample(text, on: frame)
    #expect(sample.timeline.map(frame.written) == reads)
    #expect(sample.found.isEmpty, "\(sample.found.summary)")
  }

  @Test("cells hold their stages in the order typed")
  func order() throws {
    let sample = TimelineSample("R/A D/K . . | . . . . | . . . .", on: try threeYears())
    #expect(sample.timeline?.cells.prefix(2) == [[3, 0], [2, 4]])
  }

  @Test("months and half-years")
  func units() throws {
    let months = try #require(FrameSample("2016/17", years: 1, cell: "month").frame)
    let text = "K . . D . . . . . . . R"
    #expect(TimelineSample(text, on: months).timeline.map(months.written) == text)
    let halves = try #require(FrameSample("2016/17", years: 2, cell: "half").frame)
    #expect(TimelineSample("A P | D R", on: halves).timeline.map(halves.written) == "A P | D R")
    #expect(
      TimelineSample("A | D R", on: halves).found.first?.message
        == "2016/17 in the timeline of activity X has 1 half-year, not 2")
  }

  @Test("stages of two letters, and stages that differ by case")
  func ownStages() throws {
    let stages = ["M", "m", "D", "K", "DK"].map { Stage(letter: $0, name: "Stage \($0)", isPoint: false) }
    var frame = try threeYears()
    frame.stages = stages
    let sample = TimelineSample("M m DK D/K | dk . . . | . . . .", on: frame)
    #expect(sample.found.isEmpty, "\(sample.found.summary)")
    #expect(sample.timeline?.cells.prefix(5) == [[0], [1], [4], [2, 3], [4]])
  }

  @Test(
    "columns in any order, of years or of parts of them; a blank one is empty",
    arguments: [
      ("2016/17: K D . .\n2017/18: . . . .\n2018/19: A R K .", "K D . . | . . . . | A R K ."),
      ("2018/19: A R K .\n2016/17: K D . .", "K D . . | . . . . | A R K ."),
      ("2018/19: A R K .\n2017/18: \n2016/17: K D . .", "K D . . | . . . . | A R K ."),
      ("Q1 2016/17: K\nQ2 2016/17: D\nQ3 2016/17: .\nQ1 2018/19: A/P", "K D . . | . . . . | A/P . . ."),
      ("H1 2016/17: K D\n2018/19: a r k -", "K D . . | . . . . | A R K ."),
      ("", ". . . . | . . . . | . . . ."),
    ])
  func columns(text: String, reads: String) throws {
    let frame = try threeYears()
    let sample = TimelineSample(columns: text, on: frame)
    #expect(sample.found.isEmpty, "\(sample.found.summary)")
    #expect(sample.timeline.map(frame.written) == reads)
  }

  @Test("one year of the frame by its place")
  func oneYear() throws {
    let frame = try threeYears()
    var found: [Diagnostic] = []
    func cells(_ year: Int, _ text: String) -> [[UInt8]]? {
      TimelineReader.cells(
        ofYear: year, whole(Marked(text)), frame: frame, subject: { "activity X" }, into: &found)
    }
    #expect(cells(1, "K D/R . .") == [[4], [2, 3], [], []])
    #expect(cells(2, " ") == [[], [], [], []])
    #expect(cells(3, "K D . .") == nil)
    #expect(found.isEmpty)
    #expect(cells(2, "K D .") == nil)
    #expect(found.map(\.message) == ["2018/19 in the timeline of activity X has 3 quarters, not 4"])
    #expect(cells(0, "K X . .") == nil)
    #expect(found.codes == [.timelineYearHasWrongCells, .stageNotDeclared])
  }

  @Test(
    "stages in words",
    arguments: [
      ("A: Q1 2018/19", ". . . . | . . . . | A . . ."),
      ("D: Q2 2016/17 – Q4 2016/17", ". D D D | . . . . | . . . ."),
      ("D: Q2 2016/17 to Q1 2017/18; Q4 2018/19", ". D D D | D . . . | . . . D"),
      ("A: Q1 2016/17\nP: Q1 2016/17", "A/P . . . | . . . . | . . . ."),
      ("P: Q1 2016/17\nA: Q1 2016/17", "P/A . . . | . . . . | . . . ."),
      ("d: 2017/18", ". . . . | D D D D | . . . ."),
      ("Analyse: H2 2016/17", ". . A A | . . . . | . . . ."),
      ("key decision: July 2016", ". K . . | . . . . | . . . ."),
      ("K: 16 May 2016", "K . . . | . . . . | . . . ."),
      ("D: May 2016 to October 2016", "D D D . | . . . . | . . . ."),
      ("D: from Q3 2018/19", ". . . . | . . . . | . . D D"),
      ("R: Q1 2016/17 (review)", "R . . . | . . . . | . . . ."),
      ("R: tbc", ". . . . | . . . . | . . . ."),
      ("R: Q1 2016/17 -> Q2 2016/17", ". R . . | . . . . | . . . ."),
    ])
  func words(text: String, reads: String) throws {
    let frame = try threeYears()
    let sample = TimelineSample(words: text, on: frame)
    #expect(sample.found.isEmpty, "\(sample.found.summary)")
    #expect(sample.timeline.map(frame.written) == reads)
  }

  @Test("words on top of a row")
  func wordsOnRow() throws {
    let frame = try threeYears()
    let row = TimelineSample("K D . . | . . . . | . . . .", on: frame).timeline
    let sample = TimelineSample(words: "R: Q2 2016/17", on: frame, adding: row)
    #expect(sample.timeline.map(frame.written) == "K D/R . . | . . . . | . . . .")
    #expect(TimelineSample(words: "R: Q2 2016/17", on: frame, adding: Timeline(cells: [[]])).timeline == nil)
  }
}
