// PlanHTMLTests: the sample paper's register, one card a risk with its controls and actions.

import PlanPaper

extension SampleRisk {
  static func cards(firstTable: Int) -> [Block] {
    var blocks: [Block] = []
    var table = firstTable
    for risk in all.prefix(4) {
      blocks.append(.section(risk.card(controls: table, actions: table + 1)))
      table += 2
    }
    for risk in all.dropFirst(4) { blocks.append(.section(risk.shortCard)) }
    return blocks
  }

  private var facts: Definitions {
    Definitions(entries: [
      .init(term: [.text("Owner")], blocks: [.paragraph(Paragraph([.text(owner)]))]),
      .init(
        term: [.text("Cause")],
        blocks: [
          .paragraph(
            Paragraph([
              .text("Grants fall faster than demand does, and savings already in the budget of "),
              .text("2016/17 depend on work that has only begun."),
            ]))
        ]),
      .init(
        term: [.text("Consequence")],
        blocks: [
          .list(
            List(
              style: .bullets,
              items: [
                .init(blocks: [.paragraph(Paragraph([.text("Services for some residents shrink or close.")]))]),
                .init(blocks: [
                  .paragraph(
                    Paragraph([
                      .text("Providers leave; see "), .crossReference(SampleRisk.all[6].anchor, [.text("R07")]),
                      .text("."),
                    ]))
                ]),
              ]))
        ]),
      .init(term: [.text("Current")], blocks: [.paragraph(Paragraph(scoreWords(likelihood, impact)))]),
      .init(
        term: [.text("Target, by 31 March 2017")],
        blocks: [.paragraph(Paragraph(scoreWords(target.likelihood, target.impact)))]),
    ])
  }

  private func scoreWords(_ likelihood: Int, _ impact: Int) -> [Span] {
    let words =
      "\(SampleRisk.likelihoods[likelihood - 1]) (\(likelihood)) × \(SampleRisk.impacts[impact - 1]) (\(impact))"
    return [.text("\(words) = \(likelihood * impact) "), SampleRisk.bandTag(likelihood * impact)]
  }

  private func card(controls: Int, actions: Int) -> Section {
    let slug = id.lowercased()
    return Section(
      anchor: anchor, number: id, title: [.text(title)], level: 3, role: .risk,
      blocks: [
        .definitions(facts),
        .table(
          Table(
            anchor: Anchor("controls-" + slug), number: controls, caption: [.text("Controls of \(id)")],
            role: .register,
            columns: [
              Table.Column([.text("Control")], weight: 3), Table.Column([.text("Owner")], weight: 2),
            ],
            rows: [
              .init(cells: [
                .init([.text("Monthly monitoring of spending and activity by the management team")]),
                .init([.text(owner)]),
              ]),
              .init(cells: [
                .init([.text("Contracts reviewed a year before they end")]), .init([.text("Head of Procurement")]),
              ]),
            ])),
        .table(
          Table(
            anchor: Anchor("actions-" + slug), number: actions, caption: [.text("Actions for \(id)")],
            role: .register,
            columns: [
              Table.Column([.text("Action")], weight: 3), Table.Column([.text("Owner")], weight: 2),
              Table.Column([.text("Due")]), Table.Column([.text("Status")]),
            ],
            rows: SampleRisk.actionRows(owner: owner, slug: slug))),
      ])
  }

  private static func actionRows(owner: String, slug: String) -> [Table.Row] {
    [
      Table.Row(
        anchor: Anchor("action-\(slug)-1"),
        cells: [
          .init([.text("Shape the care market through a new framework")]), .init([.text(owner)]),
          .init([.text("1 April 2016")]), .init([.tag(Tag(.status(.good), text: "On track"))]),
        ]),
      Table.Row(cells: [
        .init([.text("Review what fostering placements cost and achieve")]),
        .init([.text("Director of Commissioning")]),
        .init([], items: [[.text("31 March 2016")], [.text("30 September 2016 (review)")]]),
        .init([.tag(Tag(.status(.bad), text: "Late"))]),
      ]),
      Table.Row(cells: [
        .init([.text("Agree the pooled budget with health partners")]), .init([.text("Not given")]),
        .init([.text("Autumn 2016")]), .init([.tag(Tag(.status(.fair), text: "At risk"))]),
      ]),
    ]
  }

  private var shortCard: Section {
    Section(
      anchor: anchor, number: id, title: [.text(title)], level: 3, role: .risk, blocks: [.definitions(facts)])
  }
}
