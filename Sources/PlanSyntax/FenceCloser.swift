// PlanSyntax: which fences are closed, known without reading ahead twice.

import PlanText

/// A fence's mark and how often it stands.
struct FenceMark {
  var byte: UInt8
  var length: Int
  /// Nothing follows the mark, so that it can close.
  var isBare: Bool

  init(_ text: Span<UInt8>, line: Line) {
    let content = Int(line.content)
    byte = text[content]
    let after = text.endOfRun(of: byte, from: content, to: Int(line.end))
    length = after - content
    isBare = after == Int(line.end)
  }

  func closes(_ opening: FenceMark) -> Bool {
    isBare && byte == opening.byte && length >= opening.length
  }
}

/// For every line that could close a fence, the longest such mark from there to the end of the file.
struct FenceClosers {
  private struct Closer {
    let line: Int
    var longest: Int
  }

  private var backticks: [Closer] = []
  private var tildes: [Closer] = []

  init(_ text: Span<UInt8>, lines: [Line]) {
    for (index, line) in lines.enumerated() where line.kind == .fence {
      let mark = FenceMark(text, line: line)
      guard mark.isBare else { continue }
      if mark.byte == Byte.backtick {
        backticks.append(Closer(line: index, longest: mark.length))
      } else {
        tildes.append(Closer(line: index, longest: mark.length))
      }
    }
    Self.raise(&backticks)
    Self.raise(&tildes)
  }

  private static func raise(_ closers: inout [Closer]) {
    for index in closers.indices.dropLast().reversed() {
      closers[index].longest = max(closers[index].longest, closers[index + 1].longest)
    }
  }

  /// Whether a fence opened on a line is closed anywhere below.
  func hasCloser(for mark: FenceMark, after line: Int) -> Bool {
    let closers = mark.byte == Byte.backtick ? backticks : tildes
    var low = 0
    var high = closers.count
    while low < high {
      let middle = (low + high) / 2
      if closers[middle].line <= line { low = middle + 1 } else { high = middle }
    }
    return low < closers.count && closers[low].longest >= mark.length
  }
}
