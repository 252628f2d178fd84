// PlanResolution, binding: the record that a reference names, if any.

import PlanModel
import PlanSchema
import PlanText

/// Looks references up. It makes no findings: what it could not find, it says.
struct ReferenceFinder {
  enum Outcome: Sendable {
    case found(RecordID)
    /// As near as each other.
    case ambiguous(RecordID, RecordID)
    case wrongKind(RecordID)
    /// The record in which the last step was looked for, where there was one.
    case notFound(ReferenceStep, inside: RecordID?)
  }

  let outline: Outline
  let names: NameIndex
  let kinds: KindNames
  private var typed: ScopedTable
  private var old: ScopedTable?
  private var titles: ScopedTable?

  /// What comes first where a name fits several: parts of the paper, then declarations.
  static let ranks = [KindSet.declarations.others, .declarations]
  /// Of a view: what holds records, then anything in the paper, then declarations.
  static let viewRanks = [
    KindSet([
      .plan, .register, .report, .scorecard, .agenda, .minutes, .workProgramme, .group, .commissioning, .priority,
      .objective,
    ]),
    KindSet.declarations.others, .declarations,
  ]

  init(_ model: Model, outline: Outline, names: NameIndex, kinds: KindNames) {
    self.outline = outline
    self.names = names
    self.kinds = kinds
    let all = ReferenceNames(model: model, outline: outline)
    typed = ScopedTable(outline, names: all.typed)
    if model.records.contains(where: { $0.fields.contains { $0.id == .was } }) {
      old = ScopedTable(outline, names: all.old)
    }
  }

  /// Each reference with its records, in source order.
  var groups: some Sequence<(key: ArraySlice<UInt8>, entries: ArraySlice<ScopedTable.Entry>)> { typed.groups }

  mutating func find(
    _ text: ReferenceText, from: RecordID?, of allowed: KindSet = .all, ranks: [KindSet] = Self.ranks, in model: Model
  ) -> Outcome {
    var first: Outcome?
    for steps in [text.steps] + text.others {
      let outcome = follow(steps, from: from, of: allowed, ranks: ranks, in: model)
      switch outcome {
      case .found, .ambiguous: return outcome
      case .wrongKind:
        if case .wrongKind? = first { continue }
        first = outcome
      case .notFound: first = first ?? outcome
      }
    }
    return first ?? .notFound(ReferenceStep(kind: nil, name: []), inside: nil)
  }

  private mutating func follow(
    _ steps: [ReferenceStep], from: RecordID?, of allowed: KindSet, ranks: [KindSet], in model: Model
  ) -> Outcome {
    var inside: RecordID?
    for (index, step) in steps.enumerated() {
      // A bare number is never that of a paragraph.
      let stated = step.kind.map { KindSet($0) } ?? KindSet([.paragraph]).others
      let wanted = index == steps.count - 1 ? stated.and(allowed) : stated
      var match = search(step, from: from, inside: inside, of: wanted, ranks: ranks, in: model)
      if match == .none {
        // Plain numbers are every kind's, so `action 9` is no mistake for priority 9.
        let other: KindSet = wanted.isEmpty ? stated : step.key.contains(where: \.isLetter) ? .all : KindSet([])
        match = search(step, from: from, inside: inside, of: other, ranks: ranks, in: model)
        if case .one(let record) = match { return .wrongKind(record) }
      }
      switch match {
      case .none: return .notFound(step, inside: inside)
      case .several(let first, let second): return .ambiguous(first, second)
      case .one(let record): inside = record
      }
    }
    return inside.map(Outcome.found) ?? .notFound(ReferenceStep(kind: nil, name: []), inside: nil)
  }

  private mutating func search(
    _ step: ReferenceStep, from: RecordID?, inside: RecordID?, of wanted: KindSet, ranks: [KindSet], in model: Model
  ) -> ScopedTable.Match {
    for rank in ranks where !rank.and(wanted).isEmpty {
      let match = typed.find(step.key, from: from, inside: inside, kinds: rank.and(wanted))
      if match != .none { return match }
    }
    if let match = old?.find(step.key, from: from, inside: inside, kinds: wanted), match != .none {
      return match
    }
    // Titles are looked at only where a reference is nobody's.
    if titles == nil { titles = ScopedTable(outline, names: ReferenceNames(model: model, outline: outline).titles) }
    for rank in ranks where !rank.and(wanted).isEmpty {
      let match = titles?.find(step.key, from: from, inside: inside, kinds: rank.and(wanted))
      if let match, match != .none { return match }
    }
    if inside == nil, let record = names.declaration(step.name[...])?.record,
      wanted.contains(outline.named(record))
    {
      return .one(record)
    }
    return .none
  }
}
