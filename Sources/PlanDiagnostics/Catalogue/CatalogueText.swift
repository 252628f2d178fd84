// PlanDiagnostics: what `plancc explain` says about bytes and lines.

extension DiagnosticCode {
  var textEntry: CatalogueEntry {
    switch self {
    case .textNotUTF8: .textNotUTF8
    case .textHasControlCharacter: .textHasControlCharacter
    case .indentHasTab: .indentHasTab
    case .indentHasWideSpace: .indentHasWideSpace
    case .nestingTooDeep: .nestingTooDeep
    case .mergeConflictLeftIn: .mergeConflictLeftIn
    case .fileEmpty: .fileEmpty
    default: .fileTooLarge
    }
  }
}

extension CatalogueEntry {
  fileprivate static let textNotUTF8 = CatalogueEntry(
    what: "Some of the file is not saved as UTF-8, so these characters cannot be read.",
    why: """
      A wrong character is printed in the middle of a word, or a pound sign goes missing from an amount. UTF-8 is \
      how the Unicode Standard writes text in files, and every editor of today can save it.
      """,
    wrong: Example(bytes: Array("note: The council".utf8) + [0x92] + Array("s roads are safe.\n".utf8)),
    right: """
      note: The council’s roads are safe.
      """,
    fix: """
      Save the file again with the encoding UTF-8. If plancc offers a fix, look at the words that it puts in: it \
      takes them for text from an older version of Windows.
      """)

  fileprivate static let textHasControlCharacter = CatalogueEntry(
    what: "The text holds a character that prints nothing and that nobody can see.",
    why: """
      It comes in with text that is pasted, and can split a word, spoil a search of the published page or stop it \
      from being published. XML, in which the DocBook paper is written, does not allow most of them.
      """,
    wrong: """
      note: The roads\u{B} are repaired at night.
      """,
    right: """
      note: The roads are repaired at night.
      """,
    fix: "Accept the fix, or delete the character and type the words around it again.")

  fileprivate static let indentHasTab = CatalogueEntry(
    what: "A line of a record is indented with a tab and not with spaces.",
    why: """
      A tab is as wide as each editor likes, so two people see the same line below different records. plancc reads \
      it as two spaces, which may not be what you see.
      """,
    wrong: """
      post: Head of Parks

      action: Plant the trees
      \towner: Head of Parks
      """,
    right: """
      post: Head of Parks

      action: Plant the trees
        owner: Head of Parks
      """,
    fix: "Accept the fix, which puts two spaces for each tab. Most editors can be told to do so as you type.")

  fileprivate static let indentHasWideSpace = CatalogueEntry(
    what: "A line is indented with a wide or a no-break space, as word processors put them in.",
    why: """
      It looks like an ordinary space and is another character, so a line can stand below the wrong record without \
      anybody seeing why.
      """,
    wrong: """
      post: Head of Parks

      action: Plant the trees
      \u{A0}\u{A0}owner: Head of Parks
      """,
    right: """
      post: Head of Parks

      action: Plant the trees
        owner: Head of Parks
      """,
    fix: """
      Accept the fix, which puts ordinary spaces in their place. Text that comes from a word processor is best \
      pasted without its format.
      """)

  fileprivate static let nestingTooDeep = CatalogueEntry(
    what: "More records stand inside one another than plancc reads.",
    why: """
      What is deeper is not read and not printed. No reader could follow a plan of that many levels; most such \
      files have an indentation that grows by mistake.
      """,
    wrong: Example(nested(65)),
    right: Example(nested(3)),
    fix: """
      Look for the line from which the indentation grows, and move what follows to the left. If it is meant, make \
      the deepest records records of their own and refer to them.
      """)

  fileprivate static let mergeConflictLeftIn = CatalogueEntry(
    what: "Two people changed the same lines, and both versions were left in the file with the marks between them.",
    why: "The paper would print both versions, and nobody could tell which one had been agreed.",
    wrong: """
      # Trees

      <<<<<<< mine
      We plant 200 trees.
      =======
      We plant 300 trees.
      >>>>>>> theirs
      """,
    right: """
      # Trees

      We plant 300 trees.
      """,
    fix: """
      Keep the version that holds, and delete the other one and the three lines of marks. Ask the person who made \
      the other change if you are not sure.
      """)

  fileprivate static let fileEmpty = CatalogueEntry(
    what: "The file holds nothing but blank lines, if anything.",
    why: "An empty file usually means that something was not saved, or was saved in another place.",
    wrong: "\n",
    right: """
      note: The trees are counted in May.
      """,
    fix: "Write the plan into it, or take the file away.")

  fileprivate static let fileTooLarge = CatalogueEntry(
    what: "The file is larger than plancc can read: 4 GB or more.",
    why: "No plan is as large as that, so something else has most likely been saved under its name.",
    wrong: """
      include: archive.plan
      """,
    right: """
      note: The archive is kept in the library.
      """,
    fix: "Look whether this is the right file. A plan that is too large can be split with `include`.", isFromRun: true)

  /// Groups inside one another, two spaces deeper at each level.
  private static func nested(_ levels: Int) -> String {
    (1...levels).map { level in
      String(repeating: "  ", count: level - 1) + "group \(level): Level \(level)"
    }.joined(separator: "\n")
  }
}
