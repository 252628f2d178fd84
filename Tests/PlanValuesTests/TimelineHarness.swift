// Tests of PlanValues: reading timelines from marked text, on frames of every kind.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanTestSupport
import PlanText
import PlanValues
import Testing

/// A value as its field holds it.
func field(_ value: Value?) -> Field? {
  value.map { Field(id: .start, value: $0, range: SourceRange(FileID(0), 0..<4)) }
}

func date(_ text: String, _ calendar: CalendarRules = CalendarRules()) -> PlanDate? {
  ValueReader.planDate(ifReadable: whole(Marked(text)), in: ValueContext(calendar: calendar))
}

struct FrameSample {
  let frame: TimelineFrame?
  let found: [Diagnostic]

  init(
    start: Value?, years: Value?, cell: String? = nil, implied: Int? = nil, stages: [Stage] = Stage.standard,
    calendar: CalendarRules = CalendarRules()
  ) {
    let source = TimelineFrameSource(
      head: SourceRange(FileID(0), 0..<4), start: field(start), years: field(years),
      cell: field(cell.map { .choice(ChosenWord($0)) }), impliedYears: implied)
    var found: [Diagnostic] = []
    frame = TimelineReader.frame(
      source, stages: stages, calendar: calendar, subject: { "commissioning EYPS" }, into: &found)
    self.found = found
  }

  init(_ start: String, years: Int, cell: String? = nil, calendar: CalendarRules = CalendarRules()) {
    self.init(
      start: date(start, calendar).map { .when(.date($0)) }, years: .quantity(Quantity(.exactly(ExactDecimal(years)))),
      cell: cell, calendar: calendar)
  }
}

/// The frame of the two directorate plans: three years of quarters.
func threeYears() throws -> TimelineFrame { try #require(FrameSample("2016/17", years: 3).frame) }

struct TimelineSample {
  let marked: Marked
  let timeline: Timeline?
  let found: [Diagnostic]

  init(_ text: String, on frame: TimelineFrame) {
    marked = Marked(text)
    var found: [Diagnostic] = []
    timeline = TimelineReader.timeline(whole(marked), frame: frame, subject: { "activity X" }, into: &found)
    self.found = found
  }

  /// Lines `A: Q1 2018/19; Q3 2018/19`, each a stage with its periods.
  init(words text: String, on frame: TimelineFrame, adding timeline: Timeline? = nil) {
    marked = Marked(text)
    var entries: [StagePeriods] = []
    var start = 0
    for line in marked.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let end = start + line.count
      if let colon = line.firstIndex(of: 0x3A) {
        entries.append(
          StagePeriods(stage: part(marked, start..<colon), periods: part(marked, colon + 1..<end).trimmed))
      }
      start = end + 1
    }
    var found: [Diagnostic] = []
    self.timeline = TimelineReader.periods(
      entries, adding: timeline, frame: frame, in: ValueContext(), subject: { "activity X" }, into: &found)
    self.found = found
  }

  /// Lines `2016/17: K D . .`, each a column with its cell.
  init(columns text: String, on frame: TimelineFrame) {
    marked = Marked(text)
    var columns: [TimelineReader.Column] = []
    var start = 0
    for line in marked.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let end = start + line.count
      if let colon = line.firstIndex(of: 0x3A),
        let period = date(String(decoding: line[line.startIndex..<colon], as: UTF8.self))
      {
        columns.append(TimelineReader.Column(period: period, text: part(marked, colon + 1..<end)))
      }
      start = end + 1
    }
    var found: [Diagnostic] = []
    timeline = TimelineReader.timeline(of: columns, frame: frame, subject: { "activity X" }, into: &found)
    self.found = found
  }

  var mended: String? { mendedText(marked, found) }
}

struct TimelineFaultCase: CustomTestStringConvertible, Sendable {
  var text: String
  var code: DiagnosticCode
  var says: String
  var mended: String?
  /// What is kept of it all the same.
  var reads: String?

  init(_ text: String, _ code: DiagnosticCode, says: String, mended: String? = nil, reads: String? = nil) {
    self.text = text
    self.code = code
    self.says = says
    self.mended = mended
    self.reads = reads
  }

  var testDescription: String { text }

  func check(_ read: (String, TimelineFrame) -> TimelineSample) throws {
    let frame = try threeYears()
    let sample = read(text, frame)
    #expect(sample.found.codes == [code], "\(sample.found.summary)")
    let finding = try #require(sample.found.first)
    expectSound(finding, at: sample.marked, about: "activity X")
    for (label, place) in zip(finding.others, sample.marked.ranges.dropFirst()) {
      #expect(label.range == SourceRange(FileID(0), place))
    }
    let words = ([finding.message] + finding.notes).joined(separator: "\n")
    #expect(words.contains(says), "\(words)")
    #expect(sample.timeline.map(frame.written) == reads)
    #expect(sample.mended == mended)
    guard let mended else { return }
    let again = read(mended, frame)
    #expect(again.found.isEmpty, "\(again.found.summary)")
    if let reads { #expect(again.timeline.map(frame.written) == reads) }
  }
}
