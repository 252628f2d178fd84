// PlanHTMLTests: the sample paper's risks, as the data that its matrix, summary and cards are made of.

import PlanPaper

struct SampleRisk {
  var id: String
  var title: String
  var owner: String
  var likelihood: Int
  var impact: Int
  var target: (likelihood: Int, impact: Int)

  var anchor: Anchor { Anchor("risk-" + id.lowercased()) }
  var score: Int { likelihood * impact }
  var targetScore: Int { target.likelihood * target.impact }

  static let likelihoods = ["Very unlikely", "Unlikely", "Possible", "Likely", "Very likely"]
  static let impacts = ["Minor", "Moderate", "Significant", "Serious", "Major"]

  static func band(_ score: Int) -> (name: String, tone: Tone) {
    switch score {
    case ..<4: ("Very low", .none)
    case ..<7: ("Low", .low)
    case ..<12: ("Medium", .medium)
    case ..<20: ("High", .high)
    default: ("Very high", .veryHigh)
    }
  }

  static let all: [SampleRisk] = [
    SampleRisk("R01", "Transformation of adult social care services", "Corporate Director", (5, 4), (3, 3)),
    SampleRisk("R02", "Transformation of children’s services", "Director of Children’s Services", (3, 3), (2, 3)),
    SampleRisk("R03", "Safeguarding – protecting vulnerable children", "Corporate Director", (4, 4), (3, 3)),
    SampleRisk("R04", "Pressure on public sector funding", "Finance Business Partner", (5, 5), (4, 4)),
    SampleRisk("R05", "Working with health, and integration of services", "Director of Commissioning", (4, 4), (3, 3)),
    SampleRisk("R06", "Rising demand for social care", "Corporate Director", (5, 4), (4, 4)),
    SampleRisk("R07", "The social care market", "Director of Commissioning", (4, 5), (3, 3)),
    SampleRisk("R08", "Information and communication technology", "Head of ICT", (4, 3), (3, 2)),
    SampleRisk("R09", "Information governance", "Caldicott Guardian", (3, 3), (3, 2)),
    SampleRisk("R10", "Business disruption", "Resilience Manager", (3, 3), (3, 3)),
    SampleRisk(
      "R11", "Partnership agreement with the mental health trust", "Director of Mental Health", (3, 3), (3, 2)),
    SampleRisk("R12", "Welfare reform", "Corporate Director", (3, 4), (3, 3)),
    SampleRisk("R13", "Assessments of mental capacity", "Director of Commissioning", (4, 4), (4, 2)),
    SampleRisk("R14", "Readiness for inspection", "Director of Children’s Services", (4, 3), (2, 2)),
    SampleRisk("R15", "Support for unaccompanied children", "Director of Children’s Services", (5, 5), (3, 4)),
    SampleRisk("R16", "Office moves", "Head of Property", (2, 2), (1, 2)),
  ]

  private init(
    _ id: String, _ title: String, _ owner: String, _ current: (Int, Int), _ target: (likelihood: Int, impact: Int)
  ) {
    self.id = id
    self.title = title
    self.owner = owner
    likelihood = current.0
    impact = current.1
    self.target = target
  }
}

extension SampleRisk {
  static func bandTag(_ score: Int) -> Span {
    .tag(Tag(.band(band(score).tone), text: band(score).name))
  }

  static var matrix: Table {
    let headings = impacts.enumerated().map { Table.Column([.text("Impact \($0.offset + 1): \($0.element)")]) }
    let rows = (1...5).reversed().map { likelihood in
      let cells = (1...5).map { impact in cell(likelihood, impact) }
      return Table.Row(cells: [Table.Cell([.text("\(likelihood): \(likelihoods[likelihood - 1])")])] + cells)
    }
    return Table(
      anchor: Anchor("table-matrix"), number: 1, caption: [.text("Current risks by likelihood and impact")],
      subcaption: [.text("The score is likelihood times impact; each risk links to its entry in the register.")],
      role: .matrix, columns: [Table.Column([.text("Likelihood")], weight: 0.5)] + headings, rows: rows)
  }

  private static func cell(_ likelihood: Int, _ impact: Int) -> Table.Cell {
    let here = all.filter { $0.likelihood == likelihood && $0.impact == impact }
    let score = likelihood * impact
    var content: [Span] = [.text("\(score) "), bandTag(score)]
    if here.isEmpty { content += [.text(" "), .quiet([.text("No risks")])] }
    return Table.Cell(
      content, items: here.map { [.crossReference($0.anchor, [.text($0.id), .unseen(" \($0.title)")])] },
      tone: band(score).tone)
  }

  static var summary: Table {
    let columns = [
      Table.Column([.text("Risk")], weight: 0.5), Table.Column([.text("Title")], weight: 3),
      Table.Column([.text("Owner")], weight: 2), Table.Column([.text("Current score")], alignment: .end),
      Table.Column([.text("Current band")]), Table.Column([.text("Target score")], alignment: .end),
      Table.Column([.text("Target band")]), Table.Column([.text("Change needed")], alignment: .end),
    ]
    let rows = all.sorted { $0.score > $1.score }.map { risk in
      Table.Row(cells: [
        Table.Cell([.crossReference(risk.anchor, [.text(risk.id)])]), Table.Cell([.text(risk.title)]),
        Table.Cell([.text(risk.owner)]), Table.Cell([.text("\(risk.score)")]),
        Table.Cell([bandTag(risk.score)]), Table.Cell([.text("\(risk.targetScore)")]),
        Table.Cell([bandTag(risk.targetScore)]),
        Table.Cell([.text(risk.score == risk.targetScore ? "None" : "−\(risk.score - risk.targetScore)")]),
      ])
    }
    return Table(
      anchor: Anchor("table-summary"), number: 2, caption: [.text("Risks, highest current score first")],
      role: .summary, columns: columns, rows: rows)
  }
}
