// PlanDocBookTests: made-up tables of every role, alignment, width, tone and bar.

import PlanPaper

extension EveryConstruct {
  static var tables: Section {
    let plain: [Table.Role] = [.plain, .register, .summary, .grid, .owners, .deadlines, .thread, .key, .agenda]
    var tables = [matrix(number: 1), shades(number: 2), gantt(number: 3)]
    for role in plain { tables.append(small(role, number: tables.count + 1)) }
    return Section(
      anchor: Anchor("tables"), number: "4", title: [.text("Tables")], level: 2, blocks: tables.map { .table($0) })
  }

  private static func small(_ role: Table.Role, number: Int) -> Table {
    Table(
      anchor: Anchor("table-\(number)"), number: number, caption: [.text("Of role \(role.rawValue)")], role: role,
      columns: [Table.Column([.text("Name")]), Table.Column([.text("£000")], alignment: .end)],
      rows: [
        .init(cells: [.init([.text("Housing")]), .init([.text("−1,204.5")])]),
        .init(role: .total, cells: [.init([.text("Total")]), .init([.text("−1,204.5")])]),
      ])
  }

  private static func matrix(number: Int) -> Table {
    let risk: [PlanPaper.Span] = [
      .crossReference(Anchor("role-risk"), [.text("R1"), .unseen(" Costs rise")])
    ]
    return Table(
      anchor: Anchor("table-1"), number: number, caption: [.text("Risks by likelihood & impact")],
      subcaption: [.text("Score is likelihood times impact.")], role: .matrix,
      columns: [
        Table.Column([.text("Likelihood")], weight: 1.5), Table.Column([.text("Impact 1: Minor")], alignment: .centre),
        Table.Column([.text("Impact 2: Major")], alignment: .centre, weight: 2, startsGroup: true),
      ],
      rows: [
        .init(
          anchor: Anchor("row-2"),
          cells: [
            .init([.text("2: Likely")], items: [[.text("once in five years")]]),
            .init(
              [.text("2 "), .tag(Tag(.band(.medium), text: "Medium"))], items: [risk, [.text("R2")]], tone: .medium),
            .init([], items: [risk], tone: .veryHigh),
          ]),
        .init(cells: [
          .init([.text("1: Unlikely")]), .init([.text("1 Low")], tone: .low), .init([.text("2 High")], tone: .high),
        ]),
      ])
  }

  private static func shades(number: Int) -> Table {
    Table(
      anchor: Anchor("table-2"), number: number, caption: [.text("Shades")], role: .plain,
      columns: [Table.Column([.text("Tone")], weight: .nan), Table.Column([.text("Cell")], weight: -1)],
      rows: Tone.allCases.enumerated().map { index, tone in
        .init(
          anchor: index == 1 ? Anchor("row-1") : nil,
          cells: [.init([.text(tone.rawValue)]), .init([.text("words")], tone: tone)])
      })
  }

  private static func gantt(number: Int) -> Table {
    func bar(_ kind: Table.Bar.Kind, _ startsHere: Bool, _ endsHere: Bool) -> Table.Cell {
      Table.Cell([.text("Goes on")], bar: Table.Bar(kind: kind, startsHere: startsHere, endsHere: endsHere))
    }
    let none = Table.Cell([.text("–"), .unseen(" Nothing")])
    return Table(
      anchor: Anchor("table-3"), number: number, caption: [.text("Work of the year")], role: .gantt,
      columns: ["Work", "Q1", "Q2", "Q3"].map { Table.Column([.text($0)]) },
      rows: [
        .init(cells: [
          .init([.text("Action")]), bar(.action, true, false), bar(.action, false, false), bar(.action, false, true),
        ]),
        .init(cells: [.init([.text("Stage")]), none, bar(.stage, true, true), none]),
        .init(cells: [.init([.text("Milestone")]), none, none, bar(.milestone, true, true)]),
      ])
  }
}
