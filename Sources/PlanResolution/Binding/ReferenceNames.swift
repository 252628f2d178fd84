// PlanResolution, binding: every reference that a record may be found by.

import PlanModel
import PlanSchema
import PlanText

/// The references of records, with what scopes add to them or make unnecessary.
struct ReferenceNames {
  /// Takes a folded reference, the record inside which alone it is good, and whether it is another form of what was
  /// typed.
  typealias Taker = (_ key: ArraySlice<UInt8>, _ scope: RecordID?, _ isAlias: Bool) -> Void

  let model: Model
  let outline: Outline
  /// The references of groups and papers, folded.
  private var prefixes: [RecordID: [UInt8]] = [:]

  /// Groups and papers further out than this lend their references to no record.
  private static let mostScopes = 3

  init(model: Model, outline: Outline) {
    self.model = model
    self.outline = outline
    for id in outline.order where outline.kind(id) == .group || Schema.standard[outline.kind(id)].isDocument {
      if let reference = model.records[Int(id.index)].reference {
        prefixes[id] = FoldedReference.bytes(reference.printed)
      }
    }
  }

  /// As typed or computed.
  func typed(_ id: RecordID, _ take: Taker) {
    guard outline.kind(id) != .gap, outline.kind(id) != .fact, outline.kind(id) != .update,
      let reference = model.records[Int(id.index)].reference
    else { return }
    names(reference.printed, id, take)
  }

  /// `was:` what it was before.
  func old(_ id: RecordID, _ take: Taker) {
    let fields = model.records[Int(id.index)].fields
    for index in fields.indices where fields[index].id == .was {
      for name in fields[index].value.words { names(name, id, take) }
    }
  }

  /// The title, of kinds that go by their titles too.
  func titles(_ id: RecordID, _ take: Taker) {
    guard KindSet.titled.contains(outline.kind(id)) else { return }
    take(FoldedReference.bytes(model.records[Int(id.index)].title.plain)[...], nil, false)
  }

  /// `SCHW 01` is also `01` inside `register SCHW`; `01` in there is also `SCHW 01` everywhere.
  private func names(_ printed: String, _ id: RecordID, _ take: Taker) {
    let key = FoldedReference.bytes(printed)
    take(key[...], nil, false)
    guard !prefixes.isEmpty else { return }
    var next = outline.enclosing(id)
    var scopes = 0
    while let scope = next, scopes < Self.mostScopes {
      next = outline.enclosing(scope)
      guard let prefix = prefixes[scope] else { continue }
      scopes += 1
      if key.starts(with: prefix), key.count > prefix.count {
        let rest = key.dropFirst(prefix.count).drop { $0 == Byte.space }
        if rest.first?.isDigit == true || prefix.last?.isDigit == true { take(rest, scope, true) }
      } else {
        take(FoldedReference.joined(prefix, key)[...], nil, true)
      }
    }
  }
}
