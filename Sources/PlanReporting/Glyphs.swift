// PlanReporting: bytes of a source line as a terminal may show them, nothing hidden and nothing obeyed.

/// What stands in one place of a line: some bytes of the source and what is shown for them.
struct Glyph {
  /// Offsets in the source.
  var bytes: Range<Int>
  var shown: String
  /// Cells of the terminal; a tab's depend on where it stands.
  var width: Int
}

enum Glyphs {
  static let tabStop = 4
  /// A letter may carry any number of marks; so many are shown.
  private static let scalarsShown = 16

  /// The glyphs of a range of a file. Tabs become spaces, control characters and invalid bytes become visible.
  static func of(_ bytes: [UInt8], _ range: Range<Int>) -> [Glyph] {
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(range.count)
    var column = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let end = endOfValidText(bytes, offset..<range.upperBound)
      for character in String(decoding: bytes[offset..<end], as: UTF8.self) {
        let length = character.utf8.count
        let glyph = glyph(character, at: offset..<offset + length, column: column)
        glyphs.append(glyph)
        column += glyph.width
        offset += length
      }
      if offset < range.upperBound {
        glyphs.append(Glyph(bytes: offset..<offset + 1, shown: "<\(hex(UInt32(bytes[offset]), 2))>", width: 4))
        column += 4
        offset += 1
      }
    }
    return glyphs
  }

  /// Text from elsewhere (a message, a path, a value) made safe for one line of a terminal.
  static func visible(_ text: String, limit: Int = 2_000) -> String {
    if text.utf8.count <= limit, text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var shown = ""
    var width = 0
    for character in text {
      let glyph = glyph(character, at: 0..<0, column: 0)
      width += glyph.width
      if width > limit { return shown + "…" }
      shown += character == "\t" ? " " : glyph.shown
    }
    return shown
  }

  private static func glyph(_ character: Character, at bytes: Range<Int>, column: Int) -> Glyph {
    if character == "\t" {
      let width = tabStop - column % tabStop
      return Glyph(bytes: bytes, shown: String(repeating: " ", count: width), width: width)
    }
    var shown = ""
    var isAltered = false
    for (index, scalar) in character.unicodeScalars.prefix(scalarsShown).enumerated() {
      if let picture = picture(of: scalar, leads: index == 0) {
        shown += picture
        isAltered = true
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    guard isAltered else { return Glyph(bytes: bytes, shown: shown, width: CellWidth.of(character)) }
    return Glyph(bytes: bytes, shown: shown, width: shown.reduce(0) { $0 + CellWidth.of($1) })
  }

  /// What is shown for a character that a terminal would obey or hide; nothing for those that it shows. Joiners and
  /// the like are left alone behind a visible character, where they belong to it, but never direction marks.
  private static func picture(of scalar: Unicode.Scalar, leads: Bool) -> String? {
    let value = scalar.value
    if value < 0x20 { return Unicode.Scalar(0x2400 + value).map { String(Character($0)) } }
    if value == 0x7F { return "\u{2421}" }
    if value < 0x7F { return nil }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: return named(value)
    case .format where leads || scalar.properties.isBidiControl: return named(value)
    default: return nil
    }
  }

  private static func named(_ value: UInt32) -> String { "<U+\(hex(value, 4))>" }

  static func hex(_ value: UInt32, _ digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  /// Where the longest run of valid UTF-8 from the start of a range ends.
  private static func endOfValidText(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let length = lengthOfScalar(bytes, offset..<range.upperBound)
      if length == 0 { return offset }
      offset += length
    }
    return offset
  }

  /// The bytes of the well-formed scalar at the start of a range (Unicode, table 3-7), or 0.
  private static func lengthOfScalar(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    let first = bytes[range.lowerBound]
    if first < 0x80 { return 1 }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC2, first <= 0xF4, length <= range.count else { return 0 }
    let second = bytes[range.lowerBound + 1]
    let allowed: ClosedRange<UInt8> =
      switch first {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard allowed.contains(second) else { return 0 }
    for index in 2..<max(2, length) where bytes[range.lowerBound + index] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
