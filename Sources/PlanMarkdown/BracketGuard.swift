// PlanMarkdown: keeps `\[[…]]` apart from `[[…]]`, which cmark gives as the same text.

import PlanText

/// U+10FFFD, the last scalar for private use, is in nobody's text. Put beside an escaped bracket that touches another,
/// it keeps the two from reading as a reference; it is taken out of every string that comes back.
enum BracketGuard {
  static let scalar: Unicode.Scalar = "\u{10FFFD}"
  private static let bytes: [UInt8] = [0xF4, 0x8F, 0xBF, 0xBD]

  static func inserted(in source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var guarded: [UInt8] = []
    guarded.reserveCapacity(source.count + 16)
    var index = 0
    while index < source.count {
      guard source[index] == Byte.backslash, index + 1 < source.count else {
        guarded.append(source[index])
        index += 1
        continue
      }
      let escaped = source[index + 1]
      let isBracketed = isBracket(escaped)
      if isBracketed, let last = guarded.last, isBracket(last) { guarded += bytes }
      guarded.append(Byte.backslash)
      guarded.append(escaped)
      index += 2
      if isBracketed, index < source.count, isBracket(source[index]) { guarded += bytes }
    }
    return guarded
  }

  static func removed(from text: String) -> String {
    guard text.unicodeScalars.contains(scalar) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != scalar }))
  }

  private static func isBracket(_ byte: UInt8) -> Bool { byte == Byte.openBracket || byte == Byte.closeBracket }
}

extension Survey {
  /// The text as cmark shall see it.
  func withGuarded<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard hasEscapedBracket else { return body(bytes) }
    return BracketGuard.inserted(in: bytes).withUnsafeBufferPointer(body)
  }
}
