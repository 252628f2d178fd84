// PlanValues: timelines with too many or too few years or cells.

internal import PlanDiagnostics
internal import PlanModel
internal import PlanText

extension TimelineParser {
  /// Bars that do not make the years of the frame. Where bars alone are missing, the cells are read all the same.
  mutating func wrongYears(_ text: ValueText, _ segments: [ValueText], _ tokens: [[ValueText]]) -> [[UInt8]]? {
    let perYear = frame.unit.perYear
    let read = zip(segments, tokens).map { self.read($1, of: $0, count: perYear) }
    reportUnknown()
    let counts = read.map(\.count)
    let isWhole = counts.allSatisfy { $0 > 0 && $0.isMultiple(of: perYear) }
    if isWhole, counts.reduce(0, +) == frame.periods.count {
      barsMissing(text, tokens)
      return unknown.isEmpty ? read.flatMap(\.self) : nil
    }
    yearsMissing(text, segments.count)
    // A row of nothing but bars has a thousand faulty years, and one fault.
    for (place, count) in counts.prefix(2 * frame.years + 8).enumerated()
    where count == 0 || !count.isMultiple(of: perYear) {
      wrongCells("year \(place + 1)", count, count: perYear, in: segments[place])
    }
    return nil
  }

  private var span: String {
    guard let first = frame.yearPeriods.first, let last = frame.yearPeriods.last else { return "" }
    return frame.years == 1 ? first.printed : "\(first.printed) to \(last.printed)"
  }

  private mutating func yearsMissing(_ text: ValueText, _ count: Int) {
    let (years, span) = (frame.years, span)
    faults.append { subject in
      Diagnostic(
        .timelineHasWrongYears,
        "the timeline of \(subject) has \(count) \(count == 1 ? "year" : "years"), not \(years)",
        at: text.source, label: "should be \(years) \(years == 1 ? "year" : "years"), \(span)", found: "\(count)",
        expected: "\(years) (\(span))", help: "write a bar after each year, and a dot for each empty cell")
    }
  }

  /// A fix where every cell has a token of its own, so that the places of the bars are known.
  private mutating func barsMissing(_ text: ValueText, _ tokens: [[ValueText]]) {
    let perYear = frame.unit.perYear
    var edits: [Edit] = []
    for year in tokens where year.count.isMultiple(of: perYear) {
      for place in stride(from: perYear, to: year.count, by: perYear) {
        edits.append(Edit(year[place - 1].sourceEnd, " |"))
      }
    }
    let missing = frame.years - tokens.count
    let fix = edits.count == missing ? Fix("put a bar after each year", .safe, edits) : nil
    let place = edits.first.map { SourceRange(file: $0.range.file, start: $0.range.start - 1, end: $0.range.end) }
    let (found, years, span) = (tokens.count, frame.years, span)
    faults.append { subject in
      Diagnostic(
        .timelineHasWrongYears,
        "the timeline of \(subject) has cells for \(years) years and \(missing == 1 ? "a bar" : "\(missing) bars") too few",
        at: place ?? text.source, label: "the first year ends here",
        found: "\(found) \(found == 1 ? "year" : "years")", expected: "\(years) years (\(span))", fix: fix,
        help: "write a bar after each year")
    }
  }

  /// Points at the cells of the one year.
  mutating func wrongCells(_ name: String, _ found: Int, count: Int, in segment: ValueText) {
    let unit = frame.unit
    let cells = segment.trimmed
    // Between two bars with nothing between them, the space is all that can be shown.
    let place = cells.isEmpty ? segment : cells
    let dots = Array(repeating: ".", count: count).joined(separator: " ")
    let gap = segment.range.isEmpty ? " \(dots) " : dots
    let fix = found == 0 ? Fix("put in an empty year", .needsReview, [Edit(place.source, gap)]) : nil
    let difference = abs(found - count)
    let label = found == 0 ? "no cells" : "\(difference) too \(found < count ? "few" : "many")"
    faults.append { subject in
      Diagnostic(
        .timelineYearHasWrongCells, "\(name) in the timeline of \(subject) has \(unit.counted(found)), not \(count)",
        at: place.source, label: label, found: unit.counted(found), expected: unit.counted(count), fix: fix,
        help: "write one cell for each \(unit.word): letters, or a dot where there is none")
    }
  }
}
