// PlanValues: a date, a span of dates or a date word, from its text.

internal import PlanModel
internal import PlanText

struct WhenParser {
  /// What went wrong, with the part of the text that it is about.
  private(set) var faults: [(DateFault, ValueText)] = []
  private(set) var notices: [(DateNotice, reading: String, ValueText)] = []

  let text: ValueText
  private let context: ValueContext
  private let monthsTakePaperYear: Bool

  init(_ text: ValueText, in context: ValueContext, monthsTakePaperYear: Bool = false) {
    self.text = text
    self.context = context
    self.monthsTakePaperYear = monthsTakePaperYear
  }

  /// Reads the whole text; nothing where `faults` say why not.
  mutating func when() -> When? {
    if let word = WhenWords.word(text) ?? WhenWords.event(text) { return .word(word) }
    guard let tokens = DateTokens.cut(text), !tokens.isEmpty else { return fail(.unreadable) }
    if let rhythm = WhenWords.rhythm(tokens, text) { return .word(rhythm) }
    let (lead, start) = lead(tokens)
    if let end = onwards(tokens), start < end { return from(tokens[start..<end]) }
    switch lead {
    case .from, .between:
      return span(tokens, start: start, joinsByAnd: lead == .between)
        ?? (faults.isEmpty ? from(tokens[start...]) : nil)
    case .by: return one(tokens[start...]).map { .by($0) }
    case .after: return one(tokens[start...]).map { .after($0) }
    case .until: return one(tokens[start...]).map { .span(from: nil, to: $0) }
    case .on, nil:
      if let span = span(tokens, start: start, joinsByAnd: false) { return span }
      return faults.isEmpty ? one(tokens[start...]).map { .date($0) } : nil
    }
  }

  /// Reads the whole text as one date.
  mutating func date() -> PlanDate? {
    guard let tokens = DateTokens.cut(text), !tokens.isEmpty else {
      faults.append((.unreadable, text))
      return nil
    }
    return one(tokens[...])
  }

  private mutating func fail(_ fault: DateFault) -> When? {
    faults.append((fault, text))
    return nil
  }

  private var parser: DateParser { DateParser(text, in: context, monthsTakePaperYear: monthsTakePaperYear) }

  private mutating func one(_ tokens: ArraySlice<DateToken>) -> PlanDate? {
    var parser = parser
    let date = parser.date(tokens)
    keep(parser, date, tokens)
    return date
  }

  private mutating func keep(_ parser: DateParser, _ date: PlanDate?, _ tokens: ArraySlice<DateToken>) {
    let part = part(tokens)
    var fault = parser.fault ?? .unreadable
    if date == nil, case .unreadable = fault {
    } else {
      notices += parser.notices.map { ($0, date?.printed ?? "", part) }
    }
    guard date == nil else { return }
    let doctor = DateDoctor(parser: self.parser)
    switch fault {
    case .unreadable: fault = doctor.diagnose(Array(tokens))
    // `31 October 2011- 31 March 2012` starts like two years.
    case .yearsDoNotFollow where tokens.count > 3: fault = doctor.hyphen(Array(tokens)) ?? fault
    default: break
    }
    faults.append((fault, part))
  }

  private func part(_ tokens: ArraySlice<DateToken>) -> ValueText {
    guard let first = tokens.first, let last = tokens.last else { return text }
    return text[first.range.lowerBound..<last.range.upperBound]
  }

  private mutating func from(_ tokens: ArraySlice<DateToken>) -> When? {
    one(tokens).map { .span(from: $0, to: nil) }
  }
}

// Spans.
extension WhenParser {
  /// Both ends of a span, where the tokens hold one; nothing without faults where they do not.
  private mutating func span(_ tokens: [DateToken], start: Int, joinsByAnd: Bool) -> When? {
    let joints = tokens.indices.dropLast().filter { $0 > start && isJoint(tokens[$0], joinsByAnd) }
    guard joints.count == 1, let joint = joints.first else { return nil }
    let (left, right) = (tokens[start..<joint], tokens[(joint + 1)...])
    if right.count == 1, reads(tokens[joint + 1], "ongoing") { return from(left) }
    var second = parser
    let last = second.date(right)
    var first = parser
    var date = first.date(left, sharing: DateParser.Shared(year: second.year, month: second.month))
    if let found = date, let last, last.last < found.first, !Self.isComplete(left, parser) {
      // `October – March 2012`: the year that was shared cannot be meant.
      date = nil
      first.fault = .noYear(part(left).range, fits: yearBefore(second.year))
    }
    if (date == nil) != (last == nil), let around = around(left, right, date, last, first, second) {
      faults.append((around, text))
      return nil
    }
    if last == nil, let date, case .noYear(let range, nil)? = second.fault, case .calendar(let year)? = first.year {
      var trial = parser
      let sameYear = trial.date(right, sharing: DateParser.Shared(year: first.year))
      let isBefore = sameYear.map { $0.last < date.first } ?? false
      second.fault = .noYear(range, fits: "\(isBefore ? year + 1 : year)")
    }
    if case .unreadable? = first.fault, case .unreadable? = second.fault { return nil }
    keep(first, date, left)
    keep(second, last, right)
    guard let date, let last else { return nil }
    guard last.last >= date.first else {
      faults.append((.endsBeforeStart(date, part(left).range, last, part(right).range), text))
      return nil
    }
    return .span(from: date, to: last)
  }

  private func yearBefore(_ year: YearName?) -> String? {
    switch year {
    case .calendar(let number)?: "\(number - 1)"
    case .pair(let number)?: context.calendar.nameOfYear(startingIn: number - 1)
    case nil: nil
    }
  }

  /// `31 March 2016 – Cabinet`: one side is a date, the other words.
  private func around(
    _ left: ArraySlice<DateToken>, _ right: ArraySlice<DateToken>, _ first: PlanDate?, _ last: PlanDate?,
    _ leftParser: DateParser, _ rightParser: DateParser
  ) -> DateFault? {
    let (fault, words) = first == nil ? (leftParser.fault, left) : (rightParser.fault, right)
    guard case .unreadable? = fault, words.allSatisfy({ Self.isWord($0.kind) }) else { return nil }
    return .wordsAround(date: part(first == nil ? right : left).range)
  }

  private static func isWord(_ kind: DateToken.Kind) -> Bool {
    kind == .word || kind == .filler || kind == .comma || kind == .dot || kind == .apostrophe
  }

  /// Whether a date needs nothing from its neighbour.
  private static func isComplete(_ tokens: ArraySlice<DateToken>, _ parser: DateParser) -> Bool {
    var parser = parser
    return parser.date(tokens) != nil
  }

  private func isJoint(_ token: DateToken, _ joinsByAnd: Bool) -> Bool {
    if token.kind == .dash { return true }
    if joinsByAnd, reads(token, "and") { return true }
    return ["to", "until", "till", "through"].contains { reads(token, $0) }
  }

  private func reads(_ token: DateToken, _ word: String) -> Bool {
    token.kind == .word && DateWords.matches(text.bytes, token.range, word)
  }
}

// The words before and behind.
extension WhenParser {
  private enum Lead {
    case from, between, by, after, until, on
  }

  /// What the first words make of the date, and where the date starts.
  private func lead(_ tokens: [DateToken]) -> (Lead?, Int) {
    guard tokens.count > 1, tokens[0].kind == .word else { return (nil, 0) }
    let leads: [(String, Lead)] = [
      ("from", .from), ("since", .from), ("between", .between), ("by", .by), ("after", .after), ("until", .until),
      ("till", .until), ("to", .until), ("on", .on), ("in", .on), ("during", .on),
      ("throughout", .on),
    ]
    for (word, lead) in leads where reads(tokens[0], word) { return (lead, 1) }
    let isNoLater =
      tokens.count > 3 && (reads(tokens[0], "no") || reads(tokens[0], "not")) && reads(tokens[1], "later")
      && reads(tokens[2], "than")
    return isNoLater ? (.by, 3) : (nil, 0)
  }

  /// Where `onwards` stands at the end.
  private func onwards(_ tokens: [DateToken]) -> Int? {
    guard let last = tokens.last, reads(last, "onwards") || reads(last, "onward") else { return nil }
    let end = tokens.count - 1
    return end > 1 && reads(tokens[end - 1], "and") ? end - 1 : end
  }
}
