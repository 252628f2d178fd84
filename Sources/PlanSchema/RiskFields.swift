// PlanSchema: the fields of scales, risks and controls, each declared once.

extension FieldDeclaration {
  static let riskFields: [FieldDeclaration] = [
    field(
      .likelihood, "likelihood", aliases: ["probability"], .levels, help: "The levels of likelihood, lowest first",
      example: "Rare (1); Unlikely (2); Possible (3)"),
    field(
      .impact, "impact", aliases: ["severity"], .levels, help: "The levels of impact, lowest first",
      example: "Minor (1); Serious (2); Major (4)"),
    field(
      .scoreRule, "score", .scoreRule, help: "How two levels make a score", example: "likelihood x impact"),
    field(
      .bands, "bands", aliases: ["band"], .bands, help: "The bands, from the least serious",
      example: "Low 1 to 4 (green); High over 4 (red)"),
    field(
      .cells, "cells", aliases: ["matrix"], .grid,
      help: "The matrix written out: a row a likelihood, a column an impact", example: "| | Minor | Major |"),
    field(
      .rating, "rating", aliases: ["ratings"], .levels, help: "The levels of a scale with one axis",
      example: "Low (L); Medium (M); High (H)"),
    field(
      .highIs, "high is", .choice([ChoiceWord("bad"), ChoiceWord("good")]),
      help: "Whether a high score is good, as for opportunities", example: "good"),
    field(
      .event, "event", aliases: ["risk event"], .prose, help: "What may happen", example: "A provider fails."),
    field(
      .cause, "cause", aliases: ["causes", "source", "source / cause of risk"], .prose, help: "Why it may happen",
      example: "Budgets fall faster than demand."),
    field(
      .consequence, "consequence", aliases: ["consequences", "effect"], .prose, help: "What would follow",
      example: "Services are cut back."),
    field(
      .inherent, "inherent", aliases: ["inherent score", "inherent risk", "gross"], .score, qualifier: .date,
      isRepeatable: true, help: "The score before any control", example: "5 x 5"),
    field(
      .previous, "previous", aliases: ["previous score", "previous risk"], .score, qualifier: .date, isRepeatable: true,
      help: "The score last time", example: "5 x 4"),
    field(
      .current, "current", aliases: ["current score", "current risk", "residual"], .score, qualifier: .date,
      isRepeatable: true, help: "The score now, with the controls in place", example: "4 x 4"),
    field(
      .targetScore, "target", aliases: ["target score", "target risk"], .score, qualifier: .date, isRepeatable: true,
      help: "The score to be reached, perhaps by a date", example: "4 x 3"),
    field(
      .otherScore, "at point", .score, qualifier: .date, isRepeatable: true,
      help: "The score at a point that the plan declares", example: "3 x 3"),
    field(
      .response, "response", aliases: ["treatment", "risk response"],
      .choice([
        ChoiceWord("treat", "reduce", "mitigate"), ChoiceWord("tolerate", "accept"), ChoiceWord("transfer", "share"),
        ChoiceWord("terminate", "avoid"), ChoiceWord("take", "exploit"),
      ]), help: "What is done about the risk", example: "treat"),
    field(
      .reviewed, "reviewed", aliases: ["last reviewed", "last review"], .when, help: "When it was last looked at",
      example: "4 February 2016"),
    field(
      .review, "review", aliases: ["next review", "review date"], .when, help: "When it is looked at next",
      example: "May 2016"),
    field(
      .mitigation, "mitigation", aliases: ["mitigations", "mitigating actions"], .prose,
      help: "What is done about it, where the paper has no list of controls", example: "A campaign goes on."),
    field(
      .effectiveness, "effectiveness", aliases: ["assurance"], .words, help: "How well the control works",
      example: "Substantial"),
    field(
      .proximity, "proximity", .words, help: "How soon it may happen", example: "Within the year"),
  ]
}
