// PlanResolution, binding: numbers for records that have none, and a look at those that were typed.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

/// Numbers the records of documents that say how (`numbering:`), and compares typed numbers with their places.
struct Numbering {
  let outline: Outline
  let gaps: GapIndex
  private var levels: [Int]
  private var found: [Diagnostic] = []

  /// Records of one kind that go on from one number, inside one record.
  private struct Run: Hashable {
    var kind: NamedKind
    var above: String?
  }

  private struct Place {
    var number = 0
    var record: RecordID?
    var seen: Set<Int> = []
  }

  /// Where no numbering is declared, plain numbers are looked at all the same: `1`, `2.1`.
  private static let plain = NumberForm(before: "", symbol: .digits(1), after: "", continues: true)

  /// No list is numbered past more gaps than this in one step.
  private static let mostUnused = 10_000

  /// Registers may stand in any order, so only work and objectives are expected to follow their numbers.
  private static let ordered = KindSet(NumberingScheme.usualKinds.filter { $0 != .risk })

  init(outline: Outline, gaps: GapIndex) {
    self.outline = outline
    self.gaps = gaps
    levels = Array(repeating: 0, count: outline.order.count)
  }

  mutating func number(_ draft: inout Draft, kinds: KindNames, into found: inout [Diagnostic]) {
    for root in outline.inside(nil) {
      let scheme = draft.numbering[root].map { text in
        NumberingScheme(
          text, of: draft.model.name(root), kinds: kinds, forText: outline.kind(root) == .report,
          into: &self.found)
      }
      for place in outline.numbers(of: root) {
        let record = outline.order[Int(place)]
        let inside = outline.inside(record)
        if !inside.isEmpty { number(inside, of: record, scheme, &draft) }
      }
    }
    found += self.found
  }

  private mutating func number(
    _ records: ArraySlice<RecordID>, of outer: RecordID, _ scheme: NumberingScheme?, _ draft: inout Draft
  ) {
    var places: [Run: Place] = [:]
    let outerKind = draft.model.records[Int(outer.index)].named
    let outerNumber = draft.model.records[Int(outer.index)].reference?.printed
    for id in records where outline.kind(id) != .paragraph {
      let kind = draft.model.records[Int(id.index)].named
      let isNested = kind == outerKind
      let level = isNested ? levels[Int(outer.index)] + 1 : 0
      levels[Int(id.index)] = level
      let above = isNested ? outerNumber : nil
      let reference = draft.model.records[Int(id.index)].reference
      guard let scheme else {
        guard let reference, Self.ordered.contains(kind) else { continue }
        check(id, reference.printed, Self.plain, above, kind, &places, isDeclared: false, draft)
        continue
      }
      guard let form = scheme.form(kind, level: level) else { continue }
      if let reference {
        check(id, reference.printed, form, above, kind, &places, isDeclared: true, draft)
      } else {
        let run = Run(kind: kind, above: form.continues ? above : nil)
        let printed = next(form, above, kind, outer, &places[run, default: Place()], id)
        draft.model.records[Int(id.index)].reference = Reference(printed: printed, isTyped: false)
      }
    }
  }

  /// The number after the last, without those that are not used.
  private func next(
    _ form: NumberForm, _ above: String?, _ kind: NamedKind, _ outer: RecordID, _ place: inout Place, _ id: RecordID
  ) -> String {
    place.number += 1
    var printed = form.printed(place.number, below: above)
    var skipped = 0
    while skipped < Self.mostUnused, let gap = gaps.gap(kind, FoldedReference.bytes(printed), from: outer) {
      place.number = max(place.number, gap.last) + 1
      printed = form.printed(place.number, below: above)
      skipped += 1
    }
    place.record = id
    place.seen.insert(place.number)
    return printed
  }

  // MARK: Typed numbers

  private mutating func check(
    _ id: RecordID, _ typed: String, _ form: NumberForm, _ above: String?, _ kind: NamedKind,
    _ places: inout [Run: Place], isDeclared: Bool, _ draft: Draft
  ) {
    guard let (base, number) = form.number(in: typed) else { return }
    let run = Run(kind: kind, above: base)
    var place = places[run] ?? Place()
    defer { places[run] = place }
    if form.continues, let above, let base, base != above, Self.plain.number(in: above) != nil {
      found.append(elsewhere(id, typed, above: above, base: base, draft))
    } else if number < place.number, !place.seen.contains(number) {
      found.append(outOfOrder(id, typed, after: place.record, draft))
    } else if isDeclared, number > place.number + 1,
      isMissing(before: number, after: place.number, form, base, id, kind)
    {
      let expected = form.printed(place.number + 1, below: base)
      found.append(leavesOut(id, typed, expected, after: place.record, draft))
    }
    place.number = number
    place.record = id
    place.seen.insert(number)
  }

  /// Whether a number that has been left out is not said to be unused.
  private func isMissing(
    before number: Int, after last: Int, _ form: NumberForm, _ above: String?, _ id: RecordID, _ kind: NamedKind
  ) -> Bool {
    guard !gaps.isEmpty else { return true }
    var left = last + 1
    var skipped = 0
    while left < number {
      let gap = gaps.gap(kind, FoldedReference.bytes(form.printed(left, below: above)), from: id)
      guard let gap, skipped < Self.mostUnused else { return true }
      left = max(left, gap.last) + 1
      skipped += 1
    }
    return false
  }

  private func elsewhere(_ id: RecordID, _ typed: String, above: String, base: String, _ draft: Draft) -> Diagnostic {
    let kind = draft.model.kindName(id)
    let range = draft.referenceRanges[id] ?? draft.model[id].range
    let outer = outline.enclosing(id).map { [Label(draft.model[$0].range, "\(kind) \(above) is here")] } ?? []
    return Diagnostic(
      .numberDisagrees, "\(kind) \(quoted(typed)) stands in \(kind) \(quoted(above))", at: range,
      label: "belongs to \(kind) \(base)", others: outer, found: typed, expected: "\(above).1 or the next after it",
      help: "give it a number that goes on from \(above), or move it to \(kind) \(base)")
  }

  private func outOfOrder(_ id: RecordID, _ typed: String, after last: RecordID?, _ draft: Draft) -> Diagnostic {
    let kind = draft.model.kindName(id)
    let before = last.flatMap { draft.model[$0].reference?.printed } ?? ""
    return Diagnostic(
      .numberDisagrees, "\(kind) \(quoted(typed)) comes after \(kind) \(quoted(before))",
      at: draft.referenceRanges[id] ?? draft.model[id].range, label: "out of order",
      others: last.map { [Label(draft.model[$0].range, "\(kind) \(before) is here")] } ?? [], found: typed,
      expected: "a number after \(before)", help: "move it to its place, or change its number")
  }

  private func leavesOut(
    _ id: RecordID, _ typed: String, _ expected: String, after last: RecordID?, _ draft: Draft
  ) -> Diagnostic {
    let kind = draft.model.kindName(id)
    let range = draft.referenceRanges[id] ?? draft.model[id].range
    return Diagnostic(
      .numberDisagrees, "\(kind) \(quoted(typed)) stands where \(quoted(expected)) is expected", at: range,
      label: "\(expected) is left out",
      others: last.map { [Label(draft.model[$0].range, "the \(kind) before it")] } ?? [], found: typed,
      expected: expected,
      fix: Fix("change \(quoted(typed)) to \(quoted(expected))", .needsReview, [Edit(range, expected)]),
      help: "change the number, or say that \(expected) is not used: `gap \(kind): \(expected)`")
  }
}
