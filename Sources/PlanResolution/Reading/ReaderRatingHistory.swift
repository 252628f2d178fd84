// PlanResolution: `rating from Q1 2022/23: A A R R; G G G A`: one letter a quarter, a semicolon between years.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText
import PlanValues

extension Reader {
  /// The readings of a field, whose reference says with which quarter they start. A history of which one year has a
  /// wrong count stays as printed: nobody can tell which quarter was left out.
  mutating func ratingHistory(_ text: ValueText, of id: NamedField, _ record: RecordID, _ field: Int) -> Value {
    if let missing = ValueReader.missing(text) { return .missing(missing) }
    let name = fieldName(id, of: record)
    let qualifier = draft.model[record].fields[field].qualifier
    // An indicator may have them by the month or year: they become its figures.
    if draft.model[record].kind == .indicator, case .period(let start)? = qualifier, start.precision != .quarter,
      start.ratingUnit != nil
    {
      return .words(text.string)
    }
    guard case .period(let start)? = qualifier, start.precision == .quarter else {
      diagnostics.append(
        Diagnostic(
          .ratingUnreadable, "\(name) does not say with which quarter it starts", at: text.source,
          label: "ratings of which quarters?", expected: "rating from Q1 2022/23",
          help: "write the first quarter before the colon, as in `rating from Q1 2022/23: A A R R`"))
      return .asPrinted(text.string)
    }
    guard let history = ratingHistory(text, from: start, name) else { return .asPrinted(text.string) }
    return .ratings(history)
  }

  private mutating func ratingHistory(_ text: ValueText, from start: PlanDate, _ name: String) -> RatingHistory? {
    let calendar = self.calendar(of: start)
    let first = calendar.startOfYear(holding: start.first)
    var quarter = (1...4).first { calendar.quarter($0, ofYear: first)?.first == start.first } ?? 1
    let parts = text.bytes[text.range].split(separator: Byte.semicolon, omittingEmptySubsequences: false)
    var history = RatingHistory(years: [])
    var isWhole = true
    for (place, part) in parts.enumerated() {
      let piece = text[part.startIndex..<part.endIndex].trimmed
      let isLast = place == parts.count - 1
      if piece.isEmpty, isLast, place > 0 { break }
      var year = RatingHistory.Year(name: calendar.nameOfYear(startingIn: first + place), readings: [])
      let (count, wanted) = (piece.words.count, 5 - quarter)
      if count > wanted || (count < wanted && !isLast) {
        wrongCount(name, year.name, count, wanted, at: piece.isEmpty ? text.source : piece.source)
        isWhole = false
      }
      for word in piece.words {
        let rating = rating(piece[word], name)
        guard let period = calendar.quarter(quarter, ofYear: first + place) else { continue }
        year.readings.append(RatingHistory.Reading(quarter: period, rating: rating))
        quarter += 1
      }
      history.years.append(year)
      quarter = 1
    }
    return isWhole ? history : nil
  }

  /// `Q1 2022` is the calendar year's, and so are the years after it.
  private func calendar(of start: PlanDate) -> CalendarRules {
    start.printed.contains("/") ? context.calendar : CalendarRules(yearStartMonth: 1)
  }

  private mutating func wrongCount(_ name: String, _ year: String, _ count: Int, _ wanted: Int, at range: SourceRange) {
    let ratings = count == 1 ? "1 rating" : "\(count) ratings"
    let quarters = wanted == 1 ? "1 quarter" : "\(wanted) quarters"
    diagnostics.append(
      Diagnostic(
        .ratingYearHasWrongCount, "\(name) has \(ratings) for \(quarters) of \(year)", at: range,
        label: count < wanted ? "too few" : "too many", found: "\(count)", expected: "\(wanted)",
        help: "write one letter a quarter, `.` where none was given, and `;` at the end of a year"))
  }

  /// One letter or word: of the plan's own words, or of the fixed ones; nothing for a dot or a dash. A word that is
  /// neither has been reported and is kept.
  private mutating func rating(_ text: ValueText, _ name: String) -> ChosenWord? {
    if [".", "-", "–"].contains(text.string) { return nil }
    let rag = NamedField(.rag)
    guard case .choice(let fixed) = schema[rag].type else { return nil }
    let own = schema.choice(of: rag)
    let initials = (own?.words ?? []).filter { FoldedName.of($0.word).hasPrefix(folded(text)) }
    if initials.count == 1, let word = initials.first {
      return ChosenWord(word.meaning ?? word.word, said: word.word, isUnfixed: word.meaning == nil)
    }
    let value = ValueReader.choice(text, from: fixed, own: own, subject: { name }, into: &diagnostics)
    if case .choice(let chosen)? = value { return chosen }
    return ChosenWord(text.string, said: text.string, isUnfixed: true)
  }
}
