// PlanPaper: the risk matrix, one for each register and scale, of any size and any rule.

import PlanModel
import PlanSchema

/// The risks of one register on one scale.
private struct MatrixPart {
  let register: RecordID?
  let scale: ScaleID?
  var risks: [RecordID] = []
}

extension Composer {
  /// `show: risk matrix`
  func riskMatrix(_ view: ViewRequest) -> [Block] {
    let point = point(of: view)
    let parts = matrixParts(view, point: point)
    guard !parts.isEmpty else {
      return [paragraph(words.none(.risk) + ": " + words("the matrix would be empty") + ".")]
    }
    let scales = Set(parts.map(\.scale)).count
    return parts.flatMap { part -> [Block] in
      guard let scale = part.scale.flatMap({ model.scale($0) }) else { return [noMatrix(part)] }
      let caption = matrixCaption(view, part, point: point, namesScale: scales > 1, scale: scale)
      let risks = part.risks
      return scale.hasMatrix
        ? matrix(scale, risks, point: point, caption: caption) : ladder(scale, risks, point: point, caption: caption)
    }
  }

  private func matrixParts(_ view: ViewRequest, point: RiskPoint) -> [MatrixPart] {
    var parts: [MatrixPart] = []
    var places: [RecordID?: [ScaleID?: Int]] = [:]
    for (register, risks) in registers(view) {
      for risk in risks {
        let scale = reading(of: risk, at: point)?.score?.scale ?? scale(of: risk)
        if let place = places[register]?[scale] {
          parts[place].risks.append(risk)
        } else {
          places[register, default: [:]][scale] = parts.count
          parts.append(MatrixPart(register: register, scale: scale, risks: [risk]))
        }
      }
    }
    return parts
  }

  /// The registers that `of` names, each on its own; everything else together.
  private func registers(_ view: ViewRequest) -> [(RecordID?, [RecordID])] {
    let named = view.of.filter {
      [.plan, .register, .report, .scorecard, .agenda, .minutes, .workProgramme].contains(kind($0))
    }
    guard named.count > 1 else { return [(nil, selection([.risk], for: view))] }
    var rest = view
    rest.of = view.of.filter { !named.contains($0) }
    var parts: [(RecordID?, [RecordID])] = named.map { register in
      var one = view
      one.of = [register]
      return (register, selection([.risk], for: one))
    }
    if !rest.of.isEmpty { parts.append((nil, selection([.risk], for: rest))) }
    return parts
  }

  private func noMatrix(_ part: MatrixPart) -> Block {
    let count = words.counted(part.risks.count, .risk)
    return paragraph("\(words("There is no risk matrix for")) \(count): \(words("the register has no scale")).")
  }

  private func matrixCaption(
    _ view: ViewRequest, _ part: MatrixPart, point: RiskPoint, namesScale: Bool, scale: Scale
  ) -> [Span] {
    var caption = title(of: view) ?? []
    if caption.isEmpty {
      let axes =
        scale.hasMatrix
        ? "\(Words.inSentence(words(scale.likelihoodName))) \(words("and")) \(Words.inSentence(words(scale.impactName)))"
        : Words.inSentence(axisName(of: scale))
      caption = [
        .text("\(words.kinds(.risk)) \(words("by")) \(axes), \(Words.inSentence(point.label)) \(words("scores"))")
      ]
      if view.of.count == 1, part.register == nil { caption.append(.text(": " + titled(view.of[0]).plainText)) }
    }
    if let register = part.register { caption.append(.text(": " + titled(register).plainText)) }
    if namesScale { caption.append(.text(" (\(scale.title))")) }
    return caption
  }

  private func matrix(_ scale: Scale, _ risks: [RecordID], point: RiskPoint, caption: [Span]) -> [Block] {
    let width = scale.impact.count
    var cells = [[RecordID]](repeating: [], count: scale.likelihood.count * width)
    var unplaced: [RecordID] = []
    for risk in risks {
      if let score = reading(of: risk, at: point)?.score, !isEnded(risk), let row = score.likelihood,
        let column = score.impact, scale.likelihood.indices.contains(row), scale.impact.indices.contains(column)
      {
        cells[row * width + column].append(risk)
      } else {
        unplaced.append(risk)
      }
    }
    var columns = [Table.Column([.text(words(scale.likelihoodName))])]
    columns += scale.impact.map { Table.Column([.text("\(words(scale.impactName)) \(header($0, on: scale))")]) }
    let rows = scale.likelihood.indices.reversed().map { row in
      tableRow(
        [Table.Cell([.text(header(scale.likelihood[row], on: scale))])]
          + (0..<width).map { matrixCell(scale, row, $0, risks: cells[row * width + $0], point: point) })
    }
    let table = table(
      .matrix, caption: caption, subcaption: [.text(reading(of: scale))], columns: columns, rows: rows)
    return [table] + unplacedList(unplaced, point: point)
  }

  /// `5: Very likely`
  func header(_ level: Level, on scale: Scale) -> String {
    scale.isNumbered ? "\(level.value.printed): \(level.name)" : level.name
  }

  /// Its score and band, then its risks; each cell says all of it in words.
  private func matrixCell(_ scale: Scale, _ row: Int, _ column: Int, risks: [RecordID], point: RiskPoint) -> Table.Cell
  {
    let band = scale.rule == .judgement ? nil : scale.band(likelihood: row, impact: column)
    var content: [Span] = []
    if let total = scale.total(likelihood: row, impact: column) { content.append(.text(total.printed)) }
    if let tag = band.flatMap({ scale.tag(of: $0) }) {
      if !content.isEmpty { content.append(.text(" ")) }
      content.append(tag)
    }
    let tone = band.map { scale.tone(of: $0) } ?? .none
    if risks.isEmpty {
      if !content.isEmpty { content.append(.text(" ")) }
      return Table.Cell(content + [.quiet([.text(words.none(.risk))])], tone: tone)
    }
    let items = risks.map { matrixItem($0, scale, point: point, showsBand: band == nil) }
    return Table.Cell(content.isEmpty ? [.text(words.counted(risks.count, .risk))] : content, items: items, tone: tone)
  }

  /// A risk in its cell, with where it came from.
  func matrixItem(_ risk: RecordID, _ scale: Scale, point: RiskPoint, showsBand: Bool) -> [Span] {
    var item = link(risk, .inCell)
    if showsBand, let band = reading(of: risk, at: point)?.score?.band, let tag = scale.tag(of: band) {
      item += [.text(" "), tag]
    }
    guard point.name == "current" else { return item }
    switch movement(of: risk) {
    case .better(let from, _), .worse(let from, _):
      item.append(.quiet([.text(" (\(words("was")) \(markWords(from)))")]))
    case .same, .unknown: break
    }
    return item
  }

  /// Retired, merged or split: it has no place among the risks of today.
  func isEnded(_ id: RecordID) -> Bool {
    fields(id).has(anyOf: [.retired, .mergedInto, .splitInto])
  }

  /// What stands in no cell, and why.
  func unplacedList(_ risks: [RecordID], point: RiskPoint) -> [Block] {
    guard !risks.isEmpty else { return [] }
    let lines = risks.map { risk in
      link(risk, .full) + [.text(": ")] + whyUnplaced(risk, point: point)
    }
    return [paragraph(words("Not placed in the matrix") + ":"), bullets(lines)]
  }

  private func whyUnplaced(_ id: RecordID, point: RiskPoint) -> [Span] {
    for field in fields(id) where field.id == .retired || field.id == .mergedInto || field.id == .splitInto {
      return [.text(Words.inSentence(label(of: field)) + " ")] + spans(field.value)
    }
    guard let reading = reading(of: id, at: point) else {
      return [.text("\(words("no score is given for")) \(Words.inSentence(point.label))")]
    }
    return spans(reading.value)
  }
}
