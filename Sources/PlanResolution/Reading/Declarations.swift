// PlanResolution: what a plan declares that changes how the rest of it is read.

import PlanModel
import PlanSchema

/// Reading starts with what it assumes; where it finds something else, everything is read once more with that.
/// So a calendar or a point may stand anywhere, before or after what it changes.
struct Declarations: Equatable {
  var calendar = CalendarRules()
  /// Beside the four that are always there.
  var points: [AssessmentPoint] = []
  var areas = AreaNames()
  var words = OwnWords()
}
