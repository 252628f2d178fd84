// PlanValues: comparing words as names are compared: any case, any white space or a hyphen for a space, ’ as '.

internal import PlanText

extension ValueText {
  /// Whether the whole text reads as these words, which have single spaces.
  func reads(_ words: StaticString) -> Bool {
    words.withUTF8Buffer { equal($0) }
  }

  /// Without white space at either end; most texts have none, and are handed back as they are.
  var tight: ValueText {
    guard let first = bytes[range].first, let last = bytes[range].last else { return self }
    let isTight = first > Byte.space && first != 0xC2 && last > Byte.space && last != 0xA0
    return isTight ? self : trimmed
  }

  func reads(_ words: String) -> Bool {
    var words = words
    return words.withUTF8 { equal($0) }
  }

  private func equal(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = range.lowerBound
    var wanted = 0
    while index < range.upperBound {
      guard wanted < words.count else { return false }
      if Wording.spaceWidth(bytes, index, range.upperBound) != nil {
        guard words[wanted] == Byte.space || words[wanted] == Byte.hyphen else { return false }
        while index < range.upperBound, let more = Wording.spaceWidth(bytes, index, range.upperBound) {
          index += more
        }
      } else if bytes[index] == Byte.hyphen {
        guard words[wanted] == Byte.space || words[wanted] == Byte.hyphen else { return false }
        index += 1
      } else if Wording.isCurlyApostrophe(bytes, index, range.upperBound) {
        guard words[wanted] == 0x27 else { return false }
        index += 3
      } else {
        guard bytes[index].lowered == words[wanted].lowered else { return false }
        index += 1
      }
      wanted += 1
    }
    return wanted == words.count
  }
}

enum Wording {
  /// The bytes of one space: ASCII, no-break (U+00A0, U+202F) or the thin and wide spaces of Word (U+2000 to U+200A).
  static func spaceWidth(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
    switch bytes[index] {
    case Byte.space, Byte.tab, Byte.lineFeed, Byte.carriageReturn: return 1
    case 0xC2: return index + 1 < end && bytes[index + 1] == 0xA0 ? 2 : nil
    case 0xE2:
      guard index + 2 < end, bytes[index + 1] == 0x80 else { return nil }
      let last = bytes[index + 2]
      return (last >= 0x80 && last <= 0x8A) || last == 0xAF ? 3 : nil
    default: return nil
    }
  }

  static func isCurlyApostrophe(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    bytes[index] == 0xE2 && index + 2 < end && bytes[index + 1] == 0x80
      && (bytes[index + 2] == 0x99 || bytes[index + 2] == 0x98)
  }
}
