// PlanSchema: the fields of commissioning, calendars and the life of a record, each declared once.

extension FieldDeclaration {
  static let commissioningFields: [FieldDeclaration] = [
    field(
      .years, "years", .number, help: "How many years the timelines cover", example: "3"),
    field(
      .cellUnit, "cell", aliases: ["cells are"],
      .choice([
        ChoiceWord("quarter", "quarters"), ChoiceWord("month", "months"), ChoiceWord("half", "half-year", "halves"),
      ]), help: "What one cell of a timeline is", example: "quarter"),
    field(
      .timeline, "timeline", .timeline, help: "The stages, a cell a quarter and a bar between years",
      example: "K D . . | A R K . | . . . ."),
    field(
      .stagePeriods, "stage", .periods, qualifier: .stage, isRepeatable: true, help: "When one stage runs",
      example: "Q2 2016/17 – Q4 2016/17"),
    field(
      .stageKind, "kind", .choice([ChoiceWord("phase"), ChoiceWord("point")]),
      help: "Whether the stage lasts or is a moment", example: "point"),
    field(
      .order, "order", aliases: ["sort"], .words, help: "Its place among its like", example: "3"),
    field(
      .supplier, "provider", aliases: ["supplier"], .inline, help: "Who provides the service",
      example: "The present provider"),
    field(
      .decisionDate, "decision date", aliases: ["key decision date", "key decision"], .when,
      help: "When the key decision is due", example: "July 2016"),
    field(
      .yearStarts, "year starts", aliases: ["financial year starts"], .words,
      help: "The day and month on which a year starts", example: "1 April"),
    field(
      .projectStarts, "project starts", .when, help: "The first day of month M1", example: "1 September 2024"),
    field(
      .was, "was", aliases: ["formerly"], .names, help: "The reference it had before", example: "SCHW 03"),
    field(
      .mergedInto, "merged into", .references([]), help: "The record that it is now part of", example: "SCHW 04"),
    field(
      .splitInto, "split into", .references([]), help: "The records that took its place", example: "SCHW 03a; SCHW 03b"),
    field(
      .retired, "retired", aliases: ["closed on"], .when, help: "When it came to an end", example: "March 2016"),
    field(
      .withheld, "withheld", .prose, help: "Why it is not shown", example: "Exempt under paragraph 3."),
    field(
      .numbers, "numbers", .names, help: "References that are not used", example: "4; 9-12"),
  ]
}
