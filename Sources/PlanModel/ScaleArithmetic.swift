// PlanModel: what follows from a scale: totals, bands and the scores that its levels can make.

extension Scale {
  /// What a register uses that declares no scale: five levels by five, multiplied.
  package static let standard = Scale(
    name: "standard", title: "5 x 5 scale",
    likelihood: levels("Very unlikely", "Unlikely", "Possible", "Likely", "Very likely"),
    impact: levels("Minor", "Moderate", "Significant", "Serious", "Major"),
    rule: .product,
    bands: [
      Band(name: "Low", lowest: ExactDecimal(1), highest: ExactDecimal(6), colour: .green, seriousness: 0),
      Band(name: "Medium", lowest: ExactDecimal(8), highest: ExactDecimal(15), colour: .amber, seriousness: 0.5),
      Band(name: "High", lowest: ExactDecimal(16), highest: ExactDecimal(25), colour: .red, seriousness: 1),
    ])

  private static func levels(_ names: String...) -> [Level] {
    names.enumerated().map { Level(name: $1, value: ExactDecimal($0 + 1)) }
  }

  /// Two axes, so that a matrix can be drawn.
  package var hasMatrix: Bool { !likelihood.isEmpty && !impact.isEmpty }

  /// The number that two levels make; nothing on a scale that computes none.
  package func total(likelihood row: Int, impact column: Int) -> ExactDecimal? {
    guard likelihood.indices.contains(row), impact.indices.contains(column) else { return nil }
    switch rule {
    case .product: return .product(likelihood[row].value, impact[column].value)
    case .sum: return .sum(likelihood[row].value, impact[column].value)
    case .scoreMatrix(let scores):
      return scores.indices.contains(row) && scores[row].indices.contains(column) ? scores[row][column] : nil
    case .bandMatrix, .rating, .judgement: return nil
    }
  }

  /// The band of a cell: written out, or that of its total.
  package func band(likelihood row: Int, impact column: Int) -> Int? {
    if let bandCells {
      guard bandCells.indices.contains(row), bandCells[row].indices.contains(column) else { return nil }
      return bandCells[row][column]
    }
    return total(likelihood: row, impact: column).flatMap { band(ofTotal: $0) }
  }

  /// The first band whose range holds a total.
  package func band(ofTotal total: ExactDecimal) -> Int? {
    bands.firstIndex { $0.contains(total) }
  }

  /// The band of a level on a scale with one axis.
  package func band(ofRating level: Int) -> Int? {
    guard likelihood.indices.contains(level) else { return nil }
    if bands.contains(where: { $0.hasRange }) { return band(ofTotal: likelihood[level].value) }
    return bands.count == likelihood.count ? level : nil
  }

  /// A number that the scale can make, and the first cell that makes it. A rating has no impact.
  package struct PossibleTotal: Hashable, Sendable {
    package let total: ExactDecimal
    package let likelihood: Int
    package let impact: Int?
  }

  /// Every number that the levels can make, once each, from the lowest.
  package var possibleTotals: [PossibleTotal] {
    var all: [PossibleTotal] = []
    for row in likelihood.indices {
      if rule == .rating, isNumbered {
        all.append(PossibleTotal(total: likelihood[row].value, likelihood: row, impact: nil))
      }
      for column in impact.indices {
        guard let total = total(likelihood: row, impact: column) else { continue }
        all.append(PossibleTotal(total: total, likelihood: row, impact: column))
      }
    }
    all.sort { ($0.total, $0.likelihood, $0.impact ?? 0) < ($1.total, $1.likelihood, $1.impact ?? 0) }
    var once: [PossibleTotal] = []
    for possible in all where once.last?.total != possible.total { once.append(possible) }
    return once
  }
}

extension Band {
  /// A range of scores makes the band, not judgement or a written-out cell.
  package var hasRange: Bool { lowest != nil || highest != nil }

  package func contains(_ score: ExactDecimal) -> Bool {
    guard hasRange else { return false }
    if let lowest, score < lowest || (excludesLowest && score == lowest) { return false }
    if let highest, score > highest || (excludesHighest && score == highest) { return false }
    return true
  }

  /// Its scores as a key prints them: `1 to 6`, `over 12`, `20 or more`, `under 5`; empty without a range.
  package var printedRange: String {
    switch (lowest, highest) {
    case (let low?, let high?) where low == high: "\(low)"
    case (let low?, let high?): "\(low) to \(high)"
    case (let low?, nil): excludesLowest ? "over \(low)" : "\(low) or more"
    case (nil, let high?): excludesHighest ? "under \(high)" : "up to \(high)"
    case (nil, nil): ""
    }
  }
}
