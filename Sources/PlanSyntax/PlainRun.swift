// PlanSyntax: runs of ordinary bytes, eight at a time.

import PlanText

/// The first place at or after `index` that is a control character (line endings and tabs among them), DEL or not
/// ASCII; the end where there is none.
func endOfPlainRun(_ text: Span<UInt8>, from index: Int) -> Int {
  let words = text.bytes
  var index = index
  while index &+ 8 <= text.count {
    let word = UInt64(littleEndian: words.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    let flipped = word ^ 0x7F7F_7F7F_7F7F_7F7F
    let controls = (word &- 0x2020_2020_2020_2020) & ~word
    let deletes = (flipped &- 0x0101_0101_0101_0101) & ~flipped
    // Borrowing can mark bytes above a true hit, never below it, so that the lowest mark is right.
    let hits = (controls | deletes | word) & 0x8080_8080_8080_8080
    if hits != 0 { return index &+ hits.trailingZeroBitCount &>> 3 }
    index &+= 8
  }
  while index < text.count, text[index] >= 0x20, text[index] < 0x7F { index &+= 1 }
  return index
}

/// The first place at or after `index` that holds no space.
func endOfSpaces(_ text: Span<UInt8>, from index: Int) -> Int {
  let words = text.bytes
  var index = index
  while index &+ 8 <= text.count {
    let word = UInt64(littleEndian: words.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    let others = word ^ 0x2020_2020_2020_2020
    if others != 0 { return index &+ others.trailingZeroBitCount &>> 3 }
    index &+= 8
  }
  while index < text.count, text[index] == Byte.space { index &+= 1 }
  return index
}
