// PlanPaper: what a risk's scores are at each point of its life, and how they are said in words.

import PlanModel
import PlanSchema

/// A risk's score at one point, as its plan gives it.
struct ScoreReading {
  /// Placed on a scale; nothing where the plan gives none or says why not.
  let score: Score?
  let value: Value
  /// When it holds: `target 31 March 2017`.
  let date: PlanDate?
}

/// From one score to a later one.
enum Movement {
  case better(from: String, to: String)
  case worse(from: String, to: String)
  case same(String)
  case unknown
}

extension Composer {
  /// The points of a risk's life, in order: the four that are always there, and the plan's own before the target.
  var points: [AssessmentPoint] {
    let own = model.points.filter { point in !Self.builtInPoints.contains { $0.0 == point.name } }
    let builtIn = Self.builtInPoints.map { name, field in
      // A `point` record of that name comes after the ones that are always there.
      let declared = model.points.last { $0.name == name }?.label
      let isOwn = declared != nil && declared != Words.capitalised(name)
      return AssessmentPoint(name: name, label: isOwn ? declared ?? name : words.field(field))
    }
    return Array(builtIn.dropLast()) + own + Array(builtIn.suffix(1))
  }

  private static let builtInPoints: [(String, FieldID)] = [
    ("inherent", .inherent), ("previous", .previous), ("current", .current), ("target", .targetScore),
  ]

  static let scoreFields: FieldSet = [.inherent, .previous, .current, .targetScore, .otherScore]

  func pointLabel(_ name: String) -> String { points.first { $0.name == name }?.label ?? Words.capitalised(name) }

  /// The point that a view asks for, as it is declared.
  func point(of view: ViewRequest) -> String {
    guard let asked = view.point else { return "current" }
    let folded = FoldedName.of(asked)
    return points.first { FoldedName.of($0.name) == folded || FoldedName.of($0.label) == folded }?.name ?? asked
  }

  private func fields(of record: Record, at point: String) -> [Field] {
    let builtIn = Self.builtInPoints.first { $0.0 == point }?.1
    return record.fields.filter { field in
      if let builtIn { return field.id == builtIn }
      return field.id == .otherScore && field.qualifier == .point(point)
    }
  }

  /// Every score that the risk has at a point, in source order.
  func readings(of id: RecordID, at point: String) -> [ScoreReading] {
    fields(of: model[id], at: point).map { field in
      var date: PlanDate?
      if case .period(let day)? = field.qualifier { date = day }
      return ScoreReading(score: field.value.score, value: field.value, date: date)
    }
  }

  /// The score that counts at a point: the one with the latest date, and one without a date before any other.
  func reading(of id: RecordID, at point: String) -> ScoreReading? {
    readings(of: id, at: point).max { left, right in
      guard let leftDate = left.date else { return false }
      guard let rightDate = right.date else { return true }
      return leftDate.last <= rightDate.last
    }
  }

  /// The scale in force where a risk stands: the nearest that is named, else the usual one; nothing for `scale: none`.
  func scale(of id: RecordID) -> ScaleID? {
    var next: RecordID? = id
    while let here = next {
      if let choice = model.scaleChoices[here] { return choice }
      next = model[here].parent
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
    if let band = score.band, scale.bands.indices.contains(band) {
      if !spans.isEmpty { spans.append(.text(" ")) }
      spans.append(.tag(Tag(.band(scale.tone(of: band)), text: scale.bands[band].name)))
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
  func levelWords(_ score: Score, on scale: Scale) -> String {
    var parts: [String] = []
    if let level = score.likelihood, scale.likelihood.indices.contains(level) {
      parts.append("\(Words.inSentence(axisName(of: scale))) \(scale.name(of: scale.likelihood[level]))")
    }
    if let level = score.impact, scale.impact.indices.contains(level) {
      parts.append("\(Words.inSentence(scale.impactName)) \(scale.name(of: scale.impact[level]))")
    }
    if scale.hasMatrix, parts.count == 1 {
      let missing = score.likelihood == nil ? scale.likelihoodName : scale.impactName
      parts.append("\(Words.inSentence(missing)) \(words("not given"))")
    }
    return parts.joined(separator: ", ")
  }

  /// `Likelihood`; `Rating` on a scale with one axis.
  func axisName(of scale: Scale) -> String {
    words(scale.hasMatrix || scale.likelihoodName != "Likelihood" ? scale.likelihoodName : "Rating")
  }

  /// From the previous score to the current one, or from the last but one to the last.
  func movement(of id: RecordID) -> Movement {
    let current = readings(of: id, at: "current")
    let now = reading(of: id, at: "current")?.score
    var before = reading(of: id, at: "previous")?.score
    if before == nil, current.count > 1 {
      let dated = current.filter { $0.date != nil }.sorted { ($0.date?.last.number ?? 0) < ($1.date?.last.number ?? 0) }
      before = (dated.count == current.count ? dated.dropLast().last : dated.last)?.score
    }
    guard let now, let before, let scale = now.scale.flatMap({ model.scale($0) }), before.scale == now.scale else {
      return .unknown
    }
    let (from, to) = (markWords(before), markWords(now))
    guard let isWorse = isWorse(now, than: before, on: scale) else { return .same(to) }
    return isWorse ? .worse(from: from, to: to) : .better(from: from, to: to)
  }

  /// Nothing where both are equally serious, or cannot be compared.
  private func isWorse(_ now: Score, than before: Score, on scale: Scale) -> Bool? {
    if let old = before.total, let new = now.total { return old == new ? nil : (new > old) != scale.highIsGood }
    if let old = before.band, let new = now.band, scale.bands.indices.contains(old), scale.bands.indices.contains(new) {
      return old == new ? nil : scale.bands[new].seriousness > scale.bands[old].seriousness
    }
    guard !scale.hasMatrix, let old = before.likelihood, let new = now.likelihood else { return nil }
    return old == new ? nil : (new > old) != scale.highIsGood
  }

  func markWords(_ score: Score) -> String { mark(score).plainText }

  /// A movement as a sentence says it.
  func spans(_ movement: Movement) -> [Span] {
    switch movement {
    case .better(let from, let to): [.tag(Tag(.status(.good), text: words("Better"))), .text(": \(from) to \(to)")]
    case .worse(let from, let to): [.tag(Tag(.status(.bad), text: words("Worse"))), .text(": \(from) to \(to)")]
    case .same: [.text(words("No change"))]
    case .unknown: [.quiet([.text(words("No earlier score"))])]
    }
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

  /// The shade of a band, by its place among the bands.
  func tone(of band: Int) -> Tone {
    guard bands.indices.contains(band) else { return .none }
    let place = bands.count > 1 ? Double(band) / Double(bands.count - 1) : 0
    if highIsGood { return place >= 1 ? .good : place > 0 ? .fair : .none }
    let seriousness = bands[band].seriousness
    if bands.count <= 3 { return seriousness >= 1 ? .high : seriousness > 0 ? .medium : .low }
    if seriousness >= 1 { return .veryHigh }
    return seriousness > 0.5 ? .high : seriousness > 0 ? .medium : .low
  }
}
