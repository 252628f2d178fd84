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
      switch value.kind {
      case .parties:
        let bound = self.value(value, in: model, into: &found)
        model.records[Int(value.record.index)].fields[value.field].value = bound
      case .cell(let row, let column):
        let bound = self.value(value, in: model, into: &found)
        model.accounts[value.record]?.rows[row].cells[column].content = .people(bound)
      default: continue
      }
    }
    let findings = NameFindings(names: reader.names, model: model)
    found += findings.undeclared(undeclared) + findings.runTogether(runTogether)
  }

  private mutating func value(_ pending: PendingValue, in model: Model, into found: inout [Diagnostic]) -> Value {
    let field = pending.field(in: model)
    if field == .post || field == .holder { return declared(pending, field, in: model, into: &found) }
    if let value = known(pending.text) { return value }
    let before = found.count
    let value = reader.value(
      pending.text, subject: { Self.subject(pending, model) }, into: &found)
    if reader.undeclared.isEmpty, reader.split.isEmpty, found.count == before {
      keep(value, of: pending.text)
    }
    report(pending, model)
    return value
  }

  /// Keeps what a text was bound to, by its pieces where it has any: owners are put together in many ways.
  private mutating func keep(_ value: Value, of text: ValueText) {
    let pieces = Self.pieces(of: text)
    let hasMarks = text.bytes[text.range].contains { $0 == Byte.openParenthesis || $0 == Byte.quote || $0 >= 0x80 }
    if case .several(let parts) = value, parts.count == pieces.count, !hasMarks {
      for (piece, part) in zip(pieces, parts) { keep(part, of: piece.bytes[piece.range]) }
    } else {
      keep(value, of: text.bytes[text.range])
    }
  }

  private mutating func keep(_ value: Value, of bytes: ArraySlice<UInt8>) {
    if known.insert(bytes).isNew { values.append(value) }
  }

  /// What stands between `;`, whether in brackets or not.
  private static func pieces(of text: ValueText) -> [ValueText] {
    text.bytes[text.range].split(separator: Byte.semicolon)
      .map { text[$0.startIndex..<$0.endIndex].trimmed }.filter { !$0.isEmpty }
  }

  /// What a text was bound to before, or all its pieces. A piece that is only part of a value, as in `(see A; B)`, was
  /// never kept, for it gave a finding.
  private func known(_ text: ValueText) -> Value? {
    let bytes = text.bytes[text.range]
    if let index = known.index(of: bytes) { return values[index] }
    guard bytes.contains(Byte.semicolon) else { return nil }
    var pieces: [Value] = []
    for piece in Self.pieces(of: text) {
      guard let index = known.index(of: piece.bytes[piece.range]) else { return nil }
      pieces.append(values[index])
    }
    return pieces.count > 1 ? .several(pieces) : pieces.first
  }

  /// A post that a person holds, and the holder of a post, are declared by being said.
  private func declared(
    _ pending: PendingValue, _ field: FieldID, in model: Model, into found: inout [Diagnostic]
  ) -> Value {
    let names = reader.names
    let value = ValueReader.read(
      pending.text, subject: { Self.subject(pending, model) }, into: &found,
      plain: { name, _ in .party(names.asDeclared(name, in: model)) })
    return value ?? .missing(.notGiven)
  }

  private static func subject(_ pending: PendingValue, _ model: Model) -> String {
    "\(quoted(model.fieldName(pending))) of \(model.name(pending.record))"
  }

  private mutating func report(_ pending: PendingValue, _ model: Model) {
    let field = model.field(of: pending)
    for piece in reader.undeclared { undeclared.add(piece, pending, field) }
    for (piece, parts) in reader.split { runTogether.add(piece, parts: parts, pending, field) }
    reader.undeclared.removeAll(keepingCapacity: true)
    reader.split.removeAll(keepingCapacity: true)
  }
}

extension PendingValue {
  /// The field that names people; a cell names the owner of its row.
  fileprivate func field(in model: Model) -> FieldID {
    if case .cell = kind { return .owner }
    return model.records[Int(record.index)].fields[field].id
  }
}

extension NameIndex {
  /// A name that may have a record of its own: as that is called, or as it was typed.
  fileprivate func asDeclared(_ name: ValueText, in model: Model) -> Party {
    guard let record = declaration(FoldedName.bytes(name.bytes[name.range])[...])?.record else {
      return Party(record: nil, printed: name.string)
    }
    return Party(record: record, printed: model[record].ownName)
  }
}
