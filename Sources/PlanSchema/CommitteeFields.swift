// PlanSchema: the fields of reports, agendas, minutes and work programmes, each declared once.

extension FieldDeclaration {
  static let committeeFields: [FieldDeclaration] = [
    field(
      .pastPathway, "past pathway", aliases: ["previous pathway", "past pathway of paper"], .inline,
      help: "Where the paper has been", example: "Corporate Board, 3 March 2016"),
    field(
      .futurePathway, "future pathway", aliases: ["future pathway of paper"], .inline,
      help: "Where the paper goes next",
      example: "Cabinet Member decision"),
    field(
      .electoralDivision, "electoral division", aliases: ["electoral divisions", "wards affected"], .inline,
      help: "Which electoral divisions it concerns", example: "All"),
    field(
      .decisionType, "decision type", aliases: ["type of decision"], .inline,
      help: "Whether it is for a key decision, another decision or for information", example: "Key decision"),
    field(
      .decisionNumber, "decision number", aliases: ["decision no"], .words, help: "The number of the decision",
      example: "16/00015"),
    field(
      .financialImplications, "financial implications", .prose, help: "What it means for money",
      example: "None beyond the budget."),
    field(
      .legalImplications, "legal implications", .prose, help: "What it means in law", example: "None."),
    field(
      .equalityImplications, "equality implications", aliases: ["equalities implications"], .prose,
      help: "What it means for people with protected characteristics", example: "An assessment is attached."),
    field(
      .riskImplications, "risk implications", .prose, help: "What could go wrong with it", example: "See risk R4."),
    field(
      .policyImplications, "policy implications", aliases: ["policy framework"], .prose,
      help: "How it fits the council's policies", example: "It serves the strategic statement."),
    field(
      .place, "place", aliases: ["venue", "location"], .inline, help: "Where the meeting is held",
      example: "Council Chamber"),
    field(
      .clerk, "clerk", aliases: ["contact officer", "ask for"], .parties,
      help: "Who answers questions about the meeting",
      example: "Democratic Services Officer"),
    field(
      .membership, "membership", aliases: ["members"], .names, qualifier: .words, isRepeatable: true,
      help: "Members, perhaps by group", example: "Eight members"),
    field(
      .notice, "notice", aliases: ["notices"], .prose, isRepeatable: true, help: "What the public should know",
      example: "The meeting may be filmed."),
    field(
      .present, "present", .names, help: "Who was there", example: "The Chair; the Vice-Chair"),
    field(
      .apologies, "apologies", .names, help: "Who sent apologies", example: "One member"),
    field(
      .inAttendance, "in attendance", aliases: ["also present"], .names, isRepeatable: true,
      help: "Officers and others who were there", example: "Director of Public Health"),
    field(
      .role, "role", .words, help: "What part somebody has in the paper", example: "Report author"),
    field(
      .address, "address", aliases: ["web address", "url"], .link, help: "Where it can be read",
      example: "https://example.org/plan"),
    field(
      .pages, "pages", aliases: ["page"], .words, help: "Its pages in the pack", example: "7 - 14"),
    field(
      .reportFile, "report", aliases: ["paper"], .path, help: "The file of the report for the item",
      example: "reports/work-programme.plan"),
    field(
      .presenter, "presenter", aliases: ["presented by", "introduced by"], .parties, help: "Who introduces the item",
      example: "Director of Public Health"),
    field(
      .discussion, "discussion", .prose, isRepeatable: true, help: "What was said, in short",
      example: "Members asked about waiting times."),
    field(
      .resolved, "resolved", aliases: ["resolution"], .prose, isRepeatable: true, help: "What was decided",
      example: "The report was noted."),
    field(
      .exempt, "exempt", .inline,
      help: "Why the public may not see it: the paragraph, and the reason behind a semicolon",
      example: "paragraph 3; the prices of providers"),
    field(
      .progressNote, "progress note", aliases: ["what was done", "progress so far"], .prose, qualifier: .date,
      isRepeatable: true, help: "How far the work has come, perhaps with the date of the note",
      example: "Ten of twelve offices have been visited."),
    field(
      .evidence, "evidence", aliases: ["evidence of impact"], .prose, help: "What shows that it was done",
      example: "Monthly audit reports."),
    field(
      .expectedImpact, "expected impact", .inline, help: "What will come of it", example: "Input from ICT"),
    field(
      .supportFrom, "support from", aliases: ["support needed from"], .names,
      help: "Which other divisions have to help", example: "Human Resources; Finance"),
  ]
}
