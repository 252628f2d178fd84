// PlanText: the bytes that the language gives a meaning, and small questions about bytes.

/// Computed and inlinable: a stored constant costs a call a byte where another target reads it.
package enum Byte {
  @inlinable package static var tab: UInt8 { 0x09 }
  @inlinable package static var lineFeed: UInt8 { 0x0A }
  @inlinable package static var carriageReturn: UInt8 { 0x0D }
  @inlinable package static var space: UInt8 { 0x20 }
  @inlinable package static var quote: UInt8 { 0x22 }
  @inlinable package static var hash: UInt8 { 0x23 }
  @inlinable package static var openParenthesis: UInt8 { 0x28 }
  @inlinable package static var closeParenthesis: UInt8 { 0x29 }
  @inlinable package static var comma: UInt8 { 0x2C }
  @inlinable package static var hyphen: UInt8 { 0x2D }
  @inlinable package static var dot: UInt8 { 0x2E }
  @inlinable package static var slash: UInt8 { 0x2F }
  @inlinable package static var colon: UInt8 { 0x3A }
  @inlinable package static var semicolon: UInt8 { 0x3B }
  @inlinable package static var openBracket: UInt8 { 0x5B }
  @inlinable package static var backslash: UInt8 { 0x5C }
  @inlinable package static var closeBracket: UInt8 { 0x5D }
  @inlinable package static var backtick: UInt8 { 0x60 }
  @inlinable package static var bar: UInt8 { 0x7C }
  @inlinable package static var tilde: UInt8 { 0x7E }
}

extension UInt8 {
  @inlinable package var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  @inlinable package var isLower: Bool { self >= 0x61 && self <= 0x7A }
  @inlinable package var isUpper: Bool { self >= 0x41 && self <= 0x5A }
  @inlinable package var isLetter: Bool { isLower || isUpper }
  /// ASCII lower case; other bytes as they are.
  @inlinable package var lowered: UInt8 { isUpper ? self | 0x20 : self }
}
