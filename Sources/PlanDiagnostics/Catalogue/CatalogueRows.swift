// PlanDiagnostics: what `plancc explain` says about rows and CSV files.

extension DiagnosticCode {
  var rowsEntry: CatalogueEntry {
    switch self {
    case .columnUnknown: .columnUnknown
    case .cellsTooMany: .cellsTooMany
    case .cellsTooFew: .cellsTooFew
    case .columnHeadingsMissing: .columnHeadingsMissing
    case .columnRepeated: .columnRepeated
    case .csvMalformed: .csvMalformed
    default: .tableEmpty
    }
  }
}

extension CatalogueEntry {
  fileprivate static let columnUnknown = CatalogueEntry(
    what: "A table of records has a column that this kind of record does not know.",
    why: "Nothing in that column is read, so the paper would leave it out in every row.",
    wrong: """
      post: Head of Parks

      actions:
        | action          | ownr          |
        | Plant the trees | Head of Parks |
      """,
    right: """
      post: Head of Parks

      actions:
        | action          | owner         |
        | Plant the trees | Head of Parks |
      """,
    fix: """
      Correct the heading of the column; the message lists those that there are. A table with columns of your own \
      belongs into a `table:` record.
      """)

  fileprivate static let cellsTooMany = CatalogueEntry(
    what: "A row has more cells than the table has columns.",
    why: """
      The last cells stand below no heading, so nobody can say what they mean. Often a bar belongs to the text of a \
      cell.
      """,
    wrong: """
      actions:
        | due      | action                 |
        | May 2026 | Plant oaks | or limes  |
      """,
    right: """
      actions:
        | due      | action                 |
        | May 2026 | Plant oaks \\| or limes |
      """,
    fix: "Write `\\|` for a bar that belongs to the text, or take the cell out.")

  fileprivate static let cellsTooFew = CatalogueEntry(
    what: "A row has fewer cells than the table has columns.",
    why: """
      The missing cells are printed as “Not given”. If a bar was forgotten in the middle, everything to its right \
      stands in the wrong column.
      """,
    wrong: """
      post: Head of Parks

      actions:
        | action          | owner         | due      |
        | Plant the trees | Head of Parks |
      """,
    right: """
      post: Head of Parks

      actions:
        | action          | owner         | due |
        | Plant the trees | Head of Parks |     |
      """,
    fix: "Put in the bar that is missing, or leave the cell blank between two bars.")

  fileprivate static let columnHeadingsMissing = CatalogueEntry(
    what: "The first row of a table holds no headings, so nothing says what its columns are.",
    why: "plancc cannot tell an owner from a title by its place, so no row could be read.",
    wrong: """
      post: Head of Parks

      actions:
        | Plant the trees | Head of Parks |
        | Water them      | Head of Parks |
      """,
    right: """
      post: Head of Parks

      actions:
        | action          | owner         |
        | Plant the trees | Head of Parks |
        | Water them      | Head of Parks |
      """,
    fix: "Put a row with the names of the columns above the others.")

  fileprivate static let columnRepeated = CatalogueEntry(
    what: "Two columns of a table have the same heading.",
    why: "Each record takes one value for each heading, so one of the two columns would be lost.",
    wrong: """
      actions:
        | action          | due      | due       |
        | Plant the trees | May 2026 | June 2026 |
      """,
    right: """
      actions:
        | action          | start    | due       |
        | Plant the trees | May 2026 | June 2026 |
      """,
    fix: "Give one of the two its proper heading, or take it out.")

  fileprivate static let csvMalformed = CatalogueEntry(
    what: "A CSV file has a quote that is never closed, or text behind a closing quote.",
    why: """
      The rest of the file runs into one cell, so every row below is lost. RFC 4180 says how quotes are written in \
      such files; spreadsheets keep to it, text typed by hand often does not.
      """,
    wrong: Example(
      """
      actions:
        file: actions.csv
      """,
      with: [
        (
          "actions.csv",
          """
          action,due
          "Plant oaks" and limes,May 2026
          """
        )
      ]),
    right: Example(
      """
      actions:
        file: actions.csv
      """,
      with: [
        (
          "actions.csv",
          """
          action,due
          \"""Plant oaks"" and limes",May 2026
          """
        )
      ]),
    fix: "Close the quote. A quote that belongs to the text of a cell is doubled, and the whole cell stands in quotes.")

  fileprivate static let tableEmpty = CatalogueEntry(
    what: "A heading such as `risks:` has no rows and no records below it.",
    why: "The reader cannot tell whether there are none or whether somebody forgot them.",
    wrong: """
      risks:
      """,
    right: """
      risks:
        | ref | risk                  |
        | R1  | The spring is too dry |
      """,
    fix: "Put in the rows, or answer in words: `risks: none` or `risks: not given`.")
}
