// PlanResolution: `rating from Q1 2022/23: A A R R; G G A G`: a rating for each period, one after the other.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText
import PlanValues

extension Reader {
  /// Puts a rating for each letter beside the others of an indicator, in place of the line that has them all.
  mutating func expandRatings(_ text: ValueText, at field: Int, of record: RecordID) {
    guard draft.model[record].kind == .indicator, draft.model[record].fields.indices.contains(field) else { return }
    if case .ratings(let history) = draft.model[record].fields[field].value {
      return expand(history, at: field, of: record)
    }
    guard case .words = draft.model[record].fields[field].value else { return }
    guard case .period(let start)? = draft.model[record].fields[field].qualifier, let unit = start.ratingUnit else {
      return
    }
    let words = words(of: text)
    guard !words.isEmpty, words.count <= 400 else { return }
    var ratings: [(place: Int, rating: String)] = []
    for (place, word) in words.enumerated() {
      switch word.string.lowercased() {
      case "g", "green": ratings.append((place, "green"))
      case "a", "amber": ratings.append((place, "amber"))
      case "r", "red": ratings.append((place, "red"))
      case ".", "-", "–": continue
      default:
        diagnostics.append(unknown(word, of: record))
        return
      }
    }
    let end = start.first.adding(days: words.count * unit.months * 31)
    let periods = context.calendar.periods(unit, covering: start.first, through: end)
    guard periods.count >= words.count else { return }
    draft.model[record].fields.remove(at: field)
    for (place, rating) in ratings {
      let qualifier = Qualifier.period(periods[place])
      checkRepeated(NamedField(.rag), qualifier, of: record, at: words[place].source)
      addField(
        Field(id: .rag, value: .choice(ChosenWord(rating)), qualifier: qualifier, range: words[place].source),
        to: record)
    }
  }

  /// Quarters have been read, with the plan's own words and a count for each year.
  private mutating func expand(_ history: RatingHistory, at field: Int, of record: RecordID) {
    let range = draft.model[record].fields.remove(at: field).range
    for reading in history.years.flatMap(\.readings) {
      guard let rating = reading.rating else { continue }
      let qualifier = Qualifier.period(reading.quarter)
      checkRepeated(NamedField(.rag), qualifier, of: record, at: range)
      addField(Field(id: .rag, value: .choice(rating), qualifier: qualifier, range: range), to: record)
    }
  }

  private func words(of text: ValueText) -> [ValueText] {
    var words: [ValueText] = []
    var start: Int?
    for index in text.range {
      let byte = text.bytes[index]
      let isBetween = byte == Byte.space || byte == Byte.semicolon || byte == Byte.comma || byte == Byte.bar
      if isBetween, let from = start {
        words.append(text[from..<index])
        start = nil
      } else if !isBetween, start == nil {
        start = index
      }
    }
    if let start { words.append(text[start..<text.range.upperBound]) }
    return words
  }

  private func unknown(_ word: ValueText, of record: RecordID) -> Diagnostic {
    Diagnostic(
      .choiceUnknown, "\(quoted("rating from")) of \(name(record)) has \(quoted(word.string)), which is no rating",
      at: word.source, label: "not a rating", found: word.string, expected: "`G`, `A`, `R`, or `.` for none",
      help: "write a letter for each period, with a semicolon between years")
  }
}

extension PlanDate {
  /// What it counts in; nothing for days and seasons.
  var ratingUnit: PeriodUnit? {
    switch precision {
    case .month: .month
    case .quarter: .quarter
    case .half: .half
    case .year: .year
    case .day, .season, .either, .projectMonth: nil
    }
  }
}
