// PlanValues: levels whose numbers stand without brackets: `5 Very likely`, `Very likely = 5`, `Very likely 5`.

internal import PlanDiagnostics
internal import PlanModel
internal import PlanText

extension ScaleLevelReader {
  /// Read as meant and reported, where every level has a number and the names differ without it: `Level 1; Level 2` is
  /// two names.
  mutating func unbracketedNumbers(_ pieces: [ValueText]) -> ScaleLevels? {
    var typed: [TypedLevel] = []
    for piece in pieces {
      guard let level = unbracketed(piece) else { return nil }
      let query = ScaleNameQuery(level.name)
      if typed.contains(where: { query.matches($0.name.string) }) { return nil }
      typed.append(level)
    }
    let axis = axis
    let edits = typed.map { Edit($0.whole.source, "\($0.name.string) (\($0.value?.description ?? ""))") }
    let first = pieces[0]
    faults.append { subject in
      Diagnostic(
        .scaleUnreadable, "the numbers of the \(axis) levels of \(subject) do not stand in brackets", at: first.source,
        label: "should be `\(edits[0].text)`", found: first.string, expected: edits[0].text,
        fix: Fix("put the numbers in brackets", .safe, edits))
    }
    return arranged(typed)
  }

  private func unbracketed(_ piece: ValueText) -> TypedLevel? {
    let range = piece.range
    guard !piece.bytes[range].contains(Byte.openParenthesis) else { return nil }
    var (number, rest) = (piece, piece)
    if let end = ScaleText.numberEnd(piece), end < range.upperBound {
      (number, rest) = (piece[range.lowerBound..<end], piece[end..<range.upperBound])
    } else {
      let start = ScaleText.numberStart(piece)
      (number, rest) = (piece[start..<range.upperBound], piece[range.lowerBound..<start])
    }
    if number.bytes[number.range].last == Byte.dot { number = number[number.range.dropLast()] }
    let name = ScaleText.withoutJoints(rest)
    // `L1` is a name, not the level L with the number 1.
    guard !name.isEmpty, name.range.count + number.range.count < range.count, let value = ScaleText.decimal(number)
    else { return nil }
    return TypedLevel(whole: piece, name: name, value: value)
  }
}
