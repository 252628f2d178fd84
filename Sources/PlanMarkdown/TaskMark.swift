// PlanMarkdown: the mark of a task, read from the source.

import CMarkGFM
import PlanText

extension TreeReader {
  /// Whether the first bracket of the item's line holds an `x`: nothing but a list's mark stands before it.
  func lookedUpMark(of item: CNode) -> Bool {
    let line = Int(cmark_node_get_start_line(item))
    guard var index = taskLines.start(of: line, in: source) else { return true }
    while index < source.count, !PlainScan.isLineEnd(source[index]) {
      if source[index] == Byte.openBracket {
        return index + 1 < source.count && source[index + 1].lowered == UInt8(ascii: "x")
      }
      index += 1
    }
    return true
  }
}

/// Goes along the lines of a text; items come in order, so no line is looked at twice.
final class TaskLines {
  private var line = 1
  private var offset = 0

  func start(of wanted: Int, in source: UnsafeBufferPointer<UInt8>) -> Int? {
    if wanted < line { (line, offset) = (1, 0) }
    while line < wanted {
      let end = PlainScan.endOfLine(source, from: offset)
      guard end < source.count else { return nil }
      offset = PlainScan.lineStart(source, after: end)
      line += 1
    }
    return offset
  }
}
