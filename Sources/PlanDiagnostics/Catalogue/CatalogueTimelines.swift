// PlanDiagnostics: what `plancc explain` says about commissioning timelines.

extension DiagnosticCode {
  var timelinesEntry: CatalogueEntry {
    switch self {
    case .timelineYearHasWrongCells: .timelineYearHasWrongCells
    case .timelineHasWrongYears: .timelineHasWrongYears
    case .stageNotDeclared: .stageNotDeclared
    case .stagesRunTogether: .stagesRunTogether
    case .timelineWithoutStart: .timelineWithoutStart
    case .stageOutsideTimeline: .stageOutsideTimeline
    case .timelineUnreadable: .timelineUnreadable
    case .stageDeclaredTwice: .stageDeclaredTwice
    default: .stageRepeatedInCell
    }
  }
}

extension CatalogueEntry {
  fileprivate static let timelineYearHasWrongCells = CatalogueEntry(
    what: "A year of a timeline has too many or too few cells.",
    why: "Every cell is a quarter, so from there on all stages would stand in the wrong quarter.",
    wrong: """
      commissioning: Contracts
        start: 2026/27
        years: 1

        activity: Tree care
          timeline: A P K
      """,
    right: """
      commissioning: Contracts
        start: 2026/27
        years: 1

        activity: Tree care
          timeline: A P K D
      """,
    fix: """
      Write one cell for each quarter: a letter, or a dot where nothing happens. A bar ends a year, and `A/P` is \
      two stages in one cell.
      """)

  fileprivate static let timelineHasWrongYears = CatalogueEntry(
    what: "A timeline has more or fewer years than its programme.",
    why: "Stages would stand in the wrong year, or in one that the grid does not have.",
    wrong: """
      commissioning: Contracts
        start: 2026/27
        years: 2

        activity: Tree care
          timeline: A P K D
      """,
    right: """
      commissioning: Contracts
        start: 2026/27
        years: 2

        activity: Tree care
          timeline: A P K D | D D R .
      """,
    fix: "Write a bar after each year and a dot for each empty cell, or correct `years` of the programme.")

  fileprivate static let stageNotDeclared = CatalogueEntry(
    what: "A letter in a timeline is not a stage.",
    why: """
      The key of the grid could not say what the letter means. Without stages of its own a plan has A (analyse), P \
      (plan), K (key decision), D (do) and R (review).
      """,
    wrong: """
      commissioning: Contracts
        start: 2026/27
        years: 1

        activity: Tree care
          timeline: A P X D
      """,
    right: """
      commissioning: Contracts
        start: 2026/27
        years: 1

        activity: Tree care
          timeline: A P K D
      """,
    fix: "Write one of the letters, or declare the stage with a record such as `stage X: Exit`.")

  fileprivate static let stagesRunTogether = CatalogueEntry(
    what: "Cells or stages of a timeline stand together without a space or a slash.",
    why: "AP could be two quarters or two stages in one quarter.",
    wrong: """
      commissioning: Contracts
        start: 2026/27
        years: 1

        activity: Tree care
          timeline: AP K D .
      """,
    right: """
      commissioning: Contracts
        start: 2026/27
        years: 1

        activity: Tree care
          timeline: A/P K D .
      """,
    fix: "Put a space between two cells, and a slash between two stages of one cell.")

  fileprivate static let timelineWithoutStart = CatalogueEntry(
    what: "Nothing says when a timeline starts or how many years it covers.",
    why: "Its cells could be any quarters, so the grid would have no headings.",
    wrong: """
      commissioning: Contracts
        years: 1

        activity: Tree care
          timeline: A P K D
      """,
    right: """
      commissioning: Contracts
        start: 2026/27
        years: 1

        activity: Tree care
          timeline: A P K D
      """,
    fix: "Give the programme a `start:` and `years:`. An activity has to stand inside a `commissioning:` record.")

  fileprivate static let stageOutsideTimeline = CatalogueEntry(
    what: "A stage is put into a period that the programme does not cover.",
    why: "The grid has no column for it, so it would be missing from the paper.",
    wrong: """
      commissioning: Contracts
        start: 2026/27
        years: 1

        activity: Tree care
          stage A: Q1 2026/27
          stage P: Q2 2028/29
      """,
    right: """
      commissioning: Contracts
        start: 2026/27
        years: 1

        activity: Tree care
          stage A: Q1 2026/27
          stage P: Q2 2026/27
      """,
    fix: "Correct the period, or change `start` and `years` of the programme.")

  fileprivate static let timelineUnreadable = CatalogueEntry(
    what: "A part of a timeline, its start or the letter of a stage cannot be read.",
    why: "plancc would have to guess in which quarter something happens.",
    wrong: """
      commissioning: Contracts
        start: 2026/27
        years: 1

        activity: Tree care
          timeline: A P K D/
      """,
    right: """
      commissioning: Contracts
        start: 2026/27
        years: 1

        activity: Tree care
          timeline: A P K D
      """,
    fix: """
      Write letters with a slash between two stages of one cell. A programme starts with a whole quarter, and a \
      stage has one or two letters.
      """)

  fileprivate static let stageDeclaredTwice = CatalogueEntry(
    what: "Two stages have the same letter.",
    why: "The grid shows letters only, so nobody could tell the two apart.",
    wrong: """
      stage A: Analyse

      stage A: Agree
      """,
    right: """
      stage A: Analyse

      stage G: Agree
      """,
    fix: "Give one of the two another letter.")

  fileprivate static let stageRepeatedInCell = CatalogueEntry(
    what: "The same stage stands twice in one cell.",
    why: "Another stage was most likely meant.",
    wrong: """
      commissioning: Contracts
        start: 2026/27
        years: 1

        activity: Tree care
          timeline: A/A P K D
      """,
    right: """
      commissioning: Contracts
        start: 2026/27
        years: 1

        activity: Tree care
          timeline: A P K D
      """,
    fix: "Take one of the two out, or write the stage that was meant.")
}
