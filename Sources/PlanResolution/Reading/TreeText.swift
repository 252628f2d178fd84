// PlanResolution: small questions to a tree about the text of its lines.

import PlanSyntax
import PlanText

extension SyntaxTree {
  /// The label of a head, without its colon.
  func label(_ line: Int) -> ArraySlice<UInt8> { bytes[Int(lines[line].content)..<Int(lines[line].colon)] }

  func labelText(_ line: Int) -> String { String(decoding: label(line), as: UTF8.self) }

  func labelRange(_ line: Int) -> SourceRange { range(lines[line].content, lines[line].colon) }

  /// What follows the colon of a head, without white space around it.
  func rest(_ line: Int) -> ValueText {
    ValueText(
      file: file, bytes: bytes, range: min(Int(lines[line].colon) + 1, Int(lines[line].end))..<Int(lines[line].end)
    )
    .trimmed
  }

  /// The whole text of a line, without its indentation.
  func text(_ line: Int) -> ValueText {
    ValueText(file: file, bytes: bytes, range: Int(lines[line].content)..<Int(lines[line].end))
  }

  func lineRange(_ line: Int) -> SourceRange { range(lines[line].content, lines[line].end) }

  /// The indices of the lines that belong to a head.
  func body(_ head: Int) -> Range<Int> { (head + 1)..<max(head + 1, Int(lines[head].bodyEnd)) }

  func isSilent(_ line: Int) -> Bool { lines[line].kind == .blank || lines[line].kind == .comment }
}

extension ArraySlice<UInt8> {
  /// Whether `[[` stands in it, or a link that counts: only then does it say more than its words.
  var mayRefer: Bool {
    var last: UInt8 = 0
    for (index, byte) in zip(indices, self) {
      if byte == Byte.openBracket, last == Byte.openBracket { return true }
      if byte == Byte.openParenthesis, last == Byte.closeBracket, CountMark.query(self, at: index - 1) != nil {
        return true
      }
      last = byte
    }
    return false
  }

  /// Whether a link that counts stands in it.
  var mayCount: Bool {
    indices.contains { self[$0] == Byte.closeBracket && CountMark.query(self, at: $0) != nil }
  }

  /// The title of a heading: without spaces at its ends and without closing `#`.
  var trimmingHeading: ArraySlice<UInt8> {
    var title = self
    while let last = title.last, last == Byte.space || last == Byte.tab { title.removeLast() }
    var closed = title
    while closed.last == Byte.hash { closed.removeLast() }
    if closed.count < title.count, closed.isEmpty || closed.last == Byte.space { title = closed }
    while let last = title.last, last == Byte.space || last == Byte.tab { title.removeLast() }
    while let first = title.first, first == Byte.space || first == Byte.tab { title.removeFirst() }
    return title
  }
}
