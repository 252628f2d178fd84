// PlanHTMLTests: the sample paper's Gantt chart, owners, deadlines and golden thread.

import PlanPaper

enum SampleWork {
  private static let months = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"]

  private static let rows: [(id: String, name: String, start: Int, end: Int, kind: Table.Bar.Kind)] = [
    ("1.1", "Review what fostering placements cost", 0, 4, .action),
    ("1.2", "Write the strategy for sufficiency", 2, 7, .action),
    ("A", "Cabinet Committee sees the strategy", 8, 8, .milestone),
    ("2.1", "Shape the care market through tendering", 5, 11, .action),
    ("2.2", "Consultation on day services", 6, 8, .stage),
    ("B", "Contracts begin", 11, 11, .milestone),
  ]

  static func gantt(number: Int) -> Table {
    let columns =
      [Table.Column([.text("Action or milestone")], weight: 3)]
      + months.enumerated().map { month in
        Table.Column(
          [.text("\(month.element) "), .quiet([.text(month.offset < 9 ? "2016" : "2017")])],
          alignment: .centre, weight: 0.5, startsGroup: month.offset % 3 == 0)
      }
    let body = rows.map { row in
      let cells = months.indices.map { month -> Table.Cell in
        guard month >= row.start, month <= row.end else {
          return Table.Cell([.text("–"), .unseen(" Nothing planned")])
        }
        let bar = Table.Bar(kind: row.kind, startsHere: month == row.start, endsHere: month == row.end)
        let words =
          row.kind == .milestone ? "Due" : month == row.start ? "Starts" : month == row.end ? "Ends" : "Goes on"
        return Table.Cell([.text(words)], bar: bar)
      }
      return Table.Row(cells: [.init([.text("\(row.id) \(row.name)")])] + cells)
    }
    return Table(
      anchor: Anchor("table-gantt"), number: number, caption: [.text("Actions and milestones by month, 2016/17")],
      role: .gantt, columns: columns, rows: body)
  }

  static func owners(number: Int) -> Table {
    Table(
      anchor: Anchor("table-owners"), number: number, caption: [.text("Who owes what by when")], role: .owners,
      columns: [
        Table.Column([.text("Owner")], weight: 2), Table.Column([.text("Owes")], weight: 3),
        Table.Column([.text("Actions")], alignment: .end), Table.Column([.text("Next due")]),
      ],
      rows: [
        .init(cells: [
          .init([.text("Director of Commissioning")]),
          .init([], items: [[.text("Review what fostering placements cost")], [.text("Contracts begin")]]),
          .init([.text("12")]), .init([.text("31 March 2016")]),
        ]),
        .init(cells: [
          .init([.text("Finance Business Partner")]), .init([.text("Monthly monitoring")]), .init([.text("3")]),
          .init([.text("Monthly")]),
        ]),
        .init(
          role: .total,
          cells: [
            .init([.text("All owners")]), .init([.text("Not applicable")]), .init([.text("15")]),
            .init([.text("31 March 2016")]),
          ]),
      ])
  }

  static func deadlines(number: Int) -> Table {
    Table(
      anchor: Anchor("table-deadlines"), number: number, caption: [.text("Deadlines, soonest first")],
      role: .deadlines,
      columns: [
        Table.Column([.text("Date")]), Table.Column([.text("What is due")], weight: 3),
        Table.Column([.text("Owner")], weight: 2),
      ],
      rows: [
        .init(cells: [
          .init([.text("31 March 2016")]), .init([.crossReference(Anchor("action-r01-1"), [.text("New framework")])]),
          .init([.text("Corporate Director")]),
        ]),
        .init(cells: [
          .init([.text("Autumn 2016")]), .init([.text("Pooled budget agreed")]), .init([.text("Not given")]),
        ]),
      ])
  }

  static func thread(number: Int) -> Table {
    Table(
      anchor: Anchor("table-thread"), number: number, caption: [.text("From objective to risk")], role: .thread,
      columns: [
        Table.Column([.text("Objective")], weight: 2), Table.Column([.text("Priority")], weight: 2),
        Table.Column([.text("Action")], weight: 2), Table.Column([.text("Risk")]),
      ],
      rows: [
        .init(cells: [
          .init([.text("Children are safe at home")]), .init([.text("1: Early support")]),
          .init([.text("1.1 Review fostering")]),
          .init([], items: [[.crossReference(Anchor("risk-r03"), [.text("R03")])], [.text("R02")]]),
        ])
      ])
  }
}
