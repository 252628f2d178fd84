// PlanSyntax: findings about lines that do not belong together as they stand.

import PlanDiagnostics
import PlanText

struct StructureFindings {
  /// A fix that moves more lines than this is not offered: the author should look first.
  static let moved = 1_000

  let tree: SyntaxTree

  func findings(of faults: [StructureFault]) -> [Diagnostic] {
    faults.map { fault in
      switch fault {
      case .belongsToNothing(let lines, let heading): belongsToNothing(lines, heading: heading)
      case .betweenColumns(let line, let head, let firstEntry):
        betweenColumns(line, head: head, firstEntry: firstEntry)
      case .tooDeep(let lines): tooDeep(lines)
      case .fenceNotClosed(let line): fenceNotClosed(line)
      case .mergeConflict(let lines): mergeConflict(lines)
      }
    }
  }

  private func belongsToNothing(_ lines: Range<Int>, heading: Int?) -> Diagnostic {
    let first = lines.lowerBound
    let others = heading.map { [Label(tree.range(ofLine: $0), "a heading holds no indented lines")] }
    let indent = Int(tree.lines[first].indent)
    let edits = lines.count > Self.moved ? [] : tree.edits(moving: lines, by: -indent)
    return Diagnostic(
      .indentBelongsToNothing, "\(name(first)) is indented, but no record or paragraph stands above it",
      at: tree.range(ofLine: first), label: "belongs to nothing", others: others ?? [],
      found: "\(columns(indent)) of indentation", expected: "the margin",
      fix: edits.isEmpty ? nil : Fix("move it to the margin", .needsReview, edits))
  }

  private func betweenColumns(_ index: Int, head: Int, firstEntry: Int) -> Diagnostic {
    let outer = Int(tree.lines[head].indent)
    let inner = Int(tree.lines[firstEntry].indent)
    let indent = Int(tree.lines[index].indent)
    let target = hasSameFirstWord(index, head) ? outer : inner
    let moved = index..<Int(tree.lines[index].bodyEnd)
    let edits = moved.count > Self.moved ? [] : tree.edits(moving: moved, by: target - indent)
    return Diagnostic(
      .indentBetweenColumns, "\(name(index)) lines up with nothing above it",
      at: tree.range(ofLine: index), label: "stands at column \(indent + 1)",
      others: [
        Label(tree.range(ofLine: head), "could line up with this, at column \(outer + 1)"),
        Label(tree.range(ofLine: firstEntry), "or with this, at column \(inner + 1)"),
      ],
      found: "column \(indent + 1)", expected: "column \(outer + 1) or \(inner + 1)",
      fix: edits.isEmpty ? nil : Fix("move it to column \(target + 1)", .needsReview, edits))
  }

  /// A record after a record of its kind most likely wants to stand beside it.
  private func hasSameFirstWord(_ left: Int, _ right: Int) -> Bool {
    tree.lines[left].kind == .head && firstWord(left) == firstWord(right)
  }

  private func firstWord(_ index: Int) -> ArraySlice<UInt8> {
    let line = tree.lines[index]
    return tree.bytes[Int(line.content)..<Int(line.colon)].prefix { $0 != Byte.space }
  }

  private func tooDeep(_ lines: Range<Int>) -> Diagnostic {
    let count = lines.count == 1 ? "this line is" : "\(lines.count) lines from here on are"
    return Diagnostic(
      .nestingTooDeep, "more than \(TreeBuilder.deepest) records stand inside one another",
      at: tree.range(ofLine: lines.lowerBound), label: "too deep to be read",
      found: "\(TreeBuilder.deepest + 1) records inside one another", expected: "\(TreeBuilder.deepest) at most",
      notes: ["\(count) kept in the file but not read"], help: "move the deepest records out, and refer to them")
  }

  private func fenceNotClosed(_ index: Int) -> Diagnostic {
    let mark = openingMark(index)
    return Diagnostic(
      .fenceNotClosed, "the block that starts with \(mark) here is never closed", at: tree.range(ofLine: index),
      label: "opened here", expected: "a line of \(mark) after the block", fix: closing(index, mark))
  }

  private func openingMark(_ index: Int) -> String {
    let line = tree.lines[index]
    let text = tree.bytes[Int(line.content)..<Int(line.end)]
    return String(decoding: text.prefix { $0 == text.first }, as: UTF8.self)
  }

  /// The code goes on as far as its body, or in prose as far as its lines follow one another.
  private func closing(_ index: Int, _ mark: String) -> Fix? {
    let isInBody = tree.lines[index].kind == .fence
    var next = index + 1
    while next < tree.lines.count, next - index < Self.moved {
      let kind = tree.lines[next].kind
      if isInBody ? kind != .code : kind == .blank || kind == .heading { break }
      next += 1
    }
    guard next - index < Self.moved else { return nil }
    let closing = tree.text(tree.indentation(ofLine: index)) + mark
    let end = tree.endWithEnding(ofLine: next - 1)
    let isEnded = tree.bytes[end - 1] == Byte.lineFeed || tree.bytes[end - 1] == Byte.carriageReturn
    let text = isEnded ? closing + tree.lineEnding : tree.lineEnding + closing
    return Fix("close the block where its lines end", .needsReview, [Edit(tree.range(end..<end), text)])
  }

  private func mergeConflict(_ lines: [Int]) -> Diagnostic {
    let others = lines.dropFirst().map { index in
      Label(
        tree.range(ofLine: index),
        tree.bytes[Int(tree.lines[index].content)] == 0x3E ? "the conflict ends here" : "another version starts here")
    }
    return Diagnostic(
      .mergeConflictLeftIn, "a merge conflict was left in the file", at: tree.range(ofLine: lines[0]),
      label: "the conflict starts here", others: others,
      help: "keep one of the versions, and delete the lines of `<`, `=` and `>`")
  }

  /// A line as a message names it: by its label where it has one.
  private func name(_ index: Int) -> String {
    switch tree.lines[index].kind {
    case .head: "`\(tree.label(ofLine: index))`"
    case .row: "the row"
    default: "the line"
    }
  }

  private func columns(_ count: Int) -> String { count == 1 ? "1 column" : "\(count) columns" }
}
