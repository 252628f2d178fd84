// PlanResolution: `label consequence: Effect`: what it names, and whether its word is free.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

/// The names that labels may be given for, and those that they may not take.
struct LabelCheck {
  let schema: Schema
  /// Every name of a field or kind, folded, with the name that the schema prints for it.
  private(set) var canonical: [String: String] = [:]
  /// Names under each parent that this plan has records of; first at the margin.
  private var tables: [NameTable]
  /// The fields that records of each parent have in this plan; by table.
  private var inUse: [Set<NamedField>]
  /// The words given so far, by table.
  private var given: [[String: NameMeaning]]
  private let others: Set<String>

  init(_ schema: Schema, model: Model) {
    self.schema = schema
    let own = schema.own.kinds.indices.map { schema.kind(own: UInt8(truncatingIfNeeded: $0)) }
    var fields: [NamedKind: Set<NamedField>] = [:]
    for record in model.records { fields[record.named, default: []].formUnion(record.fields.map(\.named)) }
    let kinds = fields.keys.sorted { ($0.id.rawValue, $0.own ?? 0) < ($1.id.rawValue, $1.own ?? 0) }
    tables = [schema.margin] + kinds.map { schema.names(under: $0) }
    inUse = [[]] + kinds.map { fields[$0] ?? [] }
    given = Array(repeating: [:], count: tables.count)
    others = PaperWords.folded.union(model.points.map { FoldedName.of($0.name) })
      .union(Missing.allCases.map { FoldedName.of($0.printed) })
    for id in FieldID.allCases where id != .own {
      let field = schema[id]
      for name in [field.name] + field.aliases { add(name, field.name) }
    }
    for index in schema.own.fields.indices {
      let field = schema[NamedField.own(UInt8(truncatingIfNeeded: index))]
      for name in [field.name] + field.aliases { add(name, field.name) }
    }
    for kind in KindID.allCases.map({ schema[$0] }) + own.map({ schema[$0] }) {
      for name in [kind.name] + kind.aliases { add(name, kind.name) }
      if !kind.plural.isEmpty { add(kind.plural, kind.plural) }
    }
  }

  /// A name of its own comes before an alias that is spelled the same.
  private mutating func add(_ name: String, _ printed: String) {
    let folded = FoldedName.of(name)
    if canonical[folded] == nil || name == printed { canonical[folded] = FoldedName.of(printed) }
  }

  /// A word of the paper's that is neither field nor kind: a value, a point, a heading.
  func isOther(_ name: String) -> Bool { others.contains(FoldedName.of(name)) }

  func nearest(to name: String) -> String? {
    Suggestion.nearest(to: name, among: canonical.keys.sorted() + others.sorted())
  }

  /// What a word means already under a parent that knows the name, if that is something else.
  mutating func clash(_ word: String, for name: String) -> NameMeaning? {
    let folded = FoldedName.of(word)
    guard folded != FoldedName.of(name) else { return nil }
    for index in tables.indices {
      guard let meaning = tables[index].exact(name) else { continue }
      if let other = tables[index].exact(word) ?? given[index][folded], !isSame(other, meaning) {
        // A field that nobody uses leaves its word free to be printed, though not to be written.
        guard let field = other.field, !inUse[index].contains(field) else { return other }
        continue
      }
      given[index][folded] = meaning
    }
    return nil
  }

  /// The singular and the plural of a kind are one thing: what stands below tells them apart.
  private func isSame(_ left: NameMeaning, _ right: NameMeaning) -> Bool {
    if left == right { return true }
    guard let kind = schema.kind(left) else { return false }
    return kind == schema.kind(right)
  }
}

extension OwnWordReader {
  mutating func take(label id: RecordID, _ check: inout LabelCheck) {
    guard let name = name(id, example: "label consequence: Effect") else { return }
    guard let field = record(id).fields.first(where: { $0.id == .meaning }), case .inline(let line) = field.value,
      !line.plain.isEmpty
    else { return }
    guard !isTakenAlready(id, "label", name) else { return }
    let word = line.plain
    guard let canonical = check.canonical[FoldedName.of(name)] else {
      if check.isOther(name) {
        add(OwnLabel(name: FoldedName.of(name), word: word))
      } else {
        unknown(name, id, nearest: check.nearest(to: name))
      }
      return
    }
    if let other = check.clash(word, for: name) {
      clash(word, with: other, at: field.range, help: "give \(quoted(name)) another label")
      return
    }
    add(OwnLabel(name: canonical, word: word))
  }

  private mutating func unknown(_ name: String, _ id: RecordID, nearest: String?) {
    let range = nameRange(id)
    diagnostics.append(
      Diagnostic(
        .labelUnknown, "\(quoted(name)) is no word of the paper's, so this label changes nothing", at: range,
        label: nearest.map { "did you mean \(quoted($0))?" } ?? "not a field, a kind or a word that is printed",
        found: name, expected: nearest,
        fix: nearest.map { Fix("change it to \(quoted($0))", .needsReview, [Edit(range, $0)]) },
        help: "write the name of a field or a kind before the colon, as in `label consequence: Effect`"))
  }
}
