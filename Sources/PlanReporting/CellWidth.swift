// PlanReporting: how many cells of a terminal a character takes.

/// Widths as Unicode Standard Annex 11 and the emoji data (UTS 51) give them. The blocks below are the wide and
/// full-width ranges of EastAsianWidth.txt, Unicode 15.1; emoji and marks come from Swift's own character properties.
enum CellWidth {
  private static let wideBlocks: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul leading consonants
    0x2329...0x232A,
    0x2E80...0x303E,  // CJK radicals and punctuation
    0x3041...0x3247,  // Kana, Bopomofo, Hangul letters
    0x3250...0x4DBF,
    0x4E00...0xA4CF,  // unified ideographs, Yi
    0xA960...0xA97C,
    0xAC00...0xD7A3,  // Hangul syllables
    0xF900...0xFAFF,
    0xFE10...0xFE19,
    0xFE30...0xFE6B,
    0xFF01...0xFF60,  // full-width forms
    0xFFE0...0xFFE6,
    0x16FE0...0x18DFF,  // Tangut, Khitan
    0x1AFF0...0x1B2FF,  // further Kana, Nushu
    0x1F200...0x1F265,
    0x20000...0x3FFFD,
  ]

  /// Cells of one character as the eye sees it: a letter with its marks, an emoji with its parts.
  static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if first.isASCII, scalars.count == 1 { return 1 }
    if scalars.count > 1, isEmojiSequence(scalars, first) { return 2 }
    return scalars.reduce(0) { $0 + of($1) }
  }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if isHangulTail(value) { return 0 }
    if scalar.properties.isEmojiPresentation, !isRegionalIndicator(value) { return 2 }
    return isWide(value) ? 2 : 1
  }

  /// A flag, a keycap, or an emoji with a joiner, a skin tone or the mark that asks for the picture.
  private static func isEmojiSequence(_ scalars: Character.UnicodeScalarView, _ first: Unicode.Scalar) -> Bool {
    if isRegionalIndicator(first.value) { return true }
    guard first.properties.isEmoji else { return false }
    return scalars.contains { scalar in
      scalar.value == 0x200D || scalar.value == 0xFE0F || scalar.value == 0x20E3
        || scalar.properties.isEmojiModifier
    }
  }

  private static func isRegionalIndicator(_ value: UInt32) -> Bool { (0x1F1E6...0x1F1FF).contains(value) }

  private static func isHangulTail(_ value: UInt32) -> Bool {
    (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value)
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wideBlocks.count
    while low < high {
      let middle = (low + high) / 2
      if wideBlocks[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideBlocks.count && wideBlocks[low].contains(value)
  }
}
