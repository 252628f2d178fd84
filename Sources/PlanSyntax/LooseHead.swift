// PlanSyntax: a line that may be meant as the head of a record, with the usual slips.

import PlanText

/// The parts of such a line.
struct LooseHead {
  let line: Int
  /// The kind as typed: a known one, or the first word.
  let name: Range<Int>
  let isKnown: Bool
  /// The words between the kind and the colon; without a colon, the next word if it looks like a reference.
  let reference: Range<Int>
  let colon: Int?
  /// A space or the end of the line follows the colon.
  let hasSpace: Bool
  let isCapital: Bool

  /// The words of a kind's name, at most.
  private static let wordsOfName = 4

  init?(_ tree: SyntaxTree, line index: Int, isKind: (ArraySlice<UInt8>) -> Bool) {
    let line = tree.lines[index]
    let text = tree.bytes.span
    let start = Int(line.content)
    let end = Int(line.end)
    guard !line.isEscaped, start < end, text[start].isLetter else { return nil }
    let labelEnd = text.labelEnd(from: start, to: end)
    colon = labelEnd < end && text[labelEnd] == Byte.colon ? labelEnd : nil
    hasSpace = colon.map { $0 + 1 == end || text.spaceLength(at: $0 + 1) > 0 } ?? false
    let words = text.words(from: start, to: labelEnd, atMost: Self.wordsOfName + 1)
    guard let first = words.first else { return nil }
    let known = words.prefix(Self.wordsOfName).lastIndex { isKind(tree.bytes[start..<$0.upperBound]) }
    self.line = index
    isKnown = known != nil
    isCapital = text[start].isUpper
    name = start..<(known.map { words[$0].upperBound } ?? first.upperBound)
    let next = (known ?? 0) + 1
    if next >= words.count {
      reference = name.upperBound..<name.upperBound
    } else if let colon {
      reference = words[next].lowerBound..<text.trimmedEnd(from: words[next].lowerBound, to: colon)
    } else {
      let isReference = text.isReferenceWord(words[next])
      reference = isReference ? words[next] : name.upperBound..<name.upperBound
    }
  }
}

extension Span where Element == UInt8 {
  /// The first few words of a piece of text.
  func words(from start: Int, to end: Int, atMost count: Int) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var index = start
    while index < end, words.count < count {
      let space = spaceLength(at: index)
      if space > 0 {
        index += space
        continue
      }
      let first = index
      while index < end, spaceLength(at: index) == 0 { index += 1 }
      words.append(first..<index)
    }
    return words
  }

  func trimmedEnd(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start {
      let length = spaceLength(endingAt: end)
      guard length > 0 else { break }
      end -= length
    }
    return end
  }

  /// A digit, a bracket, or capitals only.
  func isReferenceWord(_ word: Range<Int>) -> Bool {
    var hasCapital = false
    var hasOther = false
    for index in word {
      let byte = self[index]
      if byte.isDigit || byte == Byte.openParenthesis { return true }
      if byte.isUpper { hasCapital = true } else if byte.isLower || byte >= 0x80 { hasOther = true }
    }
    return hasCapital && !hasOther
  }

  /// What the reference of a record that a paper prints may look like: 24 characters at most, each word with a digit or
  /// in capitals.
  func isReference(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= 24 else { return false }
    return words(from: range.lowerBound, to: range.upperBound, atMost: 24).allSatisfy { isReferenceWord($0) }
  }

  /// Names, such as those of people and posts: every word with a capital or a digit, four at most.
  func isName(_ range: Range<Int>) -> Bool {
    let words = words(from: range.lowerBound, to: range.upperBound, atMost: 5)
    guard !words.isEmpty, words.count <= 4 else { return false }
    return words.allSatisfy { self[$0.lowerBound].isUpper || isReferenceWord($0) }
  }
}
