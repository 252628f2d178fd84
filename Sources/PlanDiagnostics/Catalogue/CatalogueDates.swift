// PlanDiagnostics: what `plancc explain` says about dates and periods.

extension DiagnosticCode {
  var datesEntry: CatalogueEntry {
    switch self {
    case .dateUnreadable: .dateUnreadable
    case .dateImpossible: .dateImpossible
    case .spanEndsBeforeStart: .spanEndsBeforeStart
    case .yearsDoNotFollow: .yearsDoNotFollow
    case .dateAmbiguous: .dateAmbiguous
    case .yearInTwoDigits: .yearInTwoDigits
    case .datePlusNumber: .datePlusNumber
    case .calendarsDisagree: .calendarsDisagree
    default: .calendarUnreadable
    }
  }
}

extension CatalogueEntry {
  fileprivate static let dateUnreadable = CatalogueEntry(
    what: "A value is not a date, a period or one of the words that may stand for one.",
    why: "What has no date that plancc can read is missing from the list of deadlines and from the chart.",
    wrong: """
      action: Plant the trees
        due: when the soil is dug
      """,
    right: """
      action: Plant the trees
        due: after "the soil is dug"
      """,
    fix: """
      Write a date such as 31 March 2026, March 2026, Q3 2026/27 or 2026/27, or words such as ongoing or monthly. \
      Other words go into brackets, or behind `after` in quotes.
      """)

  fileprivate static let dateImpossible = CatalogueEntry(
    what: "There is no such day, month, quarter or weekday in the calendar.",
    why: """
      Somebody would miss the deadline, or argue about it. Often day and month have changed places, or the month \
      has 30 days.
      """,
    wrong: """
      action: Plant the trees
        due: 31 September 2026
      """,
    right: """
      action: Plant the trees
        due: 30 September 2026
      """,
    fix: "Write the date that is meant. The day stands before the month, and a year has four quarters.")

  fileprivate static let spanEndsBeforeStart = CatalogueEntry(
    what: "Something ends before it starts.",
    why: "A bar of the chart cannot run backwards; one of the two dates is wrong.",
    wrong: """
      action: Plant the trees
        when: October 2026 – April 2026
      """,
    right: """
      action: Plant the trees
        when: April 2026 – October 2026
      """,
    fix: "Change the two dates over, or correct the one that is wrong.")

  fileprivate static let yearsDoNotFollow = CatalogueEntry(
    what: "A year is written with two numbers that do not follow each other.",
    why: """
      2026/27 is one financial year; 2026/28 could be a slip, or two years. In the United Kingdom a council’s \
      financial year runs from 1 April to 31 March.
      """,
    wrong: """
      action: Plant the trees
        when: 2026/28
      """,
    right: """
      action: Plant the trees
        when: 2026/27 to 2027/28
      """,
    fix: "Write one year, such as 2026/27, or the first and the last with `to` between them.")

  fileprivate static let dateAmbiguous = CatalogueEntry(
    what: "A date can be read in two ways, and plancc says which one it took.",
    why: "Mar-26 is March 2026 to one reader and 26 March to another. Spreadsheets write both.",
    wrong: """
      action: Plant the trees
        due: Mar-26
      """,
    right: """
      action: Plant the trees
        due: March 2026
      """,
    fix: """
      Write the month and the year in full. If all such dates of the plan are months and years, say so once with \
      `dates: month year` in the paper.
      """)

  fileprivate static let yearInTwoDigits = CatalogueEntry(
    what: "A year is written with two digits only.",
    why: "It is read as one of this century. In a paper that is kept for decades, four digits leave no doubt.",
    wrong: """
      action: Plant the trees
        due: 12/03/26
      """,
    right: """
      action: Plant the trees
        due: 12/03/2026
      """,
    fix: "Write all four digits; the fix does it for you.")

  fileprivate static let datePlusNumber = CatalogueEntry(
    what: "Something is added to a date, such as `March 2026 + 1`.",
    why: """
      Contracts are often given with an option to go on. The option is not the end of the contract, so plancc does \
      not add it.
      """,
    wrong: """
      action: Plant the trees
        end: March 2026 + 1
      """,
    right: """
      action: Plant the trees
        end: March 2026 (+1 year)
      """,
    fix: "Put what is added into brackets behind the date.")

  fileprivate static let calendarUnreadable = CatalogueEntry(
    what: "A calendar says that its years start on a day that is not the first of a month.",
    why: """
      Quarters and half-years are made of whole months, so the year has to start with one. (The tax year starts on \
      6 April; plans are not kept by it.)
      """,
    wrong: """
      calendar: Tax years
        year starts: 6 April
      """,
    right: """
      calendar: Financial years
        year starts: 1 April
      """,
    fix: "Write the first day of a month, such as `year starts: 1 April`.")

  fileprivate static let calendarsDisagree = CatalogueEntry(
    what: "Two calendars of a plan say differently when years, or the project, start.",
    why: "`Q2 2026/27` and `M8` would each mean two different times. The calendar that comes first holds.",
    wrong: """
      calendar council: The council's year
        year starts: 1 April

      calendar funder: The funder's year
        year starts: 1 October
      """,
    right: """
      calendar council: The council's year
        year starts: 1 April

      calendar project: The project's months
        project starts: 1 October 2026
      """,
    fix: "Keep one of the two, and write dates of the other as months.")
}
