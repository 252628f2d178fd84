// PlanText: the bytes that the language gives a meaning, and small questions about bytes.

package enum Byte {
  package static let tab: UInt8 = 0x09
  package static let lineFeed: UInt8 = 0x0A
  package static let carriageReturn: UInt8 = 0x0D
  package static let space: UInt8 = 0x20
  package static let quote: UInt8 = 0x22
  package static let hash: UInt8 = 0x23
  package static let openParenthesis: UInt8 = 0x28
  package static let closeParenthesis: UInt8 = 0x29
  package static let comma: UInt8 = 0x2C
  package static let hyphen: UInt8 = 0x2D
  package static let dot: UInt8 = 0x2E
  package static let slash: UInt8 = 0x2F
  package static let colon: UInt8 = 0x3A
  package static let semicolon: UInt8 = 0x3B
  package static let openBracket: UInt8 = 0x5B
  package static let backslash: UInt8 = 0x5C
  package static let closeBracket: UInt8 = 0x5D
  package static let backtick: UInt8 = 0x60
  package static let bar: UInt8 = 0x7C
  package static let tilde: UInt8 = 0x7E
}

extension UInt8 {
  package var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  package var isLower: Bool { self >= 0x61 && self <= 0x7A }
  package var isUpper: Bool { self >= 0x41 && self <= 0x5A }
  package var isLetter: Bool { isLower || isUpper }
  /// ASCII lower case; other bytes as they are.
  package var lowered: UInt8 { isUpper ? self | 0x20 : self }
}
