// PlanSchema: the kinds of papers, their parts and their views, each declared once.

extension KindDeclaration {
  static let paperKinds: [KindDeclaration] = [
    kind(
      .plan,
      "plan",
      plural: "",
      isDocument: true,
      fields: documentFields,
      children: [.fact],
      help: "A business plan: opens a paper",
      example: """
        plan: Highways business plan 2026/27
          organisation: Northshire Council
        """),
    kind(
      .register,
      "register",
      plural: "",
      aliases: ["risk register"],
      isDocument: true,
      fields: documentFields,
      children: [.fact],
      help: "A risk register: opens a paper",
      example: """
        register SCHW: Risk register
          scale: none
        """),
    kind(
      .report,
      "report",
      plural: "",
      aliases: ["committee report"],
      isDocument: true,
      fields: documentFields + [
        .pastPathway, .futurePathway, .electoralDivision, .decisionType, .decisionNumber, .financialImplications,
        .legalImplications, .equalityImplications, .riskImplications, .policyImplications,
      ],
      children: [.fact, .recommendation, .contact, .background, .appendix],
      help: "A committee report: opens a paper",
      example: """
        report: Risk management
          committee: Scrutiny Committee
        """),
    kind(
      .fact,
      "fact",
      plural: "facts",
      head: .field(.value),
      reference: .words,
      help: "One line of a paper's header",
      example: """
        fact Electoral division: All
        """),
    kind(
      .group,
      "group",
      plural: "groups",
      reference: .words,
      fields: [
        .description, .owner, .lead, .layout, .ragRule, .ragBands, .usesScale, .see, .links, .noteText, .tags, .exempt,
        .withheld,
      ],
      children: [
        .group, .include, .show, .objective, .outcome, .priority, .action, .milestone, .decision, .measure, .risk,
        .control, .commissioning, .activity, .table, .indicator, .budget, .staffing, .service, .function, .item,
        .meeting,
        .recommendation, .contact, .background, .appendix,
      ],
      help: "Any records under a heading of its own",
      example: """
        group: Adult services
        """),
    kind(
      .include,
      "include",
      plural: "",
      head: .field(.path),
      reference: .none,
      help: "Takes in another file, in its place",
      example: """
        include: people.plan
        """),
    kind(
      .show,
      "show",
      plural: "",
      head: .field(.view),
      reference: .none,
      fields: [.of, .at, .by, .layout, .title, .start, .end, .order, .window, .rag],
      help: "Prints a view that is made from the records",
      example: """
        show: risk matrix
          of: SCHW
        """),
    kind(
      .table,
      "table",
      plural: "tables",
      hasFreeColumns: true,
      fields: [.noteText, .exempt, .withheld],
      help: "A table whose columns are the plan's own",
      example: """
        table: Staff
          | Team | FTE |
          | North | 12 |
        """),
    kind(
      .note,
      "note",
      plural: "notes",
      head: .field(.noteText),
      help: "A note set apart from the text",
      example: """
        note: Figures are rounded.
        """),
  ]
}
