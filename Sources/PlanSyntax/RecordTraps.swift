// PlanSyntax: prose that was meant as a record (traps 2, 4 and 5, and a colon that is missing).

import PlanDiagnostics
import PlanText

struct RecordTraps {
  let tree: SyntaxTree
  private(set) var findings: [Diagnostic] = []
  /// The paragraphs that are prose indeed, by indices of lines.
  private(set) var paragraphs: [[Int]] = []

  /// A record may start here: where a paragraph could, or after what should have been a record.
  private var mayStart = true
  private var paragraph: [Int] = []
  /// The first line of the item.
  private var first = 0

  init(tree: SyntaxTree) { self.tree = tree }

  /// Goes through the lines of one item of prose.
  mutating func search(_ lines: Range<Int>, isKind: (ArraySlice<UInt8>) -> Bool) {
    var index = lines.lowerBound
    first = index
    // Indented lines that belong to nothing have been reported.
    while index < lines.upperBound, tree.lines[index].indent > 0 || tree.lines[index].content == tree.lines[index].end {
      index += 1
    }
    while index < lines.upperBound {
      switch tree.lines[index].kind {
      case .comment: break
      case .blank, .fence, .code:
        endParagraph()
        mayStart = true
      default:
        if let finding = finding(index, isKind: isKind) {
          findings.append(finding)
          endParagraph()
          index = bodyEnd(index, before: lines.upperBound)
          continue
        }
        paragraph.append(index)
        mayStart = false
      }
      index += 1
    }
    endParagraph()
  }

  private mutating func endParagraph() {
    if !paragraph.isEmpty { paragraphs.append(paragraph) }
    paragraph = []
    mayStart = true
  }

  /// The lines that would belong to a record on this line.
  private func bodyEnd(_ index: Int, before end: Int) -> Int {
    var next = index + 1
    while next < end, tree.lines[next].indent > tree.lines[index].indent || isIdle(next) { next += 1 }
    while next > index + 1, isIdle(next - 1) { next -= 1 }
    return next
  }

  private func isIdle(_ index: Int) -> Bool {
    tree.lines[index].kind == .blank || tree.lines[index].kind == .comment
  }

  /// Whether the next line is indented and reads as a field.
  private func hasFields(_ index: Int) -> Bool {
    var next = index + 1
    while next < tree.lines.count, tree.lines[next].kind == .comment { next += 1 }
    return next < tree.lines.count && tree.lines[next].kind == .head
      && tree.lines[next].indent > tree.lines[index].indent
  }

  // MARK: The slips

  private func finding(_ index: Int, isKind: (ArraySlice<UInt8>) -> Bool) -> Diagnostic? {
    guard let head = LooseHead(tree, line: index, isKind: isKind) else { return nil }
    let hasFields = hasFields(index)
    if tree.lines[index].indent > 0 { return notAtMargin(head, hasFields: hasFields) }
    guard head.colon != nil else { return colonMissing(head, hasFields: hasFields) }
    if head.isCapital { return capital(head, hasFields: hasFields) }
    return head.hasSpace ? blankLineMissing(head, hasFields: hasFields) : spaceMissing(head, hasFields: hasFields)
  }

  private func blankLineMissing(_ head: LooseHead, hasFields: Bool) -> Diagnostic? {
    guard head.isKnown else { return nil }
    let text = tree.bytes.span
    let isName = text.isName(head.reference) && !isWrapped(head.line)
    guard hasFields || text.isReference(head.reference) || isName else { return nil }
    return Diagnostic(
      .blankLineMissingAbove, "a blank line is missing above `\(label(head))`, so it is read as running text",
      at: place(head), label: "meant as a record?",
      others: paragraph.last.map { [Label(tree.range(ofLine: $0), "the paragraph above goes on into it")] } ?? [],
      expected: "a blank line above", fix: fix("put in a blank line", head, []))
  }

  private func spaceMissing(_ head: LooseHead, hasFields: Bool) -> Diagnostic? {
    let text = tree.bytes.span
    guard head.isKnown, let colon = head.colon, hasFields || mayStart else { return nil }
    let next = text[colon + 1]
    guard !next.isDigit, next != Byte.slash, next != Byte.colon else { return nil }
    guard hasFields || head.reference.isEmpty || text.isReference(head.reference) else { return nil }
    return Diagnostic(
      .spaceMissingAfterColon, "a space is missing after the colon of `\(label(head))`",
      at: tree.range(colon..<colon + 1), label: "read as running text",
      found: tree.text(colon..<colon + 1 + text.scalar(at: colon + 1).length), expected: "a colon and a space",
      fix: fix("put in the space", head, [Edit(tree.range(colon + 1..<colon + 1), " ")]))
  }

  private func capital(_ head: LooseHead, hasFields: Bool) -> Diagnostic? {
    let text = tree.bytes.span
    let isKindWithReference = head.isKnown && mayStart && text.isReference(head.reference) && !isCaption(head)
    // A kind that is not known yet has few words; more of them make a sentence.
    let isShort = text.words(from: head.name.lowerBound, to: head.colon ?? 0, atMost: 4).count < 4
    guard isKindWithReference || hasFields && (head.isKnown || isShort) else { return nil }
    var edits = [Edit(tree.range(head.name), lowered(head.name))]
    if let colon = head.colon, !head.hasSpace { edits.append(Edit(tree.range(colon + 1..<colon + 1), " ")) }
    return Diagnostic(
      .kindCapitalised, "`\(label(head))` starts with a capital letter, so it is read as running text",
      at: tree.range(head.name), label: "meant as a record?", found: tree.text(head.name),
      expected: lowered(head.name), fix: fix("write `\(lowered(head.name))`", head, edits))
  }

  /// `Table 2: …` in prose is how papers name a table.
  private func isCaption(_ head: LooseHead) -> Bool { ["table", "figure"].contains(lowered(head.name)) }

  private func colonMissing(_ head: LooseHead, hasFields: Bool) -> Diagnostic? {
    guard head.isKnown, hasFields, mayStart || !head.reference.isEmpty else { return nil }
    let text = tree.bytes.span
    let end = head.reference.isEmpty ? head.name.upperBound : head.reference.upperBound
    var edits = head.isCapital ? [Edit(tree.range(head.name), lowered(head.name))] : []
    // `risk R1 – Costs`: the dash stands for the colon.
    let words = text.words(from: end, to: Int(tree.lines[head.line].end), atMost: 1)
    let next = words.first.map { tree.text($0) } ?? ""
    let isDash = ["-", "–", "—", ";", "."].contains(next)
    edits.append(Edit(tree.range(end..<(isDash ? words[0].upperBound : end)), ":"))
    let name = tree.text(head.name.lowerBound..<end)
    return Diagnostic(
      .colonMissing, "a colon is missing after `\(name)`, so it is read as running text",
      at: tree.range(head.name.lowerBound..<end), label: "a colon belongs after this",
      others: [Label(tree.range(ofLine: head.line + 1), "its fields seem to follow")], expected: "\(name):",
      fix: fix("put in the colon", head, edits))
  }

  private func notAtMargin(_ head: LooseHead, hasFields: Bool) -> Diagnostic? {
    guard head.isKnown, head.colon != nil, head.hasSpace, mayStart else { return nil }
    let indent = Int(tree.lines[head.line].indent)
    guard hasFields || indent <= 3 && tree.bytes.span.isReference(head.reference) else { return nil }
    let moved = head.line..<bodyEnd(head.line, before: tree.lines.count)
    var edits = moved.count > StructureFindings.moved ? [] : tree.edits(moving: moved, by: -indent)
    if head.isCapital { edits.append(Edit(tree.range(head.name), lowered(head.name))) }
    return Diagnostic(
      .kindNotAtMargin, "`\(label(head))` does not start at the margin, so it is read as running text",
      at: place(head), label: "stands at column \(indent + 1)", found: "column \(indent + 1)", expected: "column 1",
      fix: moved.count > StructureFindings.moved ? nil : fix("move it to the margin", head, edits))
  }

  // MARK: Pieces of a finding

  /// The line breaks where a full line would: it may be a sentence that goes on.
  private func isWrapped(_ index: Int) -> Bool {
    WrapTraps(tree: tree).isWrapped(index, in: paragraph[...])
  }

  private func label(_ head: LooseHead) -> String {
    tree.text(head.name.lowerBound..<(head.reference.isEmpty ? head.name : head.reference).upperBound)
  }

  private func place(_ head: LooseHead) -> SourceRange {
    tree.range(head.name.lowerBound..<(head.colon ?? head.name.upperBound))
  }

  private func lowered(_ range: Range<Int>) -> String {
    String(decoding: tree.bytes[range].map(\.lowered), as: UTF8.self)
  }

  /// The edits, and a blank line above where text stands there.
  private func fix(_ title: String, _ head: LooseHead, _ edits: [Edit]) -> Fix {
    let start = Int(tree.lines[head.line].start)
    let blank = hasTextAbove(head.line) ? [Edit(tree.range(start..<start), tree.lineEnding)] : []
    return Fix(title, .needsReview, blank + edits)
  }

  private func hasTextAbove(_ index: Int) -> Bool {
    var above = index - 1
    while above >= first, tree.lines[above].kind == .comment { above -= 1 }
    guard above >= first else { return false }
    switch tree.lines[above].kind {
    case .blank, .fence, .code: return false
    default: return true
    }
  }
}
