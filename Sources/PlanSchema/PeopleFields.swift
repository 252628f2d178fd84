// PlanSchema: the fields of people, posts and bodies, each declared once.

extension FieldDeclaration {
  static let peopleFields: [FieldDeclaration] = [
    field(
      .owner, "owner",
      aliases: [
        "owners", "accountable officer", "risk owner", "control owner", "responsible", "responsible officer",
        "action owner",
      ], .parties, help: "Who answers for it; several are separated by `;`",
      example: "Director of Commissioning; Finance Business Partner"),
    field(
      .lead, "lead", aliases: ["leads", "lead officer", "priority lead"], .parties,
      help: "Who leads; what stands below and names no owner takes it", example: "Assistant Director"),
    field(
      .post, "post", aliases: ["job title"], .parties, help: "The post that a person holds",
      example: "Director of Commissioning"),
    field(
      .holder, "holder", aliases: ["held by"], .parties, help: "Who holds the post", example: "vacant"),
    field(
      .alias, "alias", aliases: ["aliases", "also"], .names, help: "Other names, separated by `;`",
      example: "AD South; Assistant Director South"),
    field(
      .email, "email", aliases: ["e-mail"], .email, help: "An e-mail address", example: "risk@example.gov.uk"),
    field(
      .phone, "phone", aliases: ["telephone", "tel"], .phone, help: "A telephone number", example: "03000 41 41 41"),
    field(
      .body, "body", aliases: ["team", "directorate of"], .parties, help: "The body that it belongs to",
      example: "Commissioning team"),
    field(
      .chair, "chair", aliases: ["chaired by"], .parties, help: "Who chairs the body", example: "Corporate Director"),
  ]
}
