// PlanResolution, accounts: what each column of a table of figures holds, and every cell as its type.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText
import PlanValues

struct AccountReader {
  let id: RecordID
  let model: Model
  let text: GridText
  let grid: FreeTable
  private(set) var found: [Diagnostic] = []
  private(set) var pending: [PendingValue] = []
  private var account = Account()

  init(id: RecordID, model: Model, text: GridText, grid: FreeTable) {
    self.id = id
    self.model = model
    self.text = text
    self.grid = grid
  }

  private var record: Record { model[id] }

  mutating func read() -> Account {
    account.unit = unit(of: record.fields.first { $0.id == .unit })
    readColumns()
    readRows()
    adoptUnits()
    for column in account.columns.indices { account.columns[column].places = places(column) }
    return account
  }

  // MARK: Columns

  private mutating func readColumns() {
    account.columns = text.columns.indices.map { place in
      let typed = ValueReader.withoutMarks(text.columns[place]).text
      let title = typed.isEmpty ? "" : grid.columns[place].plain
      return Account.Column(source: place, title: title, role: .words)
    }
    let named = AccountNames(account.columns.map(\.title))
    for field in record.fields where field.id == .columnUnit {
      guard let words = field.qualifierWords else { continue }
      guard let column = named.only(words) else {
        found.append(unknownColumn(words, field, named))
        continue
      }
      account.columns[column].unit = unit(of: field)
    }
    let counted = record.fields.filter { $0.id == .columnFormula || $0.id == .columnUnit }.compactMap(\.qualifierWords)
      .compactMap { named.only($0) }
    for column in account.columns.indices {
      account.columns[column].role =
        ColumnTitle.role(account.columns[column].title)
        ?? (counted.contains(column) || holdsFigures(column) ? .amount : .words)
      if account.columns[column].unit == nil { account.columns[column].unit = unit(inTitle: column) ?? account.unit }
    }
    if let label { account.columns[label].role = .label }
  }

  /// The first column of words; years may stand in for words.
  private var label: Int? {
    if let words = account.columns.indices.first(where: { place in
      account.columns[place].role == .words && !ColumnTitle.isAside(account.columns[place].title)
        && grid.rows.contains { $0.cells.indices.contains(place) && $0.cells[place] != nil }
    }) {
      return words
    }
    guard let first = account.columns.first else { return nil }
    return ColumnTitle.isPeriod(first.title) || first.role != .amount ? 0 : nil
  }

  private func cell(_ row: Int, _ column: Int) -> ValueText? {
    guard !grid.rows[row].isHeading, text.rows[row].indices.contains(column) else { return nil }
    let cell = text.rows[row][column].trimmed
    return cell.isEmpty ? nil : cell
  }

  /// At least half of what the column says is figures, or why there are none.
  private func holdsFigures(_ column: Int) -> Bool {
    var (figures, missing, others) = (0, 0, 0)
    for row in grid.rows.indices {
      guard let cell = cell(row, column) else { continue }
      if ValueReader.looksLikeFigure(cell) {
        figures += 1
      } else if ValueReader.missing(cell) != nil {
        missing += 1
      } else {
        others += 1
      }
    }
    return figures > 0 ? figures >= others : missing > 0 && others == 0
  }

  // MARK: Units

  private mutating func unit(of field: Field?) -> AccountUnit? {
    guard let field, case .words(let words) = field.value else { return nil }
    let bytes = Array(words.utf8)
    if let unit = ValueReader.accountUnit(ValueText(file: field.range.file, bytes: bytes, range: 0..<bytes.count)) {
      return unit
    }
    let isMoney = record.kind == .budget && field.id == .unit
    guard isMoney || words.contains(where: \.isNumber) else { return AccountUnit(kind: .count, printed: words) }
    found.append(
      Diagnostic(
        .accountUnitUnreadable, "\(quoted(words)) is not a unit that figures can be counted in", at: field.range,
        label: "not a unit", found: words, expected: "£, £000, £m, €000, FTE, posts or %",
        help: "write what the figures are in, such as `£000`, `£m` or `FTE`"))
    return nil
  }

  /// `Spend (€000)`, `Staffing £000s`, `FTE`, `%`.
  private func unit(inTitle column: Int) -> AccountUnit? {
    let title = text.columns[column].trimmed
    let bytes = title.bytes[title.range]
    if let unit = ValueReader.accountUnit(title) { return unit }
    if bytes.last == Byte.closeParenthesis, let open = bytes.lastIndex(of: Byte.openParenthesis) {
      return ValueReader.accountUnit(title[(open + 1)..<(title.range.upperBound - 1)])
    }
    if let space = bytes.lastIndex(of: Byte.space) {
      return ValueReader.accountUnit(title[(space + 1)..<title.range.upperBound]).flatMap { unit in
        unit.kind == .count ? nil : unit
      }
    }
    return nil
  }

  private func unknownColumn(_ words: String, _ field: Field, _ named: AccountNames) -> Diagnostic {
    let near = named.nearest(words)
    return Diagnostic(
      .formulaNameUnknown, "no column of \(model.shortName(id)) is called \(quoted(words))", at: field.range,
      label: near.map { "did you mean \(quoted($0))?" } ?? "no such column", found: words, expected: near,
      help: "write the heading of the column as it stands in the table")
  }

  // MARK: Rows

  private mutating func readRows() {
    let label = account.columns.firstIndex { $0.role == .label }
    for row in grid.rows.indices {
      let cells = grid.rows[row].cells
      if grid.rows[row].isHeading {
        let title = (cells.first ?? nil)?.plain ?? ""
        account.rows.append(Account.Row(source: row, title: title, kind: .heading))
        continue
      }
      var title = ""
      if let label, cells.indices.contains(label), let line = cells[label] {
        title = line.plain
        while title.last == "*" || title.last == " " { title.removeLast() }
      }
      let made = account.columns.indices.map { read(row, $0, title) }
      account.rows.append(Account.Row(source: row, title: title, kind: RowTitle.kind(title), cells: made))
    }
  }

  private mutating func read(_ row: Int, _ column: Int, _ title: String) -> Account.Cell {
    guard let cell = cell(row, column) else { return Account.Cell() }
    switch account.columns[column].role {
    case .amount: return figure(cell, column, title)
    case .people: return people(cell, row, column)
    case .label, .words:
      var made = Account.Cell(ValueReader.missing(cell).map { .missing($0) } ?? .words)
      made.marks = ValueReader.withoutMarks(cell).marks
      return made
    }
  }

  private mutating func people(_ cell: ValueText, _ row: Int, _ column: Int) -> Account.Cell {
    let (names, marks) = ValueReader.withoutMarks(cell)
    pending.append(PendingValue(record: id, field: -1, kind: .cell(row: row, column: column), text: names))
    var made = Account.Cell(.words)
    made.marks = marks
    return made
  }

  private mutating func figure(_ cell: ValueText, _ column: Int, _ title: String) -> Account.Cell {
    let heading = account.columns[column].title
    let subject = { title.isEmpty ? quoted(heading) : "\(quoted(heading)) of \(quoted(title))" }
    let unit = account.columns[column].unit
    let read = ValueReader.accountCell(cell, unit: unit, subject: subject, into: &found)
    var made = Account.Cell(read.content)
    made.marks = read.marks
    made.note = read.note
    if let typed = read.unit {
      if let unit {
        check(typed, against: unit, &made, cell, subject())
      } else {
        account.columns[column].unit = typed
      }
    }
    return made
  }

  /// `£8m` in a table of thousands; `£ 1,234.5` there is only the sign said again.
  private mutating func check(
    _ typed: AccountUnit, against unit: AccountUnit, _ made: inout Account.Cell, _ cell: ValueText, _ subject: String
  ) {
    if typed == unit { return }
    var right: String?
    if case .money(let currency, let multiple) = unit.kind, case .money(let own, let typedMultiple) = typed.kind,
      currency == own
    {
      if typedMultiple == .units { return }
      right = made.amount?.shifted(by: typedMultiple.zeros - multiple.zeros)?.tight.printed(groups: true)
    }
    found.append(
      Diagnostic(
        .accountUnitDiffers, "\(subject) is \(quoted(cell.string)), but its column counts \(unit.printed)",
        at: cell.source, label: "not in \(unit.printed)", found: cell.string, expected: right ?? unit.printed,
        fix: right.map { Fix("write `\($0)`", .needsReview, [Edit(cell.source, $0)]) },
        help: "write the figure in \(unit.printed), or give its column a unit of its own by `unit of`"))
    made.content = .asPrinted(cell.string)
  }

  /// A budget that says nowhere what its figures are in.
  private mutating func adoptUnits() {
    guard record.kind == .budget, account.unit == nil, !record.fields.contains(where: { $0.id == .unit }) else {
      return
    }
    let bare = account.columns.filter { $0.role == .amount && $0.unit == nil }
    guard !bare.isEmpty else { return }
    found.append(
      Diagnostic(
        .accountUnitMissing,
        fitting(
          "\(model.name(id)) does not say what its figures are in",
          "this budget does not say what its figures are in"), at: record.range,
        label: "pounds, or thousands?", expected: "unit: £000",
        help: "write `unit: £000`, `unit: £m` or `unit: £` below the title"))
  }

  private func places(_ column: Int) -> Int {
    var most = 0
    for row in account.rows where row.cells.indices.contains(column) {
      if let amount = row.cells[column].amount { most = max(most, Int(amount.places)) }
    }
    return most
  }
}

extension Field {
  /// The words between the name of the field and its colon.
  var qualifierWords: String? { if case .words(let words)? = qualifier { words } else { nil } }
}
