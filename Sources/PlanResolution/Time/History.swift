// PlanResolution, time: once values are bound, what updates changed becomes the history of the plan.

import PlanModel

enum History {
  /// After this no record holds a value that is no longer in force, but for those that say what they were before.
  static func close(_ draft: inout Draft) {
    guard !draft.history.isEmpty else { return }
    var firsts: [RecordID: [Int: Value]] = [:]
    for change in draft.history {
      let fields = draft.model[change.record].fields
      let to =
        change.new.map { fields[$0].value } ?? change.title.map { _ in .inline(draft.model[change.record].title) }
      let from = change.old.map { fields[$0].value } ?? change.title.map { .inline($0) }
      draft.model.history.append(
        Revision(
          record: change.record, update: change.update, date: change.date, field: change.field, from: from, to: to))
      guard change.isRevision, let old = change.old, let new = change.new else { continue }
      firsts[change.record, default: [:]][new] = firsts[change.record]?[old] ?? fields[old].value.inForce
    }
    for (record, values) in firsts {
      for (place, first) in values where draft.model[record].fields[place].id != UpdateMerge.waiting {
        let now = draft.model[record].fields[place].value.inForce
        draft.model[record].fields[place].value = .revised(from: first, to: now)
      }
    }
    for record in Set(draft.history.map(\.record)) {
      draft.model[record].fields.removeAll { $0.id == UpdateMerge.waiting }
    }
    draft.history = []
  }
}

extension Value {
  /// The newer of two, where the plan keeps both.
  var inForce: Value { if case .revised(_, let now) = self { now.inForce } else { self } }
}
