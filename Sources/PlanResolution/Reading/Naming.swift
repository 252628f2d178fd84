// PlanResolution: how findings name things.

import PlanModel
import PlanSchema

extension Reader {
  /// `risk SCHW 04`, or `the risk “Pressure on funding”` where it has no reference.
  func name(_ id: RecordID) -> String { draft.model.name(id) }

  /// `“owner” of risk SCHW 04`.
  func fieldName(_ id: NamedField, of record: RecordID) -> String { "\(quoted(schema[id].name)) of \(name(record))" }
}

extension Model {
  /// What the plan calls a record's kind, where the kind is the plan's own.
  func kindName(_ id: RecordID) -> String { schema[self[id].named].name }

  /// The field that a value waits to be bound for; a cell of people names the owners of its row.
  func field(of pending: PendingValue) -> NamedField {
    if case .cell = pending.kind { return NamedField(.owner) }
    return records[Int(pending.record.index)].fields[pending.field].named
  }

  func fieldName(_ pending: PendingValue) -> String { schema[field(of: pending)].name }

  func name(_ id: RecordID) -> String {
    let record = self[id]
    let kind = kindName(id)
    if let reference = record.reference { return "\(kind) \(reference.printed.shortened)" }
    let title = record.title.plain
    if record.kind == .show { return "this view" }
    return title.isEmpty ? "this \(kind)" : "the \(kind) \(quoted(title))"
  }
}

/// Words of the author's inside a message, in quotes and not too many.
func quoted(_ words: String) -> String { "“\(words.shortened)”" }

/// `a risk`, `an action`.
func article(_ noun: String) -> String {
  let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
  return noun.first.map { vowels.contains($0) } == true ? "an \(noun)" : "a \(noun)"
}

extension String {
  /// At most 40 characters, cut at a word where that is possible.
  var shortened: String {
    guard utf8.count > 40, unicodeScalars.count > 40 else { return self }
    var cut = ""
    for scalar in unicodeScalars.prefix(38) { cut.unicodeScalars.append(scalar) }
    if let space = cut.lastIndex(of: " "), cut.distance(from: space, to: cut.endIndex) < 16 {
      cut = String(cut[..<space])
    }
    return cut + "…"
  }
}
