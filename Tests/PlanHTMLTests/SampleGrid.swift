// PlanHTMLTests: the sample paper's commissioning grid: 24 activities over twelve quarters, and its sentences.

import PlanPaper

enum SampleGrid {
  static let activities: [(name: String, category: String, cells: String)] = [
    ("School improvement procurement framework: renewal", "C", "K D . . . . . . A R K ."),
    ("Options paper for a service review", "SR", "AP D R K . . . . . . . ."),
    ("Early Years and Childcare: support for childminders", "C", ". . . . . . . . A P DR K"),
    ("School catering, cleaning and waste services", "C", "K P D D D R . . . . . ."),
    ("Speech and language therapy", "C", "A A P P K D D R R R R K"),
    ("Observation and assessment nursery", "C", "D RA PK PD . . . . . . . ."),
    ("Educational Psychology Service: review", "SR", ". . . . . . . . A P D R"),
    ("Fair Access: tests for secondary schools", "C", ". . . . . . . . A P D R"),
    ("Fair Access: hosted admissions software", "C", ". . . A P R D K . . . ."),
    ("Fair Access: transport eligibility", "SR", ". . . . . . . . . . A P"),
    ("Fair Access: independent travel training", "SR", ". . . . . . . . . . A P"),
    ("Fair Access: personal transport budgets", "SR", ". . . . . . . . . . A P"),
    ("Fair Access: home tuition", "SR", ". . . . . A P D R K . ."),
    ("Skills: careers advice for young people", "C", "A P K . A P K . . . . ."),
    ("Skills: bid for a Social Impact Bond", "C", "K . . . . . . . . . . ."),
    ("Skills: e-learning for vulnerable pupils", "C", "K . . . . . . . . . . ."),
    ("Skills: service redesign", "SR", "A PD R K . . . . . . . ."),
    ("Early Help: young carers", "C", "DK . . . . . . . . . . ."),
    ("Early Help: youth services", "C", "D K R . . . . . . . . ."),
    ("Early Help: family support", "C", "D . K R . . . . . . . ."),
    ("Early Help: children’s centres", "C", "A P K D D . R . . . . ."),
    ("Early Help: emotional health and wellbeing", "C", "A PD K . R . . . . . . ."),
    ("Early Help: grants for local priorities", "SR", "D R . . . . . . . . . ."),
    ("Youth Justice: restorative justice", "C", "PK PDR DR DR . . . . . . . ."),
  ]

  static let stages: [(letter: Character, name: String)] = [
    ("A", "Analyse"), ("P", "Plan"), ("D", "Do"), ("R", "Review"), ("K", "Key decision"),
  ]

  static func tag(_ letter: Character) -> Span {
    let index = stages.firstIndex { $0.letter == letter } ?? 0
    return .tag(Tag(.stage(index, isPoint: letter == "K"), text: String(letter), meaning: stages[index].name))
  }

  private static let months = ["Apr to Jun", "Jul to Sep", "Oct to Dec", "Jan to Mar"]

  static func table(number: Int) -> Table {
    var columns = [Table.Column([.text("Activity")], weight: 3), Table.Column([.text("Type")], weight: 0.5)]
    for quarter in 0..<12 {
      let year = 2016 + quarter / 4
      columns.append(
        Table.Column(
          [.text("Q\(quarter % 4 + 1) \(year)/\((year + 1) % 100) "), .quiet([.text(months[quarter % 4])])],
          alignment: .centre, startsGroup: quarter % 4 == 0))
    }
    let rows = activities.map { activity in
      let cells = activity.cells.split(separator: " ").map { cell in
        if cell == "." { return Table.Cell([.text("–"), .unseen(" No activity")]) }
        var spans: [Span] = []
        for letter in cell {
          if !spans.isEmpty { spans.append(.text(" ")) }
          spans.append(tag(letter))
        }
        return Table.Cell(spans)
      }
      return Table.Row(cells: [.init([.text(activity.name)]), .init([.text(activity.category)])] + cells)
    }
    return Table(
      anchor: Anchor("table-grid"), number: number,
      caption: [.text("Commissioning programme, 2016/17 to 2018/19")],
      subcaption: [.text("A letter is a stage in that quarter; C is commissioning, SR is service redesign.")],
      role: .grid, columns: columns, rows: rows)
  }

  static var key: Block {
    .definitions(
      Definitions(
        role: .key,
        entries: stages.map { stage in
          .init(term: [tag(stage.letter)], blocks: [.paragraph(Paragraph([.text(stage.name)]))])
        }))
  }

  static var sentences: Block {
    .more(
      summary: [.text("Commissioning programme as a list")],
      [
        .list(
          List(
            style: .bullets,
            items: activities.map { activity in
              let words = activity.cells.split(separator: " ").enumerated().filter { $0.element != "." }.map { cell in
                let names = cell.element.compactMap { letter in stages.first { $0.letter == letter }?.name }
                return "\(names.joined(separator: " and ")): Q\(cell.offset % 4 + 1) \(2016 + cell.offset / 4)"
              }
              return .init(blocks: [
                .paragraph(
                  Paragraph([.strong([.text(activity.name)]), .text(". " + words.joined(separator: "; ") + ".")]))
              ])
            }))
      ])
  }
}
