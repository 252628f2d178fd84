// PlanDiagnostics: what `plancc explain` says about committee papers.

extension DiagnosticCode {
  var committeeEntry: CatalogueEntry {
    switch self {
    case .paragraphNumberDisagrees: .paragraphNumberDisagrees
    case .recommendationVerbUnknown: .recommendationVerbUnknown
    case .paperMissingInFile: .paperMissingInFile
    default: .meetingOutOfOrder
    }
  }
}

extension CatalogueEntry {
  fileprivate static let paragraphNumberDisagrees = CatalogueEntry(
    what: "A paragraph or heading has another number typed than its place gives it.",
    why: "Minutes and letters quote paragraphs by number, and two numbers for one paragraph mislead them.",
    wrong: """
      report: Winter service

      # Background

      1.1 The winter was mild.

      1.3 The stock of salt is full.
      """,
    right: """
      report: Winter service

      # Background

      1.1 The winter was mild.

      1.2 The stock of salt is full.
      """,
    fix: """
      Take the number that plancc names, or leave numbers out: they are counted. Type only those that the text refers \
      to. `numbering:` in the header says what they look like.
      """)

  fileprivate static let recommendationVerbUnknown = CatalogueEntry(
    what: "A recommendation does not open with a verb that says what the committee is to do.",
    why: "The committee has to know whether it notes, comments or decides; the minutes repeat the verb.",
    wrong: """
      report: Winter service
        recommendation: The mild winter and the stock of salt
      """,
    right: """
      report: Winter service
        recommendation: NOTE the mild winter and the stock of salt
      """,
    fix: """
      Open it with what the committee is asked to do: NOTE, ENDORSE, CONSIDER AND COMMENT ON, AGREE, APPROVE, RECOMMEND, \
      DELEGATE and the like.
      """)

  fileprivate static let paperMissingInFile = CatalogueEntry(
    what: "The file that an item or an appendix names as its paper opens no paper.",
    why: "The pack would have an item without the paper that the agenda promises.",
    wrong: Example(
      """
      agenda: Transport Committee

      item A1: Winter service
        report: winter.plan
      """,
      with: [
        (
          "winter.plan",
          """
          post: Head of Highways
          """
        )
      ]),
    right: Example(
      """
      agenda: Transport Committee

      item A1: Winter service
        report: winter.plan
      """,
      with: [
        (
          "winter.plan",
          """
          report: Winter service
            summary: The roads stayed open.
          """
        )
      ]),
    fix: "Open the file with `report:` or another paper, or name the file that does.")

  fileprivate static let meetingOutOfOrder = CatalogueEntry(
    what: "A meeting of a work programme is earlier than the one before it.",
    why: "A programme goes forward in time; a date out of order is most often a wrong year.",
    wrong: """
      work programme: Transport Committee 2026/27

      meeting: 6 September 2026

      meeting: 10 November 2025
      """,
    right: """
      work programme: Transport Committee 2026/27

      meeting: 6 September 2026

      meeting: 10 November 2026
      """,
    fix: "Correct the date, or move the meeting to its place.")
}
