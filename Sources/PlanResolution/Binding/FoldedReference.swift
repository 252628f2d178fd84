// PlanResolution, binding: when two references are the same: case, spaces and hyphens do not tell them apart.

import PlanSchema
import PlanText

/// `SCHW 04`, `SCHW-04` and `schw04` are one reference; `1-1` and `11` are two.
enum FoldedReference {
  static func bytes(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    append(text, to: &folded)
    return folded
  }

  static func bytes(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    append(text, to: &folded)
    return folded
  }

  /// One folded reference behind another.
  static func joined(_ prefix: [UInt8], _ folded: [UInt8]) -> [UInt8] {
    let meetInDigits = prefix.last?.isDigit == true && folded.first?.isDigit == true
    return prefix + (meetInDigits ? [Byte.space] : []) + folded
  }

  static func append(_ text: String, to folded: inout [UInt8]) {
    if !appendASCII(text.utf8, to: &folded) { appendAny(Array(text.utf8)[...], to: &folded) }
  }

  static func append(_ text: ArraySlice<UInt8>, to folded: inout [UInt8]) {
    if !appendASCII(text, to: &folded) { appendAny(text, to: &folded) }
  }

  /// Nearly all references are ASCII, and need no other buffer. Others leave the buffer as it was.
  private static func appendASCII(_ text: some Sequence<UInt8>, to folded: inout [UInt8]) -> Bool {
    let start = folded.count
    var hasGap = false
    for byte in text {
      switch byte {
      case Byte.space, Byte.tab, Byte.hyphen, 0x5F: hasGap = folded.count > start
      case 0x80...:
        folded.removeLast(folded.count - start)
        return false
      default:
        if hasGap, byte.isDigit, folded.last?.isDigit == true { folded.append(Byte.space) }
        hasGap = false
        folded.append(byte.lowered)
      }
    }
    trim(&folded, from: start)
    return true
  }

  private static func appendAny(_ text: ArraySlice<UInt8>, to folded: inout [UInt8]) {
    let start = folded.count
    let name = FoldedName.bytes(text)
    for (index, byte) in name.enumerated() {
      let next = index + 1 < name.count ? name[index + 1] : byte
      if byte == Byte.space, !(next.isDigit && folded.count > start && folded.last?.isDigit == true) { continue }
      folded.append(byte)
    }
    trim(&folded, from: start)
  }

  /// The dot of a list (`1.`) is not part of its number.
  private static func trim(_ folded: inout [UInt8], from start: Int) {
    while folded.count > start, folded.last == Byte.dot || folded.last == Byte.colon || folded.last == Byte.space {
      folded.removeLast()
    }
  }
}

/// A reference that ends in a number: `SCHW 04` is `schw` and 4.
struct NumberedReference: Hashable, Sendable {
  var prefix: [UInt8]
  var number: Int

  /// Nothing where the reference does not end in a number of at most nine digits.
  init?(folded: some RandomAccessCollection<UInt8>) {
    let digits = folded.reversed().prefix(while: \.isDigit)
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    number = digits.reversed().reduce(0) { $0 * 10 + Int($1 - 0x30) }
    prefix = Array(folded.dropLast(digits.count))
  }
}
