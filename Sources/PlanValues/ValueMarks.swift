// PlanValues: the marks that hold a value together: brackets, quotes, `;` and arrows, found in one pass.

internal import PlanText

/// Where the marks of one value stand. Offsets index the bytes of its text.
struct ValueMarks {
  /// Open brackets that are closed, with the place of their `)`, in order; only the outermost.
  private(set) var brackets: [(open: Int, close: Int)] = []
  /// The first bracket of each piece that is never closed.
  private(set) var unclosed: [Int] = []
  private(set) var semicolons: [Int] = []
  /// Arrows, `->` or `→`, as ranges.
  private(set) var arrows: [Range<Int>] = []

  /// Whether any byte could be a mark: most values have none, and need no look at their parts.
  static func mayStand(in text: ValueText) -> Bool {
    for index in text.range {
      let byte = text.bytes[index]
      // No mark is above `>`, apart from those of several bytes.
      if byte > 0x3E {
        if byte == 0xE2, index + 2 < text.range.upperBound, isWideMark(text, index) { return true }
      } else if byte == 0x3B || byte == 0x28 || byte == 0x22 || byte == 0x3E {
        return true
      }
    }
    return false
  }

  /// `“` or `→`.
  private static func isWideMark(_ text: ValueText, _ index: Int) -> Bool {
    text.bytes[index + 1] == 0x86 || (text.bytes[index + 1] == 0x80 && text.bytes[index + 2] == 0x9C)
  }

  init(_ text: ValueText) {
    var closers = Self.closers(text)[...]
    var index = text.range.lowerBound
    var isReported = false
    while index < text.range.upperBound {
      let byte = text.bytes[index]
      if let next = closers.first, next.open == index {
        if byte == Byte.openParenthesis { brackets.append(next) }
        index = next.close
        while let inner = closers.first, inner.open <= index { closers.removeFirst() }
      } else if byte == Byte.openParenthesis {
        if !isReported { unclosed.append(index) }
        isReported = true
      } else if byte == Byte.semicolon {
        semicolons.append(index)
        isReported = false
      } else if let width = Self.arrowWidth(text, at: index) {
        arrows.append(index..<index + width)
        index += width - 1
      }
      index += 1
    }
  }

  private static func arrowWidth(_ text: ValueText, at index: Int) -> Int? {
    let rest = text.range.upperBound - index
    if text.bytes[index] == Byte.hyphen, rest > 1, text.bytes[index + 1] == 0x3E { return 2 }
    let isArrow =
      text.bytes[index] == 0xE2 && rest > 2 && text.bytes[index + 1] == 0x86 && text.bytes[index + 2] == 0x92
    return isArrow ? 3 : nil
  }

  /// The brackets and quotes that are closed, by where they open, with the last byte of what closes them.
  private static func closers(_ text: ValueText) -> [(open: Int, close: Int)] {
    var closers: [(open: Int, close: Int)] = []
    var open: [Int] = []
    var index = text.range.lowerBound
    var lookahead = QuoteLookahead(text)
    while index < text.range.upperBound {
      switch text.bytes[index] {
      case Byte.quote, 0xE2:
        guard let close = lookahead.close(ofQuoteAt: index) else { break }
        closers.append((index, close))
        index = close
      case Byte.openParenthesis:
        open.append(index)
      case Byte.closeParenthesis:
        if let opened = open.popLast() { closers.append((opened, index)) }
      default: break
      }
      index += 1
    }
    if closers.count > 1 { closers.sort { $0.open < $1.open } }
    return closers
  }

  /// The bracket that closes right at `end`, where one does.
  func bracket(closingAt end: Int) -> (open: Int, close: Int)? {
    let index = first(brackets.count) { brackets[$0].close >= end - 1 }
    return index < brackets.count && brackets[index].close == end - 1 ? brackets[index] : nil
  }

  /// The first bracket in a part of the text that is never closed.
  func unclosed(in part: Range<Int>) -> Int? {
    let index = first(unclosed.count) { unclosed[$0] >= part.lowerBound }
    return index < unclosed.count && unclosed[index] < part.upperBound ? unclosed[index] : nil
  }

  /// The arrows in a part of the text.
  func arrows(in part: Range<Int>) -> ArraySlice<Range<Int>> {
    let start = first(arrows.count) { arrows[$0].lowerBound >= part.lowerBound }
    let end = first(arrows.count) { arrows[$0].lowerBound >= part.upperBound }
    return arrows[start..<end]
  }

  /// The first of `count` places for which `holds`; it holds for all after it.
  private func first(_ count: Int, _ holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Finds what closes a quote, and remembers where nothing does, so that no text is searched twice.
private struct QuoteLookahead {
  private let text: ValueText
  private var isStraightUsedUp = false
  private var isCurlyUsedUp = false

  init(_ text: ValueText) { self.text = text }

  /// The last byte of what closes the quote that opens at `index`, where one does.
  mutating func close(ofQuoteAt index: Int) -> Int? {
    let end = text.range.upperBound
    if text.bytes[index] == Byte.quote {
      guard !isStraightUsedUp else { return nil }
      let close = text.bytes[(index + 1)..<end].firstIndex(of: Byte.quote)
      isStraightUsedUp = close == nil
      return close
    }
    guard !isCurlyUsedUp, isCurly(index, 0x9C) else { return nil }
    var next = index + 3
    while next < end {
      if isCurly(next, 0x9D) { return next + 2 }
      next += 1
    }
    isCurlyUsedUp = true
    return nil
  }

  private func isCurly(_ index: Int, _ last: UInt8) -> Bool {
    index + 2 < text.range.upperBound && text.bytes[index] == 0xE2 && text.bytes[index + 1] == 0x80
      && text.bytes[index + 2] == last
  }
}
