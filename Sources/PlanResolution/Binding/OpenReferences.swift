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
    var index = Int(range.start)
    while index + 1 < end {
      switch bytes[index] {
      case Byte.backslash: index += 2
      case Byte.backtick: index = Self.codeEnd(bytes, from: index, to: end)
      case Byte.openBracket where bytes[index + 1] == Byte.openBracket:
        // Of a run of brackets the last two would be the reference.
        while index + 2 < end, bytes[index + 2] == Byte.openBracket { index += 1 }
        let close = Self.close(bytes, from: index + 2, to: end)
        if let fault = finding(bytes, open: index, close: close, file: range.file, to: end) { found.append(fault) }
        index = max(index + 2, close)
      default: index += 1
      }
    }
    return found
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

  private func finding(_ bytes: [UInt8], open: Int, close: Int, file: FileID, to end: Int) -> Diagnostic? {
    let isHalfClosed = close < end && bytes[close] == Byte.closeBracket
    let next = close + 1 < end ? bytes[close + 1] : 0
    if isHalfClosed {
      // `[[words](link)` is a link that stands in brackets.
      guard next != Byte.closeBracket, next != Byte.openParenthesis, next != Byte.openBracket else { return nil }
    }
    let typed = String(decoding: bytes[open..<(isHalfClosed ? close + 1 : open + 2)], as: UTF8.self)
    let after = SourceRange(file, (close + 1)..<(close + 1))
    return Diagnostic(
      .referenceNotClosed, "the reference \(quoted(typed)) is not closed, so it makes no link",
      at: SourceRange(file, open..<(isHalfClosed ? close + 1 : open + 2)),
      label: isHalfClosed ? "one ] is missing" : "no ]] follows", found: typed,
      expected: isHalfClosed ? typed + "]" : nil,
      fix: isHalfClosed ? Fix("close it with a second ]", .needsReview, [Edit(after, "]")]) : nil,
      help: "write `]]` behind the reference, or `\\[[` where the brackets belong to the text")
  }
}
