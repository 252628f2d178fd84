// PlanResolution: running text of fields: taken out of its indentation, then read as Markdown.

import PlanDiagnostics
import PlanMarkdown
import PlanModel
import PlanSchema
import PlanSyntax
import PlanText

/// The Markdown of a field or of the margin, with comments and the `\` of escapes taken out.
struct ProseText {
  let bytes: ArraySlice<UInt8>
  let range: SourceRange

  /// Lines at the margin. Where nothing has to be taken out, the bytes of the file serve as they are.
  init(_ tree: SyntaxTree, _ lines: Range<Int>) {
    let start = Int(tree.lines[lines.lowerBound].start)
    let end = Int(tree.lines[lines.upperBound - 1].end)
    range = tree.range(start..<end)
    let needsCare = lines.contains { tree.lines[$0].kind == .comment || tree.lines[$0].isEscaped }
    bytes = needsCare ? Self.joined(tree, lines, dedent: 0, first: nil)[...] : tree.bytes[start..<max(start, end)]
  }

  /// A field: what follows its colon, and the lines below it without the least indentation among them.
  init(_ tree: SyntaxTree, head: Int) {
    let rest = tree.rest(head)
    var body = tree.body(head)
    while let last = body.last, tree.isSilent(last) { body.removeLast() }
    guard let final = body.last else {
      bytes = rest.bytes[rest.range]
      range = rest.source
      return
    }
    let indents = body.lazy.filter { !tree.isSilent($0) }.map { Int(tree.lines[$0].indent) }
    let start = rest.isEmpty ? Int(tree.lines[body.lowerBound].content) : rest.range.lowerBound
    range = tree.range(start..<Int(tree.lines[final].end))
    bytes = Self.joined(tree, body, dedent: indents.min() ?? 0, first: rest)[...]
  }

  private static func joined(_ tree: SyntaxTree, _ lines: Range<Int>, dedent: Int, first: ValueText?) -> [UInt8] {
    var joined: [UInt8] = []
    if let first, !first.isEmpty { joined += first.bytes[first.range] }
    for index in lines where tree.lines[index].kind != .comment {
      let line = tree.lines[index]
      if !joined.isEmpty { joined.append(Byte.lineFeed) }
      if line.kind == .blank { continue }
      for _ in 0..<max(0, Int(line.indent) - dedent) { joined.append(Byte.space) }
      // Trailing spaces are a line break in Markdown, so a line runs to its ending here.
      let end = index + 1 < tree.lines.count ? Int(tree.lines[index + 1].start) : tree.bytes.count
      var stop = end
      while stop > Int(line.end), tree.bytes[stop - 1] == Byte.lineFeed || tree.bytes[stop - 1] == Byte.carriageReturn {
        stop -= 1
      }
      joined += tree.bytes[Int(line.content)..<stop]
    }
    return joined
  }

  var prose: Prose { MarkdownReader.prose(bytes) }
}

extension Reader {
  mutating func addProse(_ id: NamedField, to record: RecordID, _ text: ProseText, qualifier: Qualifier? = nil) {
    let prose = text.prose
    let index = draft.model[record].fields.count
    addField(Field(id: id.id, own: id.own, value: .prose(prose), qualifier: qualifier, range: text.range), to: record)
    if text.bytes.mayRefer { draft.prose.append(PendingProse(place: .field(record, index), range: text.range)) }
    if text.bytes.isEmpty {
      draft.model[record].fields.removeLast()
      diagnostics.append(
        Diagnostic(
          .fieldEmpty, "\(fieldName(id, of: record)) says nothing", at: text.range, label: "nothing follows the colon",
          help: "write the text, or take the line out"))
    } else if text.bytes.count < 20, let missing = missingWord(text) {
      draft.model[record].fields[index].value = .missing(missing)
    }
    if case .blocks(let blocks) = prose, blocks.contains(where: \.isHeading) {
      diagnostics.append(
        Diagnostic(
          .headingInField, "\(fieldName(id, of: record)) has a heading inside", at: text.range.firstLine,
          label: "headings stand at the margin only",
          help: "move the heading to the margin, or make it an ordinary line or a bold one"))
    }
  }

  private func missingWord(_ text: ProseText) -> Missing? {
    let words = String(decoding: FoldedName.bytes(text.bytes), as: UTF8.self)
    return words == "none" ? nil : Missing(rawValue: words)
  }
}

extension ProseBlock {
  var isHeading: Bool {
    if case .heading = self { true } else { false }
  }
}

extension SourceRange {
  /// A range for findings about the whole of a long text: no more than its first 80 bytes.
  var firstLine: SourceRange { SourceRange(file: file, start: start, end: min(end, start + 80)) }
}
