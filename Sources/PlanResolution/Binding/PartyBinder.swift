// PlanResolution, binding: every value that names people, posts or bodies.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText
import PlanValues

/// Binds owners. Big plans name the same owners again and again, so a text that gave no finding is read once.
struct PartyBinder {
  private var reader: PartyReader
  private var known = ByteTable()
  private var values: [Value] = []
  private var undeclared = NamePlaces()
  private var runTogether = NamePlaces()

  init(names: NameIndex) { reader = PartyReader(names: names) }

  mutating func bind(_ pending: [PendingValue], in model: inout Model, into found: inout [Diagnostic]) {
    for value in pending {
      guard case .parties = value.kind else { continue }
      let bound = self.value(value, in: model, into: &found)
      model.records[Int(value.record.index)].fields[value.field].value = bound
    }
    let findings = NameFindings(names: reader.names, model: model)
    found += findings.undeclared(undeclared) + findings.runTogether(runTogether)
  }

  private mutating func value(_ pending: PendingValue, in model: Model, into found: inout [Diagnostic]) -> Value {
    let field = model.records[Int(pending.record.index)].fields[pending.field].id
    let declaresItself = field == .post || field == .holder
    let text = pending.text.bytes[pending.text.range]
    if !declaresItself, let index = known.index(of: text) { return values[index] }
    let subject = { "\(quoted(Schema.standard[field].name)) of \(model.name(pending.record, .standard))" }
    if declaresItself {
      return ValueReader.read(pending.text, subject: subject, into: &found) { name, _ in
        .party(reader.names.asDeclared(name, in: model))
      } ?? .missing(.notGiven)
    }
    let before = found.count
    let value = reader.value(pending.text, subject: subject, into: &found)
    if reader.undeclared.isEmpty, reader.split.isEmpty, found.count == before {
      _ = known.insert(text)
      values.append(value)
    }
    report(pending, field)
    return value
  }

  private mutating func report(_ pending: PendingValue, _ field: FieldID) {
    for piece in reader.undeclared { undeclared.add(piece, pending, field) }
    for (piece, parts) in reader.split { runTogether.add(piece, parts: parts, pending, field) }
    reader.undeclared.removeAll(keepingCapacity: true)
    reader.split.removeAll(keepingCapacity: true)
  }
}

extension NameIndex {
  /// A post that a person holds, and the holder of a post, are declared by being said. Either may have a
  /// record all the same.
  fileprivate func asDeclared(_ name: ValueText, in model: Model) -> Party {
    guard let record = declaration(FoldedName.bytes(name.bytes[name.range])[...])?.record else {
      return Party(record: nil, printed: name.string)
    }
    return Party(record: record, printed: model[record].ownName)
  }
}
