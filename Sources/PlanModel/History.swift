// PlanModel: what was learned when, and what differs from an earlier paper.

package import PlanSchema

/// One value that an update gave.
package struct Revision: Sendable {
  package var record: RecordID
  /// The update that says so.
  package var update: RecordID
  package var date: PlanDate
  /// Nothing where the record was renamed.
  package var field: NamedField?
  /// What held before; nothing where nothing was said.
  package var from: Value?
  package var to: Value?

  package init(
    record: RecordID, update: RecordID, date: PlanDate, field: NamedField?, from: Value?, to: Value?
  ) {
    self.record = record
    self.update = update
    self.date = date
    self.field = field
    self.from = from
    self.to = to
  }
}

/// A paper held against an earlier one. Values from there name no records of this model.
package struct Comparison: Sendable {
  package var document: RecordID
  /// The earlier paper: its title, and its date where it has one.
  package var title: String
  package var date: String?
  package var changes: [Change]
  /// The earlier paper was not for the public.
  package var isExempt = false
  /// The earlier paper goes by the same reference or title, so its date tells this one from it.
  package var isOfSameName = false

  package init(document: RecordID, title: String, date: String?, changes: [Change]) {
    self.document = document
    self.title = title
    self.date = date
    self.changes = changes
  }
}

package struct Change: Sendable {
  package enum What: String, CaseIterable, Sendable {
    case new, ended, renamed, changed
    /// In the earlier paper and not in this one, and nothing says why.
    case gone
  }

  package var what: What
  package var kind: NamedKind
  /// Of this paper; nothing where it is gone.
  package var record: RecordID?
  /// What it is called, where it is gone: reference and title.
  package var name: String
  /// What changed.
  package var field: NamedField?
  package var qualifier: Qualifier?
  package var from: Value?
  package var to: Value?
  /// `3 months later`, `up from 9 (Medium) to 16 (High)`; empty where the two values say all.
  package var movement: String
  /// In the earlier paper; an index into that paper's model alone.
  package var oldRecord: RecordID?
  /// It tells what is, or was, not for the public.
  package var isExempt = false

  package init(
    _ what: What, kind: NamedKind, record: RecordID?, name: String, field: NamedField? = nil,
    qualifier: Qualifier? = nil,
    from: Value? = nil, to: Value? = nil, movement: String = ""
  ) {
    self.what = what
    self.kind = kind
    self.record = record
    self.name = name
    self.field = field
    self.qualifier = qualifier
    self.from = from
    self.to = to
    self.movement = movement
  }
}
