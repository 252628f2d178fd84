// PlanPaper: the risks in one table, with their counts by band in a sentence.

import PlanModel
import PlanSchema

extension Composer {
  /// `show: risk summary`
  func riskSummary(_ view: ViewRequest) -> [Block] {
    let point = point(of: view)
    let risks = ordered(selection([.risk], for: view), by: view.order, point: point)
    guard !risks.isEmpty else { return [paragraph(words.none(.risk) + ".")] }
    let shown = summaryPoints(risks, first: point)
    let moves = point.name == "current" && risks.contains { movement(of: $0).isKnown }
    let hasOwner = risks.contains { !owners(of: $0).isEmpty }
    let hasCategory = shown.isEmpty && risks.contains { fields($0).has(.category) }
    let hasResponse = shown.isEmpty && risks.contains { fields($0).has(.response) }
    var columns = [Table.Column([.text(words.kind(.risk))], weight: 3)]
    if hasOwner { columns.append(Table.Column([.text(words.field(.owner))], weight: 2)) }
    if hasCategory { columns.append(Table.Column([.text(words.field(.category))])) }
    if hasResponse { columns.append(Table.Column([.text(words.field(.response))])) }
    columns += shown.map { Table.Column([.text($0.label)]) }
    if moves { columns.append(Table.Column([.text(words("Movement"))])) }
    let rows = risks.map { id -> Table.Row in
      var cells = [Table.Cell(link(id, .full))]
      if hasOwner { cells.append(ownerCell(id)) }
      if hasCategory { cells.append(cell(.category, of: id)) }
      if hasResponse { cells.append(cell(.response, of: id)) }
      cells += shown.map { summaryCell(id, at: $0) }
      if moves { cells.append(Table.Cell(spans(movement(of: id)))) }
      return tableRow(cells)
    }
    let caption = title(of: view) ?? summaryCaption(view)
    return counts(risks, at: point)
      + [table(.summary, caption: caption, columns: columns, rows: rows)]
  }

  private func summaryCaption(_ view: ViewRequest) -> [Span] {
    let word = words("Summary of risks")
    return [.text(view.of.count == 1 ? "\(word): \(titled(view.of[0]).plainText)" : word)]
  }

  /// The point asked for, then the target: the points that any of the risks has.
  private func summaryPoints(_ risks: [RecordID], first: RiskPoint) -> [RiskPoint] {
    var shown = [first]
    if first.name != "target" { shown.append(point(named: "target")) }
    return shown.filter { point in risks.contains { hasReading($0, at: point) } }
  }

  func ownerCell(_ id: RecordID) -> Table.Cell {
    let fields = fields(id)
    var cell: Table.Cell?
    for index in fields.indices where fields[index].id == .owner || fields[index].id == .lead {
      let next = self.cell(fields[index].value)
      guard let known = cell else {
        cell = next
        continue
      }
      cell = Table.Cell([], items: known.lines + next.lines)
    }
    return cell ?? Table.Cell(notGiven)
  }

  /// The score and, for a target, when it is to be reached.
  private func summaryCell(_ id: RecordID, at point: RiskPoint) -> Table.Cell {
    guard let reading = reading(of: id, at: point) else { return Table.Cell(notGiven) }
    guard let score = reading.score, let scale = score.scale.flatMap({ model.scale($0) }) else {
      return cell(reading.value)
    }
    var content = mark(score)
    if content.isEmpty { content = spans(score) }
    if let date = reading.date {
      let isAim = point.field == .targetScore || point.field == .otherScore
      content.append(.quiet([.text(isAim ? " \(words("by")) \(date.printed)" : " (\(date.printed))")]))
    }
    return Table.Cell(content, tone: score.band.map { scale.tone(of: $0) } ?? .none)
  }

  /// `16 risks: 5 High, 10 Medium, 1 Low.` A sentence for each scale.
  private func counts(_ risks: [RecordID], at point: RiskPoint) -> [Block] {
    var order: [ScaleID] = []
    var byScale: [ScaleID: [Int]] = [:]
    var unscored = 0
    var ended = 0
    for id in risks {
      if isEnded(id) {
        ended += 1
        continue
      }
      guard let score = reading(of: id, at: point)?.score, let scaleID = score.scale, let band = score.band,
        let scale = model.scale(scaleID), scale.bands.indices.contains(band)
      else {
        unscored += 1
        continue
      }
      if byScale[scaleID] == nil {
        order.append(scaleID)
        byScale[scaleID] = [Int](repeating: 0, count: scale.bands.count)
      }
      byScale[scaleID]?[band] += 1
    }
    var parts: [String] = []
    for id in order {
      guard let scale = model.scale(id), let counts = byScale[id] else { continue }
      let own = scale.bands.indices.reversed().map { "\(counts[$0]) \(scale.bands[$0].name)" }.joined(separator: ", ")
      parts.append(order.count > 1 ? "\(own) (\(scale.title))" : own)
    }
    if unscored > 0 { parts.append("\(unscored) \(words(order.isEmpty ? "without a score" : "without a band"))") }
    if ended > 0 { parts.append("\(ended) \(words("closed"))") }
    return [paragraph("\(words.counted(risks.count, .risk)): \(parts.joined(separator: "; ")).")]
  }
}
