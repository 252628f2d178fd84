// PlanResolution, binding: messages short enough for one line.

import PlanModel
import PlanSchema

/// The first of several ways to say a thing that takes no more than 100 characters; the last where none does.
func fitting(_ ways: String...) -> String { ways.first { $0.unicodeScalars.count <= 100 } ?? ways.last ?? "" }

extension Model {
  /// The record by its reference; by its title only where that is short; or else just its kind.
  func shortName(_ id: RecordID) -> String {
    let name = name(id)
    return name.unicodeScalars.count <= 40 ? name : article(kindName(id))
  }
}
