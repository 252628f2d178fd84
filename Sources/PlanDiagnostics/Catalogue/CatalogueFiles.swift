// PlanDiagnostics: what `plancc explain` says about includes and files.

extension DiagnosticCode {
  var filesEntry: CatalogueEntry {
    switch self {
    case .includeNotFound: .includeNotFound
    case .includeOutsideProject: .includeOutsideProject
    case .includeLoops: .includeLoops
    case .fileNotReadable: .fileNotReadable
    case .partNotIncluded: .partNotIncluded
    case .documentMissing: .documentMissing
    case .includedTwice: .includedTwice
    default: .fileNamesClash
    }
  }
}

extension CatalogueEntry {
  fileprivate static let includeNotFound = CatalogueEntry(
    what: "A file that the plan includes is not there.",
    why: "Everything in it is missing from the paper. If it holds the posts, no owner can be found either.",
    wrong: Example(
      """
      include: post.plan

      note: The trees are counted in May.
      """,
      with: [
        (
          "posts.plan",
          """
          post: Head of Parks
          """
        )
      ]),
    right: Example(
      """
      include: posts.plan

      note: The trees are counted in May.
      """,
      with: [
        (
          "posts.plan",
          """
          post: Head of Parks
          """
        )
      ]),
    fix: "Correct the path, which is seen from the folder of the file that includes, or put the file there.")

  fileprivate static let includeOutsideProject = CatalogueEntry(
    what: "A path leads out of the folder of the project.",
    why: "A plan from somebody else could otherwise print files of yours that are not meant for the public.",
    wrong: Example(
      """
      include: ../posts.plan

      note: The trees are counted in May.
      """,
      with: [
        (
          "posts.plan",
          """
          post: Head of Parks
          """
        )
      ]),
    right: Example(
      """
      include: posts.plan

      note: The trees are counted in May.
      """,
      with: [
        (
          "posts.plan",
          """
          post: Head of Parks
          """
        )
      ]),
    fix: "Move the file into the folder of the project, or put plancc.toml into the folder that holds both.")

  fileprivate static let includeLoops = CatalogueEntry(
    what: "A file includes itself, or files include each other in a circle.",
    why: "The paper would never end, so plancc stops at the second time.",
    wrong: Example(
      """
      note: The trees are counted in May.

      include: parks.plan
      """,
      with: [
        (
          "parks.plan",
          """
          post: Head of Parks

          include: example.plan
          """
        )
      ]),
    right: Example(
      """
      note: The trees are counted in May.

      include: parks.plan
      """,
      with: [
        (
          "parks.plan",
          """
          post: Head of Parks
          """
        )
      ]),
    fix: "Take out the `include` that leads back.")

  fileprivate static let fileNotReadable = CatalogueEntry(
    what: "A file is there, but the computer does not let plancc read it.",
    why: "Everything in it is missing from the paper.",
    wrong: """
      include: posts.plan
      """,
    right: Example(
      """
      include: posts.plan
      """,
      with: [
        (
          "posts.plan",
          """
          post: Head of Parks
          """
        )
      ]),
    fix: """
      Look whether the path names a folder, whether the file is open in another program, and whether you may read \
      it.
      """, isFromRun: true)

  fileprivate static let partNotIncluded = CatalogueEntry(
    what: "A file of the folder is in no paper, because no paper includes it.",
    why: "What it says is printed nowhere. It may have been forgotten, or be left over.",
    wrong: """
      risk R1: The spring is too dry
      """,
    right: Example(
      """
      register: Tree risks

      include: risks.plan
      """,
      with: [
        (
          "risks.plan",
          """
          risk R1: The spring is too dry
          """
        )
      ]),
    fix: "Include it in the paper to which it belongs, or delete it.", isFromRun: true)

  fileprivate static let documentMissing = CatalogueEntry(
    what: "A file was to be made into a paper, but it opens none.",
    why: """
      A paper starts with `plan:`, `register:` or `report:`. Without that line there is no title and no header, and \
      nothing that could be printed.
      """,
    wrong: """
      risk R1: The spring is too dry
      """,
    right: """
      register: Tree risks

      risk R1: The spring is too dry
      """,
    fix: """
      Put a line such as `register: Tree risks` at the start, or name the paper that includes this file.
      """, isFromRun: true)

  fileprivate static let includedTwice = CatalogueEntry(
    what: "The same file is included twice in one paper.",
    why: "Its records would be declared twice, so plancc leaves out the second.",
    wrong: Example(
      """
      include: posts.plan

      include: posts.plan
      """,
      with: [
        (
          "posts.plan",
          """
          post: Head of Parks
          """
        )
      ]),
    right: Example(
      """
      include: posts.plan
      """,
      with: [
        (
          "posts.plan",
          """
          post: Head of Parks
          """
        )
      ]),
    fix: "Take one of the two lines out.")

  fileprivate static let fileNamesClash = CatalogueEntry(
    what: "Two papers would be written into files of the same name.",
    why: "One of the two would replace the other, and nobody would notice.",
    wrong: """
      register R: Tree risks

      register R: Road risks
      """,
    right: """
      register T: Tree risks

      register R: Road risks
      """,
    fix: "Give one of the two another reference or title, or write them into different folders.", isFromRun: true)
}
