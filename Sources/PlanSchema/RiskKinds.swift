// PlanSchema: the kinds of risks and scales, each declared once.

extension KindDeclaration {
  static let riskKinds: [KindDeclaration] = [
    kind(
      .scale,
      "scale",
      plural: "scales",
      isTitleRequired: false,
      reference: .words,
      fields: [.likelihood, .impact, .scoreRule, .bands, .cells, .rating, .highIs, .description, .noteText],
      help: "How risks are scored",
      example: """
        scale corporate: Corporate scale
          rating: Low (L); Medium (M); High (H)
        """),
    kind(
      .point,
      "point",
      plural: "points",
      isTitleRequired: false,
      reference: .words,
      fields: [.date, .order, .description],
      help: "A point at which risks are scored, beside inherent, previous, current and target",
      example: """
        point planned: When the plan is done
        """),
    kind(
      .risk,
      "risk",
      plural: "risks",
      fields: [
        .owner, .category, .description, .event, .cause, .consequence, .inherent, .previous, .current, .targetScore,
        .response, .status, .reviewed, .review, .proximity, .mitigation, .objectives, .priorities, .see, .links,
        .noteText, .tags, .was, .mergedInto, .splitInto, .retired, .withheld, .exempt,
      ],
      children: [.control, .action],
      help: "A risk with its scores, controls and actions",
      example: """
        risk R1: A provider fails
          owner: Director of Commissioning
          current: 4 x 4
          target 31 March 2027: 3 x 4
        """),
    kind(
      .control,
      "control",
      plural: "controls",
      fields: [
        .owner, .description, .effectiveness, .status, .category, .see, .links, .noteText, .tags, .was, .mergedInto,
        .splitInto, .retired, .withheld, .exempt,
      ],
      help: "What holds a risk down already",
      example: """
        control: Monthly contract monitoring
          owner: Director
        """),
  ]
}
