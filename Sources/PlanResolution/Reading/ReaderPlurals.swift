// PlanResolution: a plural with its rows, its records or its file: three spellings of the same records.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanSyntax
import PlanText
import PlanValues

extension Reader {
  /// `action:` without a title and with rows right below is read as `actions:`.
  func looksLikePlural(_ kind: NamedKind, _ tree: SyntaxTree, head: Int) -> Bool {
    guard !schema[kind].hasFreeColumns, !schema[kind].plural.isEmpty, tree.rest(head).isEmpty else { return false }
    let first = tree.body(head).first { !tree.isSilent($0) }
    return first.map { tree.lines[$0].kind == .row } ?? false
  }

  mutating func readPlural(_ kind: NamedKind, _ tree: SyntaxTree, head: Int, container: Container, depth: Int = 0) {
    var container = container
    let parent = container.record ?? document.map { draft.model.documents[$0].record }
    let rest = tree.rest(head)
    if let missing = ValueReader.missing(rest) {
      if let parent {
        draft.model[parent].answered.append(AnsweredPlural(kind: kind.id, ownKind: kind.own, missing: missing))
      }
    } else if !rest.isEmpty {
      // A caption makes a group, whose heading it is.
      let known = existing(NamedKind(.group), nil, rest, parent: parent, at: tree.lineRange(head))
      let group = known ?? addRecord(.group, title(rest), tree.lineRange(head), parent: parent)
      if container.isMargin, known == nil { addContent(.record(group), tree.lineRange(head)) }
      container = Container(record: group, isMargin: false)
    }
    var rows = RowReader(kind: kind, container: container)
    let body = tree.body(head)
    var index = body.lowerBound
    while index < body.upperBound {
      let line = tree.lines[index]
      switch line.kind {
      case .blank, .comment: index += 1
      case .row:
        read(row: RowCells.of(tree, line: index), range: tree.lineRange(index), into: &rows)
        index += 1
      case .head:
        readPluralEntry(kind, tree, head: index, rows: rows, depth: depth)
        index = max(index + 1, Int(line.bodyEnd))
      default:
        strayInPlural(kind, tree, line: index)
        index = max(index + 1, Int(line.bodyEnd))
      }
    }
    if rows.isEmpty, body.isEmpty, rest.isEmpty { emptyPlural(kind, tree, head: head) }
  }

  /// `file: data.csv`, a record of the kind, or a group of them.
  private mutating func readPluralEntry(_ kind: NamedKind, _ tree: SyntaxTree, head: Int, rows: RowReader, depth: Int) {
    let label = tree.label(head)
    if label.elementsEqual("file".utf8) {
      readCSV(kind, tree, head: head, container: rows.container)
      return
    }
    guard let (meaning, end) = schema.margin.longest(in: label), meaning.isKind, let found = schema.kind(meaning),
      found == kind || found == NamedKind(.group) || found == NamedKind(.include)
    else {
      notInPlural(kind, tree, head: head)
      return
    }
    readEntry(found, tree, head: head, nameEnd: end, container: rows.container, depth: depth)
  }

  private mutating func notInPlural(_ kind: NamedKind, _ tree: SyntaxTree, head: Int) {
    let declaration = schema[kind]
    diagnostics.append(
      Diagnostic(
        .kindNotAllowedHere, "\(quoted(tree.labelText(head))) cannot stand below \(quoted(declaration.plural))",
        at: tree.labelRange(head), label: "not \(article(declaration.name))", found: tree.labelText(head),
        expected: declaration.name,
        help: "below \(quoted(declaration.plural)) stand rows, `\(declaration.name):` records or `file:`"))
  }

  private mutating func strayInPlural(_ kind: NamedKind, _ tree: SyntaxTree, line: Int) {
    diagnostics.append(
      Diagnostic(
        .lineBelongsToNothing, "this line below \(quoted(schema[kind].plural)) belongs to nothing",
        at: tree.lineRange(line), label: "neither a row nor a record", found: tree.text(line).string.shortened,
        help: "rows start with `|`; a record starts with `\(schema[kind].name):`"))
  }

  private mutating func emptyPlural(_ kind: NamedKind, _ tree: SyntaxTree, head: Int) {
    diagnostics.append(
      Diagnostic(
        .tableEmpty, "\(quoted(schema[kind].plural)) has nothing below it", at: tree.labelRange(head),
        label: "no rows and no records",
        help: "write `\(schema[kind].plural): none` or `\(schema[kind].plural): not given` where that is meant"))
  }
}

/// Where the reading of a table stands.
struct RowReader {
  let kind: NamedKind
  /// What takes the records: the container, or the group that the last heading row opened.
  private(set) var container: Container
  private let outer: Container
  var columns: [ColumnMeaning]?
  var headings: [ValueText] = []
  var isFirstRow = true
  /// Records of this table by folded reference: `1.1` nests under `1`.
  var references: [String: RecordID] = [:]
  var groups: [String: RecordID] = [:]

  init(kind: NamedKind, container: Container) {
    self.kind = kind
    self.container = container
    self.outer = container
  }

  var isEmpty: Bool { columns == nil }

  mutating func open(group: RecordID) { container = Container(record: group, isMargin: false) }
  mutating func closeGroup() { container = outer }
  var outermost: Container { outer }
}
