// PlanSchema: the kinds of reports, agendas, minutes and work programmes, each declared once.

extension KindDeclaration {
  /// What every paper can say of itself.
  static let documentFields: [FieldID] = [
    .organisation, .directorate, .division, .author, .owner, .date, .period, .start, .end, .version, .subject,
    .committee, .meeting, .time, .classification, .status, .numbering, .usesScale, .dates, .summary, .purpose,
    .description, .exempt, .editionOf, .compareWith, .see, .links, .noteText,
    .withheld,
  ]

  /// What any record of the paper can say: where it belongs, and what became of it.
  static let lifeFields: [FieldID] = [
    .see, .links, .noteText, .tags, .exempt, .was, .mergedInto, .splitInto, .retired, .withheld,
  ]

  static let committeeKinds: [KindDeclaration] = [
    kind(
      .agenda,
      "agenda",
      plural: "",
      isDocument: true,
      fields: documentFields + [.place, .clerk, .email, .phone, .membership, .notice, .chair],
      children: [.fact, .item],
      help: "The agenda of a meeting, and with the papers of its items a whole pack: opens a paper",
      example: """
        agenda: Scrutiny Committee
          meeting: 22 March 2016
        """),
    kind(
      .minutes,
      "minutes",
      plural: "",
      isDocument: true,
      fields: documentFields + [.place, .clerk, .chair, .present, .apologies, .inAttendance, .notice],
      children: [.fact, .item],
      help: "The minutes of a meeting: opens a paper",
      example: """
        minutes: Scrutiny Committee
          meeting: 22 January 2016
        """),
    kind(
      .workProgramme,
      "work programme",
      plural: "",
      isDocument: true,
      // Its meetings are records, so it has no one date of a meeting.
      fields: documentFields.filter { $0 != .meeting },
      children: [.fact, .meeting],
      help: "What a committee will look at, meeting by meeting: opens a paper",
      example: """
        work programme: Scrutiny Committee 2016/17
          committee: Scrutiny Committee
        """),
    kind(
      .meeting,
      "meeting",
      plural: "meetings",
      head: .field(.meeting),
      reference: .none,
      fields: [.time, .place, .chair, .noteText, .exempt, .withheld],
      children: [.group, .item],
      help: "One meeting of a work programme",
      example: """
        meeting: 13 May 2016
        """),
    kind(
      .item,
      "item",
      plural: "items",
      fields: [
        .pages, .reportFile, .address, .presenter, .time, .description, .discussion, .resolved, .status, .owner, .see,
        .links, .noteText, .tags, .exempt, .withheld,
      ],
      children: [.include, .item, .recommendation, .decision, .action],
      help: "One item of an agenda, of minutes or of a work programme",
      example: """
        item A4: Minutes of the meeting in January
          pages: 7 - 14
        """),
    kind(
      .recommendation,
      "recommendation",
      plural: "recommendations",
      fields: [.description, .owner, .due, .see, .links, .noteText, .tags, .exempt, .withheld],
      help: "What a report asks its committee to do, opening with the verb",
      example: """
        recommendation: NOTE the progress made
        """),
    kind(
      .contact,
      "contact",
      plural: "contacts",
      aliases: ["contact details"],
      reference: .words,
      fields: [.role, .post, .body, .email, .phone, .exempt],
      help: "Whom to ask about the paper",
      example: """
        contact Report author: Performance Manager
          email: performance@example.gov.uk
        """),
    kind(
      .background,
      "background",
      plural: "background documents",
      aliases: ["background document"],
      fields: [.address, .date, .author, .noteText, .exempt],
      help: "A document that the report relies on",
      example: """
        background: Improvement Notice
          address: https://example.org/notice
        """),
    kind(
      .appendix,
      "appendix",
      plural: "appendices",
      fields: [.reportFile, .address, .pages, .description, .exempt, .withheld, .noteText],
      children: [.include],
      help: "What is attached to the paper",
      example: """
        appendix A: Performance scorecard
        """),
    kind(
      .exempt,
      "exempt",
      plural: "",
      head: .field(.exempt),
      reference: .none,
      fields: [.withheld],
      help: "Keeps the section below this heading from the public",
      example: """
        exempt: paragraph 3; the prices of providers
        """),
    kind(
      .paragraph,
      "paragraph",
      plural: "paragraphs",
      isTitleRequired: false,
      help: "A numbered paragraph or heading of the text; never typed as a record, but referred to by its number",
      example: """
        paragraph 3.2 starts with its number in the text; `[[paragraph 3.2]]` refers to it
        """),
  ]
}
