// PlanDiagnostics: what `plancc explain` says about units and notes of tables of money and posts.

extension DiagnosticCode {
  var accountsEntry: CatalogueEntry {
    switch self {
    case .accountUnitUnreadable: .accountUnitUnreadable
    case .accountUnitDiffers: .accountUnitDiffers
    case .accountUnitMissing: .accountUnitMissing
    case .noteMissing: .noteMissing
    default: .noteMarkUnused
    }
  }
}

extension CatalogueEntry {
  fileprivate static let accountUnitUnreadable = CatalogueEntry(
    what: "The unit of a table of money is none that plancc knows.",
    why: "A reader has to know whether 12.5 is pounds, thousands or millions.",
    wrong: """
      budget: Parks 2026/27
        unit: bags of gold
        | Team  | Staffing |
        | North | 120.5    |
      """,
    right: """
      budget: Parks 2026/27
        unit: £000
        | Team  | Staffing |
        | North | 120.5    |
      """,
    fix: "Write `£`, `£000`, `£m` or the same with `€`, `$` or a code such as `CHF`.")

  fileprivate static let accountUnitDiffers = CatalogueEntry(
    what: "A cell says a unit that is not the one of its column.",
    why: "Read as the column counts, the figure would be a thousand times too large or too small.",
    wrong: """
      budget: Parks 2026/27
        unit: £000
        | Team  | Staffing |
        | North | 120.5    |
        | South | £1.2m    |
      """,
    right: """
      budget: Parks 2026/27
        unit: £000
        | Team  | Staffing |
        | North | 120.5    |
        | South | 1,200    |
      """,
    fix: "Write the figure in the unit of its column, or give the column a unit of its own: `unit of Staffing: £m`.")

  fileprivate static let accountUnitMissing = CatalogueEntry(
    what: "A budget does not say what its figures are in.",
    why: "Nobody can tell pounds from thousands of pounds by looking at the figures.",
    wrong: """
      budget: Parks 2026/27
        | Team  | Staffing |
        | North | 120.5    |
      """,
    right: """
      budget: Parks 2026/27
        unit: £000
        | Team  | Staffing |
        | North | 120.5    |
      """,
    fix: "Write `unit: £000`, `unit: £m` or `unit: £` below the title.")

  fileprivate static let noteMissing = CatalogueEntry(
    what: "A mark behind a figure or a name leads to no note.",
    why: "The reader looks for the explanation that the star promises, and there is none.",
    wrong: """
      budget: Parks 2026/27
        unit: £000
        | Team    | Staffing |
        | North * | 120.5    |
      """,
    right: """
      budget: Parks 2026/27
        unit: £000
        | Team    | Staffing |
        | North * | 120.5    |
        note *: Without the nursery.
      """,
    fix: "Write the note below the rows, as in `note *: Without the nursery.`, or take the mark out.")

  fileprivate static let noteMarkUnused = CatalogueEntry(
    what: "A note has a mark that stands nowhere in its table.",
    why: "Nothing leads to the note, so nobody knows which figure it explains.",
    wrong: """
      budget: Parks 2026/27
        unit: £000
        | Team    | Staffing |
        | North   | 120.5    |
        note *: Without the nursery.
      """,
    right: """
      budget: Parks 2026/27
        unit: £000
        | Team    | Staffing |
        | North * | 120.5    |
        note *: Without the nursery.
      """,
    fix: "Put the mark behind the figure that the note explains, or take it off the note.")
}
