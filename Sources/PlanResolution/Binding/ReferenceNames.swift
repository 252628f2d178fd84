// PlanResolution, binding: every reference that a record may be found by.

import PlanModel
import PlanSchema
import PlanText

/// The references of records, with what scopes add to them or make unnecessary.
struct ReferenceNames {
  let model: Model
  let outline: Outline

  typealias Name = (key: [UInt8], scope: RecordID?, isAlias: Bool)

  /// Groups and papers further out than this lend their references to no record.
  private static let mostScopes = 3

  /// As typed or computed.
  func typed(_ id: RecordID) -> [Name] {
    let record = model.records[Int(id.index)]
    guard let reference = record.reference, record.kind != .gap, record.kind != .fact else { return [] }
    return names(reference.printed, id)
  }

  /// `was:` what it was before.
  func old(_ id: RecordID) -> [Name] {
    let fields = model.records[Int(id.index)].fields
    guard fields.contains(where: { $0.id == .was }) else { return [] }
    return fields.filter { $0.id == .was }.flatMap(\.value.words).flatMap { names($0, id) }
  }

  /// The title, of kinds that go by their titles too.
  func titles(_ id: RecordID) -> [Name] {
    let record = model.records[Int(id.index)]
    guard KindSet.titled.contains(record.kind) else { return [] }
    return [(FoldedReference.bytes(record.title.plain), nil, false)]
  }

  /// `SCHW 01` is also `01` inside `register SCHW`; `01` in there is also `SCHW 01` everywhere.
  private func names(_ printed: String, _ id: RecordID) -> [Name] {
    let key = FoldedReference.bytes(printed)
    var names: [Name] = [(key, nil, false)]
    var scope = outline.enclosing(id)
    var scopes = 0
    while let outer = scope, scopes < Self.mostScopes {
      scope = outline.enclosing(outer)
      let record = model.records[Int(outer.index)]
      guard record.kind == .group || Schema.standard[record.kind].isDocument, let reference = record.reference else {
        continue
      }
      scopes += 1
      let prefix = FoldedReference.bytes(reference.printed)
      if key.starts(with: prefix), key.count > prefix.count {
        let rest = key.dropFirst(prefix.count).drop { $0 == Byte.space }
        if rest.first?.isDigit == true || prefix.last?.isDigit == true { names.append((Array(rest), outer, true)) }
      } else {
        names.append((FoldedReference.bytes("\(reference.printed) \(printed)"), nil, true))
      }
    }
    return names
  }
}
