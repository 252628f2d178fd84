// PlanResolution, accounts: which columns and rows follow from others, in an order in which they can be worked out.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

struct AccountRules {
  private(set) var account: Account
  let record: Record
  let places: AccountPlaces
  private(set) var columns: [Int: Formula] = [:]
  private(set) var rows: [Int: Formula] = [:]
  /// The rows that each stated total is made of.
  private(set) var totals: [Int: [Int]] = [:]
  private(set) var columnOrder: [Int] = []
  private(set) var rowOrder: [Int] = []
  /// `balances:`, by place, with where it was typed.
  private(set) var balancedColumns: [(place: Int, range: SourceRange)] = []
  private(set) var balancedRows: [(place: Int, range: SourceRange)] = []
  private(set) var found: [Diagnostic] = []

  init(account: Account, record: Record, places: AccountPlaces) {
    self.account = account
    self.record = record
    self.places = places
  }

  /// The row that says what the whole table comes to.
  var wholeTotal: Int? { account.rows.lastIndex { $0.kind == .total } }

  mutating func read() {
    addColumns()
    addRows()
    let columnNames = AccountNames(account.columns.map(\.title))
    let rowNames = AccountNames(account.rows.map { $0.kind == .heading ? "" : $0.title })
    readFormulas(.columnFormula, columnNames)
    readFormulas(.rowFormula, rowNames)
    readBalances(columnNames, rowNames)
    findTotals()
    columnOrder = order(account.columns.indices, of: \.columns, name: { $0.columns[$1].title })
    rowOrder = order(account.rows.indices, of: \.rows, name: { $0.rows[$1].title })
    for column in columns.keys.sorted() { setUnit(of: column) }
  }

  // MARK: Columns and rows that are not in the table

  private mutating func addColumns() {
    let names = AccountNames(account.columns.map(\.title))
    var new: [Account.Column] = []
    for field in record.fields where field.id == .columnFormula {
      guard let title = field.qualifierWords, names.places(title).isEmpty,
        !new.contains(where: { FoldedName.of($0.title) == FoldedName.of(title) })
      else { continue }
      new.append(Account.Column(source: nil, title: title, role: .amount))
    }
    guard !new.isEmpty else { return }
    // Behind the last figures, so that notes stay last.
    let at = account.columns.lastIndex { $0.role == .amount }.map { $0 + 1 } ?? account.columns.count
    account.columns.insert(contentsOf: new, at: at)
    let blank = [Account.Cell](repeating: Account.Cell(), count: new.count)
    for row in account.rows.indices where account.rows[row].kind != .heading {
      account.rows[row].cells.insert(contentsOf: blank, at: min(at, account.rows[row].cells.count))
    }
  }

  private mutating func addRows() {
    let names = AccountNames(account.rows.map { $0.kind == .heading ? "" : $0.title })
    for field in record.fields where field.id == .rowFormula {
      guard let title = field.qualifierWords else { continue }
      let known = names.places(title)
      if known.isEmpty {
        let cells = [Account.Cell](repeating: Account.Cell(), count: account.columns.count)
        account.rows.append(Account.Row(source: nil, title: title, kind: .formula, cells: cells))
      } else {
        for place in known { account.rows[place].kind = .formula }
      }
    }
  }

  // MARK: Formulas

  private mutating func readFormulas(_ id: FieldID, _ names: AccountNames) {
    for field in record.fields where field.id == id {
      guard let title = field.qualifierWords else {
        found.append(
          Diagnostic(
            .formulaUnreadable, "\(quoted(Schema.standard[id].name)) does not say which one it is for",
            at: field.range, expected: Schema.standard[id].name + " Total: " + Schema.standard[id].example,
            help: "write its name before the colon"))
        continue
      }
      guard case .words(let words) = field.value, let place = names.only(title) else { continue }
      do throws(FormulaFault) {
        let formula = try FormulaReader(words, names: names).read()
        if id == .rowFormula, formula.isShare { throw .mixed }
        if id == .columnFormula {
          columns[place] = formula
          account.columns[place].formula = words
          account.columns[place].role = .amount
        } else {
          rows[place] = formula
          account.rows[place].formula = words
        }
      } catch {
        found.append(fault(error, field, words, names))
      }
    }
  }

  private func fault(_ fault: FormulaFault, _ field: Field, _ words: String, _ names: AccountNames) -> Diagnostic {
    let isRow = field.id == .rowFormula
    let what = isRow ? "row" : "column"
    switch fault {
    case .unknown(let name, let range):
      let near = names.nearest(name)
      let place = self.place(range, of: words, in: field)
      return Diagnostic(
        .formulaNameUnknown, "there is no \(what) called \(quoted(name))", at: place,
        label: near.map { "did you mean \(quoted($0))?" } ?? "no such \(what)", found: name, expected: near,
        fix: near.map { Fix("change \(quoted(name)) to \(quoted($0))", .needsReview, [Edit(place, $0)]) },
        help: "write the name of the \(what) as it stands in the table")
    case .ambiguous(let name, let range):
      return Diagnostic(
        .formulaNameAmbiguous, "there are several \(what)s called \(quoted(name))",
        at: place(range, of: words, in: field), label: "which of them?", found: name,
        help: "give each of them a name of its own")
    case .unspaced(let right):
      return Diagnostic(
        .formulaUnreadable, "the signs in \(quoted(words)) have no spaces around them", at: field.range,
        label: "read as one name", found: words, expected: right,
        fix: Fix("write \(quoted(right))", .needsReview, [Edit(field.range, right)]))
    case .mixed, .empty:
      return Diagnostic(
        .formulaUnreadable, "\(quoted(words)) is neither a sum nor one \(what) over another", at: field.range,
        label: isRow ? "rows are added and taken away" : "not a sum and not a share", found: words,
        expected: isRow ? "Total income - Total cost" : "Staffing + Other, or FTE / total FTE",
        help: "write names with `+` or `-` between them\(isRow ? "" : ", or one column `/` another")")
    }
  }

  /// The place of a part of a formula that stands in one line.
  private func place(_ range: Range<Int>, of words: String, in field: Field) -> SourceRange {
    guard field.range.offsets.count == words.utf8.count else { return field.range }
    let start = Int(field.range.start)
    return SourceRange(field.range.file, start + range.lowerBound..<start + range.upperBound)
  }

  private mutating func readBalances(_ columnNames: AccountNames, _ rowNames: AccountNames) {
    for field in record.fields where field.id == .balances {
      for name in field.value.words {
        if let place = columnNames.only(name) {
          balancedColumns.append((place, field.range))
        } else if let place = rowNames.only(name) {
          balancedRows.append((place, field.range))
        } else {
          let near = columnNames.nearest(name) ?? rowNames.nearest(name)
          found.append(
            Diagnostic(
              .formulaNameUnknown, "there is no column or row called \(quoted(name))", at: field.range,
              label: near.map { "did you mean \(quoted($0))?" } ?? "nothing of that name", found: name, expected: near,
              help: "write the name of the column or row as it stands in the table"))
        }
      }
    }
  }

  // MARK: Totals

  /// Sub-totals are of the rows since the last one, totals of the sub-totals and rows since the last total.
  private mutating func findTotals() {
    var (loose, subtotals, wholes): ([Int], [Int], [Int]) = ([], [], [])
    for row in account.rows.indices {
      switch account.rows[row].kind {
      case .heading, .formula: continue
      case .body: loose.append(row)
      case .subtotal:
        totals[row] = loose
        subtotals.append(row)
        loose = []
      case .total:
        let since = subtotals + loose
        if RowTitle.isGrand(account.rows[row].title) || since.isEmpty {
          totals[row] = wholes + since
          wholes = []
        } else {
          totals[row] = since
        }
        wholes.append(row)
        (loose, subtotals) = ([], [])
      }
    }
  }

  // MARK: Order

  /// Every place behind those that its formula names. What goes round in a circle is reported and stands as typed.
  private mutating func order(
    _ all: Range<Int>, of rules: WritableKeyPath<AccountRules, [Int: Formula]>, name: (Account, Int) -> String
  ) -> [Int] {
    var waiting = [Int](repeating: 0, count: all.count)
    var users = [[Int]](repeating: [], count: all.count)
    for (place, formula) in self[keyPath: rules] {
      for other in Set(formula.places) {
        waiting[place] += 1
        users[other].append(place)
      }
    }
    var order = all.filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      for user in users[order[next]].sorted() {
        waiting[user] -= 1
        if waiting[user] == 0 { order.append(user) }
      }
      next += 1
    }
    let circular = all.filter { waiting[$0] > 0 && self[keyPath: rules][$0] != nil }
    guard !circular.isEmpty else { return order }
    report(circular.map { name(account, $0) }, isRow: rules == \.rows)
    for place in circular { self[keyPath: rules][place] = nil }
    return order + circular
  }

  private mutating func report(_ names: [String], isRow: Bool) {
    let id: FieldID = isRow ? .rowFormula : .columnFormula
    let folded = Set(names.map { FoldedName.of($0) })
    let fields = record.fields.filter { field in
      field.id == id && folded.contains(FoldedName.of(field.qualifierWords ?? ""))
    }
    guard let first = fields.first else { return }
    let list = names.prefix(3).map { quoted($0) }.joined(separator: ", ")
    found.append(
      Diagnostic(
        .formulaCircular,
        fitting(
          names.count == 1 ? "\(list) is worked out from itself" : "\(list) are worked out from each other",
          "\(names.count) \(isRow ? "rows" : "columns") are worked out from each other"), at: first.range,
        label: "leads back to itself", others: fields.dropFirst().map { Label($0.range, "part of the circle") },
        help: "take one of the formulas out, and type its figures"))
  }

  // MARK: Units

  /// A sum counts what its parts count, a share per cent, unless the plan says otherwise.
  private mutating func setUnit(of place: Int) {
    guard let formula = columns[place] else { return }
    let isSaid = record.fields.contains { field in
      field.id == .columnUnit
        && FoldedName.of(field.qualifierWords ?? "") == FoldedName.of(account.columns[place].title)
    }
    guard !formula.isShare else {
      account.columns[place].isShare = true
      if !isSaid { account.columns[place].unit = AccountUnit(kind: .percent, printed: "%") }
      if account.columns[place].source == nil { account.columns[place].places = 1 }
      return
    }
    let units = formula.places.map { account.columns[$0].unit }
    if !isSaid, let unit = units.first { account.columns[place].unit = unit }
    let own = account.columns[place].unit
    guard let odd = formula.places.first(where: { account.columns[$0].unit != own }) else {
      let widest = formula.places.map { account.columns[$0].places }.max() ?? 0
      account.columns[place].places = max(account.columns[place].places, widest)
      return
    }
    let (one, other) = (own?.printed ?? "plain numbers", account.columns[odd].unit?.printed ?? "plain numbers")
    let field = record.fields.first { field in
      field.id == .columnFormula
        && FoldedName.of(field.qualifierWords ?? "") == FoldedName.of(account.columns[place].title)
    }
    found.append(
      Diagnostic(
        .formulaUnitsMixed,
        fitting(
          "\(quoted(account.columns[place].title)) is in \(one), but \(quoted(account.columns[odd].title)) in \(other)",
          "columns in \(one) and in \(other) cannot be added up"),
        at: field?.range ?? places.record, label: "\(one) and \(other)",
        help: "add up columns of one unit only, or put the other one into this unit first"))
    columns[place] = nil
  }
}
