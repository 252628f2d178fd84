// PlanModel: a table of money or posts with typed cells, and what follows from its columns and rows.

/// What `budget` and `staffing` records hold beside their table as typed: roles, units, formulas, sums and what became
/// of the stated ones. `RecordID`s and words of cells are in the record's own `grid`, to which `source` leads.
package struct Account: Sendable {
  package var unit: AccountUnit?
  package var columns: [Column]
  package var rows: [Row]
  /// Columns and rows that have to come to zero, with what they come to.
  package var balances: [Balance]

  package init(unit: AccountUnit? = nil, columns: [Column] = [], rows: [Row] = [], balances: [Balance] = []) {
    self.unit = unit
    self.columns = columns
    self.rows = rows
    self.balances = balances
  }

  package enum Role: String, Hashable, Sendable {
    /// What the row is about.
    case label
    case amount
    case people
    case words
  }

  package struct Column: Sendable {
    /// Index into the columns of the record's table; nothing for a column that the plan only gives a formula.
    package var source: Int?
    package var title: String
    package var role: Role
    package var unit: AccountUnit?
    /// As typed.
    package var formula: String?
    /// One number over another, of which a column has no sum.
    package var isShare: Bool
    /// The decimal places that every figure of the column is printed with.
    package var places: Int

    package init(source: Int?, title: String, role: Role) {
      self.source = source
      self.title = title
      self.role = role
      self.isShare = false
      self.places = 0
    }
  }

  package enum RowKind: String, Hashable, Sendable {
    case body
    /// One cell, which heads the rows below it.
    case heading
    case subtotal, total
    /// Follows from other rows by name.
    case formula
  }

  package struct Row: Sendable {
    /// Index into the rows of the record's table; nothing for a row that the plan only gives a formula.
    package var source: Int?
    package var title: String
    package var kind: RowKind
    /// As typed.
    package var formula: String?
    /// As many as there are columns; none for a heading.
    package var cells: [Cell]

    package init(source: Int?, title: String, kind: RowKind, cells: [Cell] = []) {
      self.source = source
      self.title = title
      self.kind = kind
      self.cells = cells
    }
  }

  package enum Content: Sendable {
    case blank
    /// Stands in the table as typed.
    case words
    case amount(ExactDecimal)
    case people(Value)
    case missing(Missing)
    /// `"2,5152.5"`: shown, never counted.
    case asPrinted(String)
  }

  package struct Cell: Sendable {
    package var content: Content
    /// Worked out, not typed.
    package var isDerived: Bool
    /// `*`, `**`: what leads to a note of the table.
    package var marks: [String]
    /// In brackets behind the figure.
    package var note: String
    /// What the rule of its row or column makes of it; the rule of the column counts before that of the row.
    package var sum: Sum?

    package init(_ content: Content = .blank) {
      self.content = content
      self.isDerived = false
      self.marks = []
      self.note = ""
    }

    package var amount: ExactDecimal? { if case .amount(let amount) = content { amount } else { nil } }
  }

  package enum Outcome: String, Hashable, Sendable {
    case agrees
    /// Apart by no more than `within:` allows.
    case rounded
    case differs
    /// Values are missing, so that nothing can be said.
    case unchecked
    /// Nothing was stated: this is the sum.
    case derived
  }

  package struct Sum: Sendable {
    package var computed: ExactDecimal?
    package var outcome: Outcome
    /// How many values it is made of, and how many of those are missing, by reason.
    package var parts: Int
    package var missing: [(reason: Missing, count: Int)]

    package init(computed: ExactDecimal?, outcome: Outcome, parts: Int, missing: [(reason: Missing, count: Int)]) {
      self.computed = computed
      self.outcome = outcome
      self.parts = parts
      self.missing = missing
    }
  }

  package struct Balance: Sendable {
    package var name: String
    package var total: ExactDecimal
    package var missing: Int
    package var isBalanced: Bool

    package init(name: String, total: ExactDecimal, missing: Int, isBalanced: Bool) {
      self.name = name
      self.total = total
      self.missing = missing
      self.isBalanced = isBalanced
    }
  }
}

/// What the figures of a column count.
package struct AccountUnit: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case money(currency: String, Money.Multiple)
    case percent
    /// Posts, full-time equivalents, places.
    case count
  }

  package var kind: Kind
  /// As a heading shows it: `£000`, `%`, `FTE`.
  package var printed: String

  package init(kind: Kind, printed: String) {
    self.kind = kind
    self.printed = printed
  }

  package var isMoney: Bool { if case .money = kind { true } else { false } }

  /// `£000` and `£ thousand` count the same.
  package static func == (left: AccountUnit, right: AccountUnit) -> Bool {
    guard left.kind == right.kind else { return false }
    return left.kind != .count || left.printed == right.printed
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(kind) }
}
