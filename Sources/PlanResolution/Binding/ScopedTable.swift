// PlanResolution, binding: records by folded reference, found from the nearest scope outward.

import PlanModel
import PlanSchema

/// Several records may have one reference; which of them is meant depends on where the question is asked.
struct ScopedTable: Sendable {
  struct Entry: Sendable {
    var record: RecordID
    /// Where the reference is only good inside a record: `01` for `SCHW 01` inside `register SCHW`.
    var scope: RecordID?
    /// A short or a long form of what was typed.
    var isAlias: Bool
  }

  enum Match: Hashable, Sendable {
    case none
    case one(RecordID)
    /// As near as each other: the first two, in source order.
    case several(RecordID, RecordID)
  }

  private struct Question: Hashable {
    var key: Int
    var scope: RecordID?
    var kinds: KindSet
    /// A record that looks inside itself does not find itself, but others do.
    var ofItself: Bool
  }

  private var keys = ByteTable()
  private var starts: [Int] = []
  /// By key, then by the record's number in the outline.
  private(set) var entries: [Entry] = []
  private let outline: Outline
  private var answers: [Question: Match] = [:]

  /// Takes the references of all records in; `names` gives those of one.
  init(_ outline: Outline, names: (RecordID, ReferenceNames.Taker) -> Void) {
    self.outline = outline
    var keys = ByteTable()
    var pairs: [(key: Int, entry: Entry)] = []
    for record in outline.order {
      names(record) { key, scope, isAlias in
        guard !key.isEmpty else { return }
        pairs.append((keys.insert(key).index, Entry(record: record, scope: scope, isAlias: isAlias)))
      }
    }
    self.keys = keys
    starts = Array(repeating: 0, count: keys.count + 1)
    for (key, _) in pairs { starts[key + 1] += 1 }
    for key in 0..<keys.count { starts[key + 1] += starts[key] }
    guard let some = pairs.first?.entry else { return }
    entries = Array(repeating: some, count: pairs.count)
    var next = starts
    for (key, entry) in pairs {
      entries[next[key]] = entry
      next[key] += 1
    }
  }

  /// Each reference with its entries, in source order.
  var groups: some Sequence<(key: ArraySlice<UInt8>, entries: ArraySlice<Entry>)> {
    (0..<keys.count).lazy.map { (keys.key($0), entries[starts[$0]..<starts[$0 + 1]]) }
  }

  /// The nearest record with a reference: first inside the record that asks, then inside what encloses it, and so on.
  /// Where `inside` is given, only what stands in there, least deep first.
  mutating func find(
    _ key: [UInt8], from: RecordID?, inside: RecordID?, kinds: KindSet
  ) -> Match {
    guard let key = keys.index(of: key[...]) else { return .none }
    if let inside { return find(key, inside: inside, from: inside, kinds: kinds) }
    var scope = from
    while true {
      let match = find(key, inside: scope, from: from, kinds: kinds)
      if match != .none { return match }
      guard let inner = scope else { return .none }
      scope = outline.enclosing(inner)
    }
  }

  private mutating func find(
    _ key: Int, inside scope: RecordID?, from: RecordID?, kinds: KindSet
  ) -> Match {
    let numbers = outline.numbers(of: scope)
    let low = first(of: key) { $0 >= numbers.lowerBound }
    let high = first(of: key) { $0 >= numbers.upperBound }
    guard low < high else { return .none }
    guard high - low > 8 else { return best(low..<high, inside: scope, from: from, kinds: kinds) }
    // Many records with one reference are looked at once from each scope.
    let question = Question(key: key, scope: scope, kinds: kinds, ofItself: scope == from)
    if let known = answers[question] { return known }
    let match = best(low..<high, inside: scope, from: from, kinds: kinds)
    answers[question] = match
    return match
  }

  private func best(_ range: Range<Int>, inside scope: RecordID?, from: RecordID?, kinds: KindSet) -> Match {
    var match = Match.none
    var nearest = (isAlias: true, depth: Int32.max)
    for entry in entries[range] where kinds.contains(outline.named(entry.record)) {
      if scope == from, entry.record == from { continue }
      if let good = entry.scope {
        guard let from, outline.contains(good, from) else { continue }
      }
      let depth = outline.depth[Int(entry.record.index)]
      if entry.isAlias == nearest.isAlias, depth == nearest.depth {
        if case .one(let first) = match, first != entry.record { match = .several(first, entry.record) }
      } else if !entry.isAlias && nearest.isAlias || entry.isAlias == nearest.isAlias && depth < nearest.depth {
        nearest = (entry.isAlias, depth)
        match = .one(entry.record)
      }
    }
    return match
  }

  /// The first entry of a key whose record has a number for which `holds`; it holds for all after it.
  private func first(of key: Int, _ holds: (Int32) -> Bool) -> Int {
    var low = starts[key]
    var high = starts[key + 1]
    while low < high {
      let middle = (low + high) / 2
      if holds(outline.enter[Int(entries[middle].record.index)]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
