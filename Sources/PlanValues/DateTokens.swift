// PlanValues: a date cut into words, numbers and marks.

internal import PlanText

struct DateToken {
  enum Kind: Equatable {
    case number(Int, digits: Int)
    case ordinal(Int)
    case month(Int)
    case season(Season)
    case weekday(Int)
    case quarter(Int)
    case half(Int)
    case projectMonth(Int)
    case slash, hyphen, dot, comma, plus, apostrophe
    /// `–` and `—`, and a hyphen between spaces.
    case dash
    /// `the`, `of`: they change nothing.
    case filler
    case word
    case other
  }

  var kind: Kind
  var range: Range<Int>
  /// White space stands before it.
  var isSpaced: Bool
}

struct DateTokens {
  /// No date is longer; a sentence in the place of one is not looked at to its end.
  static let most = 24

  private let bytes: [UInt8]
  private let end: Int
  private var index: Int
  private var tokens: [DateToken] = []

  /// The pieces of a text, or nothing where there are too many for a date.
  static func cut(_ text: ValueText) -> [DateToken]? {
    var cutter = DateTokens(text)
    while let token = cutter.next() {
      guard cutter.tokens.count < most else { return nil }
      cutter.tokens.append(token)
    }
    cutter.joinPeriods()
    return cutter.tokens
  }

  private init(_ text: ValueText) {
    bytes = text.bytes
    index = text.range.lowerBound
    end = text.range.upperBound
    tokens.reserveCapacity(8)
  }

  private mutating func next() -> DateToken? {
    let start = index
    while index < end, let width = Wording.spaceWidth(bytes, index, end) { index += width }
    guard index < end else { return nil }
    let isSpaced = index > start
    let first = index
    let kind = kind()
    return DateToken(kind: kind, range: first..<index, isSpaced: isSpaced)
  }

  private mutating func kind() -> DateToken.Kind {
    let byte = bytes[index]
    if byte.isDigit { return number() }
    if byte.isLetter { return word() }
    let start = index
    index += 1
    switch byte {
    case Byte.slash: return .slash
    case Byte.dot: return .dot
    case Byte.comma: return .comma
    case 0x2B: return .plus
    case 0x27: return .apostrophe
    case Byte.hyphen: return isBetweenSpaces(start..<index) ? .dash : .hyphen
    default: break
    }
    while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return wide(start..<index)
  }

  /// A mark of more than one byte.
  private func wide(_ range: Range<Int>) -> DateToken.Kind {
    guard range.count == 3, bytes[range.lowerBound] == 0xE2 else { return .other }
    switch (bytes[range.lowerBound + 1], bytes[range.lowerBound + 2]) {
    case (0x80, 0x90), (0x80, 0x91): return isBetweenSpaces(range) ? .dash : .hyphen
    case (0x80, 0x92...0x95), (0x88, 0x92): return .dash
    case (0x80, 0x98), (0x80, 0x99): return .apostrophe
    default: return .other
    }
  }

  private func isBetweenSpaces(_ range: Range<Int>) -> Bool {
    guard let last = tokens.last, range.upperBound < end else { return false }
    return last.range.upperBound < range.lowerBound && Wording.spaceWidth(bytes, range.upperBound, end) != nil
  }

  private mutating func number() -> DateToken.Kind {
    let start = index
    var value = 0
    while index < end, bytes[index].isDigit {
      value = min(value * 10 + Int(bytes[index] & 0x0F), 1_000_000_000)
      index += 1
    }
    let digits = index - start
    if digits <= 2, let after = ordinalEnd(index) {
      index = after
      return .ordinal(value)
    }
    return .number(value, digits: digits)
  }

  /// The end of `st`, `nd`, `rd` or `th` right behind a number.
  private func ordinalEnd(_ index: Int) -> Int? {
    guard index + 1 < end, index + 2 == end || !bytes[index + 2].isLetter else { return nil }
    switch (bytes[index].lowered, bytes[index + 1].lowered) {
    case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): return index + 2
    default: return nil
    }
  }

  private mutating func word() -> DateToken.Kind {
    let start = index
    while index < end, bytes[index].isLetter { index += 1 }
    let word = start..<index
    if word.count == 1, let period = letteredPeriod(bytes[start].lowered) { return period }
    if let month = DateWords.month(bytes, word) { return .month(month) }
    if let season = DateWords.season(bytes, word) { return .season(season) }
    if DateWords.matches(bytes, word, "the") || DateWords.matches(bytes, word, "of") { return .filler }
    if let weekday = DateWords.weekday(bytes, word) { return .weekday(weekday) }
    return .word
  }

  /// `Q3`, `H1`, `M36`: a letter and a number without a space.
  private mutating func letteredPeriod(_ letter: UInt8) -> DateToken.Kind? {
    guard letter == 0x71 || letter == 0x68 || letter == 0x6D, index < end, bytes[index].isDigit else { return nil }
    guard case .number(let value, _) = number() else { return nil }
    return period(letter, value)
  }

  private func period(_ letter: UInt8, _ value: Int) -> DateToken.Kind {
    letter == 0x71 ? .quarter(value) : letter == 0x68 ? .half(value) : .projectMonth(value)
  }

  /// `Quarter 3`, `third quarter`, `Month 36`.
  private mutating func joinPeriods() {
    var index = 0
    while index + 1 < tokens.count {
      let (first, second) = (tokens[index], tokens[index + 1])
      if first.kind == .word, let letter = periodLetter(first.range), case .number(let value, let digits) = second.kind,
        digits <= 3
      {
        join(index, period(letter, value))
      } else if second.kind == .word, let letter = periodLetter(second.range), letter != 0x6D,
        let value = ordinal(first)
      {
        join(index, period(letter, value))
      }
      index += 1
    }
  }

  private mutating func join(_ index: Int, _ kind: DateToken.Kind) {
    tokens[index].kind = kind
    tokens[index].range = tokens[index].range.lowerBound..<tokens[index + 1].range.upperBound
    tokens.remove(at: index + 1)
  }

  private func periodLetter(_ word: Range<Int>) -> UInt8? {
    if DateWords.matches(bytes, word, "quarter") || DateWords.matches(bytes, word, "qtr") { return 0x71 }
    if DateWords.matches(bytes, word, "half") { return 0x68 }
    return DateWords.matches(bytes, word, "month") ? 0x6D : nil
  }

  private func ordinal(_ token: DateToken) -> Int? {
    if case .ordinal(let value) = token.kind { return value }
    guard token.kind == .word else { return nil }
    let names = ["first", "second", "third", "fourth"]
    return names.firstIndex { DateWords.matches(bytes, token.range, $0) }.map { $0 + 1 }
  }
}
