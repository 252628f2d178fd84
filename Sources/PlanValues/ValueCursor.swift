// PlanValues: going through one value byte by byte.

internal import PlanText

struct ValueCursor {
  let bytes: [UInt8]
  var at: Int
  let end: Int

  init(_ text: ValueText) {
    bytes = text.bytes
    at = text.range.lowerBound
    end = text.range.upperBound
  }

  var isAtEnd: Bool { at >= end }

  /// The byte here, or 0 at the end.
  var byte: UInt8 { at < end ? bytes[at] : 0 }

  mutating func skipSpaces() {
    while at < end, let width = Wording.spaceWidth(bytes, at, end) { at += width }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard self.byte == byte, at < end else { return false }
    at += 1
    return true
  }

  /// Whether these bytes stand here.
  func stands(_ mark: StaticString) -> Bool {
    mark.withUTF8Buffer { mark in
      guard end - at >= mark.count else { return false }
      for index in 0..<mark.count where bytes[at + index] != mark[index] { return false }
      return true
    }
  }

  mutating func take(_ mark: StaticString) -> Bool {
    guard stands(mark) else { return false }
    at += mark.utf8CodeUnitCount
    return true
  }

  /// Words, lower case, in any case and with any white space between them, that end here as words.
  mutating func takeWords(_ words: StaticString) -> Bool {
    let end = words.withUTF8Buffer { words -> Int? in
      var index = at
      for letter in words {
        guard index < self.end else { return nil }
        if letter == Byte.space {
          let start = index
          while index < self.end, let width = Wording.spaceWidth(bytes, index, self.end) { index += width }
          if index == start { return nil }
        } else {
          guard bytes[index].lowered == letter else { return nil }
          index += 1
        }
      }
      return index < self.end && bytes[index - 1].isLetter && bytes[index].isLetter ? nil : index
    }
    guard let end else { return false }
    at = end
    return true
  }

  /// A hyphen, a dash or a minus sign.
  mutating func takeDash() -> Bool {
    if take(Byte.hyphen) { return true }
    guard byte == 0xE2, end - at >= 3 else { return false }
    switch (bytes[at + 1], bytes[at + 2]) {
    case (0x80, 0x90...0x95), (0x88, 0x92):
      at += 3
      return true
    default: return false
    }
  }

  /// The letters that stand here.
  var letters: Range<Int> {
    var index = at
    while index < end, bytes[index].isLetter { index += 1 }
    return at..<index
  }
}
