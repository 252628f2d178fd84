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
    var kind: KindID
    var scope: RecordID?
  }

  /// Kinds that are numbered through a whole group or paper; others start again in each record.
  private static let wide = KindSet([.risk, .priority, .objective])
  /// People have findings of their own, for all their names; so have the stages of a timeline.
  private static let elsewhere = KindSet([.person, .post, .body, .stage])

  func findings(_ finder: ReferenceFinder) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for entries in finder.groups where entries.count > 1 { repeated(entries, into: &found) }
    if !gaps.isEmpty {
      for record in outline.order { unused(record, into: &found) }
    }
    return found
  }

  private func repeated(_ entries: ArraySlice<ScopedTable.Entry>, into found: inout [Diagnostic]) {
    var first: [Place: ScopedTable.Entry] = [:]
    for entry in entries where entry.scope == nil {
      let record = draft.model.records[Int(entry.record.index)]
      guard !Self.elsewhere.contains(record.kind), record.reference?.isTyped == true else { continue }
      let place = Place(kind: record.kind, scope: scope(of: entry.record, record))
      guard let earlier = first[place] else {
        first[place] = entry
        continue
      }
      // Two short forms have been compared as they were typed.
      guard !entry.isAlias || !earlier.isAlias else { continue }
      let one = draft.referenceRanges[earlier.record] ?? draft.model[earlier.record].range
      let other = draft.referenceRanges[entry.record] ?? record.range
      if one != other { found.append(twice(entry.record, at: other, earlier.record, at: one, place)) }
    }
  }

  private func twice(
    _ id: RecordID, at range: SourceRange, _ first: RecordID, at place: SourceRange, _ where: Place
  ) -> Diagnostic {
    let kind = Schema.standard[`where`.kind]
    let typed = draft.model[id].reference?.printed ?? ""
    let scope = `where`.scope.map { " in \(draft.model.name($0, .standard))" } ?? ""
    return Diagnostic(
      .referenceDeclaredTwice,
      "there are two \(kind.plural.isEmpty ? kind.name : kind.plural) \(quoted(typed))\(scope)",
      at: range, label: "declared again here", others: [Label(place, "first declared here")], found: typed,
      help: "give one of the two another reference, or take it out")
  }

  /// Where a reference may stand only once: the group or paper, or the nearest record whose number it does not go
  /// on from (`1.1` in action 1 of priority 2 stands once in priority 2).
  private func scope(of id: RecordID, _ record: Record) -> RecordID? {
    let own = FoldedReference.bytes(record.reference?.printed ?? "")
    var scope = outline.enclosing(id)
    while let outer = scope {
      let enclosing = draft.model.records[Int(outer.index)]
      let isDocument = Schema.standard[enclosing.kind].isDocument
      if KindSet.declarations.contains(record.kind) {
        if isDocument { return outer }
      } else if isDocument || enclosing.kind == .group {
        return outer
      } else if !Self.wide.contains(record.kind) {
        let prefix = FoldedReference.bytes(enclosing.reference?.printed ?? "") + [Byte.dot]
        if prefix.count == 1 || enclosing.kind != record.kind || !own.starts(with: prefix) { return outer }
      }
      scope = outline.enclosing(outer)
    }
    return nil
  }

  private func unused(_ id: RecordID, into found: inout [Diagnostic]) {
    let record = draft.model.records[Int(id.index)]
    guard let reference = record.reference, reference.isTyped, record.kind != .gap, record.kind != .fact else { return }
    for name in ReferenceNames(model: draft.model, outline: outline).typed(id) {
      guard let gap = gaps.gap(record.kind, name.key, from: outline.enclosing(id)) else { continue }
      // A short form counts only where it is short for something.
      if let scope = name.scope, !outline.contains(scope, gap) { continue }
      found.append(
        Diagnostic(
          .gapNumberUsed, "\(draft.model.name(id, .standard)) has a number that is said not to be used",
          at: draft.referenceRanges[id] ?? record.range, label: "used here",
          others: [Label(draft.model[gap].range, "said not to be used here")], found: reference.printed,
          help: "give it another number, or take the number out of the gap"))
      return
    }
  }
}
