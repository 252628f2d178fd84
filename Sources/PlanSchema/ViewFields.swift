// PlanSchema: the fields of views, each declared once.

extension FieldDeclaration {
  static let viewFields: [FieldDeclaration] = [
    field(
      .of, "of", aliases: ["for"], .references([]), help: "What the view is narrowed to", example: "SCHW"),
    field(
      .at, "point", aliases: ["at"], .words, help: "The assessment point that the view shows", example: "target"),
    field(
      .by, "by", aliases: ["columns"],
      .choice([
        ChoiceWord("month", "months"), ChoiceWord("quarter", "quarters"), ChoiceWord("half", "half-year"),
        ChoiceWord("year", "years"),
      ]), help: "The columns of a Gantt chart", example: "quarter"),
    field(
      .layout, "layout",
      .choice([ChoiceWord("cards", "card"), ChoiceWord("table"), ChoiceWord("quadrants", "four quadrants")]),
      help: "Cards or a table; quadrants for a group of four groups",
      example: "table"),
    field(
      .title, "title", .inline, help: "The caption of the view", example: "What we owe and by when"),
    field(
      .window, "window", .duration, help: "How much of the time to show", example: "12 quarters"),
  ]
}
