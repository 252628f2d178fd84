// PlanPaper: what takes the place of a matrix on a scale with one axis, and how a scale is read.

import PlanModel
import PlanSchema

extension Composer {
  /// How the matrix is read: the rule and the bands.
  func reading(of scale: Scale) -> String {
    var sentences = [rule(of: scale)].filter { !$0.isEmpty }
    let bands = scale.bands.map { $0.printedRange.isEmpty ? $0.name : "\($0.name) \($0.printedRange)" }
    if !bands.isEmpty, scale.rule != .rating {
      sentences.append("\(words("Bands")): \(bands.joined(separator: ", ")).")
    }
    if scale.highIsGood { sentences.append(words("A high score is good.")) }
    return sentences.joined(separator: " ")
  }

  /// How two levels make a score, in a sentence.
  func rule(of scale: Scale) -> String {
    let likelihood = Words.inSentence(words(scale.likelihoodName))
    let impact = Words.inSentence(words(scale.impactName))
    switch scale.rule {
    case .product: return "\(words("The score is")) \(likelihood) \(words("times")) \(impact)."
    case .sum: return "\(words("The score is")) \(likelihood) \(words("plus")) \(impact)."
    case .scoreMatrix: return words("The scale sets the score of each cell.")
    case .bandMatrix: return words("The scale sets the band of each cell.")
    case .judgement: return words("Bands are set by judgement, risk by risk.")
    case .rating: return ""
    }
  }

  /// A scale with one axis, or with bands alone: its steps from the most serious, each with its risks.
  func ladder(_ scale: Scale, _ risks: [RecordID], point: RiskPoint, caption: [Span]) -> [Block] {
    let usesBands = scale.likelihood.isEmpty
    let names = usesBands ? scale.bands.map(\.name) : scale.likelihood.map { scale.name(of: $0) }
    var steps = [[RecordID]](repeating: [], count: names.count)
    var unplaced: [RecordID] = []
    for risk in risks {
      let score = reading(of: risk, at: point)?.score
      if let step = usesBands ? score?.band : score?.likelihood, steps.indices.contains(step), !isEnded(risk) {
        steps[step].append(risk)
      } else {
        unplaced.append(risk)
      }
    }
    let columns = [
      Table.Column([.text(usesBands ? words("Band") : axisName(of: scale))]),
      Table.Column([.text(words("Number"))], alignment: .end),
      Table.Column([.text(words.kinds(.risk))], weight: 3),
    ]
    let rows = names.indices.reversed().map { step -> Table.Row in
      let band = usesBands ? step : scale.band(ofRating: step)
      let items = steps[step].map { matrixItem($0, scale, point: point, showsBand: false) }
      var title: [Span] = [.text(names[step])]
      if let band, scale.bands.indices.contains(band) {
        let tag = Span.tag(Tag(.band(scale.tone(of: band)), text: scale.bands[band].name))
        title = scale.bands[band].name == names[step] ? [tag] : title + [.text(" "), tag]
      }
      return tableRow([
        Table.Cell(title, tone: band.map { scale.tone(of: $0) } ?? .none), Table.Cell([.text("\(items.count)")]),
        items.isEmpty ? Table.Cell([.quiet([.text(words.none(.risk))])]) : Table.Cell([], items: items),
      ])
    }
    let subcaption = scale.highIsGood ? [Span.text(words("A high score is good."))] : []
    return [table(.matrix, caption: caption, subcaption: subcaption, columns: columns, rows: rows)]
      + unplacedList(unplaced, point: point)
  }
}
