// PlanMarkup: addresses that a paper may link to, written so that they can only be addresses.

/// An address that is safe to link: http, https, mailto, tel, or relative.
package struct LinkTarget: Sendable {
  let url: String

  /// Nothing for any other scheme: the words then stand without a link.
  package init?(_ url: String) {
    guard !url.isEmpty, LinkTarget.isAllowed(url.utf8) else { return nil }
    self.url = url
  }

  /// A colon before any `/`, `?` or `#` makes all before it a scheme, however it is spelt.
  private static func isAllowed(_ bytes: String.UTF8View) -> Bool {
    var scheme: UInt64 = 0
    var length = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
      case UInt8(ascii: ":"): return length <= 6 && allowedSchemes.contains(scheme)
      default:
        scheme = scheme << 8 | UInt64(byte | 0x20)
        length += 1
      }
    }
    return true
  }

  /// Packed big-endian: `tel`, `http`, `https`, `mailto`.
  private static let allowedSchemes: [UInt64] = [0x74656C, 0x6874_7470, 0x68_7474_7073, 0x6D61_696C_746F]
}

extension MarkupBytes {
  /// An address between double quotes: what no URL may hold is percent-encoded, `&` is escaped.
  package mutating func append(_ target: LinkTarget) {
    let utf8 = target.url.utf8Span
    let bytes = utf8.span
    for index in 0..<bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "&") {
        append("&amp;")
      } else if byte == UInt8(ascii: "'") {
        append("&#39;")
      } else if byte == UInt8(ascii: "%") ? bytes.isPercentEncoding(at: index) : LinkTarget.mayStand(byte) {
        append(byte)
      } else {
        append(UInt8(ascii: "%"))
        append(LinkTarget.hexDigit(byte >> 4))
        append(LinkTarget.hexDigit(byte & 15))
      }
    }
  }
}

extension LinkTarget {
  /// RFC 3986: unreserved and reserved characters, less the brackets, which only a host may hold.
  fileprivate static func mayStand(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"),
      UInt8(ascii: "@"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="):
      true
    default: false
    }
  }

  fileprivate static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}

extension Span<UInt8> {
  fileprivate func isPercentEncoding(at index: Int) -> Bool {
    index + 2 < count && isHexDigit(self[index + 1]) && isHexDigit(self[index + 2])
  }

  private func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
