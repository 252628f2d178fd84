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
    let moves = point == "current" && risks.contains { if case .unknown = movement(of: $0) { false } else { true } }
    let hasOwner = risks.contains { !owners(of: $0).isEmpty }
    let hasCategory = shown.isEmpty && risks.contains { model[$0].value(.category) != nil }
    let hasResponse = shown.isEmpty && risks.contains { model[$0].value(.response) != nil }
    var columns = [Table.Column([.text(words.kind(.risk))], weight: 3)]
    if hasOwner { columns.append(Table.Column([.text(words.field(.owner))], weight: 2)) }
    if hasCategory { columns.append(Table.Column([.text(words.field(.category))])) }
    if hasResponse { columns.append(Table.Column([.text(words.field(.response))])) }
    columns += shown.map { Table.Column([.text($0.label)]) }
    if moves { columns.append(Table.Column([.text(words("Movement"))])) }
    let rows = risks.map { id -> Table.Row in
      let record = model[id]
      var cells = [Table.Cell(link(id, .full))]
      if hasOwner { cells.append(ownerCell(id)) }
      if hasCategory { cells.append(cell(.category, of: record)) }
      if hasResponse { cells.append(cell(.response, of: record)) }
      cells += shown.map { summaryCell(id, at: $0.name) }
      if moves { cells.append(Table.Cell(spans(movement(of: id)))) }
      return Table.Row(cells: cells)
    }
    let caption = view.title.map { spans($0) } ?? summaryCaption(view)
    return counts(risks, at: point)
      + [table(.summary, caption: caption, columns: columns, rows: rows)]
  }

  private func summaryCaption(_ view: ViewRequest) -> [Span] {
    let word = words("Summary of risks")
    return [.text(view.of.count == 1 ? "\(word): \(titled(view.of[0]).plainText)" : word)]
  }

  /// The point asked for, then the target: the points that any of the risks has.
  private func summaryPoints(_ risks: [RecordID], first: String) -> [AssessmentPoint] {
    let names = first == "target" ? [first] : [first, "target"]
    return names.compactMap { name in points.first { $0.name == name } }
      .filter { point in risks.contains { !readings(of: $0, at: point.name).isEmpty } }
  }

  func ownerCell(_ id: RecordID) -> Table.Cell {
    let lines = model[id].fields.filter { $0.id == .owner || $0.id == .lead }.flatMap { self.lines($0.value) }
    return lines.count == 1 ? Table.Cell(lines[0]) : Table.Cell(lines.isEmpty ? notGiven : [], items: lines)
  }

  /// The score and, for a target, when it is to be reached.
  private func summaryCell(_ id: RecordID, at point: String) -> Table.Cell {
    guard let reading = reading(of: id, at: point) else { return Table.Cell(notGiven) }
    guard let score = reading.score, let scale = score.scale.flatMap({ model.scale($0) }) else {
      return cell(reading.value)
    }
    var content = mark(score)
    if content.isEmpty { content = spans(score) }
    if let date = reading.date { content.append(.quiet([.text(" \(words("by")) \(date.printed)")])) }
    return Table.Cell(content, tone: score.band.map { scale.tone(of: $0) } ?? .none)
  }

  /// `16 risks: 5 High, 10 Medium, 1 Low.` A sentence for each scale.
  private func counts(_ risks: [RecordID], at point: String) -> [Block] {
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
