// PlanResolution, committee papers: a number that an author typed before a paragraph or a heading.

import PlanText

/// `3.2 ` at the start of a text: the number without the dot at its end, and the bytes that go when it is taken off.
struct TypedNumber {
  var number: String
  /// With its dot.
  var typed: String
  /// Up to the text that follows.
  var length: Int

  /// What a paragraph starts with, where its form says that it is a number and not a figure (`2.5 million`).
  init?(paragraph text: String, form: NumberForm) {
    guard let (token, length, next) = Self.token(text) else { return nil }
    let number = token.hasSuffix(".") ? String(token.dropLast()) : token
    if form.continues {
      guard number.utf8.contains(Byte.dot), Self.isDotted(number), !(next?.isLower ?? false) else { return nil }
    } else {
      let isBare = number.utf8.allSatisfy { $0.isDigit || $0.isLetter }
      guard form.number(in: number) != nil, !isBare || token.hasSuffix(".") else { return nil }
    }
    self.init(number: number, typed: token, length: length)
  }

  /// What a heading starts with: `3.`, `3.2`, or `3` where that is expected.
  init?(heading text: String, form: NumberForm, expected: String) {
    guard let (token, length, next) = Self.token(text), next != nil else { return nil }
    let number = token.hasSuffix(".") ? String(token.dropLast()) : token
    let isDotted =
      Self.isDotted(number) && number.utf8.count <= 5 && (token != number || number.utf8.contains(Byte.dot))
    guard number == expected || isDotted || form.number(in: number) != nil && token != number else { return nil }
    self.init(number: number, typed: token, length: length)
  }

  private init(number: String, typed: String, length: Int) {
    self.number = number
    self.typed = typed
    self.length = length
  }

  /// The first word, how many bytes it takes with the spaces behind it, and the byte after them.
  private static func token(_ text: String) -> (token: String, length: Int, next: UInt8?)? {
    let bytes = Array(text.utf8.prefix(40))
    var end = 0
    while end < bytes.count, bytes[end] > Byte.space, bytes[end] != 0xC2 { end += 1 }
    guard end > 0, end <= 12, end < bytes.count else { return nil }
    var after = end
    while after < bytes.count {
      if bytes[after] == Byte.space || bytes[after] == Byte.tab {
        after += 1
      } else if bytes[after] == 0xC2, after + 1 < bytes.count, bytes[after + 1] == 0xA0 {
        after += 2
      } else {
        break
      }
    }
    guard after > end else { return nil }
    return (String(decoding: bytes[..<end], as: UTF8.self), after, after < bytes.count ? bytes[after] : nil)
  }

  private static func isDotted(_ number: String) -> Bool {
    let parts = number.utf8.split(separator: Byte.dot, omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0.count <= 3 && $0.allSatisfy(\.isDigit) }
  }
}
