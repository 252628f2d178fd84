// PlanPaper: the fields of a record as names with values, so that none is lost.

import PlanModel
import PlanSchema

/// Fields that steer the compiler or are read through something else.
private let neverPrinted: FieldSet = [
  .alias, .path, .view, .numbering, .usesScale, .dates, .likelihood, .impact, .scoreRule, .bands, .cells, .rating,
  .highIs, .timeline, .stagePeriods, .stageKind, .order, .years, .cellUnit, .yearStarts, .projectStarts, .numbers,
  .of, .at, .by, .layout, .title, .window,
]

extension Composer {
  /// The fields that a reader should see, in source order.
  func printableFields(of record: Record) -> [Field] {
    let head: FieldID? = if case .field(let field) = Schema.standard[record.kind].head { field } else { nil }
    return record.fields.filter { !neverPrinted.contains($0.id) && $0.id != head }
  }

  /// Names and values: first the fields in `order`, then the rest as they stand; fields in `skipping` are told elsewhere.
  func facts(of record: Record, order: [FieldID] = [], skipping: FieldSet = []) -> [Definitions.Entry] {
    let fields = printableFields(of: record).filter { !skipping.contains($0.id) }
    let early = FieldSet(order)
    var sorted: [Field] = []
    for id in order { sorted += fields.filter { $0.id == id } }
    sorted += fields.filter { !early.contains($0.id) }
    return entries(sorted)
  }

  /// Fields of one name stand together.
  func entries(_ fields: [Field]) -> [Definitions.Entry] {
    var entries: [Definitions.Entry] = []
    var places: [String: Int] = [:]
    for field in fields {
      var blocks = blocks(field.value)
      if let because = field.because { blocks += reason(because) }
      guard !blocks.isEmpty else { continue }
      let label = label(of: field)
      if let place = places[label] {
        entries[place].blocks += blocks
      } else {
        places[label] = entries.count
        entries.append(Definitions.Entry(term: [.text(label)], blocks: blocks))
      }
    }
    return entries
  }

  /// `Owner`, `Target, Q1 2016/17`
  func label(of field: Field) -> String {
    let name = words.field(field.id)
    switch field.qualifier {
    case nil: return name
    case .period(let date): return "\(name), \(date.printed)"
    case .stage(let letter): return "\(name) \(letter)"
    case .point(let point): return pointLabel(point)
    }
  }

  private func reason(_ because: Prose) -> [Block] {
    if case .plain(let text) = because { return [paragraph("\(words("Because")): \(text)")] }
    return [paragraph(words("Because") + ":")] + blocks(because)
  }

  /// A list of facts; nothing where there are none.
  func definitions(_ entries: [Definitions.Entry], role: Definitions.Role = .facts) -> [Block] {
    entries.isEmpty ? [] : [.definitions(Definitions(role: role, entries: entries))]
  }

  /// `decisions: not given` and the like.
  func answered(_ record: Record) -> [Definitions.Entry] {
    record.answered.map { answer in
      Definitions.Entry(term: [.text(words.kinds(answer.kind))], blocks: [paragraph(words(answer.missing.printed))])
    }
  }

  /// Everyone who owns a record, in order.
  func owners(of id: RecordID) -> [Party] {
    var parties: [Party] = []
    for field in model[id].fields where Self.ownership.contains(field.id) { parties += field.value.parties }
    return parties
  }

  private static let ownership: FieldSet = [.owner, .lead, .decisionMaker]

  /// A person, post or body that has more to show than its name.
  func hasDetails(_ id: RecordID) -> Bool { !printableFields(of: model[id]).isEmpty }
}
