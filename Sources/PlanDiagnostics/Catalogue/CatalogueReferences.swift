// PlanDiagnostics: what `plancc explain` says about references and numbering.

extension DiagnosticCode {
  var referencesEntry: CatalogueEntry {
    switch self {
    case .referenceNotFound: .referenceNotFound
    case .referenceDeclaredTwice: .referenceDeclaredTwice
    case .referenceAmbiguous: .referenceAmbiguous
    case .numberDisagrees: .numberDisagrees
    case .numberNotTyped: .numberNotTyped
    case .referenceRetired: .referenceRetired
    case .gapNumberUsed: .gapNumberUsed
    case .referenceNotClosed: .referenceNotClosed
    default: .referenceOfWrongKind
    }
  }
}

extension CatalogueEntry {
  fileprivate static let referenceNotFound = CatalogueEntry(
    what: "A reference leads to no record of this plan.",
    why: "The published page cannot make a link of it, and a reader looks in vain for what is meant.",
    wrong: """
      register: Tree risks

      risk R1: The spring is too dry

      The board looks at [[R2]] each month.
      """,
    right: """
      register: Tree risks

      risk R1: The spring is too dry

      The board looks at [[R1]] each month.
      """,
    fix: """
      Correct the reference; plancc names the nearest. What stands in another paper goes into `see:`, which is \
      never looked up.
      """)

  fileprivate static let referenceDeclaredTwice = CatalogueEntry(
    what: "Two records of one kind have the same reference.",
    why: "A reference in a meeting or in the minutes would mean either of them.",
    wrong: """
      risk R1: The spring is too dry

      risk R1: The trees come late
      """,
    right: """
      risk R1: The spring is too dry

      risk R2: The trees come late
      """,
    fix: "Give one of the two a reference of its own.")

  fileprivate static let referenceAmbiguous = CatalogueEntry(
    what: "A reference could mean several records, and none is nearer than the others.",
    why: "The link would lead to one of them by chance.",
    wrong: """
      plan: Green parks

      priority 1: Green parks
        action 1: Plant the trees

      priority 2: Green roads
        action 1: Plant the verges

      The board starts with [[action 1]].
      """,
    right: """
      plan: Green parks

      priority 1: Green parks
        action 1: Plant the trees

      priority 2: Green roads
        action 1: Plant the verges

      The board starts with [[priority 1 action 1]].
      """,
    fix: "Say in what the record stands, as in `[[priority 1 action 1]]`.")

  fileprivate static let numberDisagrees = CatalogueEntry(
    what: "A number that was typed does not fit the place where its record stands.",
    why: """
      A reader who looks for 1.2 between 1.1 and 1.3 does not find it. Often a record was moved and its number was \
      not.
      """,
    wrong: """
      action 1: Plant the trees
        action 2.1: Dig the holes
      """,
    right: """
      action 1: Plant the trees
        action 1.1: Dig the holes
      """,
    fix: "Change the number, move the record to its place, or say with `gap action: 1.2` that a number is not used.")

  fileprivate static let numberNotTyped = CatalogueEntry(
    what: "Something refers to a record by a number that plancc worked out and that is nowhere typed.",
    why: """
      When a record is put in above it, the number goes to another record and the reference leads to the wrong one.
      """,
    wrong: """
      plan: Parks
        numbering: 1. 1.1

      priority: Green parks

      priority: Green roads

      The board starts with [[priority 2]].
      """,
    right: """
      plan: Parks
        numbering: 1. 1.1

      priority 1: Green parks

      priority 2: Green roads

      The board starts with [[priority 2]].
      """,
    fix: "Type the number into the record; the fix does it for you.")

  fileprivate static let referenceRetired = CatalogueEntry(
    what: "A reference leads to a record that has come to an end.",
    why: "The reader is sent to something that no longer holds.",
    wrong: """
      register: Tree risks

      risk R1: The spring is too dry
        retired: March 2026

      risk R2: The summer is too dry

      The board looks at [[R1]] each month.
      """,
    right: """
      register: Tree risks

      risk R1: The spring is too dry
        retired: March 2026

      risk R2: The summer is too dry

      The board looks at [[R2]] each month.
      """,
    fix: """
      Refer to what took its place. If the record went into another, say so in it with `merged into:`; the \
      reference then leads there.
      """)

  fileprivate static let gapNumberUsed = CatalogueEntry(
    what: "A number is used, although the plan says that it is not.",
    why: "One of the two statements is wrong, and a reader who checks the numbers will ask which.",
    wrong: """
      gap risk: R2

      risk R1: The spring is too dry

      risk R2: The trees come late
      """,
    right: """
      gap risk: R2

      risk R1: The spring is too dry

      risk R3: The trees come late
      """,
    fix: "Give the record another number, or take the number out of the gap.")

  fileprivate static let referenceNotClosed = CatalogueEntry(
    what: "A reference starts with `[[` and does not end with `]]`.",
    why: "The brackets would be printed as they are, and there would be no link.",
    wrong: """
      register: Tree risks

      risk R1: The spring is too dry

      The board looks at [[R1] each month.
      """,
    right: """
      register: Tree risks

      risk R1: The spring is too dry

      The board looks at [[R1]] each month.
      """,
    fix: "Write `]]` behind the reference. If brackets are meant, write `\\[[`.")

  fileprivate static let referenceOfWrongKind = CatalogueEntry(
    what: "A reference leads to a record of another kind than the field takes.",
    why: """
      The golden thread runs from objectives to priorities and actions. A risk in the place of an objective would \
      break it.
      """,
    wrong: """
      objective O1: Shade in every street

      risk R1: The spring is too dry

      priority 1: Green roads
        objectives: R1
      """,
    right: """
      objective O1: Shade in every street

      risk R1: The spring is too dry

      priority 1: Green roads
        objectives: O1
      """,
    fix: "Refer to a record of the right kind, or name this one under `links:`, which takes any.")
}
