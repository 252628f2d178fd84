// PlanMarkup: JSON as UTF-8 bytes, members in the order in which they are written.

/// Writes JSON values one after another; the caller keeps the grammar.
package struct JSONText {
  package private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true

  package init() {}

  package mutating func object(_ body: (inout JSONText) -> Void) { group(0x7B, 0x7D, body) }
  package mutating func array(_ body: (inout JSONText) -> Void) { group(0x5B, 0x5D, body) }

  /// A member of the object that is open.
  package mutating func member(_ name: String, _ body: (inout JSONText) -> Void) {
    separate()
    string(name)
    bytes.append(0x3A)
    bytes.append(0x20)
    body(&self)
    isFirst = false
  }

  /// An element of the array that is open.
  package mutating func element(_ body: (inout JSONText) -> Void) {
    separate()
    body(&self)
    isFirst = false
  }

  package mutating func member(_ name: String, _ value: String) { member(name) { $0.string(value) } }
  package mutating func member(_ name: String, _ value: Int) { member(name) { $0.literal(String(value)) } }
  package mutating func member(_ name: String, _ value: Bool) { member(name) { $0.literal(value ? "true" : "false") } }
  package mutating func element(_ value: String) { element { $0.string(value) } }

  /// A text, or null where there is none.
  package mutating func member(_ name: String, optional value: String?) {
    member(name) { if let value { $0.string(value) } else { $0.null() } }
  }

  package mutating func null() { literal("null") }

  /// A number, `true`, `false` or `null`, as it stands.
  package mutating func literal(_ text: String) { bytes += text.utf8 }

  /// What has been written so far; writing goes on from there.
  package mutating func taken() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func group(_ open: UInt8, _ close: UInt8, _ body: (inout JSONText) -> Void) {
    bytes.append(open)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { newLine() }
    isFirst = false
    bytes.append(close)
  }

  private mutating func separate() {
    if !isFirst { bytes.append(0x2C) }
    newLine()
  }

  private mutating func newLine() {
    bytes.append(0x0A)
    for _ in 0..<depth {
      bytes.append(0x20)
      bytes.append(0x20)
    }
  }

  /// A string. Characters that a terminal would obey or hide are escaped, so that the file may be looked at anywhere.
  package mutating func string(_ value: String) {
    bytes.append(0x22)
    var value = value
    let isSimple = value.withUTF8 { text in text.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C } }
    if isSimple {
      value.withUTF8 { bytes.append(contentsOf: $0) }
    } else {
      for scalar in value.unicodeScalars { append(scalar) }
    }
    bytes.append(0x22)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": literal("\\\"")
    case "\\": literal("\\\\")
    case "\n": literal("\\n")
    case "\r": literal("\\r")
    case "\t": literal("\\t")
    default:
      if isHidden(scalar) {
        for unit in UTF16.encode(scalar) ?? .init() { appendEscaped(unit) }
      } else {
        bytes += UTF8.encode(scalar) ?? .init()
      }
    }
  }

  private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value < 0x20 }
    if scalar.value < 0xA0 { return true }
    return scalar.properties.isBidiControl || scalar.value == 0x2028 || scalar.value == 0x2029
  }

  private mutating func appendEscaped(_ unit: UInt16) {
    let digits = Array("0123456789abcdef".utf8)
    bytes += [0x5C, 0x75]
    for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift)) & 15]) }
  }
}
