// PlanTestSupport: a strict reader of JSON (RFC 8259), so that what we write is judged by something we did not write it with.

/// A JSON value. Members keep their order; a name twice in one object is refused.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// As written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  package struct Member: Hashable, Sendable {
    package var name: String
    package var value: JSONValue
  }

  package subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  package subscript(_ index: Int) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  package var string: String? { if case .string(let text) = self { text } else { nil } }
  package var int: Int? { if case .number(let text) = self { Int(text) } else { nil } }
  package var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
}

/// Why text is not JSON.
package struct JSONFault: Error, Hashable, Sendable {
  package var offset: Int
  package var reason: String
}

package struct JSONReader {
  private let bytes: [UInt8]
  private var offset = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The one value that the text holds.
  package static func value(of bytes: [UInt8]) throws(JSONFault) -> JSONValue {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw JSONFault(offset: 0, reason: "not UTF-8") }
    var reader = JSONReader(bytes)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.offset == bytes.count else { throw reader.fault("more than one value") }
    return value
  }

  private func fault(_ reason: String) -> JSONFault { JSONFault(offset: offset, reason: reason) }
  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { offset += 1 }
  }

  private mutating func take(_ byte: Character) throws(JSONFault) {
    guard next == byte.asciiValue else { throw fault("\(byte) is missing") }
    offset += 1
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
    guard depth < 200 else { throw fault("nested too deeply") }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
    for character in word { try take(character) }
    return value
  }

  private mutating func object(_ depth: Int) throws(JSONFault) -> JSONValue {
    var members: [JSONValue.Member] = []
    var names: Set<String> = []
    try take("{")
    skipSpace()
    if next == UInt8(ascii: "}") {
      offset += 1
    } else {
      while true {
        skipSpace()
        let name = try string()
        guard names.insert(name).inserted else { throw fault("\(name) is there twice") }
        skipSpace()
        try take(":")
        members.append(JSONValue.Member(name: name, value: try value(depth: depth + 1)))
        skipSpace()
        if next != UInt8(ascii: ",") { break }
        offset += 1
      }
      try take("}")
    }
    return .object(members)
  }

  private mutating func array(_ depth: Int) throws(JSONFault) -> JSONValue {
    var elements: [JSONValue] = []
    try take("[")
    skipSpace()
    if next == UInt8(ascii: "]") {
      offset += 1
    } else {
      while true {
        elements.append(try value(depth: depth + 1))
        skipSpace()
        if next != UInt8(ascii: ",") { break }
        offset += 1
      }
      try take("]")
    }
    return .array(elements)
  }

  private mutating func number() throws(JSONFault) -> JSONValue {
    let start = offset
    if next == UInt8(ascii: "-") { offset += 1 }
    let whole = try digits()
    if whole.count > 1, whole.first == UInt8(ascii: "0") { throw fault("a number starts with 0") }
    if next == UInt8(ascii: ".") {
      offset += 1
      _ = try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      offset += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { offset += 1 }
      _ = try digits()
    }
    return .number(String(decoding: bytes[start..<offset], as: UTF8.self))
  }

  private mutating func digits() throws(JSONFault) -> ArraySlice<UInt8> {
    let start = offset
    while let byte = next, (0x30...0x39).contains(byte) { offset += 1 }
    guard offset > start else { throw fault("a digit is missing") }
    return bytes[start..<offset]
  }

  private mutating func string() throws(JSONFault) -> String {
    var units: [UInt16] = []
    try take("\"")
    var start = offset
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw fault("a control character stands in a text") }
      if byte == UInt8(ascii: "\\") {
        units += Array(String(decoding: bytes[start..<offset], as: UTF8.self).utf16)
        offset += 1
        units.append(try escape())
        start = offset
      } else {
        offset += 1
      }
    }
    units += Array(String(decoding: bytes[start..<offset], as: UTF8.self).utf16)
    try take("\"")
    guard let text = String(validating: units, as: UTF16.self) else { throw fault("half a surrogate pair") }
    return text
  }

  private mutating func escape() throws(JSONFault) -> UInt16 {
    guard let byte = next else { throw fault("the text is not closed") }
    offset += 1
    switch Character(Unicode.Scalar(byte)) {
    case "\"": return 0x22
    case "\\": return 0x5C
    case "/": return 0x2F
    case "b": return 0x08
    case "f": return 0x0C
    case "n": return 0x0A
    case "r": return 0x0D
    case "t": return 0x09
    case "u":
      let digits = String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
      guard digits.utf8.count == 4, let unit = UInt16(digits, radix: 16) else { throw fault("\\u without a number") }
      offset += 4
      return unit
    default: throw fault("an unknown escape")
    }
  }
}
