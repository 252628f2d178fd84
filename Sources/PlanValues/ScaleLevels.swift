// PlanValues: the levels of an axis, as typed: `Rare (1); Unlikely (2)`, `Low (L); High (H)`, `1; 2; 3`.

internal import PlanDiagnostics
internal import PlanModel
internal import PlanText

/// The levels of one axis, from the lowest.
struct ScaleLevels {
  var levels: [Level] = []
  /// `Low (green)`: one for each level.
  var colours: [BandColour?] = []
  var isNumbered = false
}

/// One level as typed.
struct TypedLevel {
  let whole: ValueText
  let name: ValueText
  var value: ExactDecimal?
  var code = ""
  var colour: BandColour?
}

struct ScaleLevelReader {
  /// `likelihood`, `impact` or `rating`.
  let axis: String
  var faults: [ScaleFault] = []

  init(axis: String) { self.axis = axis }

  /// Nothing where what is there would not make an axis.
  mutating func read(_ text: ValueText) -> ScaleLevels? {
    let pieces = ScaleText.pieces(text, at: Byte.semicolon)
    reportCount(pieces.count, in: text)
    // Eleven still make an axis; a thousand are not looked into.
    guard (2...50).contains(pieces.count) else { return nil }
    if let unbracketed = unbracketedNumbers(pieces) { return unbracketed }
    var typed: [TypedLevel] = []
    var isWhole = true
    for piece in pieces {
      if let level = level(piece) { typed.append(level) } else { isWhole = false }
    }
    return isWhole ? arranged(typed) : nil
  }

  private mutating func level(_ piece: ValueText) -> TypedLevel? {
    if let value = ScaleText.decimal(piece) { return TypedLevel(whole: piece, name: piece, value: value) }
    if isUnclosed(piece) { return nil }
    guard let (before, inside) = ScaleText.bracketed(piece) else { return TypedLevel(whole: piece, name: piece) }
    var level = TypedLevel(whole: piece, name: before.isEmpty ? inside : before)
    for part in ScaleText.pieces(inside, at: Byte.comma) {
      if let value = ScaleText.decimal(part), level.value == nil {
        level.value = value
      } else if let colour = ScaleText.colour(part), level.colour == nil {
        level.colour = colour
      } else if isCode(part), level.code.isEmpty {
        level.code = part.string
      } else {
        unreadable(part, in: piece)
        return nil
      }
    }
    return level
  }

  /// At most four letters and digits.
  private func isCode(_ text: ValueText) -> Bool {
    let bytes = text.bytes[text.range]
    return bytes.count <= 4 && bytes.allSatisfy { $0.isLetter || $0.isDigit } && bytes.contains { $0.isLetter }
  }

  private mutating func unreadable(_ part: ValueText, in piece: ValueText) {
    let axis = axis
    faults.append { subject in
      Diagnostic(
        .scaleUnreadable, "the \(axis) level \(piece.quoted) of \(subject) cannot be read", at: part.source,
        label: "neither a number nor a short form", found: part.string, expected: "a number, as in `Rare (1)`",
        help: "write the name and then its number in brackets, and `;` between levels")
    }
  }

  private mutating func isUnclosed(_ piece: ValueText) -> Bool {
    guard let open = piece.bytes[piece.range].lastIndex(of: Byte.openParenthesis),
      !piece.bytes[open..<piece.range.upperBound].contains(Byte.closeParenthesis)
    else { return false }
    let axis = axis
    let here = piece.sourceEnd
    faults.append { subject in
      Diagnostic(
        .bracketNotClosed, "the \(axis) level \(piece.quoted) of \(subject) has a bracket that is not closed",
        at: piece.source(open..<open + 1), label: "no ) follows", found: piece.string, expected: "\(piece.string))",
        fix: Fix("close the bracket after \(piece.quoted)", .needsReview, [Edit(here, ")")]))
    }
    return true
  }
}
