// PlanReporting: JSON as bytes in a fixed order, for reports.

/// Writes JSON values one after another; the caller keeps the grammar.
struct JSONText {
  private(set) var text = ""
  private var depth = 0
  private var isFirst = true

  mutating func object(_ body: (inout JSONText) -> Void) { group("{", "}", body) }
  mutating func array(_ body: (inout JSONText) -> Void) { group("[", "]", body) }

  /// A member of the object that is open.
  mutating func member(_ name: String, _ body: (inout JSONText) -> Void) {
    separate()
    appendString(name)
    text += ": "
    body(&self)
    isFirst = false
  }

  /// An element of the array that is open.
  mutating func element(_ body: (inout JSONText) -> Void) {
    separate()
    body(&self)
    isFirst = false
  }

  mutating func member(_ name: String, _ value: String) { member(name) { $0.appendString(value) } }
  mutating func member(_ name: String, _ value: Int) { member(name) { $0.text += String(value) } }
  mutating func element(_ value: String) { element { $0.appendString(value) } }

  /// A text, or null where there is none.
  mutating func member(_ name: String, optional value: String?) {
    member(name) { if let value { $0.appendString(value) } else { $0.null() } }
  }

  mutating func null() { text += "null" }

  /// What has been written so far; writing goes on from there.
  mutating func taken() -> String {
    defer { text = "" }
    return text
  }

  private mutating func group(_ open: String, _ close: String, _ body: (inout JSONText) -> Void) {
    text += open
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { newLine() }
    text += close
  }

  private mutating func separate() {
    if !isFirst { text += "," }
    newLine()
  }

  private mutating func newLine() {
    text += "\n"
    for _ in 0..<depth { text += "  " }
  }

  /// Characters that a terminal would obey or hide are escaped, so that a report may be looked at anywhere.
  private mutating func appendString(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if Self.isHidden(scalar) { appendEscaped(scalar) } else { text.unicodeScalars.append(scalar) }
      }
    }
    text += "\""
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value < 0x20 }
    if scalar.value < 0xA0 { return true }
    return scalar.properties.isBidiControl || scalar.value == 0x2028 || scalar.value == 0x2029
  }

  private mutating func appendEscaped(_ scalar: Unicode.Scalar) {
    for unit in UTF16.encode(scalar) ?? .init() {
      text += "\\u" + Glyphs.hex(UInt32(unit), 4).lowercased()
    }
  }
}
