// PlanPaper: what a risk's scores are at each point of its life, and how they are said in words.

import PlanModel
import PlanSchema

/// A point at which risks are scored, and the field that holds the scores.
struct RiskPoint {
  let name: String
  let label: String
  let field: FieldID

  /// The four that are always there, and the plan's own before the target.
  static func all(_ model: Model, words: Words) -> [RiskPoint] {
    let fixed: [(String, FieldID)] = [
      ("inherent", .inherent), ("previous", .previous), ("current", .current), ("target", .targetScore),
    ]
    let own = model.points.filter { point in !fixed.contains { $0.0 == point.name } }
      .map { RiskPoint(name: $0.name, label: $0.label, field: .otherScore) }
    let builtIn = fixed.map { name, field in
      // A `point` record of that name comes after the ones that are always there.
      let declared = model.points.last { $0.name == name }?.label
      let isOwn = declared != nil && declared != Words.capitalised(name)
      return RiskPoint(name: name, label: isOwn ? declared ?? name : words.field(field), field: field)
    }
    return Array(builtIn.dropLast()) + own + Array(builtIn.suffix(1))
  }

}

/// A risk's score at one point, as its plan gives it.
struct ScoreReading {
  /// Placed on a scale; nothing where the plan gives none or says why not.
  let score: Score?
  let value: Value
  /// When it holds: `target 31 March 2017`.
  let date: PlanDate?

  init(_ field: Field) {
    value = field.value
    score = field.value.score
    switch field.qualifier {
    case .period(let day)?, .point(_, let day?)?: date = day
    default: date = nil
    }
  }

  /// Counts before another of its point: with the later date, or with none.
  func isLater(than other: ScoreReading) -> Bool {
    guard let date else { return true }
    guard let otherDate = other.date else { return false }
    return date.last >= otherDate.last
  }
}

extension Composer {
  static let scoreFields: FieldSet = [.inherent, .previous, .current, .targetScore, .otherScore]

  func pointLabel(_ name: String) -> String { points.first { $0.name == name }?.label ?? Words.capitalised(name) }

  func point(named name: String) -> RiskPoint {
    points.first { $0.name == name } ?? RiskPoint(name: name, label: Words.capitalised(name), field: .otherScore)
  }

  /// The point that a view asks for, as it is declared.
  func point(of view: ViewRequest) -> RiskPoint {
    guard let asked = view.point else { return point(named: "current") }
    let folded = FoldedName.of(asked)
    return points.first { FoldedName.of($0.name) == folded || FoldedName.of($0.label) == folded }
      ?? point(named: asked)
  }

  private func isAt(_ point: RiskPoint, _ field: Field) -> Bool {
    guard field.id == point.field else { return false }
    guard point.field == .otherScore else { return true }
    if case .point(point.name, _)? = field.qualifier { return true }
    return false
  }

  /// Every score that the risk has at a point, in source order.
  func readings(of id: RecordID, at point: RiskPoint) -> [ScoreReading] {
    let fields = fields(id)
    var found: [ScoreReading] = []
    for index in fields.indices where fields[index].id == point.field && isAt(point, fields[index]) {
      found.append(ScoreReading(fields[index]))
    }
    return found
  }

  func hasReading(_ id: RecordID, at point: RiskPoint) -> Bool {
    fields(id).contains { isAt(point, $0) }
  }

  /// The score that counts at a point: the one with the latest date, and one without a date before any other. What a
  /// risk is or was cannot be later than the paper, unless it says nothing else.
  func reading(of id: RecordID, at point: RiskPoint) -> ScoreReading? {
    let fields = fields(id)
    var latest: ScoreReading?
    for index in fields.indices where fields[index].id == point.field && isAt(point, fields[index]) {
      let reading = ScoreReading(fields[index])
      guard let known = latest else {
        latest = reading
        continue
      }
      let wasAhead = isAhead(known, at: point)
      if isAhead(reading, at: point) == wasAhead ? reading.isLater(than: known) : wasAhead { latest = reading }
    }
    return latest
  }

  /// Dated after the paper, at a point that is no plan for the future.
  func isAhead(_ reading: ScoreReading, at point: RiskPoint) -> Bool {
    guard point.field != .targetScore, point.field != .otherScore, let date = reading.date, let asOf else {
      return false
    }
    return date.first > asOf.last
  }

  /// The scale in force where a risk stands: the nearest that is named, else the usual one; nothing for `scale: none`.
  func scale(of id: RecordID) -> ScaleID? {
    var next: RecordID? = id
    while let here = next {
      if let choice = model.scaleChoices[here] { return choice }
      next = parent(here)
    }
    if let choice = model.scaleChoices[document.record] { return choice }
    // A plan that declares one scale means it, whether it says so or not.
    let declared = model.scales.indices.filter { model.scales[$0].record != nil }
    return model.scales.isEmpty ? nil : ScaleID(declared.count == 1 ? declared[0] : 0)
  }

  /// `20 High` as a number and a tag.
  func mark(_ score: Score) -> [Span] {
    guard let scale = score.scale.flatMap({ model.scale($0) }) else { return [.text(score.typed)] }
    var spans: [Span] = []
    if let total = score.total { spans.append(.text(total.printed)) }
    if let band = score.band, let tag = scale.tag(of: band) {
      if !spans.isEmpty { spans.append(.text(" ")) }
      spans.append(tag)
    }
    return spans
  }

  /// The whole of a score: `20 High: likelihood Likely (4), impact Major (5)`.
  func spans(_ score: Score) -> [Span] {
    guard let scale = score.scale.flatMap({ model.scale($0) }) else { return [.text(score.typed)] }
    let mark = mark(score)
    let levels = scale.hasMatrix || mark.isEmpty ? levelWords(score, on: scale) : ""
    if mark.isEmpty { return [.text(levels.isEmpty ? score.typed : Words.capitalised(levels))] }
    return levels.isEmpty ? mark : mark + [.text(": " + levels)]
  }

  /// `likelihood Likely (4), impact Major (5)`; what one axis lacks is said.
  private func levelWords(_ score: Score, on scale: Scale) -> String {
    var parts: [String] = []
    if let level = score.likelihood, scale.likelihood.indices.contains(level) {
      parts.append("\(Words.inSentence(axisName(of: scale))) \(scale.name(of: scale.likelihood[level]))")
    }
    if let level = score.impact, scale.impact.indices.contains(level) {
      parts.append("\(Words.inSentence(words(scale.impactName))) \(scale.name(of: scale.impact[level]))")
    }
    if scale.hasMatrix, parts.count == 1 {
      let missing = score.likelihood == nil ? scale.likelihoodName : scale.impactName
      parts.append("\(Words.inSentence(words(missing))) \(words("not given"))")
    }
    return parts.joined(separator: ", ")
  }

  /// `Likelihood`; `Rating` on a scale with one axis.
  func axisName(of scale: Scale) -> String {
    words(scale.hasMatrix || scale.likelihoodName != "Likelihood" ? scale.likelihoodName : "Rating")
  }
}

extension Value {
  /// The score in it: the newer one where it was revised, without its note.
  var score: Score? {
    switch self {
    case .score(let score): score
    case .noted(let value, _): value.score
    case .revised(_, let value): value.score
    default: nil
    }
  }
}

extension Scale {
  /// `Likely (4)`, or `Likely` where the scale has no numbers.
  func name(of level: Level) -> String { isNumbered ? "\(level.name) (\(level.value.printed))" : level.name }

  /// A band by its name, in its shade.
  func tag(of band: Int) -> Span? {
    bands.indices.contains(band) ? .tag(Tag(.band(tone(of: band)), text: bands[band].name)) : nil
  }

  /// The shade of a band: that of the colour which the plan gives it, else by its place among the bands.
  func tone(of band: Int) -> Tone {
    guard bands.indices.contains(band) else { return .none }
    if !highIsGood, let tone = colourTone(of: band) { return tone }
    let place = bands.count > 1 ? Double(band) / Double(bands.count - 1) : 0
    if highIsGood { return place >= 1 ? .good : place > 0 ? .fair : .none }
    let seriousness = bands[band].seriousness
    if bands.count <= 3 { return seriousness >= 1 ? .high : seriousness > 0 ? .medium : .low }
    if seriousness >= 1 { return .veryHigh }
    return seriousness > 0.5 ? .high : seriousness > 0 ? .medium : .low
  }

  /// Colours from green to red, as far as the plan names them; amber is the darker where there is a yellow too.
  private func colourTone(of band: Int) -> Tone? {
    switch bands[band].colour {
    case .green: .low
    case .yellow: .medium
    case .amber: bands.contains { $0.colour == .yellow } ? .high : .medium
    case .orange: .high
    case .red: .veryHigh
    case .purple, .blue, .grey, nil: nil
    }
  }
}
