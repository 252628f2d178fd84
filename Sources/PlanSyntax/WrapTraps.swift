// PlanSyntax: lines that start a block only because a sentence was wrapped there (trap 9).

import PlanDiagnostics
import PlanText

struct WrapTraps {
  /// Shorter lines are not full, whatever the width that an author wraps at.
  static let narrowest = 50
  /// Lines of a paragraph that are looked at to see how wide it is.
  static let seen = 100

  let tree: SyntaxTree

  /// A heading that may be a wrapped `# of …`.
  func heading(_ index: Int, below prose: Range<Int>) -> Diagnostic? {
    guard index > 0, prose.contains(index - 1) || prose.upperBound == index else { return nil }
    var first = index
    while first > prose.lowerBound, index - first < Self.seen, isText(first - 1) { first -= 1 }
    return startsSmall(index) ? finding(index, after: Array(first..<index)[...]) : nil
  }

  /// The line of a paragraph that starts a list or a quotation in its middle. Where several do, it is a list.
  func finding(_ paragraph: [Int]) -> Diagnostic? {
    var found: Int?
    for (place, index) in paragraph.enumerated() where markLength(index) > 0 || isNumbered(index) {
      if found != nil { return nil }
      found = place
    }
    guard let found, found > 0 else { return nil }
    return finding(paragraph[found], after: paragraph[..<found])
  }

  private func finding(_ index: Int, after lines: ArraySlice<Int>) -> Diagnostic? {
    let mark = markLength(index)
    guard mark > 0, let last = lines.last, isText(last), markLength(last) == 0 else { return nil }
    guard isWrapped(index, in: lines), !endsSentence(last) else { return nil }
    let start = Int(tree.lines[index].content)
    let name = tree.text(start..<start + mark)
    // A number is escaped at its dot, everything else in front.
    let escape = tree.bytes[start].isDigit ? start + mark - 1 : start
    return Diagnostic(
      .blockStartInParagraph, "the sentence breaks before `\(name)`, which starts a \(block(start)) there",
      at: tree.range(start..<start + mark), label: "starts a \(block(start))",
      others: [Label(tree.range(ofLine: last), "the sentence stands here")],
      fix: Fix(
        "write `\\` before it, so that the sentence goes on", .needsReview,
        [Edit(tree.range(escape..<escape), "\\")]))
  }

  private func block(_ offset: Int) -> String {
    switch tree.bytes[offset] {
    case Byte.hash: "heading"
    case 0x3E: "quotation"
    default: "list"
    }
  }

  /// The length of `#`, `-`, `+`, `>` or `1.` at the start of a line, where a space and text follow; otherwise 0.
  /// Other numbers do not break a paragraph.
  private func markLength(_ index: Int) -> Int {
    let line = tree.lines[index]
    let start = Int(line.content)
    let end = Int(line.end)
    guard !line.isEscaped, line.indent < 4, start < end else { return 0 }
    let text = tree.bytes.span
    let length: Int
    switch text[start] {
    case Byte.hash: length = line.kind == .heading ? text.endOfRun(of: Byte.hash, from: start, to: end) - start : 0
    case Byte.hyphen, 0x2B, 0x3E: length = 1
    case 0x31: length = start + 1 < end && (text[start + 1] == Byte.dot || text[start + 1] == 0x29) ? 2 : 0
    default: length = 0
    }
    guard length > 0, start + length < end else { return 0 }
    return text[start + length] == Byte.space ? length : 0
  }

  /// A heading seldom starts with a small letter or a figure; the rest of a sentence does.
  private func startsSmall(_ index: Int) -> Bool {
    let start = Int(tree.lines[index].content) + markLength(index) + 1
    return start < Int(tree.lines[index].end) && (tree.bytes[start].isLower || tree.bytes[start].isDigit)
  }

  /// `2.` and the like, which go on with a list.
  private func isNumbered(_ index: Int) -> Bool {
    let end = Int(tree.lines[index].end)
    let start = Int(tree.lines[index].content)
    var next = start
    while next < end, next - start < 9, tree.bytes[next].isDigit { next += 1 }
    guard next > start, next + 1 < end else { return false }
    return (tree.bytes[next] == Byte.dot || tree.bytes[next] == Byte.closeParenthesis)
      && tree.bytes[next + 1] == Byte.space
  }

  private func isText(_ index: Int) -> Bool {
    tree.lines[index].kind == .text || tree.lines[index].kind == .head
  }

  private func endsSentence(_ index: Int) -> Bool {
    switch tree.bytes[Int(tree.lines[index].end) - 1] {
    case Byte.dot, Byte.colon, Byte.semicolon, 0x21, 0x3F: true
    default: false
    }
  }

  /// Whether the line above is full: wide, and with the first word of this one wider than any line of the paragraph.
  func isWrapped(_ index: Int, in lines: ArraySlice<Int>) -> Bool {
    guard let last = lines.last else { return false }
    let width = width(last)
    guard width >= Self.narrowest else { return false }
    let text = tree.bytes.span
    let line = tree.lines[index]
    let word = text.words(from: Int(line.content), to: Int(line.end), atMost: 1).first?.count ?? 0
    return width + 1 + word > lines.suffix(Self.seen).reduce(self.width(index)) { max($0, self.width($1)) }
  }

  /// In characters, as far as that is not costly.
  private func width(_ index: Int) -> Int {
    let line = tree.lines[index]
    let text = tree.bytes[Int(line.content)..<Int(line.end)]
    return Int(line.indent) + (text.count > 1_000 ? text.count : text.count { $0 & 0xC0 != 0x80 })
  }
}
