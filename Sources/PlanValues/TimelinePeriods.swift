// PlanValues: timelines in words: `stage A: Q1 2018/19`, `stage D: Q2 2016/17 – Q4 2016/17; Q1 2018/19`.

package import PlanDiagnostics
package import PlanModel
package import PlanText

/// One field `stage A: …` of an activity.
package struct StagePeriods: Sendable {
  /// What the field is for: its letter, or its name.
  package var stage: ValueText
  /// Its value: periods, with `;` between them. Notes and missing words may stand there, and put nothing in a cell.
  package var periods: ValueText

  package init(stage: ValueText, periods: ValueText) {
    self.stage = stage
    self.periods = periods
  }
}

extension TimelineReader {
  /// The cells that periods touch, in the order of the fields; on top of a timeline where there is one already.
  package static func periods(
    _ entries: [StagePeriods], adding timeline: Timeline? = nil, frame: TimelineFrame, in context: ValueContext,
    subject: Subject, into found: inout [Diagnostic]
  ) -> Timeline? {
    var parser = TimelineParser(frame: frame)
    var cells = timeline?.cells ?? Array(repeating: [], count: frame.periods.count)
    guard cells.count == frame.periods.count else { return nil }
    var isWhole = true
    for entry in entries {
      let stage = parser.named(entry.stage.trimmed)
      for piece in ScaleText.pieces(entry.periods, at: Byte.semicolon) {
        func time() -> String { "the time of stage \(entry.stage.string) in \(subject())" }
        let value = ValueReader.read(piece, subject: time, into: &found) { text, found in
          ValueReader.period(text, in: context, subject: time, into: &found)
        }
        guard let spans = spans(value, of: frame) else {
          isWhole = false
          continue
        }
        guard let stage else { continue }
        for span in spans where !parser.place(stage, span, piece, in: &cells) { isWhole = false }
      }
      if stage == nil { isWhole = false }
    }
    parser.reportUnknown()
    report(parser.faults, subject, into: &found)
    return isWhole ? Timeline(cells: cells) : nil
  }

  /// What a value covers; an open end is the frame's. Nothing where the value could not be read, which has been said.
  private static func spans(_ value: Value?, of frame: TimelineFrame) -> [PlanDate]? {
    switch value {
    case .when(.date(let date)): return [date]
    case .when(.span(let from, let to)):
      guard let start = from ?? frame.periods.first, let end = to ?? frame.periods.last else { return nil }
      let printed = "\(start.printed) to \(end.printed)"
      return [PlanDate(first: start.first, last: end.last, precision: end.precision, printed: printed)]
    case .noted(let value, _), .revised(_, let value): return spans(value, of: frame)
    case .missing: return []
    default: return nil
    }
  }
}

extension TimelineParser {
  /// The stage of a letter or a name.
  fileprivate mutating func named(_ text: ValueText) -> UInt8? {
    if let stage = stage(text) { return stage }
    let query = ScaleNameQuery(text)
    if let index = frame.stages.firstIndex(where: { query.matches($0.name) }) {
      return UInt8(truncatingIfNeeded: index)
    }
    notDeclared(text)
    return nil
  }

  /// Puts a stage into every cell that a period touches; false where a part of the period has no cell.
  fileprivate mutating func place(
    _ stage: UInt8, _ period: PlanDate, _ text: ValueText, in cells: inout [[UInt8]]
  ) -> Bool {
    guard let first = frame.periods.first, let last = frame.periods.last, period.first >= first.first,
      period.last <= last.last
    else {
      outside(text, period)
      return false
    }
    var repeated: PlanDate?
    for (index, cell) in frame.periods.enumerated() where cell.first <= period.last && cell.last >= period.first {
      if cells[index].contains(stage) {
        repeated = repeated ?? cell
      } else {
        cells[index].append(stage)
      }
    }
    if let repeated { placedTwice(stage, repeated, text) }
    return true
  }

  private mutating func placedTwice(_ stage: UInt8, _ cell: PlanDate, _ text: ValueText) {
    let letter = frame.stages[Int(stage)].letter
    faults.append { subject in
      Diagnostic(
        .stageRepeatedInCell, "stage \(letter) of \(subject) is put into \(cell.printed) twice", at: text.source,
        label: "\(cell.printed) has it already", found: text.string, expected: "\(letter) once in each cell",
        help: "leave out the period that is already covered")
    }
  }
}
