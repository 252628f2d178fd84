// PlanPaper: how a risk has moved since it was last scored, said as better or worse.

import PlanModel

/// From one score to a later one.
enum Movement {
  case better(from: Score, to: Score)
  case worse(from: Score, to: Score)
  case same
  case unknown

  var isKnown: Bool { if case .unknown = self { false } else { true } }
}

extension Composer {
  /// To the score that holds at the paper's date from the last before it.
  func movement(of id: RecordID) -> Movement {
    let point = point(named: "current")
    guard let reading = reading(of: id, at: point), let now = reading.score,
      let before = earlier(id, than: reading, at: point)?.score, before.scale == now.scale,
      let scale = now.scale.flatMap({ model.scale($0) })
    else { return .unknown }
    guard let isWorse = isWorse(now, than: before, on: scale) else { return .same }
    return isWorse ? .worse(from: before, to: now) : .better(from: before, to: now)
  }

  /// A previous score without a date is what the author compares with; else the last one before the current score.
  private func earlier(_ id: RecordID, than now: ScoreReading, at point: RiskPoint) -> ScoreReading? {
    let previous = readings(of: id, at: self.point(named: "previous")).filter { $0.score != nil }
    if let undated = previous.last(where: { $0.date == nil }) { return undated }
    let dated = (previous + readings(of: id, at: point)).filter { reading in
      guard reading.score != nil, let date = reading.date else { return false }
      if let now = now.date { return date.first < now.first }
      return asOf.map { date.first <= $0.last } ?? true
    }
    return dated.max { ($0.date?.last.number ?? 0) < ($1.date?.last.number ?? 0) }
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

  /// A movement as a cell says it: `Worse: 16 High to 25 High`.
  func spans(_ movement: Movement) -> [Span] {
    switch movement {
    case .better(let from, let to):
      [.tag(Tag(.status(.good), text: words("Better"))), .text(moved(from, to))]
    case .worse(let from, let to): [.tag(Tag(.status(.bad), text: words("Worse"))), .text(moved(from, to))]
    case .same: [.text(words("No change"))]
    case .unknown: [.quiet([.text(words("No earlier score"))])]
    }
  }

  private func moved(_ from: Score, _ to: Score) -> String {
    ": \(markWords(from)) \(words("to")) \(markWords(to))"
  }
}
