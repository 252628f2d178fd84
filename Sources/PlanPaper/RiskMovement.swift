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
  /// From the previous score to the current one, or from the last but one to the last.
  func movement(of id: RecordID) -> Movement {
    let point = point(named: "current")
    guard let now = reading(of: id, at: point)?.score,
      let before = reading(of: id, at: self.point(named: "previous"))?.score ?? earlier(id, point),
      before.scale == now.scale, let scale = now.scale.flatMap({ model.scale($0) })
    else { return .unknown }
    guard let isWorse = isWorse(now, than: before, on: scale) else { return .same }
    return isWorse ? .worse(from: before, to: now) : .better(from: before, to: now)
  }

  /// The score before the last, where a plan keeps several with their dates.
  private func earlier(_ id: RecordID, _ point: RiskPoint) -> Score? {
    let all = readings(of: id, at: point)
    guard all.count > 1 else { return nil }
    return all.enumerated().sorted { left, right in
      let (a, b) = (left.element.date?.last.number ?? Int32.max, right.element.date?.last.number ?? Int32.max)
      return a == b ? left.offset < right.offset : a < b
    }[all.count - 2].element.score
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
