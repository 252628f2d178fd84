// PlanJSON: what was learned when, and what differs from an earlier paper.

import PlanMarkup
import PlanModel
import PlanSchema

extension ModelJSON {
  /// Both are left out where there is nothing to say.
  func time(of document: Document, _ json: inout JSONText) {
    let revisions = model.history.filter { isIn(document, $0.record) }
    if !revisions.isEmpty {
      json.member("history") { json in
        json.array { json in for revision in revisions { json.element { self.revision(revision, &$0) } } }
      }
    }
    guard let comparison = model.comparisons[document.record] else { return }
    json.member("comparison") { json in
      json.object { json in
        json.member("title", comparison.title)
        json.member("date", optional: comparison.date)
        json.member("changes") { json in
          json.array { json in for change in comparison.changes { json.element { self.change(change, &$0) } } }
        }
      }
    }
  }

  private func isIn(_ document: Document, _ id: RecordID) -> Bool {
    let margin = Set(document.content.compactMap { item in if case .record(let id) = item { id } else { nil } })
    var next: RecordID? = id
    while let here = next {
      if here == document.record || margin.contains(here) { return true }
      next = model[here].parent
    }
    return false
  }

  private func revision(_ revision: Revision, _ json: inout JSONText) {
    json.object { json in
      json.member("record", ids[revision.record])
      json.member("at") { date(revision.date, &$0) }
      json.member("field", optional: revision.field.map { MemberName.of(schema[$0].name) })
      if let from = revision.from { json.member("from") { value(from, &$0) } }
      if let to = revision.to { json.member("to") { value(to, &$0) } }
    }
  }

  private func change(_ change: Change, _ json: inout JSONText) {
    json.object { json in
      json.member("change", change.what.rawValue)
      json.member("kind", schema[change.kind].name)
      json.member("record", optional: change.record.map { ids[$0] })
      json.member("name", change.name)
      json.member("field", optional: change.field.map { MemberName.of(schema[$0].name) })
      if let qualifier = change.qualifier { json.member("for") { self.qualifier(qualifier, &$0) } }
      if let from = change.from { json.member("from") { value(from, &$0) } }
      if let to = change.to { json.member("to") { value(to, &$0) } }
      if !change.movement.isEmpty { json.member("movement", change.movement) }
    }
  }
}
