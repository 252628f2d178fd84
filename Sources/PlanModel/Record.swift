// PlanModel: records, with every value typed and every reference bound.

package import PlanSchema
package import PlanText

/// The index of a record in its `Model`.
package struct RecordID: Hashable, Comparable, Sendable {
  package let index: UInt32

  package init(_ index: Int) { self.index = UInt32(truncatingIfNeeded: index) }

  package static func < (left: RecordID, right: RecordID) -> Bool { left.index < right.index }
}

/// The reference that identifies a record.
package struct Reference: Hashable, Sendable {
  /// As typed, or as computed from the document's numbering.
  package var printed: String
  package var isTyped: Bool

  package init(printed: String, isTyped: Bool) {
    self.printed = printed
    self.isTyped = isTyped
  }
}

/// What a field's value is for: its period or date, its stage, or its assessment point.
package enum Qualifier: Hashable, Sendable {
  case period(PlanDate)
  case stage(String)
  /// The name of a declared point, and the day on which it is reached where one stands beside it.
  case point(String, PlanDate? = nil)
  /// The name of a declared area, and a period where one stands beside it.
  case area(String, PlanDate?)
  /// A series of figures of the plan's own, such as agency staff beside permanent staff.
  case series(String, PlanDate?)
  /// What the field is about, in the plan's own words: a column, a row, a group of members.
  case words(String)
}

/// One field of a record.
package struct Field: Sendable {
  package var id: FieldID
  /// Which of the plan's own fields, where `id` is `own`: an index into `Model.schema.own.fields`.
  package var own: UInt8?
  package var value: Value
  /// Nothing for most fields.
  package var qualifier: Qualifier?
  /// The value in the source; of the head or the cell it stands in.
  package var range: SourceRange
  /// Taken from the parent, not typed.
  package var isInherited: Bool
  /// `because:` below it.
  package var because: Prose?

  package init(
    id: FieldID, own: UInt8? = nil, value: Value, qualifier: Qualifier? = nil, range: SourceRange,
    isInherited: Bool = false
  ) {
    self.id = id
    self.own = own
    self.value = value
    self.qualifier = qualifier
    self.range = range
    self.isInherited = isInherited
    self.because = nil
  }

  package var named: NamedField { NamedField(id, own: own) }
}

/// One record: a risk, an action, a post, a document.
package struct Record: Sendable {
  /// Of the plan's own kinds, the kind that it is like.
  package var kind: KindID
  /// Which of the plan's own kinds: an index into `Model.schema.own.kinds`.
  package var ownKind: UInt8?
  package var reference: Reference?
  package var title: RichLine
  /// The head line, or the row.
  package var range: SourceRange
  package var parent: RecordID?
  /// In source order.
  package var children: [RecordID]
  /// In source order.
  package var fields: [Field]
  /// For kinds with columns of the plan's own: the table.
  package var grid: FreeTable?
  /// For a plural answered as a whole, as in `decisions: none`.
  package var answered: [AnsweredPlural]

  package init(kind: KindID, reference: Reference?, title: RichLine, range: SourceRange, parent: RecordID?) {
    self.kind = kind
    self.reference = reference
    self.title = title
    self.range = range
    self.parent = parent
    self.children = []
    self.fields = []
    self.grid = nil
    self.answered = []
  }

  package var named: NamedKind { NamedKind(kind, own: ownKind) }
}

/// `decisions: not given`: why there are no records of a kind.
package struct AnsweredPlural: Sendable {
  package var kind: KindID
  package var ownKind: UInt8?
  package var missing: Missing

  package init(kind: KindID, ownKind: UInt8? = nil, missing: Missing) {
    self.kind = kind
    self.ownKind = ownKind
    self.missing = missing
  }

  package var named: NamedKind { NamedKind(kind, own: ownKind) }
}

/// A table whose columns are the plan's own.
package struct FreeTable: Sendable {
  package var columns: [RichLine]
  package var rows: [Row]

  package struct Row: Sendable {
    /// As many as there are columns; nothing where the cell is blank. A heading row has one.
    package var cells: [RichLine?]
    package var isHeading: Bool
    /// The first cell starts with Total or Sub-total.
    package var isTotal: Bool

    package init(cells: [RichLine?], isHeading: Bool, isTotal: Bool) {
      self.cells = cells
      self.isHeading = isHeading
      self.isTotal = isTotal
    }
  }

  package init(columns: [RichLine], rows: [Row]) {
    self.columns = columns
    self.rows = rows
  }
}

extension Record {
  /// The first value of a field that needs no qualifier.
  package func value(_ id: FieldID) -> Value? {
    for index in fields.indices where fields[index].id == id { return fields[index].value }
    return nil
  }

  /// All entries of a field, in source order.
  package func all(_ id: FieldID) -> [Field] { fields.filter { $0.id == id } }
}
