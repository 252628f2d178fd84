// PlanResolution, binding: what stands between `[[` and `]]`, or bare in a field: `[kind] ref { kind ref }`.

import PlanModel
import PlanSchema
import PlanText

/// One step of a reference: `action 1.1` of `priority 2 action 1.1`.
struct ReferenceStep: Hashable, Sendable {
  var kind: NamedKind?
  /// Folded as references are.
  var key: [UInt8]
  /// Folded as names are.
  var name: [UInt8]

  init(kind: NamedKind?, name: [UInt8]) {
    self.kind = kind
    self.key = FoldedReference.bytes(name[...])
    self.name = name
  }
}

/// A reference taken apart. A name may hold the name of a kind (`post Head of risk`), so there may be several ways.
struct ReferenceText: Hashable, Sendable {
  /// The way it reads best.
  var steps: [ReferenceStep] = []
  /// Other ways, in the order in which to try them.
  var others: [[ReferenceStep]] = []

  init(_ text: ArraySlice<UInt8>, kinds: KindNames) {
    let folded = FoldedName.bytes(text)
    let words = folded.split(separator: Byte.space)
    guard let first = words.first else { return }
    var kind: NamedKind?
    var start = first.startIndex
    var index = 0
    while index < words.count {
      if let (next, count) = Self.kind(words[index...], kinds), index + count < words.count {
        if index > 0 { steps.append(ReferenceStep(kind: kind, name: Array(folded[start..<words[index - 1].endIndex]))) }
        kind = next
        start = words[index + count].startIndex
        index += count
      }
      // A word right after a kind is never a kind itself.
      index += 1
    }
    steps.append(ReferenceStep(kind: kind, name: Array(folded[start...])))
    if steps.count > 1, steps[0].kind != nil, let (_, count) = Self.kind(words[...], kinds) {
      others.append([ReferenceStep(kind: steps[0].kind, name: Array(folded[words[count].startIndex...]))])
    }
    if steps.count > 1 || steps[0].kind != nil { others.append([ReferenceStep(kind: nil, name: folded)]) }
    if words.count > 2 { addPapers(folded, words, kinds) }
  }

  /// `register SCHW SCHW 04`, `report The winter service paragraph 1.1`: a paper's name may hold the name of a kind, and
  /// what follows it needs none.
  private mutating func addPapers(_ folded: [UInt8], _ words: [ArraySlice<UInt8>], _ kinds: KindNames) {
    guard let (kind, count) = Self.kind(words[...], kinds), KindSet.papers.contains(kind) else { return }
    for end in words.indices.dropFirst(count).dropLast().prefix(8) {
      let paper = ReferenceStep(kind: kind, name: Array(folded[words[count].startIndex..<words[end].endIndex]))
      let rest = words[(end + 1)...]
      if let (inner, length) = Self.kind(rest, kinds), length < rest.count {
        let start = words[end + 1 + length].startIndex
        others.append([paper, ReferenceStep(kind: inner, name: Array(folded[start...]))])
      } else {
        others.append([paper, ReferenceStep(kind: nil, name: Array(folded[words[end + 1].startIndex...]))])
      }
    }
  }

  /// The longest name of a kind that words start with, and how many words it takes.
  private static func kind(_ words: ArraySlice<ArraySlice<UInt8>>, _ kinds: KindNames) -> (NamedKind, Int)? {
    var count = min(kinds.mostWords, words.count)
    while count > 0 {
      let name = words.prefix(count).joined(separator: [Byte.space])
      if let kind = kinds.kind(Array(name)[...]) { return (kind, count) }
      count -= 1
    }
    return nil
  }
}
