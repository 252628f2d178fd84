// PlanValues: the bands of a scale, as typed: `Low 1 to 4 (green); High over 4 (red)`, `Low; High`.

internal import PlanDiagnostics
internal import PlanModel
internal import PlanSchema
internal import PlanText

/// One band as typed.
struct TypedBand {
  let whole: ValueText
  var name: String
  var range: ScaleRange?
  var colour: BandColour?
  /// Numbers stand behind the name that make no range.
  var isUnreadable = false

  func band(seriousness: Double) -> Band {
    Band(
      name: name, lowest: range?.lowest, highest: range?.highest, excludesLowest: range?.excludesLowest ?? false,
      excludesHighest: range?.excludesHighest ?? false, colour: colour, seriousness: seriousness)
  }

  /// Bands without a range come last, open-ended ones below a score first.
  func startsBelow(_ other: TypedBand) -> Bool {
    guard let range, let theirs = other.range else { return range != nil && other.range == nil }
    guard let low = range.lowest else { return theirs.lowest != nil }
    guard let otherLow = theirs.lowest else { return false }
    return low == otherLow ? !range.excludesLowest && theirs.excludesLowest : low < otherLow
  }
}

struct ScaleBandReader {
  private(set) var faults: [ScaleFault] = []
  /// Every band could be read, so that it makes sense to ask which scores have none.
  private(set) var isWhole = true

  /// More bands than these have no meaning that a reader could keep apart.
  private static let most = 20

  /// The bands from the lowest scores; without scores in the order typed.
  mutating func read(_ text: ValueText) -> [TypedBand] {
    let pieces = ScaleText.pieces(text, at: Byte.semicolon)
    guard pieces.count <= Self.most else {
      tooMany(pieces.count, in: text)
      return []
    }
    let areNames = onlyNames(pieces)
    let bands = pieces.map { band($0, isName: areNames) }
    reportRepeats(bands)
    let example = bands.first { $0.range != nil }
    for band in bands where band.isUnreadable || (band.range == nil && example != nil) {
      rangeMissing(band, unlike: example)
    }
    guard example != nil else { return bands }
    return bands.enumerated().sorted { left, right in
      if left.element.startsBelow(right.element) { return true }
      return !right.element.startsBelow(left.element) && left.offset < right.offset
    }.map(\.element)
  }

  /// `Tier 1; Tier 2`: the numbers belong to the names, which would be the same without them.
  private func onlyNames(_ pieces: [ValueText]) -> Bool {
    var names: [ValueText] = []
    for piece in pieces {
      let text = ScaleText.bracketed(piece)?.before ?? piece
      guard case .one(_, let name, _) = ScaleRange.suffix(of: text) else { return false }
      names.append(ScaleText.withoutJoints(name))
    }
    guard let first = names.first, names.count > 1 else { return false }
    return names.dropFirst().contains { ScaleNameQuery($0).matches(first.string) }
  }

  private mutating func band(_ piece: ValueText, isName: Bool) -> TypedBand {
    var text = piece
    var colour: BandColour?
    if let (before, inside) = ScaleText.bracketed(piece) {
      text = before
      colour = ScaleText.colour(inside)
      if colour == nil { colourUnknown(inside, in: piece) }
    }
    var band = TypedBand(whole: piece, name: text.string, colour: colour ?? ScaleText.colour(text))
    guard !isName else { return band }
    switch ScaleRange.suffix(of: text) {
    case .range(let range, let name, let scores), .one(let range, let name, let scores):
      let name = ScaleText.withoutJoints(name)
      band.name = name.isEmpty ? Self.name(of: colour) : name.string
      band.colour = colour ?? ScaleText.colour(name)
      band.range = range
      if range.isReversed { reversed(scores, range, of: band) }
    case .unreadable:
      band.isUnreadable = true
      band.name = ScaleText.beforeDigits(text).string
    case .none: break
    }
    if band.name.isEmpty, !band.isUnreadable { nameMissing(piece) }
    return band
  }

  /// `1-4 (green)` is called Green.
  private static func name(of colour: BandColour?) -> String {
    switch colour {
    case .green: "Green"
    case .yellow: "Yellow"
    case .amber: "Amber"
    case .orange: "Orange"
    case .red: "Red"
    case .purple: "Purple"
    case .blue: "Blue"
    case .grey: "Grey"
    case nil: ""
    }
  }
}

extension ScaleBandReader {
  private mutating func tooMany(_ count: Int, in text: ValueText) {
    isWhole = false
    faults.append { subject in
      Diagnostic(
        .levelsTooFewOrMany, "\(subject) has \(count) bands, more than \(Self.most)", at: text.source,
        label: "too many", found: "\(count)", expected: "at most \(Self.most) bands",
        help: "put scores together into fewer bands")
    }
  }

  private mutating func colourUnknown(_ colour: ValueText, in piece: ValueText) {
    let known = BandColour.allCases.map(\.rawValue)
    let near = Suggestion.nearest(to: colour.string, among: known)
    faults.append { subject in
      Diagnostic(
        .choiceUnknown, "the colour \(colour.quoted) of a band of \(subject) is not known", at: colour.source,
        label: near.map { "should it be \($0)?" } ?? "no colour that a band can have", found: colour.string,
        expected: ScaleText.list(known, "or"),
        fix: near.map { Fix("write \($0)", .needsReview, [Edit(colour.source, $0)]) },
        help: "write a colour that is known, or leave it out: the bands are then shaded from light to dark")
    }
  }

  private mutating func rangeMissing(_ band: TypedBand, unlike other: TypedBand?) {
    isWhole = false
    let example = other?.whole.string ?? "Medium 6 to 12"
    let others = other.map { [Label($0.whole.source, "has its scores")] } ?? []
    faults.append { subject in
      Diagnostic(
        .scaleUnreadable, "the band \(band.whole.quoted) of \(subject) does not say which scores it holds",
        at: band.whole.source, label: band.isUnreadable ? "the numbers are no range" : "no scores", others: others,
        found: band.whole.string, expected: "a name and its scores, as in \(Finding.quoted(example))",
        help: "write `\(band.name) 1 to 4`, `\(band.name) over 12`, `\(band.name) under 5` or `\(band.name) 20 or more`"
      )
    }
  }

  private mutating func reversed(_ scores: ValueText, _ range: ScaleRange, of band: TypedBand) {
    guard let low = range.lowest, let high = range.highest else { return }
    faults.append { subject in
      Diagnostic(
        .rangeReversed, "the band \(band.name) of \(subject) goes from \(high) down to \(low)", at: scores.source,
        label: "the higher score stands first", found: scores.string, expected: "\(low) to \(high)",
        fix: Fix("put the lower score first", .safe, [Edit(scores.source, "\(low) to \(high)")]))
    }
  }

  private mutating func nameMissing(_ piece: ValueText) {
    isWhole = false
    faults.append { subject in
      Diagnostic(
        .scaleUnreadable, "the band \(piece.quoted) of \(subject) has no name", at: piece.source, label: "no name",
        found: piece.string, expected: "a name before the scores, as in `Low \(piece.string)`",
        fix: Fix("put in a name", .placeholder, [Edit(piece.front.source, "Low ")]))
    }
  }

  private mutating func reportRepeats(_ bands: [TypedBand]) {
    for (index, band) in bands.enumerated() where !band.name.isEmpty {
      guard let earlier = bands[..<index].first(where: { FoldedName.of($0.name) == FoldedName.of(band.name) }) else {
        continue
      }
      faults.append { subject in
        Diagnostic(
          .levelRepeated, "two bands of \(subject) are called \(Finding.quoted(band.name))", at: band.whole.source,
          label: "the second", others: [Label(earlier.whole.source, "the first")], found: band.name,
          expected: "a name that no other band has", help: "give each band a name of its own")
      }
    }
  }
}
