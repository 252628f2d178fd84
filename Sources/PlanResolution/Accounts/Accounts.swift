// PlanResolution, accounts: tables of money and posts: typed before names are bound, added up afterwards.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

enum Accounts {
  /// Gives every `budget` and `staffing` record its typed table; names in it are left for binding.
  static func read(_ draft: inout Draft, into diagnostics: inout [Diagnostic]) {
    for id in draft.grids.keys.sorted() {
      guard let text = draft.grids[id], let grid = draft.model[id].grid else { continue }
      var reader = AccountReader(id: id, model: draft.model, text: text, grid: grid)
      let account = reader.read()
      draft.model.accounts[id] = account
      draft.values += reader.pending
      diagnostics += reader.found
    }
  }

  /// Adds up what follows from rows and columns, and compares it with what is stated.
  static func check(_ draft: inout Draft, into diagnostics: inout [Diagnostic]) {
    for id in draft.grids.keys.sorted() {
      guard let text = draft.grids[id], let account = draft.model.accounts[id] else { continue }
      let places = AccountPlaces(text: text, record: draft.model[id].range)
      var rules = AccountRules(account: account, record: draft.model[id], places: places)
      rules.read()
      var sums = AccountSums(rules: rules, within: draft.model[id].within)
      sums.run()
      let findings = AccountFindings(model: draft.model, id: id, places: places)
      diagnostics += rules.found + findings.findings(sums)
      diagnostics += NoteMarks(model: draft.model, id: id, account: sums.account, places: places).findings()
      draft.model.accounts[id] = sums.account
    }
    draft.grids = [:]
  }
}

extension Record {
  /// `within: 0.1`: how far a stated sum may be from its parts.
  fileprivate var within: ExactDecimal? {
    guard case .quantity(let quantity)? = value(.within), case .exactly(let number) = quantity.shape else { return nil }
    return number.absolute
  }
}

/// Where the cells of a table stand.
struct AccountPlaces {
  let text: GridText
  let record: SourceRange

  /// The cell; the row where the cell is blank or not typed; the record where the row is not typed either.
  func range(row: Int?, column: Int?) -> SourceRange {
    guard let row, text.rows.indices.contains(row) else { return record }
    guard let column, text.rows[row].indices.contains(column) else { return text.ranges[row] }
    let cell = text.rows[row][column]
    return cell.isEmpty ? text.ranges[row] : cell.source
  }

  func heading(_ column: Int?) -> SourceRange {
    guard let column, text.columns.indices.contains(column) else { return record }
    let cell = text.columns[column]
    return cell.isEmpty ? record : cell.source
  }
}
