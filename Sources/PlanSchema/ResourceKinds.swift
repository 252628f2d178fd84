// PlanSchema: the kinds of money, people and continuity, each declared once.

extension KindDeclaration {
  static let resourceKinds: [KindDeclaration] = [
    kind(
      .budget,
      "budget",
      plural: "budgets",
      hasFreeColumns: true,
      fields: [
        .unit, .columnUnit, .period, .rowFormula, .columnFormula, .within, .balances, .owner, .description, .see,
        .links,
        .noteText, .tags, .exempt, .withheld,
      ],
      help: "A table of money whose columns are the plan's own, with its sums checked",
      example: """
        budget: Revenue 2026/27
          unit: £000
          column Gross: Staffing + Other
          | Division | Staffing | Other | Gross |
          | North | 120.5 | 30.0 | 150.5 |
        """),
    kind(
      .staffing,
      "staffing",
      plural: "",
      hasFreeColumns: true,
      fields: [
        .unit, .columnUnit, .period, .rowFormula, .columnFormula, .within, .balances, .owner, .description, .see,
        .links,
        .noteText, .tags, .exempt, .withheld,
      ],
      help: "A table of posts or full-time equivalents, with its sums checked",
      example: """
        staffing: Establishment
          unit: FTE
          | Division | FTE |
          | North | 12.5 |
        """),
    kind(
      .service,
      "service",
      plural: "services",
      aliases: ["contract"],
      fields: [
        .delivery, .supplier, .cost, .contractStart, .contractEnd, .review, .owner, .lead, .category, .description,
        .status, .objectives, .priorities,
      ] + lifeFields,
      help: "A service, who provides it and when its contract ends",
      example: """
        service S4: Independent fostering
          delivery: external
          contract end: 2 June 2017
        """),
    kind(
      .function,
      "function",
      plural: "functions",
      aliases: ["critical function"],
      fields: [.recoveryTime, .minimumService, .owner, .category, .description] + lifeFields,
      help: "A critical function: how soon it has to run again, and the least that must go on",
      example: """
        function: Out of hours service
          recovery time: 4 hours
          minimum service: Urgent referrals are taken.
        """),
  ]
}
