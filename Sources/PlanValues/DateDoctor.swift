// PlanValues: why a text is no date: the nearest thing that would be one.

internal import PlanModel
internal import PlanText

struct DateDoctor {
  /// A parser that has read nothing yet: each guess is tried on a copy, so that it leaves no findings.
  let parser: DateParser

  /// A better fault than `unreadable`, where there is one.
  func diagnose(_ tokens: [DateToken]) -> DateFault {
    plus(tokens) ?? openEnd(tokens) ?? endOf(tokens) ?? misspelt(tokens) ?? hyphen(tokens) ?? wordsAround(tokens)
      ?? .unreadable
  }

  private func read(_ tokens: ArraySlice<DateToken>) -> PlanDate? {
    var trial = parser
    return trial.date(tokens)
  }

  private func range(_ tokens: ArraySlice<DateToken>) -> Range<Int> {
    guard let first = tokens.first, let last = tokens.last else { return parser.text.range }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// `March 2017 + 1`.
  private func plus(_ tokens: [DateToken]) -> DateFault? {
    guard let plus = tokens.firstIndex(where: { $0.kind == .plus }), plus > 0, plus + 1 < tokens.count else {
      return nil
    }
    guard case .number = tokens[plus + 1].kind, read(tokens[..<plus]) != nil else { return nil }
    return .plus(range(tokens[plus...]))
  }

  /// `1 April 2016 –`.
  private func openEnd(_ tokens: [DateToken]) -> DateFault? {
    guard let last = tokens.last, last.kind == .dash || last.kind == .hyphen else { return nil }
    return read(tokens.dropLast()) == nil ? nil : .openEnd(range(tokens.dropLast()))
  }

  /// `end of March 2016`.
  private func endOf(_ tokens: [DateToken]) -> DateFault? {
    guard let first = tokens.first, first.kind == .word, tokens.count > 1 else { return nil }
    guard DateWords.matches(parser.text.bytes, first.range, "end"), let date = read(tokens[1...]) else { return nil }
    return date.precision == .day ? nil : .endOf(date)
  }

  /// `1 Febuary 2012`.
  private func misspelt(_ tokens: [DateToken]) -> DateFault? {
    for (index, token) in tokens.enumerated() where token.kind == .word && (3...12).contains(token.range.count) {
      let typed = parser.text[token.range].string
      guard let name = Suggestion.nearest(to: typed, among: Self.names) else { continue }
      var guess = tokens
      if let month = CivilCalendar.monthNames.firstIndex(of: name) {
        guess[index].kind = .month(month + 1)
      } else if let season = Season.allCases.first(where: { $0.name == name }) {
        guess[index].kind = .season(season)
      }
      if read(guess[...]) != nil { return .misspelt(token.range, name) }
    }
    return nil
  }

  private static let names = CivilCalendar.monthNames + Season.allCases.map(\.name)

  /// `31 October 2011- 31 March 2012`: a hyphen with a space on one side, between two dates.
  func hyphen(_ tokens: [DateToken]) -> DateFault? {
    for (index, token) in tokens.enumerated() where token.kind == .hyphen && index > 0 && index + 1 < tokens.count {
      var left = parser
      var right = parser
      guard right.date(tokens[(index + 1)...]) != nil else { continue }
      let shared = DateParser.Shared(year: right.year, month: right.month)
      if left.date(tokens[..<index], sharing: shared) != nil { return .hyphenForSpan(token.range) }
    }
    return nil
  }

  /// A date with words before or behind it.
  private func wordsAround(_ tokens: [DateToken]) -> DateFault? {
    var start = 0
    while start < tokens.count, Self.isFiller(tokens[start].kind) { start += 1 }
    var end = tokens.count
    while end > start {
      let rest = tokens[..<start] + tokens[end...]
      if rest.contains(where: { $0.kind == .word }), read(tokens[start..<end]) != nil {
        return .wordsAround(date: range(tokens[start..<end]))
      }
      end -= 1
    }
    return nil
  }

  private static func isFiller(_ kind: DateToken.Kind) -> Bool {
    switch kind {
    case .word, .other, .filler, .hyphen, .dash, .dot, .comma: true
    default: false
    }
  }
}
