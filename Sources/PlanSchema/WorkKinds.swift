// PlanSchema: the kinds of objectives and work, each declared once.

extension KindDeclaration {
  static let workKinds: [KindDeclaration] = [
    kind(
      .objective,
      "objective",
      plural: "objectives",
      fields: [
        .description, .owner, .lead, .category, .see, .links, .noteText, .tags, .was, .mergedInto, .splitInto, .retired,
        .withheld, .exempt,
      ],
      children: [.objective, .outcome, .measure, .indicator],
      help: "What the organisation wants",
      example: """
        objective TD1: Tackle disadvantage
        """),
    kind(
      .outcome,
      "outcome",
      plural: "outcomes",
      fields: [
        .description, .owner, .objectives, .category, .see, .links, .noteText, .tags, .was, .mergedInto, .splitInto,
        .retired, .withheld, .exempt,
      ],
      children: [.outcome, .measure, .indicator],
      help: "What will be different for people",
      example: """
        outcome 1.1: Children are safe
        """),
    kind(
      .priority,
      "priority",
      plural: "priorities",
      fields: [
        .description, .lead, .owner, .category, .objectives, .start, .end, .when, .status, .rag, .ratingHistory,
        .progressNote, .evidence, .cost, .see, .links,
        .noteText, .tags, .was, .mergedInto, .splitInto, .retired, .withheld, .exempt,
      ],
      children: [.action, .milestone, .decision, .measure, .indicator, .outcome, .risk, .group],
      help: "A priority with the work that serves it",
      example: """
        priority 1: Safeguarding and protection
          lead: Director
        """),
    kind(
      .action,
      "action",
      plural: "actions",
      fields: [
        .description, .owner, .lead, .start, .end, .due, .when, .status, .progress, .completed, .importance, .category,
        .rag, .ratingHistory, .progressNote, .evidence, .expectedImpact, .supportFrom, .cost, .objectives, .priorities,
        .see, .links, .noteText, .tags, .was, .mergedInto, .splitInto, .retired,
        .withheld, .exempt,
      ],
      children: [.action, .milestone, .measure, .indicator, .decision],
      help: "A piece of work; actions nest to any depth",
      example: """
        action 1.1: Review the thresholds
          owner: Director
          end: May 2013 (review)
        """),
    kind(
      .milestone,
      "milestone",
      plural: "milestones",
      aliases: ["key milestone"],
      fields: [
        .description, .due, .owner, .status, .rag, .ratingHistory, .completed, .progressNote, .evidence, .objectives,
        .see,
        .links, .noteText, .tags, .was, .mergedInto, .splitInto, .retired, .withheld, .exempt,
      ],
      help: "Something that has been reached by a date",
      example: """
        milestone A: The pilot is evaluated
          due: September 2013
        """),
    kind(
      .decision,
      "decision",
      plural: "decisions",
      aliases: ["key decision"],
      fields: [
        .description, .due, .decisionMaker, .owner, .forwardPlan, .status, .category, .see, .links, .noteText, .tags,
        .was, .mergedInto, .splitInto, .retired, .withheld, .exempt,
      ],
      help: "A decision that somebody has to take",
      example: """
        decision 1: Award the contract
          forward plan: yes
        """),
    kind(
      .measure,
      "measure",
      plural: "measures",
      aliases: ["success measure"],
      fields: [
        .description, .target, .baseline, .unit, .owner, .due, .status, .progressNote, .evidence, .objectives, .see,
        .links, .noteText, .tags,
        .was, .mergedInto, .splitInto, .retired, .withheld, .exempt,
      ],
      help: "How one can tell that it worked",
      example: """
        measure: Plans reviewed on time
          target: 95%
        """),
  ]
}
