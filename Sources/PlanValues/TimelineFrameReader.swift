// PlanValues: the frame that the timelines of one `commissioning` record share: its years, cells and stages.

package import PlanDiagnostics
package import PlanModel
package import PlanText

/// The fields of a `commissioning` record that make its frame; nothing where the record does not have one.
package struct TimelineFrameSource: Sendable {
  /// Where findings about the record as a whole point.
  package var head: SourceRange
  package var start: Field?
  package var years: Field?
  /// `cell: month`.
  package var cell: Field?
  /// How many years its first timeline has, for a record without `years`.
  package var impliedYears: Int?

  package init(
    head: SourceRange, start: Field? = nil, years: Field? = nil, cell: Field? = nil, impliedYears: Int? = nil
  ) {
    self.head = head
    self.start = start
    self.years = years
    self.cell = cell
    self.impliedYears = impliedYears
  }
}

extension TimelineReader {
  /// Timelines longer than this fit no paper.
  private static let mostYears = 40

  /// The frame; nothing where there is no start. What cannot be read has been reported by the reader of its type, and
  /// is not reported again.
  package static func frame(
    _ source: TimelineFrameSource, stages: [Stage], calendar: CalendarRules, subject: Subject,
    into found: inout [Diagnostic]
  ) -> TimelineFrame? {
    let unit = source.cell.flatMap { cellUnit($0.value) } ?? .quarter
    let years = years(source, subject: subject, into: &found)
    guard let field = source.start, !field.value.isMissing else {
      found.append(withoutStart(source, subject: subject()))
      return nil
    }
    guard let start = startDate(field.value), let years else { return nil }
    let rules = calendar.startingYears(as: start)
    guard let aligned = aligned(start, field, unit, rules, subject: subject, into: &found) else { return nil }
    let (year, month, _) = aligned.first.civil
    let days = PlanDate(year: year, month: month, count: years * 12, precision: .year, printed: "")
    guard let days else { return nil }
    let periods = rules.periods(unit.period, covering: days.first, through: days.last)
    guard periods.count == years * unit.perYear else { return nil }
    let names = (0..<years).map { rules.yearPeriod(periods[($0 * unit.perYear)..<(($0 + 1) * unit.perYear)]) }
    return TimelineFrame(unit: unit, years: years, stages: stages, periods: periods, yearPeriods: names)
  }

  private static func cellUnit(_ value: Value) -> TimelineFrame.CellUnit? {
    guard case .choice(let chosen) = value.bare else { return nil }
    return TimelineFrame.CellUnit(rawValue: chosen.meaning)
  }

  private static func startDate(_ value: Value) -> PlanDate? {
    guard case .when(let when) = value.bare else { return nil }
    switch when {
    case .date(let date), .after(let date), .span(let date?, _): return date
    default: return nil
    }
  }

  private static func years(
    _ source: TimelineFrameSource, subject: Subject, into found: inout [Diagnostic]
  ) -> Int? {
    guard let field = source.years, !field.value.isMissing else {
      if let years = source.impliedYears, (1...mostYears).contains(years) { return years }
      found.append(withoutYears(source, subject: subject()))
      return nil
    }
    guard case .quantity(let quantity) = field.value.bare else { return nil }
    if case .exactly(let number) = quantity.shape, quantity.unit.isEmpty || quantity.unit.hasPrefix("year"),
      let years = (1...mostYears).first(where: { ExactDecimal($0) == number })
    {
      return years
    }
    let typed = quantity.printed
    found.append(
      Diagnostic(
        .numberMalformed, "\(subject()) runs over \(typed) years, not 1 to \(mostYears)", at: field.range,
        label: "should be 1 to \(mostYears)", found: typed, expected: "a whole number from 1 to \(mostYears)",
        help: "write how many years the timelines cover, as in `years: 3`"))
    return nil
  }

  /// The first cell. A start within a cell is reported, and the cell taken that holds it.
  private static func aligned(
    _ start: PlanDate, _ field: Field, _ unit: TimelineFrame.CellUnit, _ rules: CalendarRules, subject: Subject,
    into found: inout [Diagnostic]
  ) -> PlanDate? {
    guard let cell = rules.periods(unit.period, covering: start.first, through: start.first).first else { return nil }
    if cell.first != start.first {
      found.append(
        Diagnostic(
          .timelineUnreadable, "\(subject()) starts in \(start.printed), within the \(unit.word) \(cell.printed)",
          at: field.range, label: "not the start of a \(unit.word)", found: start.printed, expected: cell.printed,
          notes: ["a cell of its timelines is a \(unit.word)"],
          fix: Fix("start with \(cell.printed)", .needsReview, [Edit(field.range, cell.printed)])))
    }
    return cell
  }

  private static func withoutStart(_ source: TimelineFrameSource, subject: String) -> Diagnostic {
    Diagnostic(
      .timelineWithoutStart, "\(subject) does not say when its timelines start", at: source.start?.range ?? source.head,
      label: "no start", expected: "`start` with the first year, as in `start: 2016/17`",
      help: "add `start: 2016/17` below it, with the year, quarter or month of the first cell")
  }

  private static func withoutYears(_ source: TimelineFrameSource, subject: String) -> Diagnostic {
    Diagnostic(
      .timelineWithoutStart, "\(subject) does not say how many years its timelines cover",
      at: source.years?.range ?? source.head, label: "no years", expected: "`years` with a number, as in `years: 3`",
      help: "add `years: 3` below it")
  }
}

extension Value {
  /// Without notes, and after all revisions.
  fileprivate var bare: Value {
    switch self {
    case .noted(let value, _): value.bare
    case .revised(_, let value): value.bare
    default: self
    }
  }

  fileprivate var isMissing: Bool {
    if case .missing = bare { return true }
    return false
  }
}

extension CalendarRules {
  /// A frame that starts with a year counts its years as that one does: `start: 2016` from January.
  fileprivate func startingYears(as start: PlanDate) -> CalendarRules {
    guard start.precision == .year else { return self }
    var rules = self
    rules.yearStartMonth = start.first.civil.month
    return rules
  }

  /// One year of cells, by the name of the year where it is one of the plan's.
  fileprivate func yearPeriod(_ cells: ArraySlice<PlanDate>) -> PlanDate {
    guard let first = cells.first, let last = cells.last else {
      return PlanDate(first: Day(number: 0), last: Day(number: 0), precision: .year, printed: "")
    }
    let isOwn = first.first.civil.month == yearStartMonth
    let printed =
      isOwn ? nameOfYear(startingIn: first.first.civil.year) : "\(first.printed) to \(last.printed)"
    return PlanDate(first: first.first, last: last.last, precision: .year, printed: printed)
  }
}

extension TimelineFrame.CellUnit {
  fileprivate var period: PeriodUnit {
    switch self {
    case .month: .month
    case .quarter: .quarter
    case .half: .half
    }
  }

  /// In a sentence.
  var word: String { self == .half ? "half-year" : rawValue }

  func counted(_ count: Int) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
}
