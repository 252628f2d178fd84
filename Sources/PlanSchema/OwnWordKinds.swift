// PlanSchema: the kinds that declare a plan's own words, and updates, each declared once.

extension KindDeclaration {
  static let ownWordKinds: [KindDeclaration] = [
    kind(
      .choice,
      "choice",
      plural: "choices",
      head: .field(.words),
      reference: .words,
      help: "The plan's own words for a field with fixed ones",
      example: """
        choice status: Live (in progress); Delivered (complete)
        """),
    kind(
      .ownField,
      "field",
      plural: "",
      head: .field(.holds),
      isTitleRequired: false,
      reference: .words,
      fields: [.holds, .usedBy, .alias, .description],
      help: "A field of the plan's own",
      example: """
        field managed by: owners
          used by: risk; action
        """),
    kind(
      .ownKind,
      "kind",
      plural: "",
      isTitleRequired: false,
      reference: .words,
      fields: [.like, .pluralName, .alias, .description],
      help: "A kind of the plan's own, which behaves like one of the compiler's",
      example: """
        kind deliverable: What the project hands over
          like: milestone
        """),
    kind(
      .update,
      "update",
      plural: "",
      head: .field(.updates),
      reference: .words,
      fields: [.noteText],
      help: "What was learned at a time about records that exist",
      example: """
        update Q2 2026/27: indicators
          | ref | latest |
          | SCS01 | 72% |
        """),
  ]
}
