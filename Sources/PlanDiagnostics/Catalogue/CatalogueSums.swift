// PlanDiagnostics: what `plancc explain` says about sums in tables of money and posts.

extension DiagnosticCode {
  var sumsEntry: CatalogueEntry {
    switch self {
    case .sumDiffers: .sumDiffers
    case .sumRounded: .sumRounded
    case .accountUnbalanced: .accountUnbalanced
    case .formulaNameUnknown: .formulaNameUnknown
    case .formulaNameAmbiguous: .formulaNameAmbiguous
    case .formulaUnreadable: .formulaUnreadable
    case .formulaCircular: .formulaCircular
    default: .formulaUnitsMixed
    }
  }
}

extension CatalogueEntry {
  fileprivate static let sumDiffers = CatalogueEntry(
    what: "A total, or a figure that follows from others, is not what they come to.",
    why: "Somebody changed a figure and not the total, or a row was lost; members will add it up and ask.",
    wrong: """
      budget: Parks 2026/27
        unit: £000
        column Gross: Staffing + Other
        | Team  | Staffing | Other | Gross |
        | North | 120.5    | 30.0  | 150.5 |
        | South | 98.0     | 41.5  | 139.5 |
        | Total | 218.5    | 71.5  | 209.0 |
      """,
    right: """
      budget: Parks 2026/27
        unit: £000
        column Gross: Staffing + Other
        | Team  | Staffing | Other | Gross |
        | North | 120.5    | 30.0  | 150.5 |
        | South | 98.0     | 41.5  | 139.5 |
        | Total | 218.5    | 71.5  | 290.0 |
      """,
    fix: "Correct the figure, or what it is made of. A cell that is left blank is worked out.")

  fileprivate static let sumRounded = CatalogueEntry(
    what: "A total is off by so little that the rounding of its parts may be the reason.",
    why: "Rounded parts need not add up to the rounded total, but an error of the same size looks no different.",
    wrong: """
      staffing: Establishment
        unit: FTE
        | Team  | FTE   |
        | North | 12.5  |
        | South | 9.3   |
        | Total | 21.7  |
      """,
    right: """
      staffing: Establishment
        unit: FTE
        within: 0.1
        | Team  | FTE   |
        | North | 12.5  |
        | South | 9.3   |
        | Total | 21.7  |
      """,
    fix: "If the figures are rounded, say by how much a total may be off: `within: 0.1`. If not, correct it.")

  fileprivate static let accountUnbalanced = CatalogueEntry(
    what: "A column or a row that has to come to zero does not.",
    why: "What is moved from one budget has to arrive in another; the difference is money that is nowhere.",
    wrong: """
      budget: Amendments in the year
        unit: £000
        balances: Amendments
        | Scheme | Amendments |
        | Bridge | 250        |
        | Depot  | -200       |
      """,
    right: """
      budget: Amendments in the year
        unit: £000
        balances: Amendments
        | Scheme | Amendments |
        | Bridge | 250        |
        | Depot  | -250       |
      """,
    fix: "Find the figure that has nothing to stand against it.")

  fileprivate static let formulaNameUnknown = CatalogueEntry(
    what: "A formula, a unit or a balance names a column or a row that the table does not have.",
    why: "What it should be added up from cannot be found, so nothing can be checked.",
    wrong: """
      budget: Parks 2026/27
        unit: £000
        column Gross: Staffing + Othr
        | Team  | Staffing | Other | Gross |
        | North | 120.5    | 30.0  | 150.5 |
      """,
    right: """
      budget: Parks 2026/27
        unit: £000
        column Gross: Staffing + Other
        | Team  | Staffing | Other | Gross |
        | North | 120.5    | 30.0  | 150.5 |
      """,
    fix: "Write the name as it stands in the table.")

  fileprivate static let formulaNameAmbiguous = CatalogueEntry(
    what: "A formula names a row or column of which the table has several.",
    why: "It could mean any of them, and each gives another sum.",
    wrong: """
      budget: Parks 2026/27
        unit: £000
        row Net: Parks - Fees
        | Item  | 2026/27 |
        | Parks | 120     |
        | Parks | 80      |
        | Fees  | 30      |
      """,
    right: """
      budget: Parks 2026/27
        unit: £000
        row Net: Parks - Fees
        | Item       | 2026/27 |
        | Parks      | 120     |
        | Play areas | 80      |
        | Fees       | 30      |
      """,
    fix: "Give each of them a name of its own.")

  fileprivate static let formulaUnreadable = CatalogueEntry(
    what: "A formula is neither a sum of names nor one column over another.",
    why: "Names may hold hyphens and strokes themselves, so a sign only counts with a space on both sides.",
    wrong: """
      budget: Parks 2026/27
        unit: £000
        column Gross: Staffing+Other
        | Team  | Staffing | Other | Gross |
        | North | 120.5    | 30.0  | 150.5 |
      """,
    right: """
      budget: Parks 2026/27
        unit: £000
        column Gross: Staffing + Other
        | Team  | Staffing | Other | Gross |
        | North | 120.5    | 30.0  | 150.5 |
      """,
    fix: "Write names with ` + ` or ` - ` between them, or one column ` / ` another.")

  fileprivate static let formulaCircular = CatalogueEntry(
    what: "Columns or rows are worked out from each other.",
    why: "Each needs the other first, so neither can be worked out.",
    wrong: """
      budget: Parks 2026/27
        unit: £000
        column Gross: Net + Income
        column Net: Gross - Income
        | Team  | Income | Gross | Net |
        | North | 30     | 150   | 120 |
      """,
    right: """
      budget: Parks 2026/27
        unit: £000
        column Net: Gross - Income
        | Team  | Income | Gross | Net |
        | North | 30     | 150   | 120 |
      """,
    fix: "Take one of the formulas out, and type its figures.")

  fileprivate static let formulaUnitsMixed = CatalogueEntry(
    what: "A formula adds up figures that count different things.",
    why: "Pounds and euros, or thousands and millions, make no sum that means anything.",
    wrong: """
      budget: Ferry terminal
        unit: £000
        unit of Berth: €000
        column Total: Terminal + Berth
        | Stage  | Terminal | Berth |
        | Design | 120      | 80    |
      """,
    right: """
      budget: Ferry terminal
        unit: £000
        unit of Berth: €000
        column Total: Terminal + Roads
        | Stage  | Terminal | Roads | Berth |
        | Design | 120      | 40    | 80    |
      """,
    fix: "Add up columns of one unit only, or put the other figures into this unit first.")
}
