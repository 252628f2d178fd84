// PlanModel: commissioning stages and the timelines made of them.

/// A stage of commissioning: Analyse, Plan, Do, Review and the Key decision by default.
package struct Stage: Hashable, Sendable {
  /// What stands in a cell: one capital letter, or two.
  package var letter: String
  package var name: String
  /// A moment rather than a phase: the key decision.
  package var isPoint: Bool
  /// Where it was declared; nothing for the built-in ones.
  package var record: RecordID?

  package init(letter: String, name: String, isPoint: Bool, record: RecordID? = nil) {
    self.letter = letter
    self.name = name
    self.isPoint = isPoint
    self.record = record
  }
}

/// The cells of one activity, in time order.
package struct Timeline: Hashable, Sendable {
  /// For each cell the stages in it, indices into `TimelineFrame.stages`, in the order typed; empty for a dot.
  package var cells: [[UInt8]]

  package init(cells: [[UInt8]]) { self.cells = cells }
}

/// What the timelines of one `commissioning` record share.
package struct TimelineFrame: Sendable {
  package enum CellUnit: String, CaseIterable, Sendable {
    case month, quarter, half

    package var perYear: Int {
      switch self {
      case .month: 12
      case .quarter: 4
      case .half: 2
      }
    }
  }

  package var unit: CellUnit
  package var years: Int
  package var stages: [Stage]
  /// The period of each cell, with its days and its printed name (`Q1 2016/17`).
  package var periods: [PlanDate]
  /// The years that the bars end, one for `unit.perYear` cells: `2016/17`, or `July 2016 to June 2017` where the frame
  /// starts within a year.
  package var yearPeriods: [PlanDate]

  package init(
    unit: CellUnit, years: Int, stages: [Stage], periods: [PlanDate], yearPeriods: [PlanDate] = []
  ) {
    self.unit = unit
    self.years = years
    self.stages = stages
    self.periods = periods
    self.yearPeriods = yearPeriods
  }
}

extension Stage {
  /// What a plan without `stage` records of its own uses.
  package static let standard: [Stage] = [
    Stage(letter: "A", name: "Analyse", isPoint: false),
    Stage(letter: "P", name: "Plan", isPoint: false),
    Stage(letter: "D", name: "Do", isPoint: false),
    Stage(letter: "R", name: "Review", isPoint: false),
    Stage(letter: "K", name: "Key decision", isPoint: true),
  ]
}

extension TimelineFrame {
  /// The cells that a period covers exactly: a year, a half or one cell. Nothing where it does not fit the cells.
  package func cells(of period: PlanDate) -> Range<Int>? {
    guard let start = periods.firstIndex(where: { $0.first == period.first }),
      let end = periods[start...].firstIndex(where: { $0.last == period.last })
    else { return nil }
    return start..<end + 1
  }

  /// `2016/17`.
  package func name(ofYear year: Int) -> String {
    yearPeriods.indices.contains(year) ? yearPeriods[year].printed : "year \(year + 1)"
  }

  /// A cell as a plan writes it: `.`, `K` or `A/P`.
  package func written(cell: [UInt8]) -> String {
    cell.isEmpty ? "." : cell.map { letter($0) }.joined(separator: "/")
  }

  /// A timeline as a plan writes it: `K D . . | . . . . | A R K .`.
  package func written(_ timeline: Timeline) -> String {
    var text = ""
    for (index, cell) in timeline.cells.enumerated() {
      if index > 0 { text += index.isMultiple(of: unit.perYear) ? " | " : " " }
      text += written(cell: cell)
    }
    return text
  }

  private func letter(_ index: UInt8) -> String {
    stages.indices.contains(Int(index)) ? stages[Int(index)].letter : "?"
  }
}
