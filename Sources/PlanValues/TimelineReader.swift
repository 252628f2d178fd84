// PlanValues: timelines as typed: rows of cells, columns of a table, or stages with their periods in words.

package import PlanDiagnostics
package import PlanModel
package import PlanText

/// Every function returns nothing where a timeline would be wrong, and a finding has then said why. What can only mean
/// one thing is read as meant: small letters, `-`, `–` or `·` for an empty cell, spaces around `/`, a bar at the end.
package enum TimelineReader {
  /// `K D . . | . . . . | A R K .`.
  package static func timeline(
    _ text: ValueText, frame: TimelineFrame, subject: Subject, into found: inout [Diagnostic]
  ) -> Timeline? {
    var parser = TimelineParser(frame: frame)
    let cells = parser.years(text.trimmed)
    report(parser.faults, subject, into: &found)
    return cells.map { Timeline(cells: $0) }
  }

  /// A column of a table with the cells of its period: `2016/17` over `K D . .`.
  package struct Column: Sendable {
    /// What the heading says.
    package var period: PlanDate
    package var text: ValueText

    package init(period: PlanDate, text: ValueText) {
      self.period = period
      self.text = text
    }
  }

  /// The columns of one row, in any order. A blank one has nothing in it, like a period without a column.
  package static func timeline(
    of columns: [Column], frame: TimelineFrame, subject: Subject, into found: inout [Diagnostic]
  ) -> Timeline? {
    var parser = TimelineParser(frame: frame)
    var cells = Array(repeating: [UInt8](), count: frame.periods.count)
    var isWhole = true
    for column in columns {
      let text = column.text.trimmed
      guard !text.isEmpty else { continue }
      guard let place = frame.cells(of: column.period) else {
        parser.outside(text, column.period)
        isWhole = false
        continue
      }
      if let read = parser.cells(text, named: column.period.printed, count: place.count) {
        cells.replaceSubrange(place, with: read)
      } else {
        isWhole = false
      }
    }
    parser.reportUnknown()
    report(parser.faults, subject, into: &found)
    return isWhole && parser.unknown.isEmpty ? Timeline(cells: cells) : nil
  }

  /// The cells of one year of the frame, by its place from 0.
  package static func cells(
    ofYear year: Int, _ text: ValueText, frame: TimelineFrame, subject: Subject, into found: inout [Diagnostic]
  ) -> [[UInt8]]? {
    guard (0..<frame.years).contains(year) else { return nil }
    var parser = TimelineParser(frame: frame)
    let text = text.trimmed
    let count = frame.unit.perYear
    let cells =
      text.isEmpty
      ? Array(repeating: [], count: count)
      : parser.cells(text, named: frame.name(ofYear: year), count: count)
    parser.reportUnknown()
    report(parser.faults, subject, into: &found)
    return parser.unknown.isEmpty ? cells : nil
  }

  /// How many years a timeline has by its bars: what a frame without `years` goes by.
  package static func yearCount(of text: ValueText) -> Int { TimelineParser.segments(text.trimmed).count }

  static func report(_ faults: [ScaleFault], _ subject: Subject, into found: inout [Diagnostic]) {
    guard !faults.isEmpty else { return }
    let subject = subject()
    found += faults.map { $0(subject) }.sorted { $0.primary.range < $1.primary.range }
  }
}
