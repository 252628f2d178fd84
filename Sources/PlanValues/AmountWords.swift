// PlanValues: the words that stand before and behind numbers and money.

internal import PlanText

enum AmountWords {
  /// `circa`, `c.`, `approx.`, `about`, `~`: takes it, where it stands here.
  static func takeApproximate(_ cursor: inout ValueCursor) -> Bool {
    let byte = cursor.byte
    // Most amounts start with a digit or a sign.
    guard byte.isLetter || byte == Byte.tilde || byte == 0xE2 else { return false }
    let start = cursor.at
    let isWord =
      cursor.takeWords("circa") || cursor.takeWords("approximately") || cursor.takeWords("approx")
      || cursor.takeWords("about") || cursor.takeWords("around") || cursor.takeWords("roughly")
      || cursor.takeWords("estimated") || cursor.takeWords("est") || cursor.takeWords("ca") || cursor.takeWords("c")
    if isWord {
      _ = cursor.take(Byte.dot)
      cursor.skipSpaces()
      return true
    }
    guard cursor.take(Byte.tilde) || cursor.take("≈") else {
      cursor.at = start
      return false
    }
    cursor.skipSpaces()
    return true
  }

  enum Limit {
    case below, atMost, above, atLeast
  }

  /// `<`, `at least`, `up to`: takes it, where it stands here.
  static func takeLimit(_ cursor: inout ValueCursor) -> Limit? {
    guard let limit = limitMark(&cursor) ?? limitWords(&cursor) else { return nil }
    cursor.skipSpaces()
    return limit
  }

  private static func limitMark(_ cursor: inout ValueCursor) -> Limit? {
    if cursor.take("<=") || cursor.take("≤") { return .atMost }
    if cursor.take(">=") || cursor.take("≥") { return .atLeast }
    if cursor.take("<") { return .below }
    return cursor.take(">") ? .above : nil
  }

  private static func limitWords(_ cursor: inout ValueCursor) -> Limit? {
    guard cursor.byte.isLetter else { return nil }
    if cursor.takeWords("less than") || cursor.takeWords("fewer than") || cursor.takeWords("under")
      || cursor.takeWords("below")
    {
      return .below
    }
    if cursor.takeWords("more than") || cursor.takeWords("greater than") || cursor.takeWords("over")
      || cursor.takeWords("above")
    {
      return .above
    }
    if cursor.takeWords("at most") || cursor.takeWords("no more than") || cursor.takeWords("not more than")
      || cursor.takeWords("up to")
    {
      return .atMost
    }
    let isLeast =
      cursor.takeWords("at least") || cursor.takeWords("no less than") || cursor.takeWords("not less than")
      || cursor.takeWords("no fewer than")
    return isLeast ? .atLeast : nil
  }

  /// `or more`, `or less`, `+`, behind a number.
  static func takeTrailingLimit(_ cursor: inout ValueCursor) -> Limit? {
    guard !cursor.isAtEnd else { return nil }
    cursor.skipSpaces()
    if cursor.take("+") { return .atLeast }
    if cursor.takeWords("or more") || cursor.takeWords("and over") || cursor.takeWords("or over")
      || cursor.takeWords("or above") || cursor.takeWords("and above")
    {
      return .atLeast
    }
    let isMost =
      cursor.takeWords("or less") || cursor.takeWords("or fewer") || cursor.takeWords("or under")
      || cursor.takeWords("or below") || cursor.takeWords("and below") || cursor.takeWords("and under")
    return isMost ? .atMost : nil
  }
}
