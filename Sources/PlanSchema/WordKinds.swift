// PlanSchema: the kinds of people, posts, words and calendars, each declared once.

extension KindDeclaration {
  static let wordKinds: [KindDeclaration] = [
    kind(
      .person,
      "person",
      plural: "people",
      aliases: ["persons"],
      reference: .words,
      fields: [.post, .body, .alias, .email, .phone, .start, .end, .noteText],
      help: "A person who can own things",
      example: """
        person jb: Jo Bloggs
          post: Risk Manager
        """),
    kind(
      .post,
      "post",
      plural: "posts",
      reference: .words,
      fields: [.holder, .body, .alias, .email, .phone, .description, .noteText],
      help: "A post that can own things, whoever holds it",
      example: """
        post: Director of Commissioning
          alias: Commissioning
        """),
    kind(
      .body,
      "body",
      plural: "bodies",
      aliases: ["team", "board"],
      reference: .words,
      fields: [.chair, .alias, .email, .phone, .description, .noteText],
      help: "A board, team or partner that can own things",
      example: """
        body: Safeguarding Board
        """),
    kind(
      .term,
      "term",
      plural: "terms",
      aliases: ["abbreviation"],
      head: .field(.meaning),
      reference: .words,
      fields: [.description, .see],
      help: "An abbreviation and what it stands for",
      example: """
        term KSCB: Kent Safeguarding Children Board
        """),
    kind(
      .label,
      "label",
      plural: "labels",
      head: .field(.meaning),
      reference: .words,
      help: "The word that the paper prints for one of the compiler's",
      example: """
        label consequence: Effect
        """),
    kind(
      .calendar,
      "calendar",
      plural: "calendars",
      isTitleRequired: false,
      reference: .words,
      fields: [.yearStarts, .projectStarts, .dates],
      help: "How years and project months are counted",
      example: """
        calendar: Calendar year
          year starts: 1 January
        """),
    kind(
      .gap,
      "gap",
      plural: "gaps",
      head: .field(.numbers),
      reference: .words,
      help: "References that are not used, and why not",
      example: """
        gap risk: 4; 9-12
        """),
  ]
}
