// PlanDiagnostics: what `plancc explain` says about updates, editions and comparisons.

extension DiagnosticCode {
  var timeEntry: CatalogueEntry {
    switch self {
    case .updateUnreadable: .updateUnreadable
    case .updateNotFound: .updateNotFound
    case .updateWithoutReference: .updateWithoutReference
    case .updateRepeats: .updateRepeats
    case .updateLaterThanPaper: .updateLaterThanPaper
    case .editionLoops: .editionLoops
    case .editionUnclear: .editionUnclear
    case .editionAmbiguous: .editionAmbiguous
    default: .comparedRecordGone
    }
  }
}

extension CatalogueEntry {
  fileprivate static let updateUnreadable = CatalogueEntry(
    what: "An update does not say when something was known, or about what.",
    why: "Values are kept with the time at which they were known; without it nobody can tell which one holds.",
    wrong: """
      register: Tree risks

      risk R1: The spring is too dry
        current: 3 x 3

      update: risks
        | ref | current |
        | R1 | 4 x 3 |
      """,
    right: """
      register: Tree risks

      risk R1: The spring is too dry
        current: 3 x 3

      update Q2 2026/27: risks
        | ref | current |
        | R1 | 4 x 3 |
      """,
    fix: "Write the date or the period before the colon, and the kind of record behind it.")

  fileprivate static let updateNotFound = CatalogueEntry(
    what: "An update names a record that the plan does not have.",
    why: "What was learned would be lost, and the record that it belongs to would keep its old value.",
    wrong: """
      register: Tree risks

      risk R1: The spring is too dry
        current: 3 x 3

      update Q2 2026/27: risks
        | ref | current |
        | R11 | 4 x 3 |
      """,
    right: """
      register: Tree risks

      risk R1: The spring is too dry
        current: 3 x 3

      update Q2 2026/27: risks
        | ref | current |
        | R1 | 4 x 3 |
      """,
    fix: "Correct the reference, or put the record into the plan first.")

  fileprivate static let updateWithoutReference = CatalogueEntry(
    what: "A row or a record of an update has no reference.",
    why: "Updates find records by their references alone: titles change, and rows move.",
    wrong: """
      register: Tree risks

      risk R1: The spring is too dry
        current: 3 x 3

      update Q2 2026/27: risks
        | risk | current |
        | The spring is too dry | 4 x 3 |
      """,
    right: """
      register: Tree risks

      risk R1: The spring is too dry
        current: 3 x 3

      update Q2 2026/27: risks
        | ref | current |
        | R1 | 4 x 3 |
      """,
    fix: "Give the reference in a column `ref`, or before the colon.")

  fileprivate static let updateRepeats = CatalogueEntry(
    what: "Two lines give one value of a record for the same date.",
    why: "Nothing says which of the two is right, and the paper can print only one.",
    wrong: """
      register: Tree risks

      risk R1: The spring is too dry
        current: 3 x 3

      update Q2 2026/27: risks
        | ref | current |
        | R1 | 4 x 3 |

      update Q2 2026/27: risks
        | ref | current |
        | R1 | 2 x 3 |
      """,
    right: """
      register: Tree risks

      risk R1: The spring is too dry
        current: 3 x 3

      update Q2 2026/27: risks
        | ref | current |
        | R1 | 4 x 3 |
      """,
    fix: "Keep the one that is right.")

  fileprivate static let updateLaterThanPaper = CatalogueEntry(
    what: "An update is of a later date than the paper that it stands in.",
    why: "A paper cannot know what was learned after it was written; most often one of the two dates is a slip.",
    wrong: """
      register: Tree risks
        date: 31 March 2026

      risk R1: The spring is too dry
        current: 3 x 3

      update Q2 2026/27: risks
        | ref | current |
        | R1 | 4 x 3 |
      """,
    right: """
      register: Tree risks
        date: 31 October 2026

      risk R1: The spring is too dry
        current: 3 x 3

      update Q2 2026/27: risks
        | ref | current |
        | R1 | 4 x 3 |
      """,
    fix: "Correct the date of the update, or that of the paper.")

  fileprivate static let editionLoops = CatalogueEntry(
    what: "A paper goes on from itself, or is compared with itself.",
    why: "An edition holds what changed since the one before it, so there has to be one before it.",
    wrong: Example(
      """
      register: Tree risks
        edition of: example.plan

      risk R1: The spring is too dry
      """),
    right: Example(
      """
      register: Tree risks
        edition of: spring.plan

      risk R1: The summer is too dry
      """,
      with: [("spring.plan", "register: Tree risks\n\nrisk R1: The spring is too dry")]),
    fix: "Name the file of the edition before this one.")

  fileprivate static let editionUnclear = CatalogueEntry(
    what: "The earlier paper that is named does not hold one paper of this kind.",
    why:
      "An edition goes on from one paper, and a comparison needs one: a part of a plan, or another kind, will not do.",
    wrong: Example(
      """
      register: Tree risks
        edition of: spring.plan

      risk R1: The summer is too dry
      """,
      with: [("spring.plan", "plan: Trees\n\nrisk R1: The spring is too dry")]),
    right: Example(
      """
      register: Tree risks
        edition of: spring.plan

      risk R1: The summer is too dry
      """,
      with: [("spring.plan", "register: Tree risks\n\nrisk R1: The spring is too dry")]),
    fix: "Name the file that opens the earlier paper.")

  fileprivate static let editionAmbiguous = CatalogueEntry(
    what: "A record of an edition may be any of several in the earlier one.",
    why: "Numbers such as 1.1 are used again in every priority, so alone they do not say which record has changed.",
    wrong: Example(
      """
      plan: Trees
        edition of: spring.plan

      action 1: Water them twice a week
      """,
      with: [
        (
          "spring.plan",
          "plan: Trees\n\npriority A: Parks\n  action 1: Water them\n\npriority B: Streets\n  action 1: Water them, too"
        )
      ]),
    right: Example(
      """
      plan: Trees
        edition of: spring.plan

      priority A:
        action 1: Water them twice a week
      """,
      with: [
        (
          "spring.plan",
          "plan: Trees\n\npriority A: Parks\n  action 1: Water them\n\npriority B: Streets\n  action 1: Water them, too"
        )
      ]),
    fix: "Write it inside the record that it belongs to.")

  fileprivate static let comparedRecordGone = CatalogueEntry(
    what: "A record of the earlier paper is left out, and nothing says that it has ended.",
    why:
      "Readers of both papers will ask what became of it. In an edition leaving out means unchanged; here it cannot.",
    wrong: Example(
      """
      register: Tree risks
        compare with: spring.plan

      risk R1: The spring is too dry
      """,
      with: [
        ("spring.plan", "register: Tree risks\n\nrisk R1: The spring is too dry\n\nrisk R2: Frost in May")
      ]),
    right: Example(
      """
      register: Tree risks
        compare with: spring.plan

      risk R1: The spring is too dry

      risk R2: Frost in May
        retired: June 2026
      """,
      with: [
        ("spring.plan", "register: Tree risks\n\nrisk R1: The spring is too dry\n\nrisk R2: Frost in May")
      ]),
    fix: "Put the record in, with `retired:` and the date where it has come to an end.")
}
