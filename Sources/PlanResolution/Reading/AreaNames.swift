// PlanResolution: the declared areas, found in the words between a field's name and its colon.

import PlanModel
import PlanSchema
import PlanText

/// Every name that an area goes by.
struct AreaNames: Equatable {
  private struct Spelling: Equatable {
    var folded: [UInt8]
    var name: String
  }

  private var spellings: [Spelling] = []

  var isEmpty: Bool { spellings.isEmpty }
  /// For suggestions.
  var names: [String] { spellings.map { String(decoding: $0.folded, as: UTF8.self) } }

  mutating func add(_ spelling: String, for name: String) {
    let folded = FoldedName.bytes(Array(spelling.utf8)[...])
    guard !folded.isEmpty, !spellings.contains(where: { $0.folded == folded }) else { return }
    spellings.append(Spelling(folded: folded, name: name))
  }

  /// The areas that words name, at most two, and what is left of them: `North Kent Mar 2011`. Nothing where they name none.
  func find(in words: ValueText) -> (area: String, rest: ValueText)? {
    guard !spellings.isEmpty else { return nil }
    let tokens = Self.tokens(words)
    // Nobody names an area in this many words.
    guard tokens.count <= 24 else { return nil }
    var names: [String] = []
    var rest: Range<Int>?
    var index = 0
    while index < tokens.count {
      if let (name, next) = longest(words, tokens, from: index) {
        names.append(name)
        index = next
      } else if let known = rest {
        // What is left stands in one piece.
        guard known.upperBound == index else { return nil }
        rest = known.lowerBound..<index + 1
        index += 1
      } else {
        rest = index..<index + 1
        index += 1
      }
    }
    guard (1...2).contains(names.count) else { return nil }
    let end = words.range.upperBound
    let left = rest.map { words[tokens[$0.lowerBound].lowerBound..<tokens[$0.upperBound - 1].upperBound] }
    return (joined(names), left ?? words[end..<end])
  }

  /// Two areas together in the order in which they are declared, however they stand in the text.
  func joined(_ names: [String]) -> String {
    names.enumerated().sorted { left, right in
      let (mine, theirs) = (rank(left.element), rank(right.element))
      return mine == theirs ? left.offset < right.offset : mine < theirs
    }.map(\.element).joined(separator: Area.joint)
  }

  private func rank(_ name: String) -> Int { spellings.firstIndex { $0.name == name } ?? spellings.count }

  private func longest(_ words: ValueText, _ tokens: [Range<Int>], from start: Int) -> (String, next: Int)? {
    var end = tokens.count
    while end > start {
      let part = FoldedName.bytes(words.bytes[tokens[start].lowerBound..<tokens[end - 1].upperBound])
      if let spelling = spellings.first(where: { $0.folded == part }) { return (spelling.name, end) }
      end -= 1
    }
    return nil
  }

  private static func tokens(_ words: ValueText) -> [Range<Int>] {
    var tokens: [Range<Int>] = []
    var start: Int?
    for index in words.range {
      let isSpace = words.bytes[index] == Byte.space || words.bytes[index] == Byte.tab
      if isSpace, let from = start {
        tokens.append(from..<index)
        start = nil
      } else if !isSpace, start == nil {
        start = index
      }
    }
    if let start { tokens.append(start..<words.range.upperBound) }
    return tokens
  }
}
