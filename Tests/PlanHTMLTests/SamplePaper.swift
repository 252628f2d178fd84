// PlanHTMLTests: a whole paper as a council would put it to committee, to look at and to compare.

import PlanPaper

enum SamplePaper {
  static var paper: Paper {
    var paper = Paper(
      slug: "social-care-register", title: [.text("Social care: risks, actions and commissioning 2016–19")],
      kindLabel: "Risk register")
    paper.organisation = "Kent County Council"
    paper.isoDate = "2016-03-22"
    paper.printedDate = "22 March 2016"
    paper.details = [
      Detail(label: "To", value: [.text("Children’s Social Care and Health Cabinet Committee")]),
      Detail(label: "Date", value: [.text("22 March 2016")]),
      Detail(
        label: "Report of", value: [],
        values: [[.text("Cabinet Member for Social Care")], [.text("Corporate Director")]]),
      Detail(label: "Classification", value: [.text("Unrestricted")]),
      Detail(
        label: "Contact",
        value: [
          .text("Customer Care Manager, "), .link(url: "mailto:care@example.gov.uk", [.text("care@example.gov.uk")]),
        ]),
      Detail(label: "Electoral divisions", value: [.text("All")]),
    ]
    paper.blocks = blocks
    paper.outline = outline(of: blocks)
    return paper
  }

  private static var blocks: [Block] {
    [
      .section(summary), .section(recommendations), .contents(Contents(title: [.text("Contents")])),
      .section(risks), .section(register), .section(commissioning), .section(work), .section(key),
    ]
  }

  private static var summary: Section {
    Section(
      anchor: Anchor("summary"), number: "1", title: [.text("Summary")], level: 2, role: .summary,
      blocks: [
        .paragraph(
          Paragraph(
            [
              .text("Sixteen risks stand on the register of the directorate. "), .strong([.text("Five are very high")]),
              .text(", two more than a year ago; all five follow from money, demand or the market for care."),
            ], anchor: Anchor("p-1-1"), number: "1.1")),
        .paragraph(
          Paragraph(
            [
              .text(
                "The grid in section 5 sets out 24 pieces of commissioning, quarter by quarter, so that Members can "),
              .text("see when each decision comes to them. The next is "),
              .crossReference(Anchor("table-grid"), [.text("the school improvement framework")]), .text("."),
            ], anchor: Anchor("p-1-2"), number: "1.2")),
      ])
  }

  private static var recommendations: Section {
    Section(
      anchor: Anchor("recommendations"), number: "2", title: [.text("Recommendations")], level: 2,
      role: .recommendations,
      blocks: [
        .paragraph(Paragraph([.text("The committee is asked to:")])),
        .list(
          List(
            style: .lowerLetters, isTight: true,
            items: [
              .init(blocks: [.paragraph(Paragraph([.text("note the risks in Table 1 and the actions taken;")]))]),
              .init(blocks: [.paragraph(Paragraph([.text("comment on the five that are very high; and")]))]),
              .init(blocks: [.paragraph(Paragraph([.text("agree the commissioning programme.")]))]),
            ])),
      ])
  }

  private static var risks: Section {
    Section(
      anchor: Anchor("risks"), number: "3", title: [.text("Where the risks stand")], level: 2,
      blocks: [
        .paragraph(
          Paragraph(
            [.text("Risks are scored for likelihood and impact, each from 1 to 5.")], anchor: Anchor("p-3-1"),
            number: "3.1")),
        .table(SampleRisk.matrix), .table(SampleRisk.summary),
      ])
  }

  private static var register: Section {
    Section(
      anchor: Anchor("register"), number: "4", title: [.text("The register")], level: 2,
      blocks: SampleRisk.cards(firstTable: 3))
  }

  private static var commissioning: Section {
    Section(
      anchor: Anchor("commissioning"), number: "5", title: [.text("Commissioning programme")], level: 2,
      blocks: [
        .paragraph(Paragraph([.text("Decisions of Members are marked K.")], anchor: Anchor("p-5-1"), number: "5.1")),
        SampleGrid.key, .table(SampleGrid.table(number: 11)), SampleGrid.sentences,
      ])
  }

  private static var work: Section {
    Section(
      anchor: Anchor("work"), number: "6", title: [.text("Work of the year")], level: 2,
      blocks: [
        .table(SampleWork.gantt(number: 12)), .table(SampleWork.owners(number: 13)),
        .table(SampleWork.deadlines(number: 14)), .table(SampleWork.thread(number: 15)),
      ])
  }

  private static var key: Section {
    Section(
      anchor: Anchor("key"), number: "7", title: [.text("Key")], level: 2,
      blocks: [
        .definitions(
          Definitions(
            role: .key,
            entries: [
              .init(term: [SampleRisk.bandTag(6)], blocks: [.paragraph(Paragraph([.text("Scores 4 to 6")]))]),
              .init(term: [SampleRisk.bandTag(10)], blocks: [.paragraph(Paragraph([.text("Scores 8 to 10")]))]),
              .init(term: [SampleRisk.bandTag(16)], blocks: [.paragraph(Paragraph([.text("Scores 12 to 16")]))]),
              .init(term: [SampleRisk.bandTag(25)], blocks: [.paragraph(Paragraph([.text("Scores 20 to 25")]))]),
              .init(
                anchor: Anchor("term-asc"), term: [.text("ASC")],
                blocks: [.paragraph(Paragraph([.text("Adult social care")]))]),
            ])),
        .note([.paragraph(Paragraph([.text("Scores were agreed in February 2016.")]))], isWarning: false),
        .note(
          [.paragraph(Paragraph([.strong([.text("Please check.")]), .text(" One date was held as printed.")]))],
          isWarning: true),
      ])
  }

  static func outline(of blocks: [Block]) -> [OutlineEntry] {
    blocks.compactMap { block in
      guard case .section(let section) = block else { return nil }
      return OutlineEntry(
        anchor: section.anchor, number: section.number, title: section.title,
        children: outline(of: section.blocks))
    }
  }
}
