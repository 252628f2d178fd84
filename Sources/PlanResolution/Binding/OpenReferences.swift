// PlanResolution, binding: `[[R1]` in running text: a reference that nobody closed.

import PlanDiagnostics
import PlanText

/// Looks only at texts that hold `[[`.
struct OpenReferences {
  /// No reference is longer than this many bytes.
  private static let longest = 200

  let sources: SourceMap

  func findings(_ pending: [PendingProse]) -> [Diagnostic] {
    var seen: Set<SourceRange> = []
    return pending.flatMap { seen.insert($0.range).inserted ? findings(in: $0.range) : [] }
  }

  private func findings(in range: SourceRange) -> [Diagnostic] {
    let bytes = sources[range.file].bytes
    let end = min(Int(range.end), bytes.count)
    var found: [Diagnostic] = []
    var open: [SourceRange] = []
    var index = Int(range.start)
    while index + 1 < end {
      switch bytes[index] {
      case Byte.backslash: index += 2
      case Byte.backtick: index = Self.codeEnd(bytes, from: index, to: end)
      case Byte.openBracket where Self.isRun(bytes, at: index, to: end):
        while index < end, bytes[index] == Byte.openBracket { index += 1 }
      case Byte.openBracket where bytes[index + 1] == Byte.openBracket:
        // Of a run of brackets the last two would be the reference.
        while index + 2 < end, bytes[index + 2] == Byte.openBracket { index += 1 }
        let close = Self.close(bytes, from: index + 2, to: end)
        if close < end, bytes[close] == Byte.closeBracket {
          if let fault = halfClosed(bytes, open: index, close: close, file: range.file, to: end) { found.append(fault) }
        } else {
          open.append(SourceRange(range.file, index..<index + 2))
        }
        index = max(index + 2, close)
      default: index += 1
      }
    }
    if let first = open.first { found.append(neverClosed(first, open.dropFirst())) }
    return found
  }

  /// Three brackets and more are no reference.
  private static func isRun(_ bytes: [UInt8], at index: Int, to end: Int) -> Bool {
    index + 2 < end && bytes[index + 1] == Byte.openBracket && bytes[index + 2] == Byte.openBracket
  }

  /// Where code in backticks ends; without its like a run of backticks is text.
  private static func codeEnd(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var after = start
    while after < end, bytes[after] == Byte.backtick { after += 1 }
    let length = after - start
    var run = 0
    for index in after..<end {
      run = bytes[index] == Byte.backtick ? run + 1 : 0
      if run == length, index + 1 == end || bytes[index + 1] != Byte.backtick { return index + 1 }
    }
    return after
  }

  /// The first bracket after `[[`, or where a reference cannot go on.
  private static func close(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var index = start
    var hasLineEnd = false
    while index < min(end, start + longest) {
      let byte = bytes[index]
      if byte == Byte.closeBracket || byte == Byte.openBracket { return index }
      if byte == Byte.lineFeed {
        if hasLineEnd { return index }
        hasLineEnd = true
      } else if byte != Byte.space, byte != Byte.carriageReturn {
        hasLineEnd = false
      }
      index += 1
    }
    return index
  }

  private func halfClosed(_ bytes: [UInt8], open: Int, close: Int, file: FileID, to end: Int) -> Diagnostic? {
    let next = close + 1 < end ? bytes[close + 1] : 0
    // `[[words](link)` is a link that stands in brackets.
    guard next != Byte.closeBracket, next != Byte.openParenthesis, next != Byte.openBracket else { return nil }
    let typed = String(decoding: bytes[open...close], as: UTF8.self)
    let after = SourceRange(file, (close + 1)..<(close + 1))
    return Diagnostic(
      .referenceNotClosed, "the reference \(quoted(typed)) is not closed, so it makes no link",
      at: SourceRange(file, open..<close + 1), label: "one ] is missing", found: typed, expected: typed + "]",
      fix: Fix("close it with a second ]", .needsReview, [Edit(after, "]")]), help: Self.help)
  }

  /// All that a text leaves open are one finding: the first, with the others beside it.
  private func neverClosed(_ first: SourceRange, _ others: ArraySlice<SourceRange>) -> Diagnostic {
    Diagnostic(
      .referenceNotClosed, "the reference \(quoted("[[")) is not closed, so it makes no link", at: first,
      label: "no ]] follows", others: others.prefix(Self.mostPlaces).map { Label($0, "nor here") }, found: "[[",
      help: Self.help)
  }

  /// More places than this help nobody.
  private static let mostPlaces = 100
  private static let help = "write `]]` behind the reference, or `\\[[` where the brackets belong to the text"
}
