// PlanReporting: bytes of a source line as a terminal may show them, nothing hidden and nothing obeyed.

import PlanText

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
        let glyph = broken(bytes, at: offset..<min(offset + bytes.span.scalar(at: offset).length, range.upperBound))
        glyphs.append(glyph)
        column += glyph.width
        offset = glyph.bytes.upperBound
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

  /// What is shown for a glyph that could be taken for a blank and is none.
  static func unlikeBlank(_ glyph: Glyph, _ bytes: [UInt8]) -> String {
    if bytes[glyph.bytes.lowerBound] == Byte.tab { return "␉" }
    guard let scalar = glyph.shown.unicodeScalars.first, scalar.value > 0x7F else { return glyph.shown }
    return scalar.properties.generalCategory == .spaceSeparator ? named(scalar.value) : glyph.shown
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

  /// Bytes that are no character, by number.
  private static func broken(_ bytes: [UInt8], at range: Range<Int>) -> Glyph {
    let shown = bytes[range].map { "<\(hex(UInt32($0), 2))>" }.joined()
    return Glyph(bytes: range, shown: shown, width: shown.utf8.count)
  }

  /// Where the longest run of well-formed UTF-8 from the start of a range ends.
  private static func endOfValidText(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (length, isWellFormed) = bytes.span.scalar(at: offset)
      guard isWellFormed, offset + length <= range.upperBound else { return offset }
      offset += length
    }
    return offset
  }
}
