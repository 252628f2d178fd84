// What the tests of PlanSyntax share: every text that is parsed is also checked for soundness.

import PlanDiagnostics
import PlanSyntax
import PlanTestSupport
import PlanText
import Testing

/// A marked text, its tree and what was found.
struct Parsed {
  let marked: Marked
  let tree: SyntaxTree
  let findings: [Diagnostic]

  /// Parses, and asserts what holds for every text.
  init(_ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    marked = Marked(text)
    let checked = SyntaxTree.parse(file: FileID(0), bytes: marked.bytes)
    tree = checked.value
    findings = checked.diagnostics
    let faults = soundness(of: tree, bytes: marked.bytes, findings: findings)
    #expect(faults == [], sourceLocation: sourceLocation)
  }

  /// The lines as a picture: kind, number of lines that belong to it, text.
  var picture: [String] {
    tree.lines.indices.map { index in
      let line = tree.lines[index]
      let body = Int(line.bodyEnd) - index - 1
      let text = tree.text(Int(line.content)..<Int(line.end))
      return "\(line.kind)\(body > 0 ? " +\(body)" : "")\(text.isEmpty ? "" : " " + text)"
    }
  }

  /// The items as a picture: kind and numbers of lines, from 1.
  var items: [String] {
    tree.items.map { "\($0.kind) \($0.lines.lowerBound + 1)-\($0.lines.upperBound)" }
  }

  var codes: [DiagnosticCode] { findings.codes }
}

/// Everything that has to be true of a tree whatever the text is; empty where it is.
func soundness(of tree: SyntaxTree, bytes: [UInt8], findings: [Diagnostic]) -> [String] {
  var faults: [String] = []
  if tree.printed() != bytes { faults.append("does not print back its source") }
  if (tree.lines.first?.start ?? 0) != 0 { faults.append("the lines do not start with the file") }
  let index = LineIndex(bytes)
  let expected = bytes.isEmpty || index.content(ofLine: index.lineCount).isEmpty && isEnded(bytes) ? 1 : 0
  if tree.lines.count != index.lineCount - expected { faults.append("the lines are not those of LineIndex") }
  for (number, line) in tree.lines.enumerated() {
    let content = index.content(ofLine: number + 1)
    let isOrdered =
      Int(line.start) == content.lowerBound && line.start <= line.content && line.content <= line.end
      && Int(line.end) <= content.upperBound
    if !isOrdered { faults.append("line \(number + 1) is out of order") }
    if line.kind == .head, line.colon < line.content || line.colon >= line.end || bytes[Int(line.colon)] != 0x3A {
      faults.append("line \(number + 1) has no colon at its colon")
    }
    if line.kind != .head, line.colon != 0 { faults.append("line \(number + 1) has a colon and is no head") }
  }
  return faults + nesting(of: tree) + places(of: findings, in: bytes)
}

private func isEnded(_ bytes: [UInt8]) -> Bool { bytes.last == 0x0A || bytes.last == 0x0D }

/// Bodies lie inside one another, items follow one another, and both end with a line that says something.
private func nesting(of tree: SyntaxTree) -> [String] {
  var faults: [String] = []
  var open: [Int] = []
  for (index, line) in tree.lines.enumerated() {
    while let end = open.last, end <= index { open.removeLast() }
    let end = Int(line.bodyEnd)
    if end <= index || end > tree.lines.count { faults.append("line \(index + 1) ends at \(end)") }
    if let outer = open.last, end > outer { faults.append("line \(index + 1) reaches out of the body around it") }
    if end > index + 1 {
      open.append(end)
      if line.kind != .head { faults.append("line \(index + 1) has a body and is no head") }
      if [.blank, .comment].contains(tree.lines[end - 1].kind) { faults.append("the body of \(index + 1) ends idle") }
    }
  }
  var next = 0
  for item in tree.items {
    if item.lines.lowerBound < next || item.lines.isEmpty { faults.append("item \(item) overlaps") }
    for index in next..<max(next, item.lines.lowerBound)
    where ![.blank, .comment].contains(tree.lines[index].kind) { faults.append("line \(index + 1) is in no item") }
    next = item.lines.upperBound
    if item.kind == .entry, Int(tree.lines[item.lines.lowerBound].bodyEnd) != next {
      faults.append("entry \(item) is not its body")
    }
  }
  for index in next..<max(next, tree.lines.count) where ![.blank, .comment].contains(tree.lines[index].kind) {
    faults.append("line \(index + 1) is in no item")
  }
  return faults
}

/// Findings come in source order, lie in the file, and their fixes can be made.
private func places(of findings: [Diagnostic], in bytes: [UInt8]) -> [String] {
  var faults: [String] = []
  var last: Int = 0
  for finding in findings {
    let range = finding.primary.range
    if Int(range.start) < last { faults.append("\(finding.code) is out of source order") }
    last = Int(range.start)
    if range.start > range.end || Int(range.end) > bytes.count { faults.append("\(finding.code) is not in the file") }
    if let fix = finding.fix, fix.applied(to: bytes) == nil { faults.append("\(finding.code) has edits that clash") }
  }
  return faults
}
