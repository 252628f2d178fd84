// Tests of PlanValues: the 24 + 31 commissioning rows of two real directorate plans, and rows made up by chance.

import PlanDiagnostics
import PlanModel
import PlanTestSupport
import PlanText
import PlanValues
import Testing

struct TimelineSampleTests {
  static let rows = [
    "K D . . | . . . . | A R K .",
    "A/P D R K | . . . . | . . . .",
    ". . . . | . . . . | A P D/R K",
    "K P D D | D R . . | . . . .",
    "A A P P | K D D R | R R R K",
    "D R/A P/K P/D | . . . . | . . . .",
    ". . . . | . . . . | A P D R",
    ". . . . | . . . . | A P D R",
    ". . . A | P R D K | . . . .",
    ". . . . | . . . . | . . A P",
    ". . . . | . . . . | . . A P",
    ". . . . | . . . . | . . A P",
    ". . . . | . A P D | R K . .",
    "A P K . | A P K . | . . . .",
    "K . . . | . . . . | . . . .",
    "K . . . | . . . . | . . . .",
    "A P/D R K | . . . . | . . . .",
    "D/K . . . | . . . . | . . . .",
    "D K R . | . . . . | . . . .",
    "D . K R | . . . . | . . . .",
    "A P K D | D . R . | . . . .",
    "A P/D K . | R . . . | . . . .",
    "D R . . | . . . . | . . . .",
    "P/K P/D/R D/R D/R | . . . . | . . . .",
    "D . R . | . . . . | . . . .",
    "P . D . | . . . . | . . . R",
    "D . . R | . . . . | . . . .",
    "P D . . | . . . . | . . . .",
    "A . P . | D . R . | . . . .",
    ". A . . | . . . . | . . . .",
    "A . P . | D . R . | . . . .",
    "K D . . | R . . . | . . . .",
    "K D . . | R . . . | . . . .",
    "A P . . | K D . . | . . . .",
    ". A . . | P/K . D . | . . R .",
    ". . R . | D A P/K D | . . R .",
    ". . A . | P . K D | . . . R",
    ". . . . | . . D . | R . . .",
    ". K D . | R . . . | . . . .",
    ". . D . | R . . . | . . . .",
    "A P D . | R . . . | . . . .",
    "P D R . | . . . . | . . . .",
    "A P/K D . | R . . . | . . . .",
    ". . R . | . . . R | . . . R",
    ". . R . | . . . R | . . . R",
    "A/K P P . | K D D . | . . . .",
    "D D D D | D D D D | D D D D",
    "D D D D | D D D D | D D D D",
    "R/A R/A P P | D D D D | D D D D",
    "D D R/A R/A | D D D D | D D D D",
    "D D R/A R/A | R/A R/A R/A R/A | R/A R/A R/A R/A",
    "A P/K D D | D R R R | R/A R/P R/D R",
    "R D D R | R/A R/P R/D R | R/A R/P R/D R",
    "P D/K D R | R R A P | D R A P",
    "A P/K D D | D R R R | R/A R/P R/D R",
  ]

  @Test("every row reads without a finding, and prints as it was typed", arguments: rows)
  func real(row: String) throws {
    let frame = try threeYears()
    let sample = TimelineSample(row, on: frame)
    #expect(sample.found.isEmpty, "\(sample.found.summary)")
    let timeline = try #require(sample.timeline)
    #expect(frame.written(timeline) == row)
    try expectThreeSpellings(timeline, frame)
  }

  @Test("the row that was printed with two stages run together")
  func runTogether() throws {
    let frame = try threeYears()
    let sample = TimelineSample("«DK» . . . | . . . . | . . . .", on: frame)
    #expect(sample.found.codes == [.stagesRunTogether])
    #expect(sample.mended == Self.rows[17])
  }

  @Test("whatever is printed reads the same again, as a row, as columns and in words", arguments: 0..<40)
  func chance(seed: Int) throws {
    var chance = SeededGenerator(seed: UInt64(seed))
    let unit = try #require(TimelineFrame.CellUnit.allCases.randomElement(using: &chance))
    let years = Int.random(in: 1...5, using: &chance)
    let frame = try #require(FrameSample("2016/17", years: years, cell: unit.rawValue).frame)
    let cells = frame.periods.map { _ in
      Array((0..<UInt8(frame.stages.count)).shuffled(using: &chance).prefix(Int.random(in: 0...3, using: &chance)))
    }
    let timeline = Timeline(cells: cells)
    let sample = TimelineSample(frame.written(timeline), on: frame)
    #expect(sample.found.isEmpty, "\(sample.found.summary)")
    #expect(sample.timeline == timeline)
    try expectThreeSpellings(timeline, frame)
  }

  /// Columns give the same timeline, and words the same stages in every cell.
  private func expectThreeSpellings(_ timeline: Timeline, _ frame: TimelineFrame) throws {
    let years = frame.written(timeline).split(separator: "|").map(String.init)
    let columns = zip(frame.yearPeriods, years).map { "\($0.printed): \($1)" }.joined(separator: "\n")
    let table = TimelineSample(columns: columns, on: frame)
    #expect(table.found.isEmpty, "\(table.found.summary)")
    #expect(table.timeline == timeline)
    let words = TimelineSample(words: self.words(timeline, frame), on: frame)
    #expect(words.found.isEmpty, "\(words.found.summary)")
    #expect(words.timeline?.cells.map { $0.sorted() } == timeline.cells.map { $0.sorted() })
  }

  /// A line a stage, with the runs of cells that it is in.
  private func words(_ timeline: Timeline, _ frame: TimelineFrame) -> String {
    frame.stages.indices.map { stage -> String in
      var runs: [String] = []
      var start: Int?
      for (index, cell) in (timeline.cells + [[]]).enumerated() {
        if cell.contains(UInt8(stage)) {
          start = start ?? index
        } else if let first = start {
          let (from, to) = (frame.periods[first].printed, frame.periods[index - 1].printed)
          runs.append(first == index - 1 ? from : "\(from) to \(to)")
          start = nil
        }
      }
      return "\(frame.stages[stage].letter): \(runs.joined(separator: "; "))"
    }.joined(separator: "\n")
  }
}
