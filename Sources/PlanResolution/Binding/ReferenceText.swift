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
    if steps.count == 1 { addPapers() }
  }

  /// `register SCHW SCHW 04`: after a paper's name, what follows needs no kind.
  private mutating func addPapers() {
    guard let kind = steps[0].kind, KindSet.papers.contains(kind) else { return }
    let words = steps[0].name.split(separator: Byte.space)
    for end in words.indices.dropLast().prefix(8) {
      let paper = Array(steps[0].name[..<words[end].endIndex])
      let rest = Array(steps[0].name[words[end + 1].startIndex...])
      others.append([ReferenceStep(kind: kind, name: paper), ReferenceStep(kind: nil, name: rest)])
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
