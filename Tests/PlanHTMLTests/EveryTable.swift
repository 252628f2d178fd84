// PlanHTMLTests: a made-up table of every role, alignment, width, tone and bar.

import PlanPaper

extension EveryConstruct {
  static var tables: Section {
    let roles: [Table.Role] = [
      .plain, .matrix, .register, .summary, .grid, .owners, .deadlines, .thread, .key, .agenda,
    ]
    var blocks = roles.enumerated().map { Block.table(table($0.element, number: $0.offset + 1)) }
    blocks.append(.table(gantt(number: roles.count + 1)))
    blocks.append(.table(wide(number: roles.count + 2)))
    return Section(anchor: Anchor("tables"), number: "4", title: [.text("Tables")], level: 2, blocks: blocks)
  }

  private static func table(_ role: Table.Role, number: Int) -> Table {
    Table(
      anchor: Anchor("table-\(number)"), number: number, caption: [.text("Of role \(role.rawValue) & such")],
      subcaption: role == .matrix ? [.text("How to read it.")] : [], role: role,
      columns: [
        Table.Column([.text("Name")], weight: role == .plain ? 3 : 1),
        Table.Column([.text("Start")], weight: role == .plain ? 0.5 : 1),
        Table.Column([.text("Centre")], alignment: .centre, weight: role == .plain ? 1.5 : 1, startsGroup: true),
        Table.Column([.text("£000")], alignment: .end, weight: role == .plain ? 2 : 1),
      ],
      rows: [
        .init(
          anchor: role == .register ? Anchor("row-anchor") : nil,
          cells: [
            .init([.text("One")]), .init([.text("low")], tone: .low), .init([.text("medium")], tone: .medium),
            .init([.text("−1,204.5")], tone: .high),
          ]),
        .init(cells: [
          .init([.text("Two")]), .init([.text("25")], items: [[.text("first")], [.text("second")]], tone: .veryHigh),
          .init([], items: [[.text("items alone")]]), .init([.text("n/a")]),
        ]),
        .init(
          role: .group,
          cells: [
            .init([.text("Three")]), .init([.text("good")], tone: .good), .init([.text("fair")], tone: .fair),
            .init([.text("bad")], tone: .bad),
          ]),
        .init(
          role: .total,
          cells: [.init([.text("Total")]), .init([.text("2")]), .init([.text("3")]), .init([.text("12,345.0")])]),
      ])
  }

  private static func gantt(number: Int) -> Table {
    func bar(_ kind: Table.Bar.Kind, _ startsHere: Bool, _ endsHere: Bool) -> Table.Cell {
      Table.Cell([.text("Goes on")], bar: Table.Bar(kind: kind, startsHere: startsHere, endsHere: endsHere))
    }
    let none = Table.Cell([.text("–"), .unseen(" Nothing")])
    return Table(
      anchor: Anchor("table-gantt"), number: number, caption: [.text("Of role gantt")], role: .gantt,
      columns: ["Work", "Q1", "Q2", "Q3"].map { Table.Column([.text($0)]) },
      rows: [
        .init(cells: [
          .init([.text("Action")]), bar(.action, true, false), bar(.action, false, false), bar(.action, false, true),
        ]),
        .init(cells: [.init([.text("Stage")]), none, bar(.stage, true, true), none]),
        .init(cells: [.init([.text("Milestone")]), none, none, bar(.milestone, true, true)]),
      ])
  }

  private static func wide(number: Int) -> Table {
    Table(
      anchor: Anchor("table-wide"), number: number, caption: [.text("Nine columns")], role: .plain,
      columns: (1...9).map { Table.Column([.text("Column \($0)")]) },
      rows: [.init(cells: (1...9).map { Table.Cell([.text("Cell \($0)")]) })])
  }
}
