// PlanDiagnostics: what `plancc explain` says about kinds and fields.

extension DiagnosticCode {
  var kindsEntry: CatalogueEntry {
    switch self {
    case .kindUnknown: .kindUnknown
    case .fieldUnknown: .fieldUnknown
    case .kindNotAllowedHere: .kindNotAllowedHere
    case .referenceMisshapen: .referenceMisshapen
    case .fieldRepeated: .fieldRepeated
    case .titleMissing: .titleMissing
    case .qualifierUnreadable: .qualifierUnreadable
    case .qualifierNotAllowed: .qualifierNotAllowed
    case .referenceNotAllowed: .referenceNotAllowed
    case .titleTooLong: .titleTooLong
    default: .fieldEmpty
    }
  }
}

extension CatalogueEntry {
  fileprivate static let kindUnknown = CatalogueEntry(
    what: "A line at the margin starts like a record, but plancc knows no record of that name.",
    why: "The record and all that stands below it is not read, so it would be missing from the paper.",
    wrong: """
      rsik R1: The spring is too dry
        cause: Three dry winters in a row.
      """,
    right: """
      risk R1: The spring is too dry
        cause: Three dry winters in a row.
      """,
    fix: """
      Correct the name; plancc names the nearest that it knows, and docs/fields.md lists all. If the line is text, \
      write `\\` before it.
      """)

  fileprivate static let fieldUnknown = CatalogueEntry(
    what: "A record has a field that its kind does not know.",
    why: "What the field says is not read. A misspelt `owner` would leave an action without anybody to answer for it.",
    wrong: """
      post: Head of Parks

      action: Plant the trees
        ownr: Head of Parks
      """,
    right: """
      post: Head of Parks

      action: Plant the trees
        owner: Head of Parks
      """,
    fix: """
      Correct the name; plancc names the nearest that it knows, and docs/fields.md lists the fields of each kind. \
      Anything else can go into `note:`.
      """)

  fileprivate static let kindNotAllowedHere = CatalogueEntry(
    what: "A record or a field stands in a place where it cannot stand.",
    why: """
      plancc could not print it anywhere: a risk inside an action has no place in the register, and a field at the \
      margin belongs to no record.
      """,
    wrong: """
      action 1: Plant the trees
        risk R1: The spring is too dry
      """,
    right: """
      action 1: Plant the trees

      risk R1: The spring is too dry
      """,
    fix: """
      Move it to the margin, or into a record that takes it; the message says which. `links:` can still connect the \
      two.
      """)

  fileprivate static let referenceMisshapen = CatalogueEntry(
    what: "The words between the kind and the colon are not the shape of a reference.",
    why: """
      Readers quote references in meetings and minutes, so they are short: R1, SCHW 04, 2.1 or (a). Here the colon \
      has most likely slipped to the right, and part of the title with it.
      """,
    wrong: """
      priority 1 Green parks: Plant more trees
      """,
    right: """
      priority 1: Green parks: plant more trees
      """,
    fix: "Put the colon after the reference, or give the record a reference with a capital or a digit.")

  fileprivate static let fieldRepeated = CatalogueEntry(
    what: "A record says the same thing twice.",
    why: "Only one of the two can hold, and a reader cannot know which.",
    wrong: """
      action: Plant the trees
        due: May 2026
        due: June 2026
      """,
    right: """
      action: Plant the trees
        due: June 2026
      """,
    fix: """
      Keep the one that holds. To show that a date has moved, write `due: May 2026 -> June 2026`; several owners go \
      into one line with `;` between them.
      """)

  fileprivate static let titleMissing = CatalogueEntry(
    what: "Nothing follows the colon where the record needs its title or its text.",
    why: "A risk or an action without a title cannot be named in a table, a list of contents or a meeting.",
    wrong: """
      action 1:
        due: May 2026
      """,
    right: """
      action 1: Plant the trees
        due: May 2026
      """,
    fix: "Write the title after the colon, in a few words.")

  fileprivate static let qualifierUnreadable = CatalogueEntry(
    what: "The words between the name of a field and its colon are not a date or a period.",
    why: "They say for when the value holds, and the paper sorts and prints values by them.",
    wrong: """
      risk R1: The spring is too dry
        target soon: 2 x 3
      """,
    right: """
      risk R1: The spring is too dry
        target 31 March 2027: 2 x 3
      """,
    fix: "Write a date, a quarter or a year, such as `target 31 March 2027:`, or put the colon right after the name.")

  fileprivate static let qualifierNotAllowed = CatalogueEntry(
    what: "Words stand between the name of a field and its colon, where this field takes none.",
    why: "plancc would not know what to do with these words, and the paper would lose them.",
    wrong: """
      action: Plant the trees
        status May: on track
      """,
    right: """
      action: Plant the trees
        status: on track
      """,
    fix: "Put the colon right after the name. What the words say can go into `note:`.")

  fileprivate static let referenceNotAllowed = CatalogueEntry(
    what: "Words stand between `include` or `show` and its colon.",
    why: "These lines are instructions and no records, so nothing can refer to them and the words would say nothing.",
    wrong: """
      register: Tree risks

      risk R1: The spring is too dry

      show R1: risk register
      """,
    right: """
      register: Tree risks

      risk R1: The spring is too dry

      show: risk register
      """,
    fix: """
      Put the colon right after the name. A view is narrowed by a line below it, such as `of: R1`, and gets a \
      caption with `title:`.
      """)

  fileprivate static let titleTooLong = CatalogueEntry(
    what: "The title of a record has more than 25 words.",
    why: "Titles stand in tables, lists of contents and references, where nobody reads a paragraph.",
    wrong: """
      action: Plant two hundred young oaks, limes and hornbeams in the four large parks of the town and along all main roads wherever the soil is deep enough for them
      """,
    right: """
      action: Plant two hundred young trees
        description: Oaks, limes and hornbeams in the four large parks of the town, and along all main
          roads wherever the soil is deep enough for them.
      """,
    fix: "Keep a short title, and move the rest to `description:` below it.")

  fileprivate static let fieldEmpty = CatalogueEntry(
    what: "A field has its name and its colon, and says nothing.",
    why: """
      An empty field looks as if somebody forgot it. The paper prints “Not given”, which the author may not have \
      meant.
      """,
    wrong: """
      action: Plant the trees
        due:
      """,
    right: """
      action: Plant the trees
        due: tbc
      """,
    fix: "Write the value. If there is none, write `not given`, `n/a` or `tbc`, or take the line out.")
}
