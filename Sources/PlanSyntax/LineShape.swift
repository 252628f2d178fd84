// PlanSyntax: what one line looks like, seen alone. Fences and indentation are settled later.

import PlanText

/// The shape of a line from its first visible byte.
struct LineShape {
  var kind: LineKind
  var colon = 0
  var isEscaped = false
}

extension Span where Element == UInt8 {
  /// The shape of the line that runs from `content` to `end`, which is after its last visible byte.
  func shape(from content: Int, to end: Int, atMargin: Bool) -> LineShape {
    let first = self[content]
    if first.isLower || !atMargin && isRating(at: content, before: end) {
      let colon = headColon(from: content, to: end)
      return colon > 0 ? LineShape(kind: .head, colon: colon) : LineShape(kind: .text)
    }
    switch first {
    case Byte.slash where isComment(at: content, before: end): return LineShape(kind: .comment)
    case Byte.hash where atMargin && isHeading(at: content, before: end): return LineShape(kind: .heading)
    case Byte.bar: return LineShape(kind: .row)
    case Byte.backtick, Byte.tilde: return LineShape(kind: isFence(at: content, before: end) ? .fence : .text)
    case Byte.backslash: return LineShape(kind: .text, isEscaped: isEscape(at: content, before: end))
    default: return LineShape(kind: .text)
    }
  }

  /// The colon that ends a label from `start`, which a space or the end of the line has to follow; 0 where there is
  /// none. A label starts with a small letter, or with `RAG`, and has 60 characters at most.
  func headColon(from start: Int, to end: Int) -> Int {
    guard start < end, self[start].isLower || isRating(at: start, before: end) else { return 0 }
    var colon = labelEnd(from: start, to: end)
    if colon < end, self[colon] != Byte.colon { colon = namedEnd(from: start, at: colon, to: end) }
    guard colon < end, self[colon] == Byte.colon else { return 0 }
    return colon + 1 == end || spaceLength(at: colon + 1) > 0 ? colon : 0
  }

  /// `RAG rule: …`, `RAG bands: …`: nobody writes these in small letters.
  private func isRating(at start: Int, before end: Int) -> Bool {
    stands("RAG rule", at: start, before: end) || stands("RAG bands", at: start, before: end)
  }

  /// Behind `note`, a label may hold the mark of the note (`note **: …`), and behind `row`, `column` and `unit of` the
  /// signs that stand in names of columns (`column %: …`).
  private func namedEnd(from start: Int, at stop: Int, to end: Int) -> Int {
    let names: [StaticString] = ["note ", "column ", "row ", "unit of "]
    guard names.contains(where: { stands($0, at: start, before: stop) }) else { return stop }
    var index = stop
    while index < end {
      switch self[index] {
      case 0x25, 0x2A: index += 1
      case 0xC2 where index + 1 < end && self[index + 1] == 0xA3: index += 2
      case 0xE2 where index + 2 < end && self[index + 1] == 0x82 && self[index + 2] == 0xAC: index += 3
      default: return index
      }
      index = labelEnd(from: index, to: end)
    }
    return index
  }

  private func stands(_ words: StaticString, at start: Int, before end: Int) -> Bool {
    words.withUTF8Buffer { words in
      guard end - start >= words.count else { return false }
      for index in 0..<words.count where self[start + index] != words[index] { return false }
      return true
    }
  }

  /// The first place from `start` that cannot belong to a label, or the 61st character.
  func labelEnd(from start: Int, to end: Int) -> Int {
    var index = start
    var characters = 0
    while index < end, characters < 60 {
      let byte = self[index]
      if byte < 0x80 {
        guard byte.isInLabel else { return index }
        index &+= 1
      } else {
        let length = labelScalarLength(at: index)
        guard length > 0 else { return index }
        index &+= length
      }
      characters &+= 1
    }
    return index
  }

  /// Letters of other alphabets, and what counts as `'`, `-` or a space when names are compared.
  private func labelScalarLength(at index: Int) -> Int {
    let (length, isWellFormed) = scalar(at: index)
    guard isWellFormed else { return 0 }
    switch self[index] {
    case 0xC2: return self[index + 1] == 0xA0 ? 2 : 0
    case 0xC3: return self[index + 1] == 0x97 || self[index + 1] == 0xB7 ? 0 : 2
    case 0xE2:
      guard self[index + 1] == 0x80 else { return 0 }
      switch self[index + 2] {
      case 0x90, 0x91, 0x98, 0x99, 0xAF: return 3
      default: return 0
      }
    default: return length
    }
  }

  private func isComment(at index: Int, before end: Int) -> Bool {
    guard index + 1 < end, self[index + 1] == Byte.slash else { return false }
    return index + 2 == end || spaceLength(at: index + 2) > 0
  }

  private func isHeading(at index: Int, before end: Int) -> Bool {
    let after = endOfRun(of: Byte.hash, from: index, to: end)
    guard after - index <= 6 else { return false }
    return after == end || self[after] == Byte.space || self[after] == Byte.tab
  }

  private func isFence(at index: Int, before end: Int) -> Bool {
    let mark = self[index]
    let after = endOfRun(of: mark, from: index, to: end)
    guard after - index >= 3 else { return false }
    guard mark == Byte.backtick else { return true }
    return !(after..<end).contains { self[$0] == Byte.backtick }
  }

  private func isEscape(at index: Int, before end: Int) -> Bool {
    guard index + 1 < end else { return false }
    switch self[index + 1] {
    case Byte.hash, Byte.bar: return true
    case Byte.slash: return index + 2 < end && self[index + 2] == Byte.slash
    default: return isLabel(from: index + 1, to: end)
    }
  }

  /// A label with any first letter and with or without a space after its colon, so that whatever is reported as a slip
  /// can be escaped.
  private func isLabel(from start: Int, to end: Int) -> Bool {
    guard self[start].isLetter else { return false }
    let colon = labelEnd(from: start, to: end)
    return colon < end && self[colon] == Byte.colon
  }

  /// The first place from `index` that holds another byte.
  func endOfRun(of byte: UInt8, from index: Int, to end: Int) -> Int {
    var index = index
    while index < end, self[index] == byte { index &+= 1 }
    return index
  }
}

extension UInt8 {
  /// Letters, digits, the space and `- . / & ( ) ' + _`.
  var isInLabel: Bool {
    let marks: UInt64 = 0x03FF_EBC1_0000_0000
    let letters: UInt64 = 0x07FF_FFFE_87FF_FFFE
    return self < 64 ? marks &>> UInt64(self) & 1 != 0 : letters &>> UInt64(self & 63) & 1 != 0
  }
}
