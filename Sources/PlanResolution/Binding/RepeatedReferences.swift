// PlanResolution, binding: one reference for two records, and references that are said not to be used.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

/// Looks at the references that were typed.
struct RepeatedReferences {
  let draft: Draft
  let outline: Outline
  let gaps: GapIndex

  private struct Place: Hashable {
    var kind: NamedKind
    var scope: RecordID?
  }

  /// Kinds that are numbered through a whole group or paper; others start again in each record.
  private static let wide = KindSet([.risk, .priority, .objective])
  /// People have findings of their own, for all their names; so have the stages of a timeline and the plan's own words.
  private static let elsewhere = KindSet([.person, .post, .body, .stage, .label, .choice, .ownField, .ownKind])

  func findings(_ finder: ReferenceFinder) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (key, entries) in finder.groups where entries.count > 1 { repeated(key, entries, into: &found) }
    if !gaps.isEmpty {
      let names = ReferenceNames(model: draft.model, outline: outline)
      for record in outline.order { unused(record, names, into: &found) }
    }
    return found
  }

  private func repeated(
    _ key: ArraySlice<UInt8>, _ entries: ArraySlice<ScopedTable.Entry>, into found: inout [Diagnostic]
  ) {
    var first: [Place: ScopedTable.Entry] = [:]
    for entry in entries where entry.scope == nil {
      let kind = outline.named(entry.record)
      guard !Self.elsewhere.contains(kind), draft.model.records[Int(entry.record.index)].reference?.isTyped == true
      else { continue }
      let place = Place(kind: kind, scope: scope(of: entry.record, kind.id, key))
      guard let earlier = first[place] else {
        first[place] = entry
        continue
      }
      // Two short forms have been compared as they were typed.
      guard !entry.isAlias || !earlier.isAlias else { continue }
      let one = draft.referenceRanges[earlier.record] ?? draft.model[earlier.record].range
      let other = draft.referenceRanges[entry.record] ?? draft.model[entry.record].range
      if one != other { found.append(twice(entry.record, at: other, earlier.record, at: one, place)) }
    }
  }

  private func twice(
    _ id: RecordID, at range: SourceRange, _ first: RecordID, at place: SourceRange, _ where: Place
  ) -> Diagnostic {
    let kind = draft.model.schema[`where`.kind]
    let typed = draft.model[id].reference?.printed ?? ""
    let scope = `where`.scope.map { " in \(draft.model.shortName($0))" } ?? ""
    return Diagnostic(
      .referenceDeclaredTwice,
      "there are two \(kind.plural.isEmpty ? kind.name : kind.plural) \(quoted(typed))\(scope)",
      at: range, label: "declared again here", others: [Label(place, "first declared here")], found: typed,
      help: "give one of the two another reference, or take it out")
  }

  /// Where a reference may stand only once: the group or paper, or the nearest record whose number it does not go
  /// on from (`1.1` in action 1 of priority 2 stands once in priority 2).
  private func scope(of id: RecordID, _ kind: KindID, _ key: ArraySlice<UInt8>) -> RecordID? {
    var scope = outline.enclosing(id)
    while let outer = scope {
      let enclosing = outline.kind(outer)
      let isDocument = Schema.standard[enclosing].isDocument
      if isDocument || enclosing == .group && !KindSet.declarations.contains(kind) { return outer }
      let isNarrow = !Self.wide.contains(kind) && !KindSet.declarations.contains(kind)
      if isNarrow, enclosing != kind || !goesOn(key, from: outer) { return outer }
      scope = outline.enclosing(outer)
    }
    return nil
  }

  /// Whether a reference is another's with a dot and more behind it.
  private func goesOn(_ key: ArraySlice<UInt8>, from outer: RecordID) -> Bool {
    guard let reference = draft.model.records[Int(outer.index)].reference else { return false }
    let prefix = FoldedReference.bytes(reference.printed)
    return key.starts(with: prefix) && key.dropFirst(prefix.count).first == Byte.dot
  }

  private func unused(_ id: RecordID, _ names: ReferenceNames, into found: inout [Diagnostic]) {
    guard let reference = draft.model.records[Int(id.index)].reference, reference.isTyped else { return }
    var used: RecordID?
    names.typed(id) { key, scope, _ in
      guard used == nil, let gap = gaps.gap(outline.named(id), Array(key), from: outline.enclosing(id))?.record else {
        return
      }
      // A short form counts only where it is short for something.
      if scope.map({ outline.contains($0, gap) }) ?? true { used = gap }
    }
    guard let used else { return }
    found.append(
      Diagnostic(
        .gapNumberUsed, "\(draft.model.shortName(id)) has a number that is said not to be used",
        at: draft.referenceRanges[id] ?? draft.model[id].range, label: "used here",
        others: [Label(draft.model[used].range, "said not to be used here")], found: reference.printed,
        help: "give it another number, or take the number out of the gap"))
  }
}
