// PlanResolution, binding: records that came to an end, and what took their place.

import PlanModel
import PlanSchema
import PlanText

/// `merged into`, `split into` and `retired` of all records.
struct RecordLife: Sendable {
  private var mergedInto: [RecordID: RecordID] = [:]
  private(set) var splitInto: [RecordID: [RecordID]] = [:]
  private var retired: [RecordID: SourceRange] = [:]

  init() {}

  /// Reads fields whose references have been bound.
  init(_ model: Model) {
    for index in model.records.indices {
      let fields = model.records[index].fields
      for place in fields.indices { add(fields[place].id, fields, place, of: RecordID(index)) }
    }
  }

  private mutating func add(_ field: FieldID, _ fields: [Field], _ place: Int, of id: RecordID) {
    switch field {
    case .mergedInto: mergedInto[id] = fields[place].value.linked.first { $0 != id }
    case .splitInto:
      splitInto[id] = fields[place].value.linked
      retired[id] = fields[place].range
    case .retired:
      if case .missing = fields[place].value { return }
      retired[id] = fields[place].range
    default: break
    }
  }

  /// The record that a reference to this one leads to now.
  func successor(of record: RecordID) -> RecordID {
    var last = record
    var seen: Set<RecordID> = [record]
    while let next = mergedInto[last], seen.insert(next).inserted { last = next }
    return last
  }

  /// Where the record is said to have ended without one that took its place.
  func end(of record: RecordID) -> SourceRange? { mergedInto[record] == nil ? retired[record] : nil }
}

extension Value {
  /// The records that a value refers to.
  var linked: [RecordID] {
    switch self {
    case .reference(let link): link.record.map { [$0] } ?? []
    case .several(let values): values.flatMap(\.linked)
    case .noted(let value, _), .revised(_, let value): value.linked
    default: []
    }
  }
}
