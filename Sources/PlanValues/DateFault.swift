// PlanValues: what can be wrong with a date, as data; the words for it are in DateFindings.

internal import PlanModel

/// Why a text could not be read as a date. Ranges index the bytes of the text.
enum DateFault {
  /// No form fits.
  case unreadable
  /// The day is past the end of its month, or 0. `typed` is the day alone.
  case noSuchDay(day: Int, month: Int, year: Int, typed: Range<Int>, date: Range<Int>)
  /// The number in the place of the month is past 12, or 0; `swapped` is the text with day and month changed over,
  /// where that reads.
  case noSuchMonth(Int, typed: Range<Int>, swapped: (text: String, date: PlanDate)?, date: Range<Int>)
  /// `Q5`, `H3`, `M0`.
  case noSuchPeriod(Range<Int>, String, expected: String)
  case wrongWeekday(typed: Range<Int>, is: Int)
  /// `31 March`, with the year that would fit where one is known.
  case noYear(Range<Int>, fits: String?)
  /// `2013/15` and `2015-2020`.
  case yearsDoNotFollow(Int, Int, isHyphen: Bool, Range<Int>)
  /// `2016-03`.
  case yearAndMonth(year: Int, month: Int, Range<Int>)
  /// `April 2016/17`: a month or a season is in one year.
  case twoYears(Range<Int>, fits: PlanDate?)
  /// `2016/17` where the plan's years are calendar years.
  case yearsStartInJanuary(Int, Range<Int>)
  /// `M36` where no project start is declared.
  case projectNotStarted(Int, Range<Int>)
  /// `1 April 2016 + 1`: the date, and all from the plus.
  case plus(Range<Int>)
  /// A misspelt month.
  case misspelt(Range<Int>, String)
  /// A date with other words around it.
  case wordsAround(date: Range<Int>)
  /// `1 April 2016 –`: the date before a dash that leads nowhere.
  case openEnd(Range<Int>)
  /// `end of March 2016`: the last day of what follows.
  case endOf(PlanDate)
  /// `April-May 2016`: the hyphen.
  case hyphenForSpan(Range<Int>)
  case endsBeforeStart(PlanDate, Range<Int>, PlanDate, Range<Int>)
  /// A span or a word where one date is wanted.
  case notOneDate(String)
}

/// What was read all the same, and should be said.
enum DateNotice {
  /// The digits, and the year they were read as.
  case twoDigits(Range<Int>, year: Int)
  /// `Mar-16`: a month and year, or a day and month.
  case dayOrYear(Range<Int>, month: Int, number: Int)
  /// `winter 2016`: it could start or end in the year.
  case whichWinter(Range<Int>, year: Int)
}

/// A year as typed: `2016`, or `2016/17` by the year in which it starts.
enum YearName: Equatable {
  case calendar(Int)
  case pair(Int)
}
