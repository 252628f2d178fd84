// PlanPaper: the key: the words, stages, scales and years that the paper uses, and people with something to show.

import PlanModel
import PlanSchema

extension Composer {
  /// `show: key`: one list, or a section for each where there are several.
  func key(_ view: ViewRequest, level: Int) -> [Block] {
    var parts: [(title: String, blocks: [Block])] = []
    let terms = keyTerms()
    if !terms.isEmpty { parts.append((words("Abbreviations"), definitions(terms, role: .key))) }
    let stages = keyStages()
    if !stages.isEmpty { parts.append((words("Stages of commissioning"), definitions(stages, role: .key))) }
    for scale in usedScales() { parts.append((scaleTitle(scale), keyScale(scale))) }
    let points = keyPoints()
    if !points.isEmpty { parts.append((words("When risks are scored"), definitions(points, role: .key))) }
    let years = keyYears()
    if !years.isEmpty { parts.append((words("Years"), definitions(years, role: .key))) }
    let own = keyOwnWords()
    if !own.isEmpty { parts.append((words("Words of this plan"), definitions(own, role: .key))) }
    let people = people(index.records.filter { [.person, .post, .body].contains(kind($0)) })
    if !people.isEmpty { parts.append((words("People and posts"), people)) }
    let title = title(of: view) ?? []
    let inner = title.isEmpty ? level : min(6, level + 1)
    let blocks: [Block]
    switch parts.count {
    case 0: blocks = [nothingToExplain]
    case 1: blocks = parts[0].blocks
    default:
      blocks = parts.map { part in
        .section(
          Section(
            anchor: anchors.take(Slug.name(part.title, or: "key")), title: [.text(part.title)], level: inner,
            blocks: part.blocks))
      }
    }
    guard !title.isEmpty else { return blocks }
    let anchor = anchors.take(Slug.name(title.plainText, or: "key"))
    return [.section(Section(anchor: anchor, title: title, level: level, blocks: blocks))]
  }

  var nothingToExplain: Block { paragraph(words("There is nothing to explain") + ".") }

  /// The terms of the paper in the order of the alphabet.
  func keyTerms() -> [Definitions.Entry] {
    let keyed = index.all(.term).enumerated().map { place, id in
      (place: place, id: id, key: NaturalOrder.key(record(id).reference?.printed ?? headText(of: id)))
    }
    let sorted = keyed.sorted {
      $0.key == $1.key ? $0.place < $1.place : $0.key.lexicographicallyPrecedes($1.key)
    }
    return sorted.map { term($0.id) }
  }

  /// The stages of all programmes, each once.
  private func keyStages() -> [Definitions.Entry] {
    var entries: [Definitions.Entry] = []
    var seen: Set<Stage> = []
    for programme in programmesShown() {
      guard let frame = model.frames[programme] else { continue }
      for (index, stage) in frame.stages.enumerated() where seen.insert(stage).inserted {
        let tag = Span.tag(Tag(.stage(index, isPoint: stage.isPoint), text: stage.letter))
        let described = stage.record.map { texts(.description, of: $0) } ?? []
        let meaning =
          stage.isPoint
          ? words("A moment: the period in which it falls") : words("A phase: every period in which it runs")
        entries.append(
          Definitions.Entry(
            term: [tag, .text(" " + stage.name)],
            blocks: described.isEmpty ? [paragraph(meaning + ".")] : described))
      }
    }
    return entries
  }

  /// Programmes of the paper, and those that a grid takes from elsewhere.
  private func programmesShown() -> [RecordID] {
    var seen = Set(index.all(.commissioning))
    var programmes = index.all(.commissioning)
    for view in allViews where view.kind == .commissioningGrid {
      programmes += selection([.commissioning], for: view).filter { seen.insert($0).inserted }
    }
    return programmes
  }

  /// Scales that a risk of the paper is scored on, in their order, and those that the paper declares.
  private func usedScales() -> [Scale] {
    var used: Set<Int> = []
    for id in index.all(.risk) {
      for field in fields(id) where Self.scoreFields.contains(field.id) {
        if let scale = field.value.score?.scale { used.insert(scale.index) }
      }
    }
    return model.scales.enumerated().compactMap { place, scale in
      used.contains(place) || (scale.record.map { index.holds($0) } ?? false) ? scale : nil
    }
  }

  private func scaleTitle(_ scale: Scale) -> String {
    let title = scale.title.isEmpty ? scale.name : scale.title
    return title.isEmpty ? words.kind(.scale) : "\(words.kind(.scale)): \(title)"
  }

  /// Its levels, how they make a score, and what the bands are.
  private func keyScale(_ scale: Scale) -> [Block] {
    var entries: [Definitions.Entry] = []
    let axes = [(axisName(of: scale), scale.likelihood), (words(scale.impactName), scale.impact)]
    for (name, levels) in axes where !levels.isEmpty {
      let list = levels.map { level in
        level.code.isEmpty ? scale.name(of: level) : "\(scale.name(of: level)), \(level.code)"
      }
      entries.append(
        Definitions.Entry(term: [.text(name)], blocks: [paragraph(list.joined(separator: "; "))]))
    }
    let rule = rule(of: scale)
    if !rule.isEmpty { entries.append(Definitions.Entry(term: [.text(words("Score"))], blocks: [paragraph(rule)])) }
    for (place, band) in scale.bands.enumerated() {
      let range = band.printedRange
      let meaning = range.isEmpty ? bandMeaning(place, of: scale) : "\(words("Scores")) \(range)"
      entries.append(
        Definitions.Entry(
          term: [.tag(Tag(.band(scale.tone(of: place)), text: band.name))], blocks: [paragraph(meaning)]))
    }
    var blocks = definitions(entries, role: .key)
    if let record = scale.record {
      blocks += texts(.description, of: record) + texts(.noteText, of: record)
    }
    return blocks
  }

  private func bandMeaning(_ band: Int, of scale: Scale) -> String {
    switch scale.rule {
    case .rating: words("A level of the rating")
    case .bandMatrix: words("As the matrix sets it")
    case .product, .sum, .scoreMatrix: words(scale.bandCells == nil ? "Set by judgement" : "As the matrix sets it")
    case .judgement: words("Set by judgement")
    }
  }

  /// The points at which some risk of the paper has a score.
  private func keyPoints() -> [Definitions.Entry] {
    points.compactMap { point in
      guard index.all(.risk).contains(where: { hasReading($0, at: point) }) else { return nil }
      let declared = index.all(.point).first { FoldedName.of(record($0).reference?.printed ?? "") == point.name }
      var blocks = declared.map { texts(.description, of: $0) } ?? []
      if let id = declared, let date = fields(id).first(.date) { blocks.append(.paragraph(Paragraph(spans(date)))) }
      if blocks.isEmpty { blocks = [paragraph(words(Self.meaning(of: point.name)))] }
      return Definitions.Entry(term: [.text(point.label)], blocks: blocks)
    }
  }

  private static func meaning(of point: String) -> String {
    switch point {
    case "inherent": "The risk before any control"
    case "previous": "The risk when it was last scored"
    case "current": "The risk now, with the controls in place"
    case "target": "The risk as it should be once the actions are done"
    default: "A point that this plan has set"
    }
  }

  /// What a year and its quarters are, where the paper speaks of them.
  private func keyYears() -> [Definitions.Entry] {
    let used = usedPrecisions()
    let units = Set(programmesShown().compactMap { model.frames[$0]?.unit })
    let calendar = model.calendar
    let hasQuarters = used.contains(.quarter) || units.contains(.quarter)
    let hasHalves = used.contains(.half) || units.contains(.half)
    var entries: [Definitions.Entry] = []
    if used.contains(.projectMonth), let month = calendar.projectMonth(1) {
      let days = "\(month.first.printed) \(words("to")) \(month.last.printed)"
      entries.append(Definitions.Entry(term: [.text("M1")], blocks: [paragraph(days)]))
    }
    guard hasQuarters || hasHalves || used.contains(.year) || !units.isEmpty else { return entries }
    let example = asOf.map { calendar.startOfYear(holding: $0.first) } ?? 2001
    if calendar.yearStartMonth != 1, let year = calendar.year(startingIn: example) {
      entries.append(yearEntry("\(words("A year such as")) \(year.printed)", year))
    }
    for (unit, letter, has) in [(PeriodUnit.quarter, "Q", hasQuarters), (.half, "H", hasHalves)] where has {
      for number in 1...(12 / unit.months) {
        if let period = calendar.period(unit, number, ofYear: example) {
          entries.append(yearEntry("\(letter)\(number)", period))
        }
      }
    }
    return entries
  }

  private func yearEntry(_ name: String, _ period: PlanDate) -> Definitions.Entry {
    let names = CivilCalendar.monthNames
    let months = "\(names[period.first.civil.month - 1]) \(words("to")) \(names[period.last.civil.month - 1])"
    return Definitions.Entry(term: [.text(name)], blocks: [paragraph(months)])
  }

  private func usedPrecisions() -> Set<DatePrecision> {
    var used: Set<DatePrecision> = []
    for id in [document.record] + index.records {
      for field in fields(id) {
        for when in field.value.allWhens { used.formUnion(when.dates.map(\.precision)) }
        if case .period(let date)? = field.qualifier { used.insert(date.precision) }
      }
    }
    return used
  }
}

extension When {
  fileprivate var dates: [PlanDate] {
    switch self {
    case .date(let date), .by(let date), .after(let date): [date]
    case .span(let from, let to): [from, to].compactMap { $0 }
    case .word: []
    }
  }
}
