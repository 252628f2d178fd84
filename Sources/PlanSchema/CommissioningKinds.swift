// PlanSchema: the kinds of commissioning, each declared once.

extension KindDeclaration {
  static let commissioningKinds: [KindDeclaration] = [
    kind(
      .commissioning,
      "commissioning",
      plural: "",
      aliases: ["commissioning programme"],
      fields: [
        .start, .years, .cellUnit, .description, .owner, .lead, .see, .links, .noteText, .tags, .exempt, .withheld,
      ],
      children: [.stage, .group, .activity],
      help: "A programme of commissioning, as timelines over some years",
      example: """
        commissioning: Major commissioning
          start: 2016/17
          years: 3
        """),
    kind(
      .activity,
      "activity",
      plural: "activities",
      fields: [
        .category, .timeline, .stagePeriods, .owner, .lead, .supplier, .decisionDate, .consultation, .services, .cost,
        .description, .status,
        .objectives, .priorities, .see, .links, .noteText, .tags, .was, .mergedInto, .splitInto, .retired, .withheld,
        .exempt,
      ],
      help: "One row of a commissioning programme",
      example: """
        activity: School catering
          category: C
          timeline: K D . . | A R K . | . . . .
        """),
    kind(
      .stage,
      "stage",
      plural: "stages",
      reference: .words,
      fields: [.order, .stageKind, .description],
      help: "A stage of commissioning and its letter",
      example: """
        stage A: Analyse
          order: 1
        """),
  ]
}
