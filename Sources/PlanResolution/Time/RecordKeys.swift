// PlanResolution, time: the names by which records of one paper are found in another.

import PlanModel
import PlanSchema

struct RecordKeys {
  /// In the order of the paper, each with its names: its own, then those that it had before.
  private(set) var order: [(id: RecordID, keys: [String])] = []
  private(set) var records: [String: RecordID] = [:]
  private let model: Model

  init(_ model: Model, _ document: Document, silent: Set<KindID>) {
    self.model = model
    var waiting: [(RecordID, String)] = []
    let atMargin = document.content.recordIDs
    let inside = model[document.record].children.filter { !Set(atMargin).contains($0) }
    for id in (inside + atMargin).reversed() { waiting.append((id, "")) }
    var seen: Set<RecordID> = []
    while let (id, above) = waiting.popLast() {
      guard seen.insert(id).inserted else { continue }
      let key = key(model[id], above)
      for child in model[id].children.reversed() { waiting.append((child, key)) }
      guard !silent.contains(model[id].kind) else { continue }
      if records[key] == nil { records[key] = id }
      order.append((id, [key] + oldKeys(model[id])))
    }
  }

  /// A reference that says all is the same wherever it stands; others, and titles, are so inside what holds them.
  private func key(_ record: Record, _ above: String) -> String {
    let kind = model.schema[record.named].name
    guard let reference = record.reference else {
      return "\(above)/\(kind) “\(FoldedName.of(record.title.plain))”"
    }
    let name = String(decoding: FoldedReference.bytes(reference.printed), as: UTF8.self)
    return reference.printed.standsAlone ? "\(kind) \(name)" : "\(above)/\(kind) \(name)"
  }

  private func oldKeys(_ record: Record) -> [String] {
    let kind = model.schema[record.named].name
    return record.fields.filter { $0.id == .was }.flatMap { $0.value.oldNames }.map { name in
      "\(kind) \(String(decoding: FoldedReference.bytes(name), as: UTF8.self))"
    }
  }

  /// What stands in a new record is new with it.
  func hasNewParent(_ id: RecordID, among changes: [Change]) -> Bool {
    guard let parent = model[id].parent else { return false }
    return changes.contains { $0.what == .new && $0.record == parent } || hasNewParent(parent, among: changes)
  }
}

extension Value {
  fileprivate var oldNames: [String] {
    switch self {
    case .words(let words): [words]
    case .several(let values): values.flatMap(\.oldNames)
    default: []
    }
  }
}
