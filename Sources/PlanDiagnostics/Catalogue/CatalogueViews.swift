// PlanDiagnostics: what `plancc explain` says about what `show` asks for.

extension DiagnosticCode {
  var viewsEntry: CatalogueEntry {
    switch self {
    case .viewUnknown: .viewUnknown
    case .viewEmpty: .viewEmpty
    default: .optionNotForView
    }
  }
}

extension CatalogueEntry {
  fileprivate static let viewUnknown = CatalogueEntry(
    what: "`show` asks for a view that plancc does not have.",
    why: "Nothing is printed in its place.",
    wrong: """
      register: Tree risks

      risk R1: The spring is too dry

      show: risk martix
      """,
    right: """
      register: Tree risks

      risk R1: The spring is too dry

      show: risk matrix
      """,
    fix: "Correct the name; the message lists all views.")

  fileprivate static let viewEmpty = CatalogueEntry(
    what: "A view has nothing to show.",
    why: """
      The paper prints only that there is nothing, which readers may take for a mistake. Often the records stand in \
      another paper, or `of` names something that holds none.
      """,
    wrong: """
      register: Tree risks

      show: risk register
      """,
    right: """
      register: Tree risks

      risk R1: The spring is too dry

      show: risk register
      """,
    fix: "Put in the records, correct `of`, or take the view out.")

  fileprivate static let optionNotForView = CatalogueEntry(
    what: "A line below `show` changes nothing for this view.",
    why: "The author expects something of it that does not happen.",
    wrong: """
      register: Tree risks

      risk R1: The spring is too dry

      show: risk register
        by: month
      """,
    right: """
      register: Tree risks

      risk R1: The spring is too dry

      show: risk register
      """,
    fix: "Take the line out, or put it below the view that it was meant for.")
}
