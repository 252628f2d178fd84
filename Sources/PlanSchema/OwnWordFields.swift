// PlanSchema: the fields of a plan's own words and of its life over time, each declared once.

extension FieldDeclaration {
  static let ownWordFields: [FieldDeclaration] = [
    field(
      .words, "words", .names, help: "The plan's own words, each with the fixed one that it stands for in brackets",
      example: "Live (in progress); Delivered (complete)"),
    field(
      .holds, "holds", aliases: ["type"],
      .choice([
        ChoiceWord("words"), ChoiceWord("text"), ChoiceWord("date"), ChoiceWord("number"), ChoiceWord("money"),
        ChoiceWord("owners", "people", "posts"), ChoiceWord("yes or no", "yes/no"), ChoiceWord("references"),
        ChoiceWord("link"),
      ]), help: "What a field of the plan's own holds", example: "date"),
    field(
      .usedBy, "used by", aliases: ["kinds", "for kinds"], .names, help: "The kinds that take the field",
      example: "project; milestone"),
    field(
      .like, "like", .words, help: "The kind that a kind of the plan's own behaves like", example: "milestone"),
    field(
      .pluralName, "plural", .words, help: "The plural, where it is not the name with an s", example: "deliverables"),
    field(
      .updates, "updates", .words, help: "Which records an update is about", example: "indicators"),
    field(
      .editionOf, "edition of", .path,
      help: "The earlier edition that this paper goes on from: what is left out is unchanged",
      example: "../q1/register.plan"),
    field(
      .compareWith, "compare with", .path, help: "The earlier paper that changes are shown against",
      example: "../2015/register.plan"),
    field(
      .own, "field of the plan's own", .words, isRepeatable: true, help: "A field that the plan declares",
      example: "Programme board"),
  ]
}
