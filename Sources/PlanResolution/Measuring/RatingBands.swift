// PlanResolution, measuring: `RAG bands: Red below 76.5%; Amber 76.5% to 85%; Green 85% and above`.

import PlanDiagnostics
import PlanModel
import PlanText
import PlanValues

/// Ratings with the stretches of figures that they are for.
struct RatingBands {
  struct Band {
    var rating: Rating
    /// Nothing for no end.
    var low: ExactDecimal?
    var high: ExactDecimal?
    /// The end itself is in this band for sure: `85% and above`.
    var holdsLow: Bool
    var holdsHigh: Bool
    /// An end that is meant to be left out: `below 76.5%`.
    var leavesLow: Bool
    var leavesHigh: Bool
  }

  /// In order of their figures.
  var bands: [Band]

  enum Fault {
    /// A part that is no band.
    case unreadable(String)
    case tooFew
    case gap(after: ExactDecimal, before: ExactDecimal)
    case overlap(from: ExactDecimal, to: ExactDecimal)
  }

  /// Reads bands, by `;` or, where there is none, by commas.
  static func read(_ text: String) -> (bands: RatingBands?, fault: Fault?) {
    let hasSemicolon = text.utf8.contains(Byte.semicolon)
    let parts = text.split(separator: hasSemicolon ? ";" : ",").map { $0.trimmingSpaces }
    var bands: [Band] = []
    for part in parts where !part.isEmpty {
      guard let band = band(part) else { return (nil, .unreadable(part)) }
      bands.append(band)
    }
    guard bands.count > 1 else { return (nil, .tooFew) }
    bands.sort { $0.isBefore($1) }
    let read = RatingBands(bands: bands)
    return (read, read.fault)
  }

  /// The band of a figure. Where two meet, the one that names the end holds it, else the better of the two.
  func rating(of figure: Fraction) -> Rating? {
    var found: Band?
    for band in bands {
      guard let place = band.holds(figure) else { continue }
      if place == .surely { return band.rating }
      if found == nil || band.rating.isBetter(than: found?.rating ?? .red) { found = band }
    }
    return found?.rating
  }

  private static func band(_ part: String) -> Band? {
    var words = part.split { $0 == " " || $0 == "=" || $0 == ":" || $0 == "(" || $0 == ")" }.map(String.init)
    let rating: Rating
    if let first = words.first, let named = Rating(rawValue: first.lowercased()) {
      rating = named
      words.removeFirst()
    } else if let last = words.last, let named = Rating(rawValue: last.lowercased()) {
      rating = named
      words.removeLast()
    } else {
      return nil
    }
    if words.count > 3, words[0].lowercased() == "between" { words.removeFirst() }
    // The larger end may stand first: `225 to 121`.
    if let joint = words.firstIndex(where: { ["to", "and", "-", "–"].contains($0.lowercased()) }),
      let first = number(words[..<joint]), let second = number(words[(joint + 1)...])
    {
      return Band(
        rating: rating, low: min(first, second), high: max(first, second), holdsLow: false, holdsHigh: false,
        leavesLow: false, leavesHigh: false)
    }
    guard let quantity = quantity(words.joined(separator: " ")) else { return nil }
    return Band(rating, quantity.shape)
  }

  private static func number(_ words: ArraySlice<String>) -> ExactDecimal? {
    guard case .exactly(let number)? = quantity(words.joined(separator: " "))?.shape else { return nil }
    return number
  }

  private static func quantity(_ text: String) -> Quantity? {
    let bytes = Array(text.utf8)
    var found: [Diagnostic] = []
    let value = ValueReader.number(
      ValueText(file: FileID(0), bytes: bytes, range: 0..<bytes.count), in: ValueContext(), subject: { "" },
      into: &found)
    if case .quantity(let quantity)? = value { return quantity }
    return nil
  }

  private var fault: Fault? {
    for (band, next) in zip(bands, bands.dropFirst()) {
      guard let high = band.high, let low = next.low else {
        let end = band.high ?? next.low ?? ExactDecimal(0)
        return .overlap(from: end, to: end)
      }
      if low < high { return .overlap(from: low, to: high) }
      if low == high, band.leavesHigh, next.leavesLow { return .gap(after: high, before: low) }
      if low == high, band.holdsHigh, next.holdsLow { return .overlap(from: low, to: high) }
      // 0 to 4 and 5 to 9 touch, as whole numbers do.
      let step = ExactDecimal(units: 1, places: max(high.places, low.places))
      if let after = ExactDecimal.sum(high, step), low > after { return .gap(after: high, before: low) }
    }
    return nil
  }

  /// Whether the ratings come in the order that the polarity asks for.
  func fits(_ polarity: Polarity) -> Bool {
    let ratings = bands.map(\.rating)
    switch polarity {
    case .higher: return zip(ratings, ratings.dropFirst()).allSatisfy { $1.isBetter(than: $0) }
    case .lower: return zip(ratings, ratings.dropFirst()).allSatisfy { $0.isBetter(than: $1) }
    case .onTarget:
      guard let best = ratings.firstIndex(of: .green) else { return true }
      let (rising, falling) = (ratings[...best], ratings[best...])
      return zip(rising, rising.dropFirst()).allSatisfy { $1.isBetter(than: $0) }
        && zip(falling, falling.dropFirst()).allSatisfy { $0.isBetter(than: $1) }
    }
  }
}

extension RatingBands.Band {
  fileprivate init?(_ rating: Rating, _ shape: Quantity.Shape) {
    self.init(
      rating: rating, low: nil, high: nil, holdsLow: false, holdsHigh: false, leavesLow: false, leavesHigh: false)
    switch shape {
    case .exactly(let number):
      (low, high, holdsLow, holdsHigh) = (number, number, true, true)
    case .range(let from, let to): (low, high) = (from, to)
    case .below(let limit): (high, leavesHigh) = (limit, true)
    case .atMost(let limit): (high, holdsHigh) = (limit, true)
    case .above(let limit): (low, leavesLow) = (limit, true)
    case .atLeast(let limit): (low, holdsLow) = (limit, true)
    case .outside: return nil
    }
  }

  fileprivate func isBefore(_ other: Self) -> Bool {
    switch (low, other.low) {
    case (nil, nil): (high ?? ExactDecimal(0)) < (other.high ?? ExactDecimal(0))
    case (nil, _): true
    case (_, nil): false
    case (let mine?, let theirs?): mine == theirs ? (high == low && other.high != other.low) : mine < theirs
    }
  }

  fileprivate enum Hold { case perhaps, surely }

  /// Nothing where the figure is not in the band; `perhaps` at an end that the next band may name as its own.
  fileprivate func holds(_ figure: Fraction) -> Hold? {
    var hold = Hold.surely
    if let low {
      guard let side = figure.compared(with: low), side > 0 || (side == 0 && !leavesLow) else { return nil }
      if side == 0, !holdsLow { hold = .perhaps }
    }
    if let high {
      guard let side = figure.compared(with: high), side < 0 || (side == 0 && !leavesHigh) else { return nil }
      if side == 0, !holdsHigh { hold = .perhaps }
    }
    return hold
  }
}

extension Rating {
  func isBetter(than other: Rating) -> Bool { rank < other.rank }

  private var rank: Int {
    switch self {
    case .green: 0
    case .amber: 1
    case .red: 2
    }
  }
}

extension StringProtocol {
  var trimmingSpaces: String {
    var text = Substring(self)
    while let first = text.first, first == " " || first == "\n" { text.removeFirst() }
    while let last = text.last, last == " " || last == "." || last == "\n" { text.removeLast() }
    return String(text)
  }
}
