// PlanSchema: the fields of any record or paper, each declared once.

extension FieldDeclaration {
  static let commonFields: [FieldDeclaration] = [
    field(
      .name, "name", .inline, help: "The name of a person, post or body", example: "Director of Commissioning"),
    field(
      .value, "value", .words, help: "What a header fact says", example: "Unrestricted"),
    field(
      .meaning, "meaning", aliases: ["full name", "stands for"], .inline,
      help: "What an abbreviation or a label stands for", example: "Kent Safeguarding Children Board"),
    field(
      .path, "file", .path, help: "A file of the project, from the folder of this one", example: "people.plan"),
    field(
      .view, "view", .words, help: "The view to print", example: "risk matrix"),
    field(
      .description, "description", aliases: ["details"], .prose, help: "What it is, in a sentence or two",
      example: "Frontline practice of one high standard."),
    field(
      .summary, "summary", .prose, help: "What the paper says, in a few sentences",
      example: "How the main risks stand and what is done."),
    field(
      .purpose, "purpose", .prose, help: "What the division or programme is for", example: "To keep children safe."),
    field(
      .see, "see", aliases: ["see also"], .words, help: "Other papers, as text; never looked up",
      example: "Improvement Plan 2.2, 5.1"),
    field(
      .links, "links", aliases: ["link"], .references([]), help: "Records of this plan that belong with it",
      example: "risk SCHW 04; priority 2"),
    field(
      .noteText, "note", aliases: ["notes", "comment", "comments"], .prose, isRepeatable: true,
      help: "Anything else a reader should know", example: "Agreed by the board."),
    field(
      .tags, "tags", aliases: ["tag"], .names, help: "Words to find it by", example: "savings; transport"),
    field(
      .because, "because", aliases: ["reason"], .prose, help: "Why a value is as it is",
      example: "The provider left the market."),
  ]
}
