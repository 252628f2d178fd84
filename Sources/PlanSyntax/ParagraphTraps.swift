// PlanSyntax: paragraphs that Markdown reads otherwise than they look (traps 9 and 10).

import PlanDiagnostics
import PlanText

struct ParagraphTraps {
  let tree: SyntaxTree

  /// The findings for the lines of one paragraph, list or table.
  func findings(_ lines: [Int], inField: Bool = false) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var start = 0
    if !inField {
      for place in lines.indices {
        let above = lines[start..<place]
        if let finding = underline(lines[place], below: above) {
          findings.append(finding)
          start = place + 1
        } else if above.isEmpty, let finding = headingWithoutSpace(lines[place]) ?? headingNotAtMargin(lines[place]) {
          findings.append(finding)
          start = place + 1
        }
      }
    }
    // What has been reported is meant as a heading and no text.
    let text = Array(lines[start...])
    if let finding = WrapTraps(tree: tree).finding(text) { findings.append(finding) }
    if let finding = PastedLists(tree: tree).finding(text) { findings.append(finding) }
    return findings
  }

  /// `---` or `===` below text, which makes a heading of all of it.
  private func underline(_ index: Int, below lines: ArraySlice<Int>) -> Diagnostic? {
    guard let first = lines.first, let last = lines.last, let mark = underlineMark(index) else { return nil }
    guard startsPlainText(first), tree.lines[last].kind == .text || tree.lines[last].kind == .head else { return nil }
    let level = mark == Byte.hyphen ? "##" : "#"
    let typed = mark == Byte.hyphen ? "-" : "="
    return Diagnostic(
      .headingUnderlined, "a line of `\(typed)` below text makes a heading that no record can stand under",
      at: tree.range(ofLine: index), label: "makes a heading of the text above",
      others: [Label(tree.range(ofLine: first), "becomes a heading")],
      expected: "`\(level)` before a heading, or a blank line before a rule",
      fix: fix(index, mark: mark, level: level, below: lines))
  }

  /// One line above was meant as a heading; more were not.
  private func fix(_ index: Int, mark: UInt8, level: String, below lines: ArraySlice<Int>) -> Fix {
    let start = Int(tree.lines[index].start)
    if lines.count == 1, let first = lines.first {
      let above = tree.indentation(ofLine: first)
      return Fix(
        "write the heading with `\(level)`", .needsReview,
        [Edit(tree.range(above), level + " "), Edit(tree.range(start..<tree.endWithEnding(ofLine: index)), "")])
    }
    if mark == Byte.hyphen {
      return Fix("put in a blank line", .needsReview, [Edit(tree.range(start..<start), tree.lineEnding)])
    }
    return Fix(
      "take out the line", .needsReview, [Edit(tree.range(start..<tree.endWithEnding(ofLine: index)), "")])
  }

  private func underlineMark(_ index: Int) -> UInt8? {
    let line = tree.lines[index]
    let start = Int(line.content)
    guard line.indent < 4, !line.isEscaped, start < Int(line.end) else { return nil }
    let mark = tree.bytes[start]
    guard mark == Byte.hyphen || mark == 0x3D else { return nil }
    return tree.bytes.span.endOfRun(of: mark, from: start, to: Int(line.end)) == Int(line.end) ? mark : nil
  }

  /// Not a list, a quotation or a table, under which a line of `-` is a rule.
  private func startsPlainText(_ index: Int) -> Bool {
    let line = tree.lines[index]
    let start = Int(line.content)
    let end = Int(line.end)
    guard line.indent < 4, start < end, line.kind != .row else { return false }
    let text = tree.bytes.span
    let first = text[start]
    if first == 0x3E { return false }
    if first == Byte.hyphen || first == 0x2B || first == 0x2A { return !text.isBlank(at: start + 1, before: end) }
    guard first.isDigit else { return true }
    var next = start
    while next < end, text[next].isDigit { next += 1 }
    guard next < end, text[next] == Byte.dot || text[next] == Byte.closeParenthesis else { return true }
    return !text.isBlank(at: next + 1, before: end)
  }

  /// ` # Risks`, which Markdown takes for a heading and the tree does not.
  private func headingNotAtMargin(_ index: Int) -> Diagnostic? {
    let line = tree.lines[index]
    let start = Int(line.content)
    guard line.indent > 0, line.indent < 4, !line.isEscaped, tree.bytes[start] == Byte.hash else { return nil }
    let text = tree.bytes.span
    let after = text.endOfRun(of: Byte.hash, from: start, to: Int(line.end))
    guard after - start <= 6, text.isBlank(at: after, before: Int(line.end)) else { return nil }
    return Diagnostic(
      .headingNotAtMargin, "the heading does not start at the margin, so no record can stand under it",
      at: tree.range(start..<Int(line.end)), label: "stands at column \(line.indent + 1)",
      found: "column \(line.indent + 1)", expected: "column 1",
      fix: Fix("move it to the margin", .needsReview, [Edit(tree.range(tree.indentation(ofLine: index)), "")]))
  }

  /// `#Risks`, which is no heading. A figure after it (`#1`) is left alone.
  private func headingWithoutSpace(_ index: Int) -> Diagnostic? {
    let line = tree.lines[index]
    let start = Int(line.content)
    guard line.indent == 0, !line.isEscaped, tree.bytes[start] == Byte.hash else { return nil }
    let text = tree.bytes.span
    let after = text.endOfRun(of: Byte.hash, from: start, to: Int(line.end))
    guard after - start <= 6, after < Int(line.end), text[after].isLetter else { return nil }
    let mark = tree.text(start..<after)
    return Diagnostic(
      .headingWithoutSpace, "a space is missing after `\(mark)`, so this is no heading", at: tree.range(start..<after),
      label: "read as running text", expected: "`\(mark)` and a space",
      fix: Fix("put in the space", .needsReview, [Edit(tree.range(after..<after), " ")]))
  }
}

extension Span where Element == UInt8 {
  /// A space, a tab or the end.
  fileprivate func isBlank(at index: Int, before end: Int) -> Bool {
    index >= end || self[index] == Byte.space || self[index] == Byte.tab
  }
}
