// PlanPaper: the fields of a record as names with values, so that none is lost.

import PlanModel
import PlanSchema

/// Fields that steer the compiler or are read through something else, and those that are the head of their record.
private let neverPrinted: FieldSet = [
  .alias, .path, .view, .numbering, .usesScale, .dates, .likelihood, .impact, .scoreRule, .bands, .cells, .rating,
  .highIs, .timeline, .stagePeriods, .stageKind, .order, .years, .cellUnit, .yearStarts, .projectStarts, .numbers,
  .of, .at, .by, .layout, .title, .window,
]

private let ownership: FieldSet = [.owner, .lead, .decisionMaker]

extension Composer {
  /// A reader should see it where its record is printed.
  func isPrintable(_ field: FieldID, of kind: KindID) -> Bool {
    !neverPrinted.contains(field) && field != words.headField(kind)
  }

  /// The fields that a reader should see, in source order.
  func printableFields(of id: RecordID) -> [Field] {
    let kind = kind(id)
    return fields(id).filter { isPrintable($0.id, of: kind) }
  }

  /// Names and values: first the fields in `order`, then the rest as they stand; those in `skipping` are told elsewhere.
  func facts(of id: RecordID, order: FieldOrder = .source, skipping: FieldSet = []) -> [Definitions.Entry] {
    let fields = fields(id)
    let kind = kind(id)
    var sorted: [(rank: UInt8, place: Int)] = []
    for place in fields.indices where !skipping.contains(fields[place].id) && isPrintable(fields[place].id, of: kind) {
      sorted.append((order.rank(of: fields[place].id), place))
    }
    sorted.sort { $0.rank == $1.rank ? $0.place < $1.place : $0.rank < $1.rank }
    return entries(sorted.map { fields[$0.place] })
  }

  /// Fields of one name stand together.
  func entries(_ fields: [Field]) -> [Definitions.Entry] {
    var entries: [Definitions.Entry] = []
    var labels = LabelPlaces()
    entries.reserveCapacity(fields.count)
    for field in fields {
      var blocks = blocks(shown(field))
      if let because = field.because { blocks += reason(because) }
      if blocks.isEmpty { blocks = [.paragraph(Paragraph(notGiven))] }
      let label = label(of: field)
      if let place = labels.place(of: label, or: entries.count) {
        entries[place].blocks += blocks
      } else {
        let term = field.qualifier == nil ? spans(field.named) : [.text(label)]
        entries.append(Definitions.Entry(term: term, blocks: blocks))
      }
    }
    return entries
  }

  /// `Owner`, `Target, Q1 2016/17`
  func label(of field: Field) -> String {
    // Each of its lines says its year.
    if field.id == .ratingHistory { return "\(words.field(.rag)) \(words("by quarter"))" }
    let name = words.field(field.named)
    switch field.qualifier {
    case nil: return name
    case .period(let date): return "\(name), \(date.printed)"
    case .stage(let letter): return "\(name) \(letter)"
    case .point(let point, nil): return pointLabel(point)
    case .point(let point, let date?): return "\(pointLabel(point)), \(date.printed)"
    case .area(let area, nil): return "\(name), \(area)"
    case .area(let area, let date?): return "\(name), \(area), \(date.printed)"
    case .series(let series, nil): return series
    case .series(let series, let date?): return "\(series), \(date.printed)"
    case .words(let words): return "\(name) \(words)"
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
  func answered(_ id: RecordID) -> [Definitions.Entry] {
    records[Int(id.index)].answered.map { answer in
      Definitions.Entry(term: [.text(words.kinds(answer.named))], blocks: [paragraph(words(answer.missing.printed))])
    }
  }

  /// Everyone who owns a record, in order.
  func owners(of id: RecordID) -> [Party] {
    let fields = fields(id)
    var parties: [Party] = []
    for index in fields.indices where ownership.contains(fields[index].id) {
      fields[index].value.addParties(to: &parties)
    }
    return parties
  }

  /// A person, post or body that has more to show than its name.
  func hasDetails(_ id: RecordID) -> Bool { !printableFields(of: id).isEmpty }
}

/// Where each label was first used. Most records have a few; one with thousands must not be slow.
private struct LabelPlaces {
  private var few: [String] = []
  private var many: [String: Int] = [:]

  /// The place of a label that is known; else remembers the new one, which must be the next.
  mutating func place(of label: String, or next: Int) -> Int? {
    if few.count < 16 {
      if let place = few.firstIndex(of: label) { return place }
      few.append(label)
      if few.count == 16 { for (place, label) in few.enumerated() { many[label] = place } }
      return nil
    }
    if let place = many[label] { return place }
    many[label] = next
    return nil
  }
}

/// Which fields stand first.
struct FieldOrder {
  private var ranks: [UInt8]

  init(_ fields: [FieldID]) {
    ranks = [UInt8](repeating: .max, count: FieldID.allCases.count)
    for (rank, field) in fields.enumerated() { ranks[Int(field.rawValue)] = UInt8(truncatingIfNeeded: rank) }
  }

  /// As the plan has them.
  static let source = FieldOrder([])

  func rank(of field: FieldID) -> UInt8 { ranks[Int(field.rawValue)] }
}
