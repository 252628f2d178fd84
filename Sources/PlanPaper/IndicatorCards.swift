// PlanPaper: one indicator as a section: where it stands now, its trend as a table and a chart, and what lies behind it.

import PlanModel
import PlanSchema

extension Composer {
  func indicatorCard(_ id: RecordID, level: Int) -> Block {
    let title = titled(id)
    var body = Body(level: min(6, level + 1))
    let outer = heading
    heading = title.plainText
    var told: Set<Int> = []
    var blocks: [Block] = []
    var entries: [Definitions.Entry] = []
    if let performance = model.performance[id] {
      let status = statusEntries(id, performance, told: &told)
      entries = status
      blocks = trendBlocks(id, performance.whole, told: &told)
      if performance.scopes.count > 1 {
        // Where a view compares all of them, the figures stand there.
        if !indicatorViews.compared.contains(id) {
          blocks += comparison([id], caption: caption(words("Comparison"), of: id))
        }
        tellAreas(id, performance, told: &told)
      }
    }
    let fields = fields(id)
    let kind = kind(id)
    let rest = fields.indices.filter { !told.contains($0) && isPrintable(fields[$0].id, of: kind) }.map { fields[$0] }
    let late: FieldSet = [.commentary, .dataNotes, .dataSource, .description]
    let facts = definitions(entries + self.entries(rest.filter { !late.contains($0.id) }) + answered(id))
    body.add(
      texts(.description, of: id) + facts + blocks + texts(rest, of: [.commentary, .dataNotes, .dataSource]), in: self)
    heading = outer
    return .section(
      Section(anchor: claimAnchor(id), title: title, level: level, role: .indicator, blocks: body.blocks))
  }

  /// Text with its name before it.
  private func texts(_ rest: [Field], of order: [FieldID]) -> [Block] {
    order.flatMap { name in definitions(entries(rest.filter { $0.id == name })) }
  }

  /// Latest with rating, direction, and what it is compared with.
  private func statusEntries(
    _ id: RecordID, _ performance: Performance, told: inout Set<Int>
  ) -> [Definitions.Entry] {
    let whole = performance.whole
    var entries: [Definitions.Entry] = []
    func add(_ term: String, _ content: [Span]) {
      entries.append(Definitions.Entry(term: [.text(term)], blocks: [.paragraph(Paragraph(content))]))
    }
    if let latest = whole.latest {
      let name = words.field(.latest)
      add(
        latest.period.map { "\(name), \($0.printed)" } ?? name,
        self.latest(latest, whole.judgement, showsPeriod: false)
          + (outOf(whole).map { [.text(" (")] + $0 + [.text(")")] } ?? []))
      tell(id, [.latest, .numerator, .denominator], latest.period, told: &told)
      tell(id, [.rag], latest.period, told: &told, onlyChoices: true)
    }
    if let target = whole.target, whole.trend.row(.figureTarget) == nil {
      add(words.field(.figureTarget), figure(target.value))
      tell(id, [.figureTarget], nil, told: &told)
    }
    if let travel = whole.direction?.travel {
      let from =
        whole.previous.map {
          [.text(", \(words("from")) ")] + figure($0.value)
            + ($0.period.map { [.text(" \(words("in")) \($0.printed)")] } ?? [])
        } ?? []
      add(words.field(.direction), spans(travel) + from)
      tell(id, [.direction], nil, told: &told, onlyChoices: true)
      if whole.previous != nil { tell(id, [.figurePrevious], whole.previous?.period, told: &told) }
    }
    if let travel = whole.directionFromOutturn?.travel {
      let from = whole.outturn.map { [.text(", \(words("from")) ")] + figure($0.value) } ?? []
      add(words.field(.directionFromOutturn), spans(travel) + from)
      tell(id, [.directionFromOutturn], nil, told: &told, onlyChoices: true)
      if whole.outturn != nil { tell(id, [.outturn], whole.outturn?.period, told: &told) }
    }
    if let polarity = performance.polarity {
      add(words("Good to be"), [.text(polarityWords(polarity))])
      tell(id, [.polarity], nil, told: &told, onlyChoices: true)
    }
    return entries
  }

  /// Takes the fields that have been printed; only those that have nothing more to say.
  private func tell(
    _ id: RecordID, _ wanted: FieldSet, _ period: PlanDate?, told: inout Set<Int>, onlyChoices: Bool = false
  ) {
    for (place, field) in fields(id).enumerated() where wanted.contains(field.id) && field.because == nil {
      if onlyChoices { guard case .choice = field.value else { continue } }
      switch field.qualifier {
      case nil: told.insert(place)
      case .period(let own) where own.first == period?.first && own.last == period?.last: told.insert(place)
      default: continue
      }
    }
  }

  private func tellAreas(_ id: RecordID, _ performance: Performance, told: inout Set<Int>) {
    for (place, field) in fields(id).enumerated() where field.because == nil && field.isMeasured {
      guard case .area(let area, let period) = field.qualifier else { continue }
      guard let scope = performance.scopes.first(where: { $0.area == area }), let latest = scope.latest else {
        continue
      }
      if field.id == .rag { guard case .choice = field.value else { continue } }
      if period?.first == latest.period?.first, period?.last == latest.period?.last { told.insert(place) }
    }
  }
}
