// PlanValues: the shapes of a score: two levels, levels with their axes, a total, a band or a rating.

internal import PlanModel
internal import PlanText

/// What an author says beyond the levels: `= 8 Amber`.
struct StatedScore {
  var total: ExactDecimal?
  var totalText: ValueText?
  var band: Int?
  var bandText: ValueText?
}

struct ScoreParser {
  let scale: Scale
  let id: ScaleID
  var faults: [ScaleFault] = []

  /// More than two long names, two axes and a band: nothing longer is looked into.
  private static let longest = 400

  init(scale: Scale, id: ScaleID) {
    self.scale = scale
    self.id = id
  }

  mutating func read(_ text: ValueText) -> Score? {
    guard !text.isEmpty, text.range.count <= Self.longest else {
      unreadable(text)
      return nil
    }
    var body = text
    var stated: ValueText?
    if let sign = text.bytes[text.range].firstIndex(of: 0x3D) {
      body = text[text.range.lowerBound..<sign].trimmed
      stated = text[sign + 1..<text.range.upperBound].trimmed
    }
    switch Self.crossing(body) {
    case .one(let left, let right): return crossed(left, right, of: body, stated, in: text)
    case .several:
      unreadable(text)
      return nil
    case .none: break
    }
    let first = part(body)
    let hasComma = body.bytes[body.range].contains(Byte.comma)
    if first.axis != nil || (hasComma && scale.hasMatrix) { return listed(body, stated, in: text) }
    return alone(body, stated, in: text)
  }

  enum Crossing {
    case none, several
    case one(ValueText, ValueText)
  }

  /// The parts on either side of `x`, `×` or `*`, which stands between spaces or digits.
  static func crossing(_ text: ValueText) -> Crossing {
    let (bytes, range) = (text.bytes, text.range)
    var found: Range<Int>?
    var index = range.lowerBound
    while index < range.upperBound {
      var width = 0
      switch bytes[index] {
      case 0x78, 0x58:
        let before = index == range.lowerBound || isEdge(bytes[index - 1])
        let after = index + 1 == range.upperBound || isEdge(bytes[index + 1])
        width = before && after ? 1 : 0
      case 0x2A: width = 1
      case 0xC3 where index + 1 < range.upperBound && bytes[index + 1] == 0x97: width = 2
      default: break
      }
      if width > 0 {
        if found != nil { return .several }
        found = index..<index + width
      }
      index += max(width, 1)
    }
    // A lone `x` is a name.
    guard let found, found != range else { return .none }
    return .one(text[range.lowerBound..<found.lowerBound].trimmed, text[found.upperBound..<range.upperBound].trimmed)
  }

  /// What may stand beside an `x`: `5x4`, `5 x 4`, `Likely (4)x 3`. The second byte of a no-break space counts.
  private static func isEdge(_ byte: UInt8) -> Bool {
    byte == Byte.space || byte == Byte.tab || byte.isDigit || byte == Byte.closeParenthesis || byte == 0xC2
      || byte == 0xA0
  }

  /// One side of a score. `Impact 1` may itself be the name of a level.
  func part(_ text: ValueText) -> ScorePart {
    var part = ScorePart(text)
    if let axis = part.axis, isNamed(axis), level(text, on: axis) != nil { part.text = text }
    return part
  }

  /// Whether a level of an axis has a name that starts as the axis does.
  private func isNamed(_ axis: ScaleAxis) -> Bool {
    scale.levels(axis).contains { level in
      let own = axis.rawValue.utf8
      return level.name.utf8.count > own.count && zip(own, level.name.utf8).allSatisfy { $0 == $1.lowered }
    }
  }

  mutating func score(_ likelihood: Int?, _ impact: Int?, _ stated: StatedScore, of text: ValueText) -> Score {
    var score = Score(scale: id, likelihood: likelihood, impact: impact, typed: text.string)
    if let likelihood, let impact {
      score.total = scale.total(likelihood: likelihood, impact: impact)
      score.band = scale.band(likelihood: likelihood, impact: impact)
    } else if let likelihood, scale.rule == .rating {
      score.total = scale.isNumbered ? scale.likelihood[likelihood].value : nil
      score.band = scale.band(ofRating: likelihood)
    }
    check(stated, against: &score)
    return score
  }
}

/// One side of a score, with the axis where it names one: `likelihood 5`, `4`.
struct ScorePart {
  var axis: ScaleAxis?
  var text: ValueText

  init(_ whole: ValueText) {
    axis = nil
    text = whole
    if let rest = ScaleText.rest(of: whole, after: "likelihood") ?? ScaleText.rest(of: whole, after: "probability") {
      (axis, text) = (.likelihood, rest)
    } else if let rest = ScaleText.rest(of: whole, after: "impact") ?? ScaleText.rest(of: whole, after: "severity") {
      (axis, text) = (.impact, rest)
    }
    if axis != nil, text.bytes[text.range].first == Byte.colon { text = text[text.range.dropFirst()].trimmed }
  }

  var isNumber: Bool { ScaleText.numberEnd(text) != nil }
}
