// PlanPaper: one question about one record, without a copy of the whole record.

import PlanModel
import PlanSchema

extension Composer {
  func kind(_ id: RecordID) -> KindID { kinds[Int(id.index)] }
  /// What the plan calls it, where the kind is the plan's own.
  func named(_ id: RecordID) -> NamedKind { NamedKind(kinds[Int(id.index)], own: records[Int(id.index)].ownKind) }
  func parent(_ id: RecordID) -> RecordID? { records[Int(id.index)].parent }
  func children(_ id: RecordID) -> [RecordID] { records[Int(id.index)].children }
  func fields(_ id: RecordID) -> [Field] { records[Int(id.index)].fields }
  func record(_ id: RecordID) -> Record { records[Int(id.index)] }

  /// The children of a record that are of one kind, in source order.
  func children(_ id: RecordID, _ kind: KindID) -> [RecordID] { children(id).filter { self.kind($0) == kind } }

  func hasChild(_ id: RecordID, _ kind: KindID) -> Bool {
    children(id).contains { self.kind($0) == kind && !isInline($0) }
  }

  /// Has parts of its own kind.
  func hasOwnKind(below id: RecordID) -> Bool {
    let kind = named(id)
    return children(id).contains { named($0) == kind && !isInline($0) }
  }

  /// A kind, and the plan's own kinds that are like it.
  func named(like kind: KindID) -> [NamedKind] {
    let own = model.schema.own.kinds
    guard !own.isEmpty else { return [NamedKind(kind)] }
    return [NamedKind(kind)]
      + own.indices.filter { own[$0].like == kind }
      .map { NamedKind(kind, own: UInt8(truncatingIfNeeded: $0)) }
  }

  /// The nearest record above of one of some kinds.
  func above(_ id: RecordID, _ wanted: KindSet) -> RecordID? {
    var next = parent(id)
    while let here = next {
      if wanted.contains(kind(here)) { return here }
      next = parent(here)
    }
    return nil
  }
}

extension [Field] {
  /// The first value of a field.
  func first(_ id: FieldID) -> Value? {
    for index in indices where self[index].id == id { return self[index].value }
    return nil
  }

  func has(_ id: FieldID) -> Bool {
    for index in indices where self[index].id == id { return true }
    return false
  }

  func has(_ field: NamedField) -> Bool {
    for index in indices where self[index].named == field { return true }
    return false
  }

  func has(anyOf ids: FieldSet) -> Bool {
    for index in indices where ids.contains(self[index].id) { return true }
    return false
  }

  /// All entries of a field, in source order.
  func all(_ id: FieldID) -> [Field] {
    var found: [Field] = []
    for index in indices where self[index].id == id { found.append(self[index]) }
    return found
  }
}

/// A set of kinds that costs nothing to ask.
struct KindSet: ExpressibleByArrayLiteral {
  private var bits: UInt64 = 0

  init(arrayLiteral kinds: KindID...) {
    for kind in kinds { bits |= 1 << UInt64(kind.rawValue) }
  }

  func contains(_ kind: KindID) -> Bool { bits & (1 << UInt64(kind.rawValue)) != 0 }

  func union(_ other: KindSet) -> KindSet {
    var both = self
    both.bits |= other.bits
    return both
  }

  /// The one kind in it, where there is one.
  var only: KindID? { bits.nonzeroBitCount == 1 ? KindID(rawValue: UInt8(bits.trailingZeroBitCount)) : nil }
}
