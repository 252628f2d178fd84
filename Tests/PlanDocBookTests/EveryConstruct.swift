// PlanDocBookTests: a made-up paper that holds every block, span and role at least once.

import PlanPaper

enum EveryConstruct {
  static var paper: Paper {
    var paper = Paper(
      slug: "every-construct", title: [.text("Every "), .emphasis([.text("construct")]), .text(" & “more” <here>")],
      kindLabel: "Plan")
    paper.organisation = "Aire & Calder Council"
    paper.isoDate = "2026-05-12"
    paper.printedDate = "12 May 2026"
    paper.draftNotice = "Made although its source has 2 errors & a warning."
    paper.details = [
      Detail(label: "To", value: [.strong([.text("Cabinet")])]),
      Detail(label: "Report of", value: [], values: [[.text("Director of Housing")], [.text("Head of Finance")]]),
    ]
    paper.blocks = [
      .contents(Contents(title: [.text("Contents")])), .section(words), .section(blocks), .section(roles),
      .section(tables),
    ]
    return paper
  }

  static func paragraph(_ spans: PlanPaper.Span...) -> Block { .paragraph(Paragraph(spans)) }

  private static var words: Section {
    Section(
      anchor: Anchor("words"), number: "1", title: [.text("Words")], level: 2,
      blocks: [
        paragraph(
          .text("Plain, "), .emphasis([.text("emphasis")]), .text(", "), .strong([.text("strong")]), .text(", "),
          .strikethrough([.text("struck")]), .text(", "), .code("a < b && c"), .text(" – “quoted”"), .lineBreak,
          .quiet([.text("quiet")]), .unseen(" unseen"), .text(".")),
        paragraph(
          .link(url: "https://example.gov.uk/ü?a=1&b=[2]", [.text("Out")]), .text(", "),
          .link(url: "mailto:post@example.gov.uk", [.text("mail")]), .text(", "),
          .link(url: "javascript:alert(1)", [.text("words without a link")]), .text(", "),
          .crossReference(
            Anchor("blocks"), [.text("in, "), .link(url: "https://example.gov.uk", [.text("once")])]),
          .text(", "), .crossReference(Anchor("row-1"), [.text("to a row")]), .text(", "),
          .crossReference(Anchor("p-2-1"), [.text("to 2.1")]), .text(", "),
          .crossReference(Anchor("fact-owner"), [.text("to a fact")]), .text(", "),
          .crossReference(Anchor("item-b"), [.text("to an item")]), .text(", "),
          .crossReference(Anchor("table-2"), [.text("to a table")]), .text(".")),
        paragraph(
          .image(url: "maps/wards.png", alternative: "Map of the wards"), .text(" "),
          .image(url: "data:image/png;base64,iVBORw0KGgo=", alternative: "A dot"), .text(" "),
          .image(url: "javascript:alert(1)", alternative: "words alone")),
        .paragraph(
          Paragraph(
            Tone.allCases.flatMap { tone -> [PlanPaper.Span] in
              [.tag(Tag(.band(tone), text: "Band")), .text(" "), .tag(Tag(.status(tone), text: "Status")), .text(" ")]
            })),
        paragraph(
          .tag(Tag(.stage(0, isPoint: false), text: "A", meaning: "Analyse")), .text(" "),
          .tag(Tag(.stage(4, isPoint: true), text: "K", meaning: "Key decision"))),
      ])
  }

  private static func list(_ style: List.Style, start: Int = 1, isTight: Bool = true) -> Block {
    .list(
      List(
        style: style, start: start, isTight: isTight,
        items: [.init(blocks: [paragraph(.text("one"))]), .init(blocks: [paragraph(.text("two"))])]))
  }

  private static var blocks: Section {
    Section(
      anchor: Anchor("blocks"), number: "2", title: [.text("Blocks")], level: 2,
      blocks: [
        .paragraph(Paragraph([.text("Numbered, with an anchor.")], anchor: Anchor("p-2-1"), number: "2.1")),
        .paragraph(Paragraph([.text("Numbered, without one.")], number: "2.2")),
        .paragraph(Paragraph([.text("An anchor alone.")], anchor: Anchor("here"))),
        list(.bullets), list(.numbers, start: 4), list(.lowerLetters), list(.lowerRoman, isTight: false), list(.plain),
        .list(
          List(
            style: .numbers,
            items: [
              .init(anchor: Anchor("item-a"), blocks: [list(.bullets), paragraph(.text("after"))]),
              .init(anchor: Anchor("item-b"), blocks: [paragraph(.text("outer")), list(.lowerLetters, start: 3)]),
              .init(blocks: []),
            ])),
        .quote([paragraph(.text("A quotation.")), list(.bullets)]),
        .code("if a < b {\n  \"c\" & d\n}\n"), .rule,
        .note([paragraph(.text("A note."))], isWarning: false),
        .note([paragraph(.text("A warning."))], isWarning: true),
        .more(
          summary: [.text("As a list, "), .crossReference(Anchor("words"), [.text("see words")])],
          [paragraph(.text("Folded away on screen."))]),
        .definitions(
          Definitions(entries: [
            .init(anchor: Anchor("fact-owner"), term: [.text("Owner")], blocks: [paragraph(.text("Director"))]),
            .init(term: [.text("Cause")], blocks: [paragraph(.text("First.")), list(.bullets)]),
          ])),
        .definitions(
          Definitions(role: .key, entries: [.init(term: [.text("ASC")], blocks: [paragraph(.text("Adult care"))])])),
      ])
  }

  private static var roles: Section {
    let roles: [Section.Role] = [
      .risk, .priority, .action, .objective, .group, .decision, .summary, .recommendations,
    ]
    let children = roles.map { role in
      Block.section(
        Section(
          anchor: Anchor("role-" + role.rawValue), number: role == .risk ? "R1" : nil,
          title: [.text("Of role \(role.rawValue)")], level: 3, role: role, blocks: [paragraph(.text("Words."))]))
    }
    var deepest = Section(anchor: Anchor("level-6"), title: [.text("Level 6")], level: 6)
    for level in (4...5).reversed() {
      deepest = Section(
        anchor: Anchor("level-\(level)"), title: [.text("Level \(level)")], level: level, blocks: [.section(deepest)])
    }
    return Section(
      anchor: Anchor("roles"), number: "3", title: [.text("Roles")], level: 2,
      blocks: children + [
        .section(
          Section(
            anchor: Anchor("level-3"), title: [.text("Level 3")], level: 3,
            blocks: [.section(deepest)]))
      ])
  }
}
