// PlanMarkup: text that runs from right to left, told from the rest so that it cannot reorder its neighbours.

extension Span<UInt8> {
  /// Whether any character here runs from right to left or changes direction: Hebrew to Arabic Extended, their
  /// presentation forms, the right-to-left planes' scripts, and the marks, embeddings and isolates.
  var needsIsolation: Bool {
    var index = 0
    while index < count {
      let byte = self[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      if runsRightToLeft(at: index) { return true }
      index += lengthOfScalar(at: index)
    }
    return false
  }

  private func runsRightToLeft(at index: Int) -> Bool {
    switch self[index] {
    case 0xD6...0xDF: return self[index] > 0xD6 || self[index + 1] >= 0x90
    case 0xE0: return self[index + 1] <= 0xA3
    case 0xE2: return isDirectionMark(at: index)
    case 0xEF:
      let second = self[index + 1]
      return second == 0xAC && self[index + 2] >= 0x9D || second >= 0xAD && second <= 0xB7
        || second == 0xB9 && self[index + 2] >= 0xB0 || second == 0xBA
        || second == 0xBB && self[index + 2] < 0xBD
    case 0xF0:
      let second = self[index + 1]
      let third = self[index + 2]
      return second == 0x90 && third >= 0xA0 || second == 0x9E && third >= 0xA0
    default: return false
    }
  }

  /// U+200E, U+200F, U+202A to U+202E and U+2066 to U+2069.
  private func isDirectionMark(at index: Int) -> Bool {
    let third = self[index + 2]
    switch self[index + 1] {
    case 0x80: return third == 0x8E || third == 0x8F || third >= 0xAA && third <= 0xAE
    case 0x81: return third >= 0xA6 && third <= 0xA9
    default: return false
    }
  }
}
