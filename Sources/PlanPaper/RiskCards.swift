// PlanPaper: a risk as a card.

import PlanModel
import PlanSchema

extension Composer {
  /// Everything that the plan says of one risk.
  func riskCard(_ id: RecordID, level: Int) -> Block {
    let record = model[id]
    let title = titled(id)
    var body = Body(level: min(6, level + 1))
    let outer = heading
    heading = title.plainText
    body.add(record.all(.description).flatMap { blocks($0.value) }, in: self)
    let early = facts(of: record, order: Self.cardFacts, skipping: Self.cardSkips)
    let late = facts(of: record, order: [], skipping: Self.scoreFields.union(FieldSet(Self.cardFacts + [.description])))
    body.add(definitions(early + scores(of: id) + late + answered(record)), in: self)
    body.add(workBlocks(of: id), in: self)
    body.add(
      blocks(for: record.children.filter { !Self.workKinds.contains(model[$0].kind) }, level: body.level), in: self)
    heading = outer
    return .section(Section(anchor: claimAnchor(id), title: title, level: level, role: .risk, blocks: body.blocks))
  }

  /// What stands above the scores.
  private static let cardFacts: [FieldID] = [
    .owner, .lead, .category, .status, .response, .proximity, .cause, .event, .consequence,
  ]

  /// All but `cardFacts`.
  private static let cardSkips = FieldSet(FieldID.allCases.filter { !cardFacts.contains($0) })

  /// A line for each score, in the order of a risk's life.
  private func scores(of id: RecordID) -> [Definitions.Entry] {
    let record = model[id]
    guard record.fields.contains(where: { Self.scoreFields.contains($0.id) }) else { return [] }
    return points.flatMap { point in
      readings(of: id, at: point.name).map { reading in
        var term = "\(point.label) \(words("score"))"
        if let date = reading.date { term += ", \(date.printed)" }
        return Definitions.Entry(term: [.text(term)], blocks: [.paragraph(Paragraph(spans(reading.value)))])
      }
    }
  }
}
