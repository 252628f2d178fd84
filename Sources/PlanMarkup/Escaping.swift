// PlanMarkup: text that could be read as markup, made safe. Nothing else in the house escapes for HTML.

/// Which bytes below 64 cannot stand as they are: one bit each.
struct EscapeSet {
  let bits: UInt64

  /// Control characters except tab and newline, `&`, `<` and `>`.
  static let text = EscapeSet(bits: 0x5000_0040_FFFF_F9FF)
  /// As `text`, and `"`, which would end a value.
  static let attribute = EscapeSet(bits: 0x5000_0044_FFFF_F9FF)

  @inline(__always)
  func isPlain(_ byte: UInt8) -> Bool {
    byte < 64 ? (bits >> UInt64(byte)) & 1 == 0 : byte < 0x7F
  }
}

extension MarkupBytes {
  /// Text between tags.
  package mutating func append(text: String) {
    let utf8 = text.utf8Span
    append(utf8.span, escaping: .text)
  }

  /// Text between double quotes.
  package mutating func append(attribute: String) {
    let utf8 = attribute.utf8Span
    append(utf8.span, escaping: .attribute)
  }

  mutating func append(_ bytes: Span<UInt8>, escaping set: EscapeSet) {
    let end = bytes.count
    var copied = 0
    var index = 0
    while index < end {
      let byte = bytes[index]
      if set.isPlain(byte) {
        index += 1
        continue
      }
      let length = bytes.lengthOfScalar(at: index)
      if byte >= 0x80, !bytes.isForbidden(at: index) {
        index += length
        continue
      }
      if copied < index { append(bytes, copied..<index) }
      appendReplacement(for: byte, followedBy: index + 1 < end ? bytes[index + 1] : 0)
      index += length
      copied = index
    }
    if copied < end { append(bytes, copied..<end) }
  }

  /// What stands for a character that cannot stand itself.
  private mutating func appendReplacement(for byte: UInt8, followedBy next: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): append("&amp;")
    case UInt8(ascii: "<"): append("&lt;")
    case UInt8(ascii: ">"): append("&gt;")
    case UInt8(ascii: "\""): append("&quot;")
    case UInt8(ascii: "\r"):
      // Every reader of HTML and XML makes one newline of these two.
      if next != UInt8(ascii: "\n") { append(UInt8(ascii: "\n")) }
    default: append("\u{FFFD}")
    }
  }
}

extension Span<UInt8> {
  /// The bytes of the scalar that starts here; the text is valid UTF-8, as every String is.
  @inline(__always)
  func lengthOfScalar(at index: Int) -> Int {
    switch self[index] {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  /// Whether the scalar of several bytes that starts here is one that HTML forbids: a C1 control (U+0080 to U+009F)
  /// or a noncharacter (U+FDD0 to U+FDEF, and the last two of every plane).
  func isForbidden(at index: Int) -> Bool {
    switch self[index] {
    case 0xC2: return self[index + 1] < 0xA0
    case 0xEF:
      let second = self[index + 1]
      let third = self[index + 2]
      return second == 0xBF && third >= 0xBE || second == 0xB7 && third >= 0x90 && third <= 0xAF
    case 0xF0...:
      return self[index + 1] & 0x0F == 0x0F && self[index + 2] == 0xBF && self[index + 3] >= 0xBE
    default: return false
    }
  }
}
