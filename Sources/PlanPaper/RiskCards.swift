// PlanPaper: a risk as a card.

import PlanModel
import PlanSchema

/// What stands above the scores.
private let earlyFields: [FieldID] = [
  .owner, .lead, .category, .status, .response, .proximity, .cause, .event, .consequence,
]
private let earlyOrder = FieldOrder(earlyFields)
private let allButEarly = FieldSet(FieldID.allCases.filter { !earlyFields.contains($0) })
private let toldEarly = FieldSet(earlyFields + [.description]).union(Composer.scoreFields)

extension Composer {
  /// Everything that the plan says of one risk.
  func riskCard(_ id: RecordID, level: Int) -> Block {
    let title = titled(id)
    var body = Body(level: min(6, level + 1))
    let outer = heading
    heading = title.plainText
    body.add(texts(.description, of: id), in: self)
    let early = facts(of: id, order: earlyOrder, skipping: allButEarly)
    body.add(definitions(early + scores(of: id) + facts(of: id, skipping: toldEarly) + answered(id)), in: self)
    body.add(workBlocks(of: id), in: self)
    let others = children(id).filter { !Self.workKinds.contains(kind($0)) }
    if !others.isEmpty { body.add(blocks(for: others, level: body.level), in: self) }
    heading = outer
    return .section(Section(anchor: claimAnchor(id), title: title, level: level, role: .risk, blocks: body.blocks))
  }

  /// The blocks of every entry of a text field.
  func texts(_ field: FieldID, of id: RecordID) -> [Block] {
    let fields = fields(id)
    var blocks: [Block] = []
    for index in fields.indices where fields[index].id == field { blocks += self.blocks(fields[index].value) }
    return blocks
  }

  /// A line for each score, in the order of a risk's life.
  private func scores(of id: RecordID) -> [Definitions.Entry] {
    guard fields(id).has(anyOf: Self.scoreFields) else { return [] }
    var entries: [Definitions.Entry] = []
    for point in points {
      for reading in readings(of: id, at: point) {
        // A point of the plan's own may have any words: `When the plan is done`.
        var term =
          point.field == .otherScore
          ? "\(words("Score")) (\(Words.inSentence(point.label)))" : "\(point.label) \(words("score"))"
        if let date = reading.date { term += ", \(date.printed)" }
        let blocks = blocks(reading.value)
        entries.append(
          Definitions.Entry(
            term: [.text(term)], blocks: blocks.isEmpty ? [.paragraph(Paragraph(notGiven))] : blocks))
      }
    }
    return entries
  }
}
