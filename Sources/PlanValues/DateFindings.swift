// PlanValues: the words for what is wrong with a date.

internal import PlanDiagnostics
internal import PlanModel
internal import PlanText

struct DateFindings {
  /// The text that the fault is about, a whole value or one end of a span.
  let text: ValueText
  /// The whole value, as findings quote it.
  let whole: ValueText
  let subject: String

  private static let forms = "a date such as 31 March 2016, March 2016, Q3 2016/17 or 2016/17"

  private var typed: String { whole.string }

  private var isPart: Bool { text.range != whole.range }

  private func string(_ range: Range<Int>) -> String { text[range].string }

  private func month(_ number: Int) -> String { CivilCalendar.monthNames[number - 1] }

  private func replace(_ part: Range<Int>, with new: String, _ safety: FixSafety = .needsReview) -> Fix {
    Finding.replace(part, of: text, with: new, "change `\(string(part))` to `\(new)`", safety)
  }

  private func finding(
    _ code: DiagnosticCode, _ what: String, at range: Range<Int>, label: String = "", found: String? = nil,
    expected: String? = nil, notes: [String] = [], fix: Fix? = nil, help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      code, "\(subject) is \(Finding.quoted(typed)), \(what)", at: text.source(range), label: label,
      found: found ?? string(range), expected: expected, notes: notes, fix: fix, help: help)
  }

  func diagnostic(_ fault: DateFault) -> Diagnostic {
    switch fault {
    case .unreadable, .wordsAround, .endOf, .openEnd, .misspelt, .notOneDate: return unreadable(fault)
    case .noSuchDay(let day, let month, let year, let typed, _): return noSuchDay(day, month, year, typed)
    case .noSuchMonth(let number, let typed, let swapped, let date): return noSuchMonth(number, typed, swapped, date)
    case .noSuchPeriod(let range, let fact, let expected):
      return finding(.dateImpossible, "but \(fact)", at: range, label: fact, expected: expected)
    case .wrongWeekday(let typed, let weekday):
      let name = CivilCalendar.dayNames[weekday - 1]
      return finding(
        .dateImpossible, "but that day is a \(name)", at: typed, label: "a \(name)", expected: name,
        fix: replace(typed, with: name))
    case .noYear, .twoYears, .yearsStartInJanuary, .yearsDoNotFollow, .yearAndMonth: return wrongYear(fault)
    case .projectNotStarted(let number, let range):
      return finding(
        .dateUnreadable, "but the plan does not say when its month 1 is", at: range, label: "month \(number) of what?",
        help: "add a calendar with the first day of the project: `project starts: 1 April 2016`")
    case .plus(let range): return plus(range)
    case .hyphenForSpan(let range): return hyphen(range)
    case .endsBeforeStart(let first, let start, let last, let end): return reversed(first, start, last, end)
    }
  }

  private func unreadable(_ fault: DateFault) -> Diagnostic {
    switch fault {
    case .wordsAround(let date): return around(date)
    case .endOf(let date):
      let last = PlanDate(day: date.last).printed
      return finding(
        .dateUnreadable, "which needs its day", at: text.range, label: "the end of a period", expected: last,
        fix: replace(text.range, with: last))
    case .openEnd(let date):
      let right = "from \(string(date))"
      return finding(
        .dateUnreadable, "without its end", at: date.upperBound..<text.range.upperBound, label: "to when?",
        expected: right, fix: replace(text.range, with: right))
    case .misspelt(let range, let name):
      return finding(
        .dateUnreadable, "and `\(string(range))` is no month or season", at: range, label: "did you mean \(name)?",
        expected: name,
        fix: replace(range, with: name))
    case .notOneDate(let what):
      return finding(
        .dateUnreadable, "which is \(what), where one date is wanted", at: text.range, label: "not one date",
        expected: Self.forms, fix: Finding.inBrackets(text),
        help: "write the date that counts, and the rest as a (note)")
    default:
      return finding(
        .dateUnreadable, isPart ? "and `\(text.string)` is not a date" : "which is not a date", at: text.range,
        label: "not a date", expected: Self.forms,
        notes: ["words such as \(WhenWords.examples) are read too, where a field takes them"],
        fix: Finding.inBrackets(text),
        help: "write \(Self.forms), or put words in brackets")
    }
  }

  /// Words before or behind a date are a note.
  private func around(_ date: Range<Int>) -> Diagnostic {
    let before = Finding.withoutMarks(text[text.range.lowerBound..<date.lowerBound].trimmed)
    let after = text[date.upperBound..<text.range.upperBound].trimmed
    let words = before.isEmpty ? after : before
    var fix = Finding.note(after, behind: text[date], in: text)
    let hasBrackets = text.bytes[text.range].contains { $0 == Byte.openParenthesis || $0 == Byte.closeParenthesis }
    if !before.isEmpty {
      let note = after.isEmpty ? before.string : "\(before.string) … \(Finding.withoutMarks(after).string)"
      fix = hasBrackets ? nil : replace(text.range, with: "\(string(date)) (\(note))")
    }
    return finding(
      .dateUnreadable, "where only `\(string(date))` is a date", at: words.range,
      label: "these words are not part of a date", expected: "\(string(date)) (\(Finding.withoutMarks(words).string))",
      fix: fix, help: "put what is not the date into a (note) behind it")
  }

  private func plus(_ range: Range<Int>) -> Diagnostic {
    let years = text[range.lowerBound + 1..<range.upperBound].trimmed.string
    let isNumber = years.utf8.allSatisfy(\.isDigit)
    let note = isNumber ? "+\(years) year\(years == "1" ? "" : "s")" : "+\(years)"
    let before = text[text.range.lowerBound..<range.lowerBound].trimmed
    let place = before.range.upperBound..<range.upperBound
    return finding(
      .datePlusNumber, "but nothing can be added to a date", at: range, label: "say what it is in a note",
      expected: "\(before.string) (\(note))",
      notes: ["an option to extend is not the end of the contract, so it is held beside the date"],
      fix: Finding.replace(place, of: text, with: " (\(note))", "write `\(before.string) (\(note))`", .needsReview))
  }

  private func hyphen(_ range: Range<Int>) -> Diagnostic {
    let before = text[text.range.lowerBound..<range.lowerBound].trimmed
    let after = text[range.upperBound..<text.range.upperBound].trimmed
    let right = "\(before.string) to \(after.string)"
    let place = before.range.upperBound..<after.range.lowerBound
    return finding(
      .dateUnreadable, "but a hyphen without spaces does not join two dates", at: range, label: "hyphen",
      expected: right, fix: Finding.replace(place, of: text, with: " to ", "write `\(right)`", .safe))
  }

  private func reversed(_ first: PlanDate, _ start: Range<Int>, _ last: PlanDate, _ end: Range<Int>) -> Diagnostic {
    Diagnostic(
      .spanEndsBeforeStart, "\(subject) ends on \(last.printed), before it starts on \(first.printed)",
      at: text.source(end), label: "before the start", others: [Label(text.source(start), "the start")],
      found: text.string, expected: "an end that is not before \(first.printed)",
      fix: Fix(
        "change the two dates over", .needsReview,
        [Edit(text.source(start), string(end)), Edit(text.source(end), string(start))]))
  }
}

// Days and months.
extension DateFindings {
  private func noSuchDay(_ day: Int, _ month: Int, _ year: Int, _ typed: Range<Int>) -> Diagnostic {
    let last = CivilCalendar.days(inMonth: month, of: year)
    let name = self.month(month)
    let isLeapDay = month == 2 && day == 29
    let fact = isLeapDay ? "\(year) is not a leap year: its February has 28 days" : "\(name) has \(last) days"
    let right = day == 0 ? 1 : last
    let isOrdinal = text.bytes[typed.upperBound - 1].isLetter
    let suffix = isOrdinal ? (right == 1 || right == 31 ? "st" : "th") : ""
    return finding(
      .dateImpossible, "but \(fact)", at: typed, label: isLeapDay ? "February has 28 days" : fact,
      expected: "a day from 1 to \(last)",
      fix: Finding.replace(
        typed, of: text, with: "\(right)\(suffix)", "change it to \(right) \(name) \(year)", .needsReview))
  }

  private func noSuchMonth(
    _ number: Int, _ typed: Range<Int>, _ swapped: (text: String, date: PlanDate)?, _ date: Range<Int>
  ) -> Diagnostic {
    guard let swapped else {
      return finding(
        .dateImpossible, "but there is no month \(number)", at: typed, label: "no such month",
        expected: "a month from 1 to 12")
    }
    return finding(
      .dateImpossible, "but with the day first its month is \(number)", at: typed, label: "no month \(number)",
      expected: swapped.text,
      notes: ["plans write the day before the month: \(swapped.text) is \(swapped.date.printed)"],
      fix: Finding.replace(
        date, of: text, with: swapped.text, "change day and month over: `\(swapped.text)`", .needsReview))
  }
}

// Years.
extension DateFindings {
  private func wrongYear(_ fault: DateFault) -> Diagnostic {
    switch fault {
    case .noYear(let range, let fits):
      let right = fits.map { "\(string(range)) \($0)" }
      return finding(
        .dateUnreadable, "without its year", at: range, label: "no year",
        expected: right ?? "\(string(range)) and a year",
        fix: right.map { replace(range, with: $0) }, help: "write the year as well")
    case .twoYears(let range, let fits):
      return finding(
        .dateUnreadable, "but it is in one year only", at: range, label: "two years",
        expected: fits?.printed ?? "one year", fix: fits.map { replace(range, with: $0.printed) },
        help: "write the one year that it is in")
    case .yearsStartInJanuary(let year, let range):
      return finding(
        .dateUnreadable, "but this plan’s years start in January", at: range, label: "two years",
        expected: "\(year)", fix: replace(range, with: "\(year)"))
    case .yearsDoNotFollow(let first, let second, let isHyphen, let range):
      return yearsDoNotFollow(first, second, isHyphen, range)
    case .yearAndMonth(let year, let month, let range):
      let right = "\(self.month(month)) \(year)"
      return finding(
        .dateUnreadable, "which could be a month or two years", at: range, label: "month, or years?", expected: right,
        notes: ["2016-17 is a financial year, so a month is written with its name"],
        fix: replace(range, with: right))
    default: return unreadable(.unreadable)
    }
  }

  private func yearsDoNotFollow(_ first: Int, _ second: Int, _ isHyphen: Bool, _ range: Range<Int>) -> Diagnostic {
    let follows = CalendarRules().nameOfYear(startingIn: first)
    let isSpan = second > first && range == text.range
    let right = isSpan ? "\(first) to \(second)" : follows
    return finding(
      .yearsDoNotFollow, "but \(second) does not follow \(first)", at: range, label: "not two years in a row",
      expected: isSpan ? "\(follows), or \(right)" : follows,
      notes: isSpan ? ["several years are written with `to`, one financial year as \(follows)"] : [],
      fix: replace(range, with: right))
  }
}

// What was read all the same.
extension DateFindings {
  func diagnostic(_ notice: DateNotice, reading: String) -> Diagnostic {
    switch notice {
    case .twoDigits(let range, let year):
      let safety: FixSafety = year < 2070 ? .safe : .needsReview
      let read = reading.isEmpty ? "\(year)" : reading
      let isGlued = range.lowerBound > text.range.lowerBound && text.bytes[range.lowerBound - 1].isLetter
      return finding(
        .yearInTwoDigits, "read as \(read)", at: range, label: "two digits for \(year)",
        expected: "\(year)", fix: replace(range, with: isGlued ? " \(year)" : "\(year)", safety))
    case .dayOrYear(let range, let month, let number):
      let name = self.month(month)
      return finding(
        .dateAmbiguous, "which can be \(name) \(2000 + number) or \(number) \(name)", at: range,
        label: "read as \(name) \(2000 + number)",
        expected: "\(name) \(2000 + number), or \(number) \(name) with its year",
        notes: ["`dates: month year` in a calendar record reads all such dates of the plan as month and year"],
        fix: replace(range, with: "\(name) \(2000 + number)"))
    case .whichWinter(let range, let year):
      return finding(
        .dateAmbiguous, "which can start or end in \(year)", at: range, label: "read as \(reading)",
        expected: reading, fix: replace(range, with: reading))
    }
  }
}
