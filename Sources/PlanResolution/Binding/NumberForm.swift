// PlanResolution, binding: the form of one level of numbers: `1.`, `(a)`, `iv`, `R01`, `1.1`.

import PlanText

/// How the numbers of one level are written. A dot at the end is punctuation of the list, not part of the number.
struct NumberForm: Hashable, Sendable {
  enum Symbol: Hashable, Sendable {
    /// Digits, at least as many as this: `01` has two.
    case digits(Int)
    case letter(capital: Bool)
    case roman(capital: Bool)
  }

  var before: String
  var symbol: Symbol
  var after: String
  /// Goes on from the number of the record above by a dot: `1.1`.
  var continues = false

  /// The number at a place, from 1.
  func printed(_ number: Int, below above: String?) -> String {
    let plain: String
    switch symbol {
    case .digits(let width):
      let digits = String(number)
      plain = String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    case .letter(let capital): plain = Self.letters(number, capital: capital)
    case .roman(let capital): plain = Self.roman(number, capital: capital)
    }
    guard continues, let above else { return before + plain + after }
    return above + "." + plain
  }

  /// The place that a typed number says, and what it goes on from; nothing where it has another form.
  func number(in typed: String) -> (above: String?, number: Int)? {
    if continues {
      let bytes = typed.utf8
      let dot = bytes.lastIndex(of: Byte.dot)
      let last = typed[(dot.map { bytes.index(after: $0) } ?? typed.startIndex)...]
      return Self.digits(last).map { (dot.map { String(typed[..<$0]) }, $0) }
    }
    var words = typed[...]
    while words.last == "." { words.removeLast() }
    guard words.hasPrefix(before), words.dropFirst(before.count).hasSuffix(after) else { return nil }
    words = words.dropFirst(before.count).dropLast(after.count)
    switch symbol {
    case .digits: return Self.digits(words).map { (nil, $0) }
    case .letter(let capital): return Self.number(ofLetters: words, capital: capital).map { (nil, $0) }
    case .roman(let capital):
      let number = Self.number(ofRoman: words)
      return number > 0 && Self.roman(number, capital: capital) == words ? (nil, number) : nil
    }
  }

  private static func digits(_ words: Substring) -> Int? {
    words.utf8.count <= 9 && words.utf8.allSatisfy(\.isDigit) ? Int(words) : nil
  }

  /// a to z, then aa, ab …
  private static func letters(_ number: Int, capital: Bool) -> String {
    var rest = number
    var letters: [UInt8] = []
    while rest > 0 {
      rest -= 1
      letters.append((capital ? 0x41 : 0x61) + UInt8(rest % 26))
      rest /= 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  private static func number(ofLetters words: Substring, capital: Bool) -> Int? {
    guard !words.isEmpty, words.utf8.count <= 3 else { return nil }
    var number = 0
    for byte in words.utf8 {
      guard capital ? byte.isUpper : byte.isLower else { return nil }
      number = number * 26 + Int(byte.lowered - 0x60)
    }
    return number
  }

  private static let romanSteps: [(Int, String)] = [
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]

  /// What the letters of a Roman numeral add up to; it is one only if that number is printed so.
  private static func number(ofRoman words: Substring) -> Int {
    var number = 0
    var above = 0
    for letter in words.utf8.reversed() {
      guard let step = romanSteps.first(where: { Array($0.1.utf8) == [letter.lowered] })?.0 else { return 0 }
      number += step < above ? -step : step
      above = max(above, step)
    }
    return number
  }

  private static func roman(_ number: Int, capital: Bool) -> String {
    guard number < 4_000 else { return String(number) }
    var rest = number
    var roman = ""
    for (value, letters) in romanSteps {
      while rest >= value {
        roman += letters
        rest -= value
      }
    }
    return capital ? roman.uppercased() : roman
  }
}
