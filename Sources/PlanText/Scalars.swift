// PlanText: the few things that one has to know about bytes beyond ASCII.

extension Span where Element == UInt8 {
  /// The length of the scalar at an index, and whether it is well-formed UTF-8. What is not has the length that a
  /// repair replaces by one U+FFFD.
  package func scalar(at index: Int) -> (length: Int, isWellFormed: Bool) {
    let lead = self[index]
    if lead < 0x80 { return (1, true) }
    guard lead >= 0xC2, lead <= 0xF4 else { return (1, false) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    var highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    for step in 1..<length {
      guard index + step < count, self[index + step] >= lowest, self[index + step] <= highest else {
        return (step, false)
      }
      lowest = 0x80
      highest = 0xBF
    }
    return (length, true)
  }

  /// The length of the white space at an index, line endings apart: a blank, a tab or one of Unicode's spaces;
  /// 0 where something else stands there.
  package func spaceLength(at index: Int) -> Int {
    switch self[index] {
    case Byte.space, Byte.tab: 1
    case 0xC2: index + 1 < count && self[index + 1] == 0xA0 ? 2 : 0
    case 0xE1, 0xE2, 0xE3: index + 2 < count && isWideSpace(at: index) ? 3 : 0
    default: 0
    }
  }

  /// A no-break space, which is as wide as an ordinary one; other spaces that are not typed by a keyboard may be wider.
  package func isNoBreakSpace(at index: Int) -> Bool {
    switch self[index] {
    case 0xC2: index + 1 < count && self[index + 1] == 0xA0
    case 0xE2: index + 2 < count && self[index + 1] == 0x80 && self[index + 2] == 0xAF
    default: false
    }
  }

  /// The length of the white space that ends before an index; 0 where there is none.
  package func spaceLength(endingAt index: Int) -> Int {
    guard index > 0 else { return 0 }
    let last = self[index - 1]
    if last == Byte.space || last == Byte.tab { return 1 }
    guard last >= 0x80, last < 0xC0 else { return 0 }
    if index >= 2, spaceLength(at: index - 2) == 2 { return 2 }
    if index >= 3, spaceLength(at: index - 3) == 3 { return 3 }
    return 0
  }

  /// The length of a character that shows nothing at all, not even a gap: zero-width spaces, joiners, a byte order
  /// mark inside a file; 0 where something else stands there.
  package func invisibleLength(at index: Int) -> Int {
    guard index + 2 < count else { return 0 }
    switch (self[index], self[index + 1], self[index + 2]) {
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return 3
    default: return 0
    }
  }

  /// U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F and U+3000, which take three bytes each.
  private func isWideSpace(at index: Int) -> Bool {
    switch (self[index], self[index + 1], self[index + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      true
    default: false
    }
  }
}
