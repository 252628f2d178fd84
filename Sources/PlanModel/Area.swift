// PlanModel: places and groups of people that indicators have figures of their own for.

/// A declared area, or two together: a place and a group of people in it.
package struct Area: Hashable, Sendable {
  /// As papers print it.
  package var name: String
  package var record: RecordID

  package init(name: String, record: RecordID) {
    self.name = name
    self.record = record
  }
}

extension Area {
  /// What stands between the two names of a place and a group of people, where a figure is for both.
  package static let joint = ", "
}

extension Qualifier {
  /// The period that a figure is for.
  package var period: PlanDate? {
    switch self {
    case .period(let date): date
    case .area(_, let date), .series(_, let date): date
    case .stage, .point, .words: nil
    }
  }

  /// The area that a figure is for; nothing for the whole.
  package var area: String? {
    if case .area(let area, _) = self { area } else { nil }
  }
}
