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

  package init(unit: CellUnit, years: Int, stages: [Stage], periods: [PlanDate]) {
    self.unit = unit
    self.years = years
    self.stages = stages
    self.periods = periods
  }
}
