// PlanDiagnostics: what `plancc explain` says about owners.

extension DiagnosticCode {
  var ownersEntry: CatalogueEntry {
    switch self {
    case .ownerNotDeclared: .ownerNotDeclared
    case .ownersNotSeparated: .ownersNotSeparated
    default: .nameDeclaredTwice
    }
  }
}

extension CatalogueEntry {
  fileprivate static let ownerNotDeclared = CatalogueEntry(
    what: "An owner is not one of the people, posts and bodies that the plan declares.",
    why: """
      A misspelt owner is nobody, and the thing is missing from the list of what each post owes. HM Treasury’s \
      Orange Book asks that somebody answers for every risk; that is only so if the name leads to somebody.
      """,
    wrong: """
      post: Head of Parks

      action: Plant the trees
        owner: Head of Praks
      """,
    right: """
      post: Head of Parks

      action: Plant the trees
        owner: Head of Parks
      """,
    fix: """
      Correct the name, or declare it once: `post: Head of Parks`. Other spellings go into the `alias:` of the \
      post.
      """)

  fileprivate static let ownersNotSeparated = CatalogueEntry(
    what: "Several owners stand in one line without `;` between them.",
    why: """
      plancc has told them apart because each is declared. A comma also stands inside names and posts, so the next \
      such line may be read as one owner.
      """,
    wrong: """
      post: Head of Parks

      post: Head of Roads

      action: Plant the trees
        owner: Head of Parks, Head of Roads
      """,
    right: """
      post: Head of Parks

      post: Head of Roads

      action: Plant the trees
        owner: Head of Parks; Head of Roads
      """,
    fix: "Put `;` between the owners; the fix does it for you.")

  fileprivate static let nameDeclaredTwice = CatalogueEntry(
    what: "The same name is declared for two people, posts or bodies.",
    why: "An owner of that name could be either, so nobody would know who answers.",
    wrong: """
      post: Head of Parks

      post: Head of Roads
        alias: Head of Parks
      """,
    right: """
      post: Head of Parks

      post: Head of Roads
        alias: Roads
      """,
    fix: "Take one of the two out, or give it another name.")
}
