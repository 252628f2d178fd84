// PlanResolution, time: reading into records that are there already: what a later edition or an update says of them.

import PlanModel
import PlanSchema
import PlanText

/// The state of reading what changes.
struct Editing {
  enum Mode {
    /// This edition says only what changed; how many items the document's content had before it.
    case edition(document: Int, items: Int)
    /// What was learned at a date; the record of the update.
    case update(date: PlanDate, record: RecordID, document: Int)
  }

  struct Key: Hashable {
    var kind: NamedKind
    var name: [UInt8]
  }

  let mode: Mode
  /// The records that can be named, in source order.
  private(set) var known: [Key: [RecordID]] = [:]
  /// By record: how many fields it had before it was named.
  var marks: [RecordID: Int] = [:]
  /// Tables of records that are named again, until it is known whether they are given anew.
  var tables: [RecordID: FreeTable] = [:]
  /// How records stood to each other before: only these belong to the earlier text.
  let count: Int

  /// Kinds that go by their titles where they have no reference: declarations, and headings of records.
  private static let titled: Set<KindID> = [.person, .post, .body, .term, .label, .group, .fact, .contact, .calendar]

  init(_ mode: Mode, in model: Model, document: Document) {
    self.mode = mode
    count = model.records.count
    var seen: Set<RecordID> = []
    var waiting = document.facts + document.content.recordIDs + model[document.record].children
    waiting.reverse()
    while let id = waiting.popLast() {
      guard model[id].kind != .update, seen.insert(id).inserted else { continue }
      if let key = Self.key(model[id]) { known[key, default: []].append(id) }
      waiting += model[id].children.reversed()
    }
  }

  static func key(_ record: Record) -> Key? { key(record.named, record.reference?.printed, record.title.plain) }

  /// The name by which a record is known from one time to another.
  static func key(_ kind: NamedKind, _ reference: String?, _ title: String) -> Key? {
    if let reference, !reference.isEmpty { return Key(kind: kind, name: FoldedReference.bytes(reference)) }
    guard titled.contains(kind.id), !title.isEmpty else { return nil }
    return Key(kind: kind, name: FoldedReference.bytes(title))
  }

  var isUpdate: Bool { if case .update = mode { true } else { false } }
}

extension [ContentItem] {
  var recordIDs: [RecordID] {
    compactMap { item in if case .record(let id) = item { id } else { nil } }
  }
}

extension Draft {
  /// Puts the fields of a record into another order. Nothing for a field that goes.
  mutating func reorder(_ orders: [RecordID: [Int]]) {
    guard !orders.isEmpty else { return }
    var places: [RecordID: [Int: Int]] = [:]
    for (record, order) in orders {
      let fields = model[record].fields
      model[record].fields = order.map { fields[$0] }
      places[record] = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    }
    values = values.compactMap { pending in
      if case .cell = pending.kind { return pending }
      guard let map = places[pending.record] else { return pending }
      guard let place = map[pending.field] else { return nil }
      var moved = pending
      moved.field = place
      return moved
    }
    prose = prose.compactMap { pending in
      var moved = pending
      switch pending.place {
      case .field(let id, let field):
        guard let map = places[id] else { return pending }
        guard let place = map[field] else { return nil }
        moved.place = .field(id, place)
      case .because(let id, let field):
        guard let map = places[id] else { return pending }
        guard let place = map[field] else { return nil }
        moved.place = .because(id, place)
      case .title, .cell, .content: break
      }
      return moved
    }
    for index in history.indices {
      guard let map = places[history[index].record] else { continue }
      history[index].old = history[index].old.flatMap { map[$0] }
      history[index].new = history[index].new.flatMap { map[$0] }
    }
  }
}

/// What an update changed: places of fields, until their values are bound.
struct PendingChange: Sendable {
  var record: RecordID
  var update: RecordID
  var date: PlanDate
  var field: NamedField?
  /// Where the value from before stands; among the fields that nobody sees.
  var old: Int?
  var new: Int?
  /// The record's title before it was renamed.
  var title: RichLine?
  /// The value itself says what it was before.
  var isRevision: Bool
}
