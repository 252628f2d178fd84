// PlanSchema: the fields of budgets, staffing, services and critical functions, each declared once.

extension FieldDeclaration {
  static let resourceFields: [FieldDeclaration] = [
    field(
      .rowFormula, "row", .words, qualifier: .words, isRepeatable: true,
      help: "A row that follows from other rows, added or taken away by name", example: "Total income - Total cost"),
    field(
      .columnFormula, "column", .words, qualifier: .words, isRepeatable: true,
      help: "A column that follows from other columns, added or taken away by name", example: "Staffing + Non staffing"),
    field(
      .columnUnit, "unit of", .words, qualifier: .words, isRepeatable: true,
      help: "The unit of one column, where it is not that of the table", example: "€000"),
    field(
      .within, "within", aliases: ["rounding"], .number,
      help: "How far a stated total may be from the sum because its parts are rounded, in the table's unit",
      example: "1"),
    field(
      .balances, "balances", aliases: ["balance"], .names,
      help: "Columns or rows that have to come to zero", example: "Amendments"),
    field(
      .delivery, "delivery", aliases: ["internal or external"],
      .choice([ChoiceWord("internal", "in house", "in-house"), ChoiceWord("external", "commissioned", "contracted")]),
      help: "Who delivers the service", example: "external"),
    field(
      .contractStart, "contract start", aliases: ["contract starts"], .when, help: "When the contract starts",
      example: "1 April 2015"),
    field(
      .contractEnd, "contract end", aliases: ["contract end date", "contract ends", "expiry"], .when,
      help: "When the contract ends", example: "31 March 2017 (+1 year)"),
    field(
      .services, "service", aliases: ["services", "linked service"], .references([.service]),
      help: "The services that the activity renews", example: "S4"),
    field(
      .consultation, "consultation", aliases: ["public consultation", "public consultation required"], .inline,
      help: "Whether the public is asked, and when", example: "To be established"),
    field(
      .recoveryTime, "recovery time", aliases: ["timescale", "recovery time objective"], .duration,
      help: "How soon it has to run again", example: "4 hours"),
    field(
      .minimumService, "minimum service", aliases: ["minimum service level", "minimum level"], .prose,
      help: "The least that goes on after a disruption", example: "Urgent referrals are taken."),
  ]
}
