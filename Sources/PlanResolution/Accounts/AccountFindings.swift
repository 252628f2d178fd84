// PlanResolution, accounts: what is said of sums that do not come out.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

struct AccountFindings {
  let model: Model
  let id: RecordID
  let places: AccountPlaces

  func findings(_ sums: AccountSums) -> [Diagnostic] {
    var found: [Diagnostic] = []
    // A whole row of sums that are wrong has one cause.
    let rows = Dictionary(grouping: sums.faults.filter { $0.rule != .column && !$0.mayBeRounded }, by: \.row)
    let columns = Dictionary(grouping: sums.faults.filter { $0.rule == .column && !$0.mayBeRounded }, by: \.column)
    for (_, faults) in rows.sorted(by: { $0.key < $1.key }) {
      found += faults.count > 1 ? [wholeRow(faults, sums)] : faults.map { one($0, sums) }
    }
    for (_, faults) in columns.sorted(by: { $0.key < $1.key }) {
      found += faults.count > 2 ? [wholeColumn(faults, sums)] : faults.map { one($0, sums) }
    }
    found += sums.faults.filter(\.mayBeRounded).map { rounded($0, sums) }
    return found + sums.unbalanced.map { unbalanced($0) }
  }

  // MARK: Words

  private func amount(_ value: ExactDecimal, _ column: Int, _ sums: AccountSums) -> String {
    value.padded(to: min(sums.account.columns[column].places, 4)).printed
  }

  private func what(_ fault: SumFault, _ sums: AccountSums) -> String {
    let column = quoted(sums.account.columns[fault.column].title)
    let row = sums.account.rows[fault.row].title
    return row.isEmpty ? column : "\(column) of \(quoted(row))"
  }

  private func source(_ fault: SumFault, _ sums: AccountSums) -> String {
    switch fault.rule {
    case .total: fault.parts.count == 1 ? "the one row above" : "the \(fault.parts.count) rows above"
    case .column: sums.account.columns[fault.column].formula ?? "its formula"
    case .row: sums.account.rows[fault.row].formula ?? "its formula"
    }
  }

  private func by(_ fault: SumFault, _ sums: AccountSums) -> String {
    guard let apart = ExactDecimal.difference(fault.stated, fault.computed) else { return "does not come out" }
    return "\(amount(apart.absolute, fault.column, sums)) too \(apart.isNegative ? "little" : "much")"
  }

  private func message(_ fault: SumFault, _ sums: AccountSums) -> String {
    let stated = amount(fault.stated, fault.column, sums)
    let computed = amount(fault.computed, fault.column, sums)
    let verb = fault.rule == .total && fault.parts.count > 1 ? "come" : "comes"
    return fitting(
      "\(what(fault, sums)) is \(stated), but \(source(fault, sums)) \(verb) to \(computed)",
      "\(what(fault, sums)) is \(stated), but comes to \(computed)", "\(stated) is stated, but it comes to \(computed)")
  }

  // MARK: Findings

  private func one(_ fault: SumFault, _ sums: AccountSums) -> Diagnostic {
    let computed = amount(fault.computed, fault.column, sums)
    return Diagnostic(
      .sumDiffers, message(fault, sums), at: sums.range(fault.row, fault.column), label: by(fault, sums),
      found: amount(fault.stated, fault.column, sums), expected: computed,
      notes: [SumHints.hint(fault)].compactMap { $0 },
      help: "correct the figure, or what it is made of; a cell left blank is worked out")
  }

  private func rounded(_ fault: SumFault, _ sums: AccountSums) -> Diagnostic {
    let apart = (ExactDecimal.difference(fault.stated, fault.computed)?.absolute ?? .zero).tight.description
    return Diagnostic(
      .sumRounded, message(fault, sums), at: sums.range(fault.row, fault.column),
      label: "\(by(fault, sums)): rounding?", found: amount(fault.stated, fault.column, sums),
      expected: amount(fault.computed, fault.column, sums), notes: [SumHints.hint(fault)].compactMap { $0 },
      help:
        "if its parts are rounded, write `within: \(apart)` below the title; if not, correct it"
    )
  }

  /// Several sums of one row: where the differences are a row in themselves, one was lost or counted twice.
  private func wholeRow(_ faults: [SumFault], _ sums: AccountSums) -> Diagnostic {
    let account = sums.account
    let faults = faults.sorted { $0.column < $1.column }
    var apart: [Int: ExactDecimal] = [:]
    for fault in faults { apart[fault.column] = ExactDecimal.difference(fault.stated, fault.computed) }
    let list = faults.prefix(8).map { fault in
      "\(account.columns[fault.column].title) \(apart[fault.column].map { amount($0, fault.column, sums) } ?? "?")"
    }
    var notes = ["Stated less computed: \(list.joined(separator: ", "))\(faults.count > 8 ? " and more" : "")."]
    if fits(apart, sums) {
      notes.append("These differences add up as a row of their own: a row was lost, or one counted twice.")
    } else {
      notes += faults.prefix(2).compactMap { SumHints.hint($0) }
    }
    let row = quoted(account.rows[faults[0].row].title)
    return Diagnostic(
      .sumDiffers, fitting("\(row) does not come out in \(faults.count) columns", "a row does not come out"),
      at: sums.range(faults[0].row, faults[0].column), label: by(faults[0], sums),
      others: faults.dropFirst().map { Label(sums.range($0.row, $0.column), by($0, sums)) },
      found: amount(faults[0].stated, faults[0].column, sums),
      expected: amount(faults[0].computed, faults[0].column, sums), notes: notes,
      help: "look for the row that is missing or twice there, or correct the sums")
  }

  /// The rule of some column holds among the differences themselves.
  private func fits(_ apart: [Int: ExactDecimal], _ sums: AccountSums) -> Bool {
    var isTried = false
    for (column, formula) in sums.columnRules {
      guard case .sum(let terms) = formula, let whole = apart[column] else { continue }
      var total: ExactDecimal? = .zero
      for term in terms {
        let part = apart[term.place] ?? .zero
        total = total.flatMap { ExactDecimal.sum($0, term.isMinus ? part.negated : part) }
      }
      guard total == whole else { return false }
      isTried = true
    }
    return isTried
  }

  /// A column of which many rows do not come out: most likely its formula is not what the paper does.
  private func wholeColumn(_ faults: [SumFault], _ sums: AccountSums) -> Diagnostic {
    let column = sums.account.columns[faults[0].column]
    let formula = column.formula ?? ""
    return Diagnostic(
      .sumDiffers,
      fitting(
        "\(quoted(column.title)) is not \(formula) in \(faults.count) rows",
        "\(quoted(column.title)) does not come out in \(faults.count) rows"),
      at: sums.range(faults[0].row, faults[0].column), label: by(faults[0], sums),
      others: faults.dropFirst().map { Label(sums.range($0.row, $0.column), by($0, sums)) },
      found: amount(faults[0].stated, faults[0].column, sums),
      expected: amount(faults[0].computed, faults[0].column, sums),
      notes: [SumHints.hint(faults[0])].compactMap { $0 },
      help: "look at `column \(column.title): \(formula)` first: it may not be what the table does")
  }

  private func unbalanced(_ fault: BalanceFault) -> Diagnostic {
    let unit = fault.unit.map { " (\($0.printed))" } ?? ""
    return Diagnostic(
      .accountUnbalanced,
      fitting(
        "\(quoted(fault.balance.name)) should come to zero, but comes to \(fault.balance.total.printed)\(unit)",
        "what should come to zero comes to \(fault.balance.total.printed)\(unit)"), at: fault.range,
      label: "not zero", found: fault.balance.total.printed, expected: "0",
      help: "find the figure that has nothing to stand against it")
  }
}
