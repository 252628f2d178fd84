// PlanResolution: one field of a record: its reference, and its lines read as its type says.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanSyntax
import PlanText
import PlanValues

extension Reader {
  mutating func readField(
    _ id: NamedField, of record: RecordID, _ tree: SyntaxTree, head: Int, nameEnd: Int, point: String? = nil
  ) {
    let field = schema[id]
    let body = tree.body(head)
    let words = ValueText(file: tree.file, bytes: tree.bytes, range: nameEnd..<Int(tree.lines[head].colon)).trimmed
    let said = qualifier(words, of: field, record: record)
    let qualifier = point.map { Qualifier.point($0, said?.date) } ?? said
    checkRepeated(id, qualifier, of: record, at: tree.labelRange(head))
    let swallowed = swallowed(by: id, of: record, tree, body)
    switch field.type {
    case .prose:
      diagnostics += ProseTraps.findings(inText: body, of: tree)
      addProse(id, to: record, ProseText(tree, head: head), qualifier: qualifier)
    case .grid where id.id == .values:
      readValues(of: record, tree, head: head)
    case .grid:
      readGrid(id.id, of: record, tree, head: head)
    default:
      let index = draft.model[record].fields.count
      let text = valueText(of: record, id, tree, head: head, without: swallowed)
      addField(
        Field(id: id.id, own: id.own, value: .words(""), qualifier: qualifier, range: text.source), to: record)
      let pending = draft.values.count
      if let value = value(text, of: id, record: record, field: index) {
        if case .stage? = qualifier, draft.values.count > pending { draft.values[pending].stage = words }
        draft.model[record].fields[index].value = value
        takeYear(value, of: id.id, record)
      } else {
        draft.model[record].fields.removeLast()
        emptyField(field, of: record, tree, head: head)
      }
      readBecause(record, field: index, tree, body)
      if id == NamedField(.ratingHistory) { expandRatings(text, at: index, of: record) }
    }
  }

  /// The text of a value: what follows the colon and the deeper lines, joined by single spaces.
  /// Fields that have slipped into it have been reported and are no part of it.
  private mutating func valueText(
    of record: RecordID, _ id: NamedField, _ tree: SyntaxTree, head: Int, without swallowed: [Int]
  ) -> ValueText {
    let body = tree.body(head)
    guard !body.isEmpty else { return tree.rest(head) }
    var parts = [tree.rest(head)]
    var blank: Int?
    var index = body.lowerBound
    while index < body.upperBound {
      let line = tree.lines[index]
      if line.kind == .blank {
        if blank == nil { blank = index }
      } else if line.kind == .head, tree.labelText(index) == "because" || swallowed.contains(index) {
        index = max(index + 1, Int(line.bodyEnd))
        continue
      } else if line.kind != .comment {
        if let between = blank { blankInside(id, of: record, tree, between, next: index) }
        blank = nil
        parts.append(tree.text(index))
      }
      index += 1
    }
    return tree.joined(parts)
  }

  private mutating func blankInside(_ id: NamedField, of record: RecordID, _ tree: SyntaxTree, _ blank: Int, next: Int)
  {
    let line = tree.lines[blank]
    let start = Int(line.start)
    let end = blank + 1 < tree.lines.count ? Int(tree.lines[blank + 1].start) : tree.bytes.count
    diagnostics.append(
      Diagnostic(
        .blankLineInValue, "\(quoted(schema[id].name)) of \(name(record)) has an empty line inside",
        at: tree.lineRange(next), label: "goes on after an empty line",
        fix: Fix("take the empty line out", .needsReview, [Edit(tree.range(start..<end), "")])))
  }

  mutating func emptyField(_ field: FieldDeclaration, of record: RecordID, _ tree: SyntaxTree, head: Int) {
    diagnostics.append(
      Diagnostic(
        .fieldEmpty, "\(quoted(field.name)) of \(name(record)) says nothing", at: tree.labelRange(head),
        label: "nothing follows the colon", expected: field.example,
        help: "write the value, or `not given`, `n/a` or `tbc`, or take the line out"))
  }

  /// `because:` below a field explains its value.
  private mutating func readBecause(_ record: RecordID, field: Int, _ tree: SyntaxTree, _ body: Range<Int>) {
    for line in body where tree.lines[line].kind == .head && tree.labelText(line) == "because" {
      let text = ProseText(tree, head: line)
      guard draft.model[record].fields.indices.contains(field) else { return }
      draft.model[record].fields[field].because = text.prose
      if text.bytes.mayRefer { draft.prose.append(PendingProse(place: .because(record, field), range: text.range)) }
      return
    }
  }

  /// What the words between a field's name and its colon say.
  private mutating func qualifier(_ words: ValueText, of field: FieldDeclaration, record: RecordID) -> Qualifier? {
    guard !words.isEmpty else { return nil }
    let subject: Subject = { [self] in "\(quoted(field.name)) of \(name(record))" }
    switch field.qualifier {
    case .none where field.id == .noteText && schema[draft.model[record].kind].hasFreeColumns:
      return .words(words.string)
    case .none:
      diagnostics.append(
        Diagnostic(
          .qualifierNotAllowed, "\(quoted(field.name)) of \(name(record)) takes no words before its colon",
          at: words.source, label: "not wanted here", found: words.string,
          help: "put a colon right after \(quoted(field.name)), or give this line a name of its own"))
      return nil
    case .stage: return .stage(words.string)
    case .words: return .words(words.string)
    case .periodOrArea: return periodOrArea(words, of: field, record: record)
    case .period, .date:
      var found: [Diagnostic] = []
      let date = ValueReader.planDate(words, in: context, subject: subject, into: &found)
      // An impossible day is better said than that it is no date at all.
      if found.contains(where: { $0.code != .dateUnreadable }) {
        diagnostics += found
        return date.map(Qualifier.period)
      }
      guard let date else {
        diagnostics.append(
          Diagnostic(
            .qualifierUnreadable, "\(quoted(words.string)) in \(subject()) is not a date or a period",
            at: words.source, label: "not a date", found: words.string, expected: "31 March 2017, Q1 2016/17 or 2016/17"
          ))
        return nil
      }
      return .period(date)
    }
  }

  /// `Q1` without a year belongs to the period of the paper.
  private mutating func takeYear(_ value: Value, of id: FieldID, _ record: RecordID) {
    guard id == .period, schema[draft.model[record].kind].isDocument, case .when(.date(let period)) = value,
      period.precision == .year
    else { return }
    context.year = period
  }

  mutating func checkRepeated(
    _ id: NamedField, _ qualifier: Qualifier?, of record: RecordID, at range: SourceRange
  ) {
    let field = schema[id]
    let earlier = draft.model[record].fields.dropFirst(editing?.marks[record] ?? 0).first {
      $0.named == id && !$0.isInherited
        && (!field.isRepeatable || ((field.qualifier != .none || qualifier != nil) && $0.qualifier == qualifier))
    }
    guard let earlier else { return }
    diagnostics.append(
      Diagnostic(
        .fieldRepeated, "\(name(record)) says \(quoted(field.name)) twice", at: range, label: "said again here",
        others: [Label(earlier.range, "first said here")],
        help: "keep one of the two; several values in one field are separated by `;`"))
  }

  /// A field that stands too far right becomes part of the text above it: only where the record takes that name.
  private mutating func swallowed(
    by id: NamedField, of record: RecordID, _ tree: SyntaxTree, _ body: Range<Int>
  ) -> [Int] {
    guard let first = body.first(where: { !tree.isSilent($0) }) else { return [] }
    var lines: [Int] = []
    let names = schema.names(under: draft.model[record].named)
    for line in body where tree.lines[line].kind == .head && tree.lines[line].indent == tree.lines[first].indent {
      let label = tree.label(line)
      guard let (meaning, end) = names.longest(in: label), end == label.endIndex, meaning != .kind(.include) else {
        continue
      }
      lines.append(line)
      let column = Int(tree.lines[body.lowerBound - 1].indent)
      let indentation = tree.range(tree.lines[line].start, tree.lines[line].content)
      diagnostics.append(
        Diagnostic(
          .fieldTooFarRight,
          "\(quoted(tree.labelText(line))) stands inside \(quoted(schema[id].name)) of \(name(record))",
          at: tree.labelRange(line), label: "read as part of the text above",
          fix: Fix(
            "move it left, in line with \(quoted(schema[id].name))", .needsReview,
            [Edit(indentation, String(repeating: " ", count: column))]),
          help: "move it left, or write `\\` before it if it is text"))
    }
    return lines
  }
}

extension Qualifier {
  fileprivate var date: PlanDate? { if case .period(let date) = self { date } else { nil } }
}
