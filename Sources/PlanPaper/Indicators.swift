// PlanPaper: indicators where they stand, and `show: indicators`.

import PlanModel
import PlanSchema

extension Composer {
  /// `show: indicators`
  func indicators(_ view: ViewRequest, level: Int) -> [Block] {
    let selected = rated(selection([.indicator], for: view), view)
    guard !selected.isEmpty else {
      let what = view.rag.map { "\(words.inlineKinds(.indicator)) \(words("rated")) \(words($0))" }
      return [paragraph("\(what.map { "\(words("No")) \($0)" } ?? words.none(.indicator)).")]
    }
    if view.layout == "cards" { return selected.map { indicatorCard($0, level: level) } }
    let own = self.title(of: view)
    let title = own ?? indicatorCaption(view)
    let parts = parts(of: selected)
    let columns = summaryColumns(selected)
    let full = selected.filter { indicatorViews.shown.contains($0) && !indicatorViews.carded.contains($0) }
    return parts.map { part in
      let isNamed = !part.title.isEmpty && parts.count > 1
      // What the table is about: the headings above have said whose indicators they are.
      let caption = isNamed ? (own.map { $0 + [.text(": ")] } ?? []) + part.title : title
      let isWhole = part.ids.allSatisfy { indicatorViews.shown.contains($0) } && !full.isEmpty
      return isWhole
        ? indicatorTable(part.ids, columns: figureColumns(full), caption: caption)
        : [summaryTable(part.ids, columns, caption: caption)]
    }.flatMap { $0 }
  }

  private func indicatorCaption(_ view: ViewRequest) -> [Span] {
    let word = words.kinds(.indicator)
    guard view.of.count == 1, kind(view.of[0]) != .scorecard else { return caption(word) }
    return [.text("\(word): ")] + titled(view.of[0])
  }

  /// Indicators of one heading each.
  func parts(of ids: [RecordID]) -> [(title: [Span], ids: [RecordID])] {
    var parts: [(group: RecordID?, ids: [RecordID])] = []
    for id in ids {
      let group = above(id, [.group, .priority, .objective])
      if let last = parts.indices.last, parts[last].group == group {
        parts[last].ids.append(id)
      } else {
        parts.append((group, [id]))
      }
    }
    return parts.map { ($0.group.map { titled($0) } ?? [], $0.ids) }
  }

  /// Indicators where they stand: one table of those that a row says, a section for each of the others.
  func indicators(_ records: [RecordID], level: Int) -> [Block] {
    var blocks: [Block] = []
    var brief: [RecordID] = []
    func flush() {
      if !brief.isEmpty { blocks += indicatorTable(brief, caption: caption(words.kinds(.indicator))) }
      brief = []
    }
    for id in records {
      if isBrief(id, indicatorViews) {
        brief.append(id)
      } else {
        flush()
        blocks.append(indicatorCard(id, level: level))
      }
    }
    flush()
    return blocks
  }

  // MARK: The table with everything

  /// A row an indicator; all that stands in no column is told below its title or below the table.
  func indicatorTable(_ ids: [RecordID], columns wanted: FigureColumns? = nil, caption: [Span]) -> [Block] {
    let columns = wanted ?? figureColumns(ids)
    let used = columns.columns.filter { column in
      // A range is one column: its lower end stands with its upper end.
      column.field != .lowerBound || !columns.contains(FigureColumn(.upperBound, like: column))
    }
    var heads = [Table.Column(spans(.indicator as KindID), weight: 3)]
    heads += used.map { column in
      Table.Column(rangeTitle(column, columns) ?? title(column), alignment: column.isFigure ? .end : .start)
    }
    var details: [RowDetail] = []
    let rows = ids.map { id -> Table.Row in
      var told: Set<Int> = []
      let cells = used.map { figureCell($0, of: id, columns, told: &told) }
      // The rest of it stands in its own section.
      if indicatorViews.carded.contains(id) { return tableRow([Table.Cell(workLink(id))] + cells) }
      let head = headCell(id, columns, told: told, details: &details)
      return tableRow(anchor: rowAnchor(id), [head] + cells)
    }
    return [table(.register, caption: caption, subcaption: subcaption(columns), columns: heads, rows: rows)]
      + blocks(for: details)
  }

  private func rangeTitle(_ column: FigureColumn, _ columns: FigureColumns) -> [Span]? {
    guard column.field == .upperBound, columns.contains(FigureColumn(.lowerBound, like: column)) else { return nil }
    let name = words("Expected range")
    return [.text(column.printed.isEmpty ? name : "\(name) \(column.printed)")]
  }

  private func headCell(
    _ id: RecordID, _ columns: FigureColumns, told: Set<Int>, details: inout [RowDetail]
  ) -> Table.Cell {
    let title = indicatorTitle(id)
    let kind = kind(id)
    var rest: [Field] = []
    for (place, field) in fields(id).enumerated() where !told.contains(place) && isPrintable(field.id, of: kind) {
      if columns.common[field.id] == nil { rest.append(field) }
    }
    if indicatorViews.compared.contains(id) { rest.removeAll { $0.qualifier?.area != nil && $0.isMeasured } }
    var items = items(rest, below: title, details: &details)
    for entry in records[Int(id.index)].answered {
      items.append([.text("\(words.kinds(entry.kind)): \(Words.inSentence(words(entry.missing.printed)))")])
    }
    return Table.Cell(title, items: items)
  }

  func indicatorTitle(_ id: RecordID) -> [Span] {
    let head = headSpans(of: id)
    guard let reference = records[Int(id.index)].reference else {
      return head.isBlank ? spans(.indicator as KindID) : head
    }
    return head.isBlank ? [.text(name(of: id) ?? reference.printed)] : [.text(reference.printed + " ")] + head
  }

  /// What a row says in one column. `told` takes the places of the fields that it prints.
  private func figureCell(
    _ column: FigureColumn, of id: RecordID, _ columns: FigureColumns, told: inout Set<Int>
  ) -> Table.Cell {
    let whole = model.performance[id]?.whole
    if column.field == .direction || column.field == .directionFromOutturn {
      return travelCell(column, of: id, whole, told: &told)
    }
    var lines: [[Span]] = []
    let fields = fields(id)
    if let range = rangeCell(column, of: id, columns, told: &told) { return range }
    for (place, field) in fields.enumerated()
    where field.isTabular && field.id == column.field && FigureColumn(field.id, field.qualifier?.period) == column {
      told.insert(place)
      var line = figure(field.value)
      if field.id == .rag, case .choice(let word) = field.value, word.said == nil,
        let rating = Rating(rawValue: word.meaning)
      {
        line = [tag(rating)]
      }
      if let judgement = judgement(of: field, whole) {
        line += [.text(" ")] + spans(judgement)
        tell(ratingsOf: id, at: field.qualifier?.period, whole, told: &told)
      }
      if let because = field.because { line += [.text(" (\(words("Because")): ")] + flat(because) + [.text(")")] }
      lines.append(line)
    }
    // A rating without a figure.
    if column.field == .actual, lines.isEmpty, let place = fields.firstIndex(where: { $0.isRating(at: column) }) {
      told.insert(place)
      lines.append(figure(fields[place].value))
    }
    return lines.isEmpty ? Table.Cell(noFigure) : cell(lines: lines)
  }

  private func rangeCell(
    _ column: FigureColumn, of id: RecordID, _ columns: FigureColumns, told: inout Set<Int>
  ) -> Table.Cell? {
    guard column.field == .upperBound, columns.contains(FigureColumn(.lowerBound, like: column)) else { return nil }
    let fields = fields(id)
    func ends(_ field: FieldID) -> [Int] {
      let wanted = FigureColumn(field, like: column)
      return fields.indices.filter {
        fields[$0].isTabular && fields[$0].id == field && fields[$0].because == nil
          && FigureColumn(field, fields[$0].qualifier?.period) == wanted
      }
    }
    let (low, high) = (ends(.lowerBound), ends(.upperBound))
    guard low.count == 1, high.count == 1 else {
      told.formUnion(low + high)
      let lines =
        low.map { [.text(words("from") + " ")] + figure(fields[$0].value) }
        + high.map { [.text(words("up to") + " ")] + figure(fields[$0].value) }
      return lines.isEmpty ? Table.Cell(noFigure) : cell(lines: lines)
    }
    told.formUnion(low + high)
    return Table.Cell(figure(fields[low[0]].value) + [.text(" \(words("to")) ")] + figure(fields[high[0]].value))
  }

  private func travelCell(
    _ column: FigureColumn, of id: RecordID, _ whole: MeasuredScope?, told: inout Set<Int>
  ) -> Table.Cell {
    var lines: [[Span]] = []
    let known = column.field == .direction ? whole?.direction : whole?.directionFromOutturn
    let isOfLatest = column.first == nil || column.first == whole?.latest?.period?.first.number
    if let known, isOfLatest { lines.append(spans(known.travel)) }
    for (place, field) in fields(id).enumerated()
    where field.isTabular && field.id == column.field && FigureColumn(field.id, field.qualifier?.period) == column {
      told.insert(place)
      if case .choice(let word) = field.value, field.because == nil, word.said == nil,
        let travel = Travel(rawValue: word.meaning)
      {
        if lines.isEmpty { lines.append(spans(travel)) }
        continue
      }
      lines.append(figure(field.value) + (field.because.map { [.text(": ")] + flat($0) } ?? []))
    }
    return lines.isEmpty ? Table.Cell(noFigure) : cell(lines: lines)
  }

  /// The rating that belongs to a figure.
  private func judgement(of field: Field, _ whole: MeasuredScope?) -> Judgement? {
    guard let whole, field.id == .latest || field.id == .actual else { return nil }
    if let latest = whole.latest, latest.range == field.range {
      return whole.judgement.rating == nil && whole.judgement.gap != .targetMissed ? nil : whole.judgement
    }
    guard let period = field.qualifier?.period,
      let place = whole.trend.periods.firstIndex(where: { $0.first == period.first && $0.last == period.last })
    else { return nil }
    let judgement = whole.trend.judgements[place]
    return judgement.rating == nil ? nil : judgement
  }

  /// A stated rating that is nothing but its colour has been printed with its figure.
  private func tell(ratingsOf id: RecordID, at period: PlanDate?, _ whole: MeasuredScope?, told: inout Set<Int>) {
    let isLatest = whole?.latest.map { $0.period?.first == period?.first && $0.period?.last == period?.last } ?? false
    for (place, field) in fields(id).enumerated() where field.id == .rag && field.because == nil {
      // The plan's own word for a rating is still to be said.
      guard case .choice(let word) = field.value, word.said == nil else { continue }
      switch field.qualifier {
      case nil where isLatest: told.insert(place)
      case .period(let own) where own.first == period?.first && own.last == period?.last: told.insert(place)
      default: continue
      }
    }
  }
}

extension FigureColumn {
  /// Another field of the same period.
  init(_ field: FieldID, like other: FigureColumn) {
    self.field = field
    first = other.first
    last = other.last
    printed = other.printed
  }

  var isFigure: Bool {
    switch field {
    case .polarity, .dataPeriod, .direction, .directionFromOutturn, .owner, .rag, .latest, .actual: false
    default: true
    }
  }
}

extension Field {
  fileprivate func isRating(at column: FigureColumn) -> Bool {
    guard id == .rag, case .period(let period) = qualifier else { return false }
    return FigureColumn(.actual, period) == column
  }

  /// A figure, rating or direction, which a comparison prints.
  var isMeasured: Bool {
    switch id {
    case .latest, .rag, .numerator, .denominator: true
    default: false
    }
  }
}
