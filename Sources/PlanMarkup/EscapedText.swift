// PlanMarkup: text escaped on its own, for places that this target does not write itself, such as a page shell.

package enum EscapedText {
  /// Safe between tags and between double quotes.
  package static func html(_ text: String) -> [UInt8] {
    var bytes = MarkupBytes(capacity: text.utf8.count + 16)
    bytes.append(attribute: text)
    return bytes.finish()
  }

  /// Between the double quotes of a CSS string inside a `style` element, where escaping for HTML does not reach:
  /// quotes, backslashes and line ends become escapes, and so does `<`, so that no title can end the element. The
  /// space behind an escape belongs to it.
  package static func css(_ text: String) -> [UInt8] {
    var bytes = MarkupBytes(capacity: text.utf8.count + 16)
    let utf8 = text.utf8Span
    let span = utf8.span
    var index = 0
    while index < span.count {
      let length = span.lengthOfScalar(at: index)
      switch span[index] {
      case UInt8(ascii: "\""): bytes.append("\\22 ")
      case UInt8(ascii: "\\"): bytes.append("\\5C ")
      case UInt8(ascii: "<"): bytes.append("\\3C ")
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): bytes.append(UInt8(ascii: " "))
      case ..<0x20, 0x7F: bytes.append("\u{FFFD}")
      default:
        if span.isForbidden(at: index) {
          bytes.append("\u{FFFD}")
        } else {
          bytes.append(span, index..<index + length)
        }
      }
      index += length
    }
    return bytes.finish()
  }
}
