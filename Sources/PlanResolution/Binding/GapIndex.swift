// PlanResolution, binding: `gap risk: 4; 9-12`: references of which the plan says that they are not used.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

/// Unused references by the document or group in which they are not used.
struct GapIndex: Sendable {
  /// A run of references with one prefix in one place.
  private struct Place: Hashable {
    var scope: RecordID?
    /// Nothing for references of any kind.
    var kind: NamedKind?
    var prefix: [UInt8]
  }

  private struct Unused {
    /// By number, the gap that says so; references without a number stand under -1.
    var numbers: [Int: RecordID] = [:]
    /// In order, and apart from each other, once all have been taken in.
    var ranges: [(numbers: ClosedRange<Int>, gap: RecordID)] = []

    mutating func settle() {
      ranges.sort { $0.numbers.lowerBound < $1.numbers.lowerBound }
      var settled: [(numbers: ClosedRange<Int>, gap: RecordID)] = []
      for (numbers, gap) in ranges {
        if let last = settled.last, last.numbers.upperBound >= numbers.lowerBound {
          let end = max(last.numbers.upperBound, numbers.upperBound)
          settled[settled.count - 1].numbers = last.numbers.lowerBound...end
        } else {
          settled.append((numbers, gap))
        }
      }
      ranges = settled
    }

    func gap(_ number: Int) -> Gap? {
      if let record = numbers[number] { return Gap(record: record, last: number) }
      var low = 0
      var high = ranges.count
      while low < high {
        let middle = (low + high) / 2
        if ranges[middle].numbers.upperBound < number { low = middle + 1 } else { high = middle }
      }
      guard low < ranges.count, ranges[low].numbers.contains(number) else { return nil }
      return Gap(record: ranges[low].gap, last: ranges[low].numbers.upperBound)
    }
  }

  /// The record that says that a reference is not used, and the last number of which it says so in one go.
  struct Gap {
    var record: RecordID
    var last: Int
  }

  private var places: [Place: Unused] = [:]
  /// The kinds that have gaps.
  private var kinds: [NamedKind?] = []
  /// The references of groups and papers, folded.
  private var prefixes: [RecordID: [UInt8]] = [:]
  private let outline: Outline

  var isEmpty: Bool { places.isEmpty }

  init(_ draft: Draft, outline: Outline, kinds: KindNames, into found: inout [Diagnostic]) {
    self.outline = outline
    for index in draft.model.records.indices where draft.model.records[index].kind == .gap {
      add(RecordID(index), draft, kinds, into: &found)
    }
    for place in places.keys { places[place]?.settle() }
    self.kinds = Set(places.keys.map(\.kind)).sorted { ($0?.order ?? 0) < ($1?.order ?? 0) }
    guard !places.isEmpty else { return }
    for (index, record) in draft.model.records.enumerated() {
      guard record.kind == .group || Schema.standard[record.kind].isDocument, let reference = record.reference else {
        continue
      }
      prefixes[RecordID(index)] = FoldedReference.bytes(reference.printed)
    }
  }

  /// The gap that covers a reference of a kind (of any kind where nothing is given), seen from a record.
  func gap(_ kind: NamedKind?, _ folded: [UInt8], from record: RecordID?) -> Gap? {
    guard !places.isEmpty else { return nil }
    // Inside `register SCHW`, 06 is SCHW 06.
    var keys = [folded]
    var scope = record
    while true {
      if let prefix = scope.flatMap({ prefixes[$0] }) { keys.append(FoldedReference.joined(prefix, folded)) }
      for key in keys {
        if let gap = gap(kind, key, in: scope) { return gap }
      }
      guard let inner = scope else { return nil }
      scope = outline.enclosing(inner)
    }
  }

  private func gap(_ kind: NamedKind?, _ folded: [UInt8], in scope: RecordID?) -> Gap? {
    let numbered = NumberedReference(folded: folded)
    let prefix = numbered?.prefix ?? folded
    let number = numbered?.number ?? -1
    for candidate in kind.map({ [$0, nil] }) ?? kinds {
      guard let unused = places[Place(scope: scope, kind: candidate, prefix: prefix)] else { continue }
      if let gap = unused.gap(number) { return gap }
    }
    return nil
  }

  private mutating func add(_ id: RecordID, _ draft: Draft, _ kinds: KindNames, into found: inout [Diagnostic]) {
    let record = draft.model[id]
    var kind: NamedKind?
    if let reference = record.reference {
      let range = draft.referenceRanges[id] ?? record.range
      kind = kinds.kind(FoldedName.bytes(Array(reference.printed.utf8)[...])[...])
      if kind == nil { found.append(unknownKind(reference.printed, range)) }
    }
    for field in record.fields where field.id == .numbers {
      for item in field.value.words { add(item, kind, id, at: field.range, into: &found) }
    }
  }

  private mutating func add(
    _ item: String, _ kind: NamedKind?, _ gap: RecordID, at range: SourceRange, into found: inout [Diagnostic]
  ) {
    let scope = outline.enclosing(gap)
    if let (first, last) = Self.ends(of: item) {
      if first.number > last {
        found.append(
          Diagnostic(
            .rangeReversed, "the gap \(quoted(item)) ends before it starts", at: range, label: "ends before it starts",
            found: item))
      }
      let numbers = min(first.number, last)...max(first.number, last)
      places[Place(scope: scope, kind: kind, prefix: first.prefix), default: Unused()].ranges.append((numbers, gap))
      return
    }
    let folded = FoldedReference.bytes(item)
    let numbered = NumberedReference(folded: folded)
    let place = Place(scope: scope, kind: kind, prefix: numbered?.prefix ?? folded)
    places[place, default: Unused()].numbers[numbered?.number ?? -1] = gap
  }

  /// The ends of `9-12`, `SCHW 06–09` or `SCHW 06 to SCHW 09`; a hyphen after letters is part of a reference.
  private static func ends(of item: String) -> (first: NumberedReference, last: Int)? {
    for separator in ["–", " to ", "-"] {
      let parts = item.split(separator: separator)
      guard parts.count > 1, let end = parts.last else { continue }
      let start = parts.dropLast().joined(separator: separator)
      guard let first = NumberedReference(folded: FoldedReference.bytes(start)),
        let last = NumberedReference(folded: FoldedReference.bytes(String(end))),
        last.prefix.isEmpty || last.prefix == first.prefix
      else { continue }
      return (first, last.number)
    }
    return nil
  }

  private func unknownKind(_ typed: String, _ range: SourceRange) -> Diagnostic {
    let names = NumberingScheme.usualKinds.map { Schema.standard[$0].name }
    let nearest = Suggestion.nearest(to: typed, among: names)
    return Diagnostic(
      .kindUnknown, "\(quoted("gap \(typed)")) names no kind of record", at: range, label: "not a kind", found: typed,
      expected: nearest ?? "risk",
      fix: nearest.map { Fix("change \(quoted(typed)) to \(quoted($0))", .needsReview, [Edit(range, $0)]) },
      help: "write a kind after `gap`, as in `gap risk: 4; 9-12`")
  }
}

extension NamedKind {
  /// The compiler's kinds first.
  fileprivate var order: Int { Int(id.rawValue) + (own.map { 256 + Int($0) } ?? 0) }
}
