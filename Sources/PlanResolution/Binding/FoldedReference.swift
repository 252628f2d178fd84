// PlanResolution, binding: when two references are the same: case, spaces and hyphens do not tell them apart.

import PlanSchema
import PlanText

/// `SCHW 04`, `SCHW-04` and `schw04` are one reference; `1-1` and `11` are two.
enum FoldedReference {
  static func bytes(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var name = FoldedName.bytes(text)
    while let last = name.last, last == Byte.dot || last == Byte.colon { name.removeLast() }
    var folded: [UInt8] = []
    folded.reserveCapacity(name.count)
    for (index, byte) in name.enumerated() {
      let next = index + 1 < name.count ? name[index + 1] : byte
      if byte == Byte.space, !(folded.last?.isDigit == true && next.isDigit) { continue }
      folded.append(byte)
    }
    return folded
  }

  /// One folded reference behind another.
  static func joined(_ prefix: [UInt8], _ folded: [UInt8]) -> [UInt8] {
    let meetInDigits = prefix.last?.isDigit == true && folded.first?.isDigit == true
    return prefix + (meetInDigits ? [Byte.space] : []) + folded
  }

  static func bytes(_ text: String) -> [UInt8] { bytes(Array(text.utf8)[...]) }
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
