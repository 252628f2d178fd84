// PlanHTMLTests: a made-up paper that holds every block, span, role and tone at least once.

import PlanModel
import PlanPaper

enum EveryConstruct {
  static var paper: Paper {
    var paper = Paper(
      slug: "every-construct", title: [.text("Every "), .emphasis([.text("construct")]), .text(" & “more” <here>")],
      kindLabel: "Plan")
    paper.organisation = "Aire & Calder <Council>"
    paper.isoDate = "2026-05"
    paper.printedDate = "May 2026"
    paper.draftNotice = "Made although its source has 2 errors & a warning."
    paper.details = [
      Detail(label: "To", value: [.strong([.text("Cabinet")])]),
      Detail(label: "Authors", value: [], values: [[.text("Director")], [.text("Head of Finance")]]),
    ]
    paper.blocks = [
      .contents(Contents(title: [.text("Contents")])), .section(words), .section(blocks), .section(roles),
      .section(tables),
    ]
    var part = Paper(slug: "part", title: [.text("A part")], kindLabel: "Report")
    part.anchor = Anchor("a-part")
    part.number = "B1"
    part.details = [Detail(label: "To", value: [.text("Cabinet")])]
    part.blocks = [
      paragraph(
        .text("See "), .crossReference(Anchor("words"), [.text("words")]), .text(" and "),
        .crossReference(Anchor("x").inFile("other"), [.text("another file")]), .text(".")),
      .section(Section(anchor: Anchor("part-section"), title: [.text("In the part")], level: 3)),
    ]
    part.outline = SamplePaper.outline(of: part.blocks)
    paper.parts = [part]
    paper.outline = SamplePaper.outline(of: paper.blocks)
    paper.outline.append(
      OutlineEntry(anchor: Anchor("a-part"), number: "B1", title: part.title, children: part.outline))
    return paper
  }

  private static func paragraph(_ spans: Span...) -> Block { .paragraph(Paragraph(spans)) }

  private static var words: Section {
    let target = Anchor("blocks")
    return Section(
      anchor: Anchor("words"), number: "1", title: [.text("Words")], level: 2,
      blocks: [
        paragraph(
          .text("Plain, "), .emphasis([.text("emphasis")]), .text(", "), .strong([.text("strong")]), .text(", "),
          .strikethrough([.text("struck")]), .text(", "), .code("a < b && c"), .lineBreak, .quiet([.text("quiet")]),
          .unseen(" unseen"), .text(".")),
        paragraph(
          .link(url: "https://example.gov.uk/ü?a=1&b=[2]", [.text("Out")]), .text(", "),
          .link(url: "tel:+441632960000", [.text("telephone")]), .text(", "),
          .link(url: "javascript:alert(1)", [.text("words without a link")]), .text(", "),
          .crossReference(target, [.text("in, "), .link(url: "https://example.gov.uk", [.text("once")])]), .text(".")),
        paragraph(
          .image(url: "data:image/png;base64,iVBORw0KGgo=", alternative: "A “picture”"), .text(" "),
          .image(url: "https://example.gov.uk/map.png", alternative: "Map of wards"), .text(" "),
          .image(url: "map.png", alternative: ""), .text(" "),
          .link(url: "https://example.gov.uk", [.image(url: "map.png", alternative: "Map in a link")])),
        paragraph(
          .sparkline(
            Sparkline(values: [3, 9, 5].map { ExactDecimal($0) }, text: "3 in May to <5> in July"))),
        paragraph(
          .text("Schools: "), .text("مدرسة"), .text(" (3), "), .text("a\u{202E}b"), .text(", 😀, "),
          .text("nul\u{0}, c1\u{85}, del\u{7F}, a\r\nb\rc")),
        .paragraph(
          Paragraph(
            Tone.allCases.flatMap { tone -> [Span] in
              [
                .tag(Tag(.band(tone), text: "Band \(tone.rawValue)")), .text(" "),
                .tag(Tag(.status(tone), text: "Status \(tone.rawValue)")), .text(" "),
              ]
            })),
        .paragraph(
          Paragraph(
            (0...8).flatMap { index -> [Span] in
              [
                .tag(Tag(.stage(index, isPoint: index == 8), text: "S\(index)", meaning: "Stage <\(index)>")),
                .text(" "),
              ]
            })),
      ])
  }

  private static func list(_ style: List.Style, start: Int = 1, isTight: Bool = true) -> Block {
    .list(
      List(
        style: style, start: start, isTight: isTight,
        items: [
          .init(blocks: [paragraph(.text("\(style.rawValue) one"))]),
          .init(anchor: Anchor("item-\(style.rawValue)-\(start)"), blocks: [paragraph(.text("two"))]),
        ]))
  }

  private static var blocks: Section {
    Section(
      anchor: Anchor("blocks"), number: "2", title: [.text("Blocks")], level: 2,
      blocks: [
        .paragraph(Paragraph([.text("Numbered, with an anchor.")], anchor: Anchor("p-2-1"), number: "2.1")),
        .paragraph(Paragraph([.text("Numbered, without one.")], number: "2.2")),
        .paragraph(Paragraph([.text("An anchor alone.")], anchor: Anchor("here"))),
        list(.bullets), list(.numbers), list(.numbers, start: -3), list(.lowerLetters, start: 3), list(.lowerRoman),
        list(.plain), list(.bullets, start: 2, isTight: false),
        .list(
          List(
            style: .bullets,
            items: [.init(blocks: [paragraph(.text("outer")), list(.numbers, start: 10)])])),
        .quote([paragraph(.text("A quotation.")), list(.bullets, start: 5)]),
        .code("if a < b {\n  \"c\" & d\n}\n"), .rule,
        .note([paragraph(.text("A note."))], isWarning: false),
        .note([paragraph(.text("A warning."))], isWarning: true),
        .more(
          summary: [.text("More, "), .crossReference(Anchor("words"), [.text("not linked")])],
          [
            paragraph(.text("Folded away."))
          ]),
        .chart(chart(.line)), .chart(chart(.bars)),
        .definitions(
          Definitions(entries: [
            .init(anchor: Anchor("fact-owner"), term: [.text("Owner")], blocks: [paragraph(.text("Director"))]),
            .init(
              term: [.text("Cause")],
              blocks: [paragraph(.text("First.")), list(.bullets, start: 6)]),
          ])),
        .definitions(
          Definitions(role: .key, entries: [.init(term: [.text("ASC")], blocks: [paragraph(.text("Adult care"))])])),
      ])
  }

  private static func chart(_ style: Chart.Style) -> Chart {
    func decimals(_ values: Int?...) -> [ExactDecimal?] {
      values.map { $0.map { ExactDecimal(units: Int64($0), places: 1) } }
    }
    return Chart(
      anchor: Anchor("chart-\(style.rawValue)"), title: [.text("Wells & ponds, \(style.rawValue)")],
      description: ["From 12.5% in May to 30% in July.", "Target in July: <40%."], style: style,
      periods: ["Feb 2026", "Mar 2026", "Apr 2026", "May 2026", "Q2 2026/27", "July"],
      series: [
        .init(name: "Actual", role: .actual, values: decimals(125, 125, 125, 125, 200, 300)),
        .init(name: "Target", role: .target, values: decimals(400, 400, 400, 400, 400, 400)),
        .init(name: "Neighbours with quite a long name", role: .other, values: decimals(150, 150, 150, 150, nil, 250)),
        .init(name: "England", role: .other, values: decimals(100, 100, 100, 100, 110, nil)),
        .init(name: "Wales", role: .other, values: decimals(90, 90, 90, 90, 120, 180)),
      ], range: .init(low: decimals(50, 50, 50, 50, 60, 70), high: decimals(350, 350, 350, 350, 360, 370)),
      ticks: [0, 20, 40].map { ExactDecimal($0) }, unit: "%")
  }

  private static var roles: Section {
    let roles: [(Section.Role, String)] = [
      (.risk, "Risk"), (.priority, "Priority"), (.action, "Action"), (.objective, "Objective"), (.group, "Group"),
      (.decision, "Decision"), (.indicator, "Indicator"), (.summary, "Summary"), (.recommendations, "Recommendations"),
      (.quadrants, "Quadrants"),
    ]
    var deepest = Section(anchor: Anchor("level-6"), title: [.text("Level 6")], level: 6)
    for level in (4...5).reversed() {
      deepest = Section(
        anchor: Anchor("level-\(level)"), title: [.text("Level \(level)")], level: level, blocks: [.section(deepest)])
    }
    let children = roles.enumerated().map { index, entry in
      let (role, name) = entry
      return Block.section(
        Section(
          anchor: Anchor("role-" + role.rawValue), number: role == .risk ? "R1" : nil, title: [.text(name)], level: 3,
          role: role, blocks: [paragraph(.text("Of role \(role.rawValue).")), list(.numbers, start: 20 + index)]))
    }
    let last = Section(anchor: Anchor("levels"), title: [.text("Levels")], level: 3, blocks: [.section(deepest)])
    return Section(
      anchor: Anchor("roles"), number: "3", title: [.text("Roles")], level: 2, blocks: children + [.section(last)])
  }
}
