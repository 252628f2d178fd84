// PlanResolution, accounts: every sum of a table worked out, and compared where it is stated.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

/// A stated figure that is not what it follows from.
struct SumFault {
  enum Rule { case column, total, row }

  var row: Int
  var column: Int
  var rule: Rule
  var stated: ExactDecimal
  var computed: ExactDecimal
  /// What it is made of, by name, with its sign in the sum.
  var parts: [SumPart]
  /// No more than rounding of the parts explains.
  var mayBeRounded: Bool
}

struct SumPart {
  var name: String
  var value: ExactDecimal
  var range: SourceRange
}

/// What does not come to zero.
struct BalanceFault {
  var balance: Account.Balance
  var range: SourceRange
  var unit: AccountUnit?
}

struct AccountSums {
  private(set) var account: Account
  private let rules: AccountRules
  private let within: ExactDecimal?
  private(set) var faults: [SumFault] = []
  private(set) var unbalanced: [BalanceFault] = []
  /// What a wrong figure should have been, so that one slip is not reported again wherever it goes on.
  private var corrected: [[ExactDecimal?]]

  init(rules: AccountRules, within: ExactDecimal?) {
    self.rules = rules
    self.within = within
    account = rules.account
    corrected = account.rows.map { [ExactDecimal?](repeating: nil, count: $0.cells.count) }
  }

  var columnRules: [Int: Formula] { rules.columns }

  mutating func run() {
    let body = rules.rowOrder.filter { rules.rows[$0] == nil && rules.totals[$0] == nil }
    let totals = rules.rowOrder.filter { rules.rows[$0] == nil && rules.totals[$0] != nil }.sorted()
    let formulas = rules.rowOrder.filter { rules.rows[$0] != nil }
    for column in rules.columnOrder where account.columns[column].role == .amount {
      for row in body + totals + formulas where account.rows[row].kind != .heading { settle(row, column) }
    }
    for (column, range) in rules.balancedColumns { balance(column: column, range) }
    for (row, range) in rules.balancedRows { balance(row: row, range) }
    for column in account.columns.indices where account.columns[column].role == .amount { setPlaces(column) }
  }

  // MARK: One cell

  private struct Expected {
    var rule: SumFault.Rule
    var computed: ExactDecimal?
    /// The same with wrong parts put right.
    var mended: ExactDecimal?
    var parts: [SumPart] = []
    var count = 0
    var missing: [Missing: Int] = [:]
    var missingCount: Int { missing.values.reduce(0, +) }
  }

  private mutating func settle(_ row: Int, _ column: Int) {
    guard account.rows[row].cells.indices.contains(column) else { return }
    let expected = self.expected(row, column)
    guard !expected.isEmpty else { return }
    switch account.rows[row].cells[column].content {
    case .blank: derive(row, column, expected)
    case .amount(let stated): compare(row, column, stated, expected)
    default: account.rows[row].cells[column].sum = sum(expected[0], .unchecked)
    }
  }

  private func sum(_ expected: Expected, _ outcome: Account.Outcome) -> Account.Sum {
    let missing = expected.missing.sorted { $0.key.rawValue < $1.key.rawValue }.map {
      (reason: $0.key, count: $0.value)
    }
    return Account.Sum(computed: expected.computed, outcome: outcome, parts: expected.count, missing: missing)
  }

  /// A formula needs all its parts; a total says what it lacks.
  private mutating func derive(_ row: Int, _ column: Int, _ all: [Expected]) {
    let whole = all.first { $0.missingCount == 0 } ?? all.first { $0.rule == .total }
    guard let expected = whole, let computed = expected.computed, expected.missingCount < expected.count else {
      let reasons = all[0].missing.keys
      let reason = reasons.count == 1 ? reasons.first ?? .notGiven : .notGiven
      if all[0].rule != .total { account.rows[row].cells[column].content = .missing(reason) }
      account.rows[row].cells[column].sum = sum(all[0], .unchecked)
      return
    }
    account.rows[row].cells[column].content = .amount(computed)
    account.rows[row].cells[column].isDerived = true
    account.rows[row].cells[column].sum = sum(expected, .derived)
    if let mended = expected.mended, mended != computed { corrected[row][column] = mended }
  }

  private mutating func compare(_ row: Int, _ column: Int, _ stated: ExactDecimal, _ all: [Expected]) {
    var outcome = Account.Outcome.agrees
    var shown = all[0]
    for expected in all {
      guard expected.missingCount == 0, let computed = expected.computed else {
        if outcome == .agrees { outcome = .unchecked }
        continue
      }
      let isShare = account.columns[column].isShare
      let target = isShare ? computed.rounded(to: Int(stated.places)) : computed
      if stated == target { continue }
      shown = expected
      if isWithin(stated, target) {
        if outcome != .differs { outcome = .rounded }
        continue
      }
      outcome = .differs
      // Two rules that make the same of a cell say it once.
      if faults.contains(where: { $0.row == row && $0.column == column && $0.computed == target }) { continue }
      // It follows from another slip, which has been found.
      if let mended = expected.mended, mended == stated || isWithin(stated, mended) { continue }
      corrected[row][column] = corrected[row][column] ?? computed
      faults.append(
        SumFault(
          row: row, column: column, rule: expected.rule, stated: stated, computed: target, parts: expected.parts,
          mayBeRounded: mayBeRounded(stated, target, expected, column)))
    }
    account.rows[row].cells[column].sum = sum(shown, outcome)
  }

  private func isWithin(_ stated: ExactDecimal, _ computed: ExactDecimal) -> Bool {
    guard let within, let apart = ExactDecimal.difference(stated, computed) else { return false }
    return apart.absolute <= within
  }

  /// Each part, and the sum itself, may be half a unit of its last place off. What comes whole is never rounded.
  private func mayBeRounded(
    _ stated: ExactDecimal, _ computed: ExactDecimal, _ expected: Expected, _ column: Int
  ) -> Bool {
    guard let apart = ExactDecimal.difference(stated, computed)?.absolute else { return false }
    let places = account.columns[column].isShare ? stated.places : UInt8(account.columns[column].places)
    if account.columns[column].isShare { return apart <= ExactDecimal(units: 1, places: places) }
    if places == 0, let unit = account.columns[column].unit, !unit.isMoney { return false }
    if places == 0, case .money(_, .units)? = account.columns[column].unit?.kind { return false }
    let halves = ExactDecimal(units: Int64(expected.parts.count + 1) * 5, places: min(places + 1, 9))
    return apart <= halves
  }

  // MARK: What a cell follows from

  private func expected(_ row: Int, _ column: Int) -> [Expected] {
    var all: [Expected] = []
    if let formula = rules.columns[column] {
      switch formula {
      case .sum(let terms):
        all.append(
          add(.column, terms.map { (row, $0.place, $0.isMinus, account.columns[$0.place].title) }))
      case .share(let above, let below, let isOfTotal): return [share(row, column, above, below, isOfTotal)]
      }
    }
    // Percentages that are typed have no sum.
    if account.columns[column].unit?.kind == .percent { return all }
    if case .sum(let terms)? = rules.rows[row] {
      all.append(add(.row, terms.map { ($0.place, column, $0.isMinus, account.rows[$0.place].title) }))
    } else if let parts = rules.totals[row], !parts.isEmpty {
      all.append(add(.total, parts.map { ($0, column, false, account.rows[$0].title) }))
    }
    return all
  }

  private func add(_ rule: SumFault.Rule, _ terms: [(row: Int, column: Int, isMinus: Bool, name: String)]) -> Expected {
    var expected = Expected(rule: rule, computed: .zero, mended: .zero)
    var isMended = false
    for term in terms {
      let value = value(term.row, term.column)
      expected.count += value.count
      expected.missing.merge(value.missing, uniquingKeysWith: +)
      guard let amount = value.amount else { continue }
      let signed = term.isMinus ? amount.negated : amount
      expected.computed = expected.computed.flatMap { ExactDecimal.sum($0, signed) }
      let right = corrected[term.row][term.column]
      if right != nil { isMended = true }
      let mended = right.map { term.isMinus ? $0.negated : $0 } ?? signed
      expected.mended = expected.mended.flatMap { ExactDecimal.sum($0, mended) }
      expected.parts.append(SumPart(name: term.name, value: signed, range: range(term.row, term.column)))
    }
    if !isMended { expected.mended = nil }
    return expected
  }

  private func share(_ row: Int, _ column: Int, _ above: Int, _ below: Int, _ isOfTotal: Bool) -> Expected {
    let one = value(row, above)
    let other = isOfTotal ? whole(below) : value(row, below)
    var expected = Expected(rule: .column, computed: nil, count: 2)
    expected.missing = one.missing.merging(other.missing, uniquingKeysWith: +)
    guard let numerator = one.amount, let denominator = other.amount else { return expected }
    let isPercent = account.columns[column].unit?.kind == .percent
    let places = max(account.columns[column].places, account.columns[column].source == nil ? 1 : 4)
    expected.computed = ExactDecimal.quotient(
      numerator, denominator, times: isPercent ? 100 : 1, places: min(places, 6))
    expected.parts = [
      SumPart(name: account.columns[above].title, value: numerator, range: range(row, above)),
      SumPart(name: account.columns[below].title, value: denominator, range: range(row, below)),
    ]
    return expected
  }

  private struct Part {
    var amount: ExactDecimal?
    var count = 1
    var missing: [Missing: Int] = [:]
  }

  private func value(_ row: Int, _ column: Int) -> Part {
    guard account.rows[row].cells.indices.contains(column) else { return Part(count: 0) }
    let cell = account.rows[row].cells[column]
    switch cell.content {
    case .amount(let amount):
      guard cell.isDerived, let sum = cell.sum, !sum.missing.isEmpty else { return Part(amount: amount) }
      let missing = Dictionary(sum.missing.map { ($0.reason, $0.count) }, uniquingKeysWith: +)
      return Part(amount: amount, count: sum.parts, missing: missing)
    // Said to be nothing: it adds nothing.
    case .missing(.none), .missing(.nil), .missing(.notApplicable): return Part(amount: .zero)
    case .missing(let reason): return Part(missing: [reason: 1])
    case .blank, .words, .people: return Part(missing: [.notGiven: 1])
    case .asPrinted: return Part(missing: [.notAvailable: 1])
    }
  }

  /// The total of a column: as its last total row has it, else its rows added up.
  private func whole(_ column: Int) -> Part {
    if let row = rules.wholeTotal { return value(row, column) }
    let rows = account.rows.indices.filter { account.rows[$0].kind == .body }
    let sum = add(.total, rows.map { ($0, column, false, "") })
    return Part(amount: sum.computed, count: sum.count, missing: sum.missing)
  }

  func range(_ row: Int, _ column: Int) -> SourceRange {
    rules.places.range(row: account.rows[row].source, column: account.columns[column].source)
  }

  // MARK: What has to come to zero

  private mutating func balance(column: Int, _ range: SourceRange) {
    let rows = account.rows.indices.filter { account.rows[$0].kind == .body }
    let sum = add(.total, rows.map { ($0, column, false, "") })
    settle(account.columns[column].title, sum, range, column)
  }

  private mutating func balance(row: Int, _ range: SourceRange) {
    for column in account.columns.indices where account.columns[column].role == .amount {
      if account.columns[column].unit?.kind == .percent { continue }
      let value = value(row, column)
      guard value.amount != nil || value.missing[.notGiven] == nil else { continue }
      var sum = Expected(rule: .row, computed: value.amount ?? .zero, count: value.count)
      sum.missing = value.missing
      settle("\(account.rows[row].title), \(account.columns[column].title)", sum, range, column)
    }
  }

  private mutating func settle(_ name: String, _ sum: Expected, _ range: SourceRange, _ column: Int) {
    let total = sum.computed ?? .zero
    let isZero = total.isZero || isWithin(total, .zero)
    let balance = Account.Balance(
      name: name, total: total, missing: sum.missingCount, isBalanced: isZero && sum.missingCount == 0)
    account.balances.append(balance)
    if !isZero, sum.missingCount == 0 {
      unbalanced.append(BalanceFault(balance: balance, range: range, unit: account.columns[column].unit))
    }
  }

  /// One precision a column; shares that are typed keep their own.
  private mutating func setPlaces(_ column: Int) {
    var most = account.columns[column].places
    for row in account.rows where row.cells.indices.contains(column) && !account.columns[column].isShare {
      if let amount = row.cells[column].amount { most = max(most, Int(amount.places)) }
    }
    account.columns[column].places = most
  }
}
