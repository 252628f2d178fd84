// PlanSchema: the fields of priorities, actions, milestones, decisions and measures, each declared once.

extension FieldDeclaration {
  static let workFields: [FieldDeclaration] = [
    field(
      .due, "due", aliases: ["due date", "target date", "date due", "deadline", "by when", "expected date"], .when,
      help: "When it has to be done", example: "31 March 2016"),
    field(
      .when, "when", aliases: ["timescale", "timescales"], .when, help: "Start and end in one",
      example: "April 2013 – October 2013"),
    field(
      .completed, "completed", aliases: ["completed on", "date completed"], .when, help: "When it was done",
      example: "4 May 2016"),
    field(
      .progress, "progress", aliases: ["per cent complete", "percent complete"], .number, help: "How much is done",
      example: "60%"),
    field(
      .cost, "cost", aliases: ["value", "budget", "expected value", "contract value"], .money, isRepeatable: true,
      help: "What it costs",
      example: "£270K p/a"),
    field(
      .importance, "importance", aliases: ["priority level", "urgency"], .words,
      help: "How urgent it is, in the plan's own words", example: "High"),
    field(
      .category, "category", aliases: ["type", "categories"], .words, help: "What kind it is, in the plan's own words",
      example: "Financial"),
    field(
      .objectives, "objectives", aliases: ["objective", "contributes to"], .references([.objective, .outcome]),
      help: "The objectives that it serves", example: "TD1; PC1"),
    field(
      .priorities, "priorities", aliases: ["priority"], .references([.priority]),
      help: "The priorities that it touches", example: "priority 2"),
    field(
      .decisionMaker, "decision maker", aliases: ["taken by"], .parties, help: "Who takes the decision",
      example: "Cabinet Member"),
    field(
      .forwardPlan, "forward plan", aliases: ["in forward plan", "in the forward plan"], .yesNo,
      help: "Whether it stands in the forward plan", example: "yes"),
    field(
      .target, "target", aliases: ["targets"], .words, qualifier: .period, isRepeatable: true,
      help: "What is to be reached, perhaps by period", example: "95% of plans on time"),
    field(
      .baseline, "baseline", .words, qualifier: .period, isRepeatable: true, help: "Where it started",
      example: "71% in 2012/13"),
    field(
      .unit, "unit", aliases: ["units"], .words, help: "What is counted", example: "%"),
  ]
}
