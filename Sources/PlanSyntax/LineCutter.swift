// PlanSyntax: bytes to lines, in one pass. Notes on the way what no plan should hold.

import PlanText

/// Places in a file that have one fault in common, in order.
struct FaultRuns {
  /// More are counted, not kept: a file of random bytes must not cost a multiple of its size.
  static let kept = 10_000

  private(set) var runs: [Range<Int>] = []
  private(set) var count = 0
  private var lastEnd = -1

  /// Adds a place; one that touches the last is joined to it.
  mutating func add(_ place: Range<Int>) {
    if place.lowerBound == lastEnd {
      if count == runs.count { runs[count - 1] = runs[count - 1].lowerBound..<place.upperBound }
    } else {
      count += 1
      if runs.count < Self.kept { runs.append(place) }
    }
    lastEnd = place.upperBound
  }
}

/// Cuts a file into lines and sees each line alone.
struct LineCutter {
  private(set) var lines: [Line] = []
  private(set) var badUTF8 = FaultRuns()
  private(set) var controls = FaultRuns()
  /// Lines whose indentation holds more than spaces.
  private(set) var oddIndents: [Int] = []
  /// Lines at the margin that start like the mark of a merge conflict.
  private(set) var conflictMarks: [Int] = []

  mutating func cut(_ text: Span<UInt8>) {
    lines.reserveCapacity(text.count / 48 + 1)
    var start = 0
    var index = text.count >= 3 && text[0] == 0xEF && text.invisibleLength(at: 0) > 0 ? 3 : 0
    while start < text.count {
      let indent = skipIndent(text, from: &index)
      let content = index
      let next = skipLine(text, from: &index)
      add(text, start: start, content: content, end: index, indent: indent)
      start = next
      index = next
    }
  }

  /// Moves past the indentation and gives its width.
  private mutating func skipIndent(_ text: Span<UInt8>, from index: inout Int) -> Int {
    let start = index
    index = endOfSpaces(text, from: index)
    var width = index - start
    while index < text.count {
      if text[index] == Byte.space {
        index += 1
        width += 1
        continue
      }
      let invisible = text[index] >= 0x80 ? text.invisibleLength(at: index) : 0
      let length = invisible > 0 ? invisible : text.spaceLength(at: index)
      guard length > 0 else { break }
      if invisible == 0 {
        width += text.isNoBreakSpace(at: index) ? 1 : 2
        if oddIndents.last != lines.count { oddIndents.append(lines.count) }
      } else if text.isWorthless(at: index) {
        controls.add(index..<index + length)
      }
      index += length
    }
    return width
  }

  /// Moves to the end of the line and gives the start of the next.
  private mutating func skipLine(_ text: Span<UInt8>, from index: inout Int) -> Int {
    while true {
      index = endOfPlainRun(text, from: index)
      guard index < text.count else { return index }
      switch text[index] {
      case Byte.lineFeed:
        return index + 1
      case Byte.carriageReturn:
        return index + 1 < text.count && text[index + 1] == Byte.lineFeed ? index + 2 : index + 1
      case Byte.tab:
        index += 1
      case 0x80...:
        index += skipScalar(text, at: index)
      default:
        controls.add(index..<index + 1)
        index += 1
      }
    }
  }

  private mutating func skipScalar(_ text: Span<UInt8>, at index: Int) -> Int {
    let (length, isWellFormed) = text.scalar(at: index)
    if !isWellFormed {
      badUTF8.add(index..<index + length)
    } else if text.isWorthless(at: index) {
      controls.add(index..<index + length)
    }
    return length
  }

  private mutating func add(_ text: Span<UInt8>, start: Int, content: Int, end: Int, indent: Int) {
    var end = end
    while end > content {
      let length = text.spaceLength(endingAt: end)
      guard length > 0 else { break }
      end -= length
    }
    let isBlank = end == content
    let shape =
      isBlank ? LineShape(kind: .blank) : text.shape(from: content, to: end, atMargin: indent == 0)
    if indent == 0, shape.kind == .text || shape.kind == .row, text.isConflictMark(from: content, to: end) {
      conflictMarks.append(lines.count)
    }
    lines.append(
      Line(
        start: UInt32(truncatingIfNeeded: start),
        content: UInt32(truncatingIfNeeded: shape.isEscaped ? content + 1 : content),
        end: UInt32(truncatingIfNeeded: end), colon: UInt32(truncatingIfNeeded: shape.colon),
        bodyEnd: UInt32(truncatingIfNeeded: lines.count + 1),
        indent: isBlank ? 0 : UInt16(clamping: indent), kind: shape.kind, isEscaped: shape.isEscaped))
  }
}

extension Span where Element == UInt8 {
  /// A well-formed scalar that has no place in a plan: C1 controls, zero-width spaces, a byte order mark inside.
  func isWorthless(at index: Int) -> Bool {
    switch self[index] {
    case 0xC2: self[index + 1] < 0xA0
    case 0xE2:
      self[index + 1] == 0x80 && self[index + 2] == 0x8B || self[index + 1] == 0x81 && self[index + 2] == 0xA0
    case 0xEF: self[index + 1] == 0xBB && self[index + 2] == 0xBF
    default: false
    }
  }

  /// Seven of `<`, `=`, `>` or `|`, alone or with a name after a space.
  func isConflictMark(from content: Int, to end: Int) -> Bool {
    let mark = self[content]
    guard mark == 0x3C || mark == 0x3D || mark == 0x3E || mark == Byte.bar else { return false }
    let after = endOfRun(of: mark, from: content, to: end)
    guard after - content == 7 else { return false }
    return after == end || mark != 0x3D && self[after] == Byte.space
  }
}
