// PlanDiagnostics: what `plancc explain` says about which line belongs to what.

extension DiagnosticCode {
  var structureEntry: CatalogueEntry {
    switch self {
    case .indentBelongsToNothing: .indentBelongsToNothing
    case .indentBetweenColumns: .indentBetweenColumns
    case .blankLineMissingAbove: .blankLineMissingAbove
    case .spaceMissingAfterColon: .spaceMissingAfterColon
    case .colonMissing: .colonMissing
    case .kindCapitalised: .kindCapitalised
    case .kindNotAtMargin: .kindNotAtMargin
    case .lineBelongsToNothing: .lineBelongsToNothing
    case .blankLineInValue: .blankLineInValue
    case .fieldTooFarRight: .fieldTooFarRight
    default: .rowBelongsToNothing
    }
  }
}

extension CatalogueEntry {
  fileprivate static let indentBelongsToNothing = CatalogueEntry(
    what: "A line is indented, but no record or paragraph stands above it that it could belong to.",
    why: "What it says belongs to nobody, so it would be missing from the card or the table where readers look for it.",
    wrong: """
      post: Head of Parks

      # Trees

        owner: Head of Parks
      """,
    right: """
      post: Head of Parks

      # Trees

      action: Plant the trees
        owner: Head of Parks
      """,
    fix: "Put the record above it to which it belongs, or move the line to the margin if it is text.")

  fileprivate static let indentBetweenColumns = CatalogueEntry(
    what: "A line is indented more than one line above it and less than the next, so that it lines up with neither.",
    why: "It could belong to either, and the paper would show it under one of them by chance.",
    wrong: """
      post: Head of Parks

      action: Plant the trees
          due: May 2026
        owner: Head of Parks
      """,
    right: """
      post: Head of Parks

      action: Plant the trees
        due: May 2026
        owner: Head of Parks
      """,
    fix: "Line it up with the line that it stands beside. Two spaces for each level keep this easy.")

  fileprivate static let blankLineMissingAbove = CatalogueEntry(
    what: "A record starts on a line directly below text, so it is read as part of that paragraph.",
    why: "The record would be printed as a sentence: a risk without its score, its owner or its place in the matrix.",
    wrong: """
      The risk that matters most is the weather.
      risk R1: The spring is too dry
        cause: Three dry winters in a row.
      """,
    right: """
      The risk that matters most is the weather.

      risk R1: The spring is too dry
        cause: Three dry winters in a row.
      """,
    fix: """
      Put a blank line above the record. If the line is text, write `\\` before it or break the sentence elsewhere.
      """)

  fileprivate static let spaceMissingAfterColon = CatalogueEntry(
    what: "A space is missing after the colon, so the line is read as text.",
    why: """
      The record or the field is printed as a sentence, and missing where readers look for it. The space is what \
      tells `note: 30 June` from a time such as 10:30 or a web address.
      """,
    wrong: """
      risk R1:The spring is too dry
        cause: Three dry winters in a row.
      """,
    right: """
      risk R1: The spring is too dry
        cause: Three dry winters in a row.
      """,
    fix: "Put a space after the colon.")

  fileprivate static let colonMissing = CatalogueEntry(
    what: "A line looks like the start of a record, but the colon after its name is missing.",
    why: "Without the colon the record and all of its fields are printed as one paragraph of text.",
    wrong: """
      risk R1 The spring is too dry
        cause: Three dry winters in a row.
      """,
    right: """
      risk R1: The spring is too dry
        cause: Three dry winters in a row.
      """,
    fix: "Put a colon after the name and the reference.")

  fileprivate static let kindCapitalised = CatalogueEntry(
    what: "The name of a record or a field starts with a capital letter, so the line is read as text.",
    why: """
      Word processors make the first letter of a line a capital. A capital is what tells a sentence such as “Risk \
      R1: see below” from a record.
      """,
    wrong: """
      Risk R1: The spring is too dry
        cause: Three dry winters in a row.
      """,
    right: """
      risk R1: The spring is too dry
        cause: Three dry winters in a row.
      """,
    fix: "Write the name in small letters, and turn off automatic capitals in the editor.")

  fileprivate static let kindNotAtMargin = CatalogueEntry(
    what: "A record is indented although it belongs to nothing above it, so it is read as text.",
    why: "A space that nobody sees would turn the record into a paragraph.",
    wrong: """
      The risk that matters most is the weather.

       risk R1: The spring is too dry
        cause: Three dry winters in a row.
      """,
    right: """
      The risk that matters most is the weather.

      risk R1: The spring is too dry
        cause: Three dry winters in a row.
      """,
    fix: "Move the record to the margin.")

  fileprivate static let lineBelongsToNothing = CatalogueEntry(
    what: "A line among the fields of a record is neither a field nor part of one.",
    why: "plancc cannot tell what the line says about the record, so it would be missing from the paper.",
    wrong: """
      action: Plant the trees
        due: May 2026
        Only where the soil is deep enough.
      """,
    right: """
      action: Plant the trees
        due: May 2026
        note: Only where the soil is deep enough.
      """,
    fix: """
      Give the line a name such as `note:`, or indent it further than the field above it if it goes on with that \
      field.
      """)

  fileprivate static let blankLineInValue = CatalogueEntry(
    what: "A value goes on after an empty line.",
    why: """
      An owner, a date or a score is one line of words. After an empty line something else usually starts that has \
      lost its name.
      """,
    wrong: """
      action: Plant the trees
        see: Tree Strategy 2.1;

          Climate Plan 4
      """,
    right: """
      action: Plant the trees
        see: Tree Strategy 2.1;
          Climate Plan 4
      """,
    fix: """
      Take the empty line out, or give what follows a name of its own. Longer text with paragraphs belongs into \
      `description:` or `note:`.
      """)

  fileprivate static let fieldTooFarRight = CatalogueEntry(
    what: "A field is indented so far that it would become part of the text above it.",
    why: "The words would be printed at the end of another field, and their own place in the card would stay empty.",
    wrong: """
      risk R1: The spring is too dry
        cause: Three dry winters in a row.
          consequence: Young trees die.
      """,
    right: """
      risk R1: The spring is too dry
        cause: Three dry winters in a row.
        consequence: Young trees die.
      """,
    fix: "Move it left, in line with the field above it. If it is text, write `\\` before it.")

  fileprivate static let rowBelongsToNothing = CatalogueEntry(
    what: "A table stands in a record, and nothing above it says what its rows are.",
    why: """
      Rows can be actions, controls, milestones or much else. plancc does not guess, so none of them would be \
      printed.
      """,
    wrong: """
      action: Plant the trees
        due: May 2026
        | milestone          | due        |
        | The trees are here | March 2026 |
      """,
    right: """
      action: Plant the trees
        due: May 2026
        milestones:
          | milestone          | due        |
          | The trees are here | March 2026 |
      """,
    fix: """
      Put a line such as `milestones:` above the rows. A table with columns of your own belongs into a `table:` \
      record.
      """)
}
