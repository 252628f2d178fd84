// PlanSchema: the fields of a paper's header, each declared once.

extension FieldDeclaration {
  static let paperFields: [FieldDeclaration] = [
    field(
      .organisation, "organisation", aliases: ["council", "authority"], .inline, help: "Whose paper it is",
      example: "Kent County Council"),
    field(
      .directorate, "directorate", .inline, help: "The directorate", example: "Families and Social Care"),
    field(
      .division, "division", aliases: ["business unit", "service unit"], .inline, help: "The division or unit",
      example: "Specialist Children's Services"),
    field(
      .author, "author", aliases: ["report author", "report of"], .parties, help: "Who wrote the paper",
      example: "Risk Manager"),
    field(
      .date, "date", aliases: ["as at", "dated"], .when,
      help: "The paper's own date; everything about time is measured from it", example: "22 March 2016"),
    field(
      .period, "period", .when, help: "The period that the paper covers", example: "2013/14"),
    field(
      .start, "start", aliases: ["start date", "starts"], .when, help: "When it starts", example: "April 2013"),
    field(
      .end, "end", aliases: ["end date", "ends", "finish"], .when, help: "When it ends", example: "March 2014 (review)"),
    field(
      .version, "version", .words, help: "The version of the paper", example: "Draft 2"),
    field(
      .subject, "subject", .inline, help: "What the paper is about", example: "Risk management"),
    field(
      .committee, "committee", aliases: ["decision body"], .inline, help: "The committee that the paper goes to",
      example: "Scrutiny Committee"),
    field(
      .meeting, "meeting", aliases: ["meeting date"], .when, help: "The date of the meeting", example: "22 March 2016"),
    field(
      .time, "time", aliases: ["meeting time"], .timeOfDay, help: "When the meeting starts", example: "10.00am"),
    field(
      .classification, "classification", .words, help: "Whether the paper is public", example: "Unrestricted"),
    field(
      .status, "status", aliases: ["state"],
      .choice([
        ChoiceWord("not started", "planned", "open"), ChoiceWord("in progress", "started", "ongoing", "under way"),
        ChoiceWord("on track"), ChoiceWord("slipping", "delayed", "late"),
        ChoiceWord("complete", "completed", "done", "closed"),
        ChoiceWord("stopped", "cancelled", "withdrawn"), ChoiceWord("draft"), ChoiceWord("final"),
      ]), help: "How the work stands", example: "on track"),
    field(
      .numbering, "numbering", .numbering, help: "How records without a reference are numbered", example: "1. (1) (i)"),
    field(
      .usesScale, "scale", .words, help: "The scale of the risks below; `none` for a register without scores",
      example: "corporate"),
    field(
      .dates, "dates", .choice([ChoiceWord("month year", "month and year"), ChoiceWord("day month", "day and month")]),
      help: "How `Mar-16` is read", example: "month year"),
  ]
}
