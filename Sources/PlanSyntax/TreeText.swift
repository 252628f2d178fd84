// PlanSyntax: pieces of a tree's text, for findings and their fixes.

import PlanDiagnostics
package import PlanText

extension SyntaxTree {
  /// The visible part of a line.
  package func range(ofLine index: Int) -> SourceRange { range(lines[index].content, lines[index].end) }

  package func text(_ offsets: Range<Int>) -> String { String(decoding: bytes[offsets], as: UTF8.self) }

  /// The label of a head, as typed.
  package func label(ofLine index: Int) -> String {
    text(Int(lines[index].content)..<Int(lines[index].colon))
  }

  /// After the line ending of a line.
  package func endWithEnding(ofLine index: Int) -> Int {
    index + 1 < lines.count ? Int(lines[index + 1].start) : bytes.count
  }

  /// Where the indentation of a line starts: after the byte order mark of a file.
  package func indentStart(ofLine index: Int) -> Int {
    index == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : Int(lines[index].start)
  }

  /// The place of a line's indentation, a `\\` not included.
  package func indentation(ofLine index: Int) -> Range<Int> {
    let line = lines[index]
    return indentStart(ofLine: index)..<Int(line.isEscaped ? line.content - 1 : line.content)
  }

  /// The line ending that the file uses.
  package var lineEnding: String {
    guard let first = lines.first, !bytes.isEmpty else { return "\n" }
    let end = lines.count > 1 ? Int(lines[1].start) : bytes.count
    guard end > Int(first.start) else { return "\n" }
    switch bytes[end - 1] {
    case Byte.carriageReturn: return "\r"
    case Byte.lineFeed: return end > 1 && bytes[end - 2] == Byte.carriageReturn ? "\r\n" : "\n"
    default: return "\n"
    }
  }

  /// The edits that move lines to the right, or to the left where `columns` is negative.
  func edits(moving moved: Range<Int>, by columns: Int) -> [Edit] {
    moved.compactMap { index in
      guard lines[index].content < lines[index].end, columns != 0 else { return nil }
      let indentation = indentation(ofLine: index)
      if columns > 0 {
        return Edit(range(indentation.lowerBound..<indentation.lowerBound), String(repeating: " ", count: columns))
      }
      let width = max(0, Int(lines[index].indent) + columns)
      return Edit(range(indentation), String(repeating: " ", count: width))
    }
  }
}
