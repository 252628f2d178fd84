// PlanModel: everything one compilation knows, after every name is bound.

package import PlanSchema
package import PlanText

/// What stands in a document between its records.
package enum ContentItem: Sendable {
  /// `#` to `######` at the margin.
  case heading(level: Int, RichLine, SourceRange)
  case prose(Prose, SourceRange)
  /// A record that stands at the margin, in its place.
  case record(RecordID)
  case view(ViewRequest)
}

/// `show: risk matrix` with the fields below it.
package struct ViewRequest: Sendable {
  package var kind: ViewKind
  package var title: RichLine?
  /// What it is narrowed to (`of: SCHW`): registers, groups, priorities, owners; empty for all of the document.
  package var of: [RecordID]
  /// The assessment point (`point: target`); nothing for current.
  package var point: String?
  package var layout: String?
  /// `month`, `quarter`, `half`, `year`.
  package var by: String?
  package var order: String?
  /// `green`, `amber` or `red`: only what is rated so.
  package var rag: String?
  package var from: PlanDate?
  package var to: PlanDate?
  package var range: SourceRange

  package init(kind: ViewKind, range: SourceRange) {
    self.kind = kind
    self.of = []
    self.range = range
  }
}

package enum ViewKind: String, CaseIterable, Sendable {
  case contents
  case riskMatrix = "risk matrix"
  case riskRegister = "risk register"
  case riskSummary = "risk summary"
  case commissioningGrid = "commissioning grid"
  case gantt
  case owners, deadlines
  case goldenThread = "golden thread"
  case indicators
  case ragSummary = "rag summary"
  case comparison
  case contracts, quadrants, changes
  case key
}

/// One paper: a document record and what stands under it, in order.
package struct Document: Sendable {
  package var record: RecordID
  package var content: [ContentItem]
  /// Header facts in source order: label and value.
  package var facts: [RecordID]
  /// The item or the appendix that it is the paper of; nothing for a paper that stands by itself.
  package var carrier: RecordID?
  /// The numbers of its text; nothing where its paragraphs carry none.
  package var numbers: TextNumbers?

  package init(record: RecordID, content: [ContentItem] = [], facts: [RecordID] = []) {
    self.record = record
    self.content = content
    self.facts = facts
  }
}

/// The resolved model. Guarantees: every `RecordID` in it is an index into `records`; every value has been decoded
/// or a finding says why not (such a value is held as printed); every score has been placed on its scale.
package struct Model: Sendable {
  package var records: [Record] = []
  package var documents: [Document] = []
  /// The built-in 5x5 scale is always the first.
  package var scales: [Scale] = []
  /// The plan's own words for the compiler's (`label consequence: Effect`), by folded name.
  package var labels: [String: String] = [:]
  /// Beside inherent, previous, current and target, which are always there, in order of life.
  package var points: [AssessmentPoint] = []
  /// By `commissioning` record.
  package var frames: [RecordID: TimelineFrame] = [:]
  /// The scale in force for a record that declares one (`scale:`); nothing where it says `scale: none`.
  package var scaleChoices: [RecordID: ScaleID?] = [:]
  package var calendar = CalendarRules()
  /// Places and groups of people, in the order declared.
  package var areas: [Area] = []
  /// What follows from the figures of each indicator.
  package var performance: [RecordID: Performance] = [:]
  /// The typed tables of `budget` and `staffing` records.
  package var accounts: [RecordID: Account] = [:]
  /// The compiler's kinds and fields, with those that the plan declares.
  package var schema = Schema.standard
  /// Of services with a contract.
  package var contracts: [RecordID: ContractOutlook] = [:]
  /// What updates changed, in the order of their dates.
  package var history: [Revision] = []
  /// By the record of a document: what differs from the earlier paper that it names.
  package var comparisons: [RecordID: Comparison] = [:]

  package init() {}

  /// Lends the record rather than copying it: a copy costs a count for each of its strings and lists.
  @inlinable
  package subscript(_ id: RecordID) -> Record {
    _read { yield records[Int(id.index)] }
    _modify { yield &records[Int(id.index)] }
  }

  /// The children of a record that are of one kind, in source order.
  package func children(of id: RecordID, _ kind: KindID) -> [RecordID] {
    self[id].children.filter { self[$0].kind == kind }
  }
}
