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
  /// Whether `[[` stands in it: only then can it refer to a record.
  var mayRefer: Bool {
    var last: UInt8 = 0
    for byte in self {
      if byte == Byte.openBracket, last == Byte.openBracket { return true }
      last = byte
    }
    return false
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
