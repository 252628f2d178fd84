// PlanMarkdown: the fast path: most fields hold no markup at all, and one pass over their bytes shows it.

import PlanModel
import PlanText

/// Decides, on the safe side, whether CommonMark would see anything but words.
enum PlainScan {
  enum Verdict { case oneParagraph, severalParagraphs, markup }

  static func prose(_ bytes: UnsafeBufferPointer<UInt8>) -> Verdict {
    // A byte order mark is left to cmark.
    guard bytes.first != 0xEF || !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return .markup }
    var index = 0
    var verdict = Verdict.oneParagraph
    var seesWords = false
    var isParagraphStart = true
    while index < bytes.count {
      let first = skipSpaces(bytes, from: index)
      if first == bytes.count { break }
      if isLineEnd(bytes[first]) {
        isParagraphStart = true
        index = lineStart(bytes, after: first)
        continue
      }
      if bytes[first] == Byte.tab { return .markup }
      if isParagraphStart {
        if first - index >= 4 { return .markup }
        if seesWords { verdict = .severalParagraphs }
      }
      if startsBlock(bytes, at: first) { return .markup }
      guard let end = endOfPlainLine(bytes, from: first, barsCount: true) else { return .markup }
      seesWords = true
      isParagraphStart = false
      index = end < bytes.count ? lineStart(bytes, after: end) : end
    }
    return verdict
  }

  static func hasInlineMarkup(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      guard let end = endOfPlainLine(bytes, from: index, barsCount: false) else { return true }
      index = end + 1
    }
    return false
  }

  /// The end of a line of words, or nothing where the line has markup. Two spaces at its end are a line break.
  private static func endOfPlainLine(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, barsCount: Bool
  ) -> Int? {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if ByteSets.isQuiet(byte) {
        index += 1
        continue
      }
      if isLineEnd(byte) {
        let isBreak = index - start >= 2 && bytes[index - 1] == Byte.space && bytes[index - 2] == Byte.space
        return isBreak && barsCount ? nil : index
      }
      if byte == Byte.bar ? barsCount : isMarkup(bytes, at: index) { return nil }
      index += 1
    }
    return index
  }

  /// Of a byte that means something only in company.
  private static func isMarkup(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let next = index + 1 < bytes.count ? bytes[index + 1] : Byte.lineFeed
    switch bytes[index] {
    case UInt8(ascii: "<"): return next.isLetter || next == Byte.slash || next == 0x21 || next == 0x3F
    case UInt8(ascii: "&"): return isEntity(bytes, at: index + 1)
    case Byte.colon: return next == Byte.slash
    case Byte.dot: return index >= 3 && bytes[index - 1] == 0x77 && bytes[index - 2] == 0x77 && bytes[index - 3] == 0x77
    default: return true
    }
  }

  private static func isEntity(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var index = start
    if index < bytes.count, bytes[index] == Byte.hash { index += 1 }
    let limit = min(bytes.count, index + 40)
    while index < limit, bytes[index].isLetter || bytes[index].isDigit { index += 1 }
    return index < limit && bytes[index] == Byte.semicolon
  }

  /// What opens a list, a heading, a quote or a table's second line at the start of a line.
  private static func startsBlock(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let byte = bytes[index]
    let next = index + 1 < bytes.count ? bytes[index + 1] : Byte.lineFeed
    switch byte {
    case Byte.hash, UInt8(ascii: ">"), UInt8(ascii: "="): return true
    case Byte.hyphen: return isSpaceOrEnd(next) || next == Byte.hyphen || next == Byte.colon
    case UInt8(ascii: "+"): return isSpaceOrEnd(next)
    case Byte.colon: return next == Byte.hyphen
    default: break
    }
    guard byte.isDigit else { return false }
    var end = index
    while end < bytes.count, bytes[end].isDigit { end += 1 }
    guard end < bytes.count, bytes[end] == Byte.dot || bytes[end] == Byte.closeParenthesis else { return false }
    return end + 1 == bytes.count || isSpaceOrEnd(bytes[end + 1])
  }

  private static func skipSpaces(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == Byte.space { index += 1 }
    return index
  }

  private static func isSpaceOrEnd(_ byte: UInt8) -> Bool {
    byte == Byte.space || byte == Byte.tab || isLineEnd(byte)
  }

  @inline(__always)
  static func isLineEnd(_ byte: UInt8) -> Bool { byte == Byte.lineFeed || byte == Byte.carriageReturn }
}

/// Bytes that mean nothing to Markdown, wherever they stand inside a line: a bit for each ASCII byte that does.
enum ByteSets {
  @inline(__always)
  static func isQuiet(_ byte: UInt8) -> Bool {
    // NUL, LF, CR, `&`, `*`, `.`, `:`, `<`.
    let low = bit(0x00) | bit(0x0A) | bit(0x0D) | bit(0x26) | bit(0x2A) | bit(0x2E) | bit(0x3A) | bit(0x3C)
    // `@`, `[`, `\`, `_`, `` ` ``, `|`, `~`.
    let high = bit(0x40) | bit(0x5B) | bit(0x5C) | bit(0x5F) | bit(0x60) | bit(0x7C) | bit(0x7E)
    return byte >= 128 || ((byte < 64 ? low : high) & bit(byte)) == 0
  }

  @inline(__always)
  private static func bit(_ byte: UInt8) -> UInt64 { 1 &<< UInt64(byte & 63) }
}
