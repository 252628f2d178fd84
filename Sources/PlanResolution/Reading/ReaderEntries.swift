// PlanResolution: the entries of a record: which are fields, which are records, and what belongs to nothing.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanSyntax
import PlanText

extension Reader {
  /// Reads the lines below a record's title, one entry at a time.
  mutating func readEntries(of record: RecordID, _ tree: SyntaxTree, _ lines: Range<Int>, depth: Int) {
    var index = lines.lowerBound
    while index < lines.upperBound {
      let line = tree.lines[index]
      switch line.kind {
      case .blank, .comment: index += 1
      case .head:
        readEntry(of: record, tree, head: index, depth: depth)
        index = max(index + 1, Int(line.bodyEnd))
      case .row:
        index = readLooseRows(of: record, tree, from: index, before: lines.upperBound)
      case .text, .heading, .fence, .code:
        strayLine(of: record, tree, line: index)
        index = max(index + 1, Int(line.bodyEnd))
      }
    }
  }

  private mutating func readEntry(of record: RecordID, _ tree: SyntaxTree, head: Int, depth: Int) {
    let kind = draft.model[record].named
    let label = tree.label(head)
    if schema[kind].hasFreeColumns, label.elementsEqual("file".utf8) {
      if let rows = csvRows(tree, head: head) { readFreeTable(record, rows) }
      return
    }
    guard let (meaning, end) = schema.names(under: kind).longest(in: label) else {
      if readPoint(of: record, tree, head: head) { return }
      unknownName(of: record, tree, head: head)
      return
    }
    switch meaning {
    case .field(let id): readField(NamedField(id), of: record, tree, head: head, nameEnd: end)
    case .ownField(let index): readField(.own(index), of: record, tree, head: head, nameEnd: end)
    case .plural, .ownPlural:
      guard let child = schema.kind(meaning) else { return }
      readPlural(child, tree, head: head, container: Container(record: record, isMargin: false), depth: depth + 1)
    case .kind, .ownKind:
      guard let child = schema.kind(meaning) else { return }
      let container = Container(record: record, isMargin: false)
      if looksLikePlural(child, tree, head: head) {
        readPlural(child, tree, head: head, container: container, depth: depth + 1)
      } else {
        readEntry(child, tree, head: head, nameEnd: end, container: container, depth: depth + 1)
        if child.id == .fact, schema[kind].isDocument, let document, let fact = draft.model[record].children.last,
          draft.model[fact].kind == .fact, !draft.model.documents[document].facts.contains(fact)
        {
          draft.model.documents[document].facts.append(fact)
        }
      }
    }
  }

  /// `planned: 3 x 3` in a risk, where the plan declares a point of that name.
  private mutating func readPoint(of record: RecordID, _ tree: SyntaxTree, head: Int) -> Bool {
    guard draft.model[record].kind == .risk, !assumed.points.isEmpty else { return false }
    let label = tree.label(head)
    let table = NameTable(assumed.points.map { ($0.name, NameMeaning.field(.otherScore)) })
    guard let (_, end) = table.longest(in: label) else { return false }
    let name = String(decoding: FoldedName.bytes(label[label.startIndex..<end]), as: UTF8.self)
    readField(NamedField(.otherScore), of: record, tree, head: head, nameEnd: end, point: name)
    return true
  }

  /// Rows with no plural above them.
  private mutating func readLooseRows(of record: RecordID, _ tree: SyntaxTree, from: Int, before end: Int) -> Int {
    var last = from
    while last < end, tree.lines[last].kind == .row || tree.isSilent(last) { last += 1 }
    if schema[draft.model[record].kind].hasFreeColumns, draft.model[record].grid != nil {
      diagnostics.append(
        Diagnostic(
          .rowBelongsToNothing, "\(name(record)) has its rows in two places", at: tree.lineRange(from),
          label: "rows of a second table", help: "put all rows together, or make a record of its own of these"))
    } else if schema[draft.model[record].kind].hasFreeColumns {
      readFreeTable(record, tree, from..<last)
    } else {
      let kind = schema[draft.model[record].named]
      let plurals = kind.children.map { schema[$0].plural }.filter { !$0.isEmpty }
      diagnostics.append(
        Diagnostic(
          .rowBelongsToNothing, "this table in \(name(record)) belongs to nothing",
          at: tree.lineRange(from), label: "no line above says what these rows are",
          help: plurals.isEmpty
            ? "\(article(kind.name)) takes no tables; put it in a `table:` record of its own"
            : "put a line such as `\(plurals[0]):` above it, and indent the rows below that line"))
    }
    return last
  }

  /// `Owner: …` or `owner:…`: meant as a field, and read as words.
  @discardableResult
  mutating func slip(of record: RecordID, _ tree: SyntaxTree, line: Int) -> Bool {
    let names = schema.names(under: draft.model[record].named)
    guard let finding = ProseTraps.fieldSlip(onLine: line, of: tree, isName: { names.exact($0) != nil }) else {
      return false
    }
    diagnostics.append(finding)
    return true
  }

  private mutating func strayLine(of record: RecordID, _ tree: SyntaxTree, line: Int) {
    if slip(of: record, tree, line: line) { return }
    let above = tree.labelAbove(line)
    diagnostics.append(
      Diagnostic(
        .lineBelongsToNothing, "this line in \(name(record)) belongs to nothing", at: tree.lineRange(line),
        label: "neither a field nor part of one", found: tree.text(line).string.shortened,
        help: above.map { "indent it further to continue `\($0)`, or give it a name such as `note:`" }
          ?? "give it a name, such as `description:`"))
  }
}

extension SyntaxTree {
  /// The label of the nearest head above a line at the same column.
  fileprivate func labelAbove(_ line: Int) -> String? {
    var index = line - 1
    while index >= 0, line - index < 200 {
      if lines[index].kind == .head, lines[index].indent == lines[line].indent { return labelText(index) }
      if lines[index].kind != .blank, lines[index].indent < lines[line].indent { return nil }
      index -= 1
    }
    return nil
  }

  /// The first line of a body that is an entry or a row: what stands before it goes on with the title.
  func firstEntry(in body: Range<Int>) -> Int {
    var index = body.lowerBound
    while index < body.upperBound {
      switch lines[index].kind {
      case .text: index += 1
      case .blank, .comment:
        guard let next = next(after: index, before: body.upperBound), lines[next].kind == .text else { return index }
        // A blank line ends the title: text after it is not part of it.
        if lines[index].kind == .blank { return index }
        index += 1
      default: return index
      }
    }
    return index
  }

  private func next(after line: Int, before end: Int) -> Int? {
    var index = line + 1
    while index < end, isSilent(index) { index += 1 }
    return index < end ? index : nil
  }

  /// The text after a head's colon with the lines that continue it, joined by one space.
  func joined(head: Int, through following: Range<Int>) -> ValueText {
    let first = rest(head)
    let more = following.filter { !isSilent($0) }
    if more.isEmpty { return first }
    return joined([first] + more.map(text))
  }

  func joined(_ parts: [ValueText]) -> ValueText {
    var joined: [UInt8] = []
    var pieces: [ValueText.Piece] = []
    for part in parts where !part.isEmpty {
      if !joined.isEmpty { joined.append(Byte.space) }
      pieces.append(ValueText.Piece(offset: joined.count, source: Int(part.source.start)))
      joined += part.bytes[part.range]
    }
    guard !pieces.isEmpty else { return parts.first ?? ValueText(file: file, bytes: bytes, range: 0..<0) }
    return ValueText(file: file, joined: joined, pieces: pieces)
  }
}
