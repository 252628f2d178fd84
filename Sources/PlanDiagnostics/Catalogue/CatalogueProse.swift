// PlanDiagnostics: what `plancc explain` says about text that reads otherwise than it looks.

extension DiagnosticCode {
  var proseEntry: CatalogueEntry {
    switch self {
    case .headingUnderlined: .headingUnderlined
    case .headingWithoutSpace: .headingWithoutSpace
    case .blockStartInParagraph: .blockStartInParagraph
    case .listMarkerPasted: .listMarkerPasted
    case .headingInField: .headingInField
    case .fenceNotClosed: .fenceNotClosed
    default: .headingNotAtMargin
    }
  }
}

extension CatalogueEntry {
  fileprivate static let headingUnderlined = CatalogueEntry(
    what: "A line of `-` or `=` stands directly below text, which makes a heading of that text.",
    why: """
      Such a heading starts no section: records below it stay in the section before, and the contents list may \
      surprise readers. CommonMark, the standard that plancc reads text by, knows both spellings; a plan uses the \
      one with `#`.
      """,
    wrong: """
      Where we stand
      --------------

      Two trees in three have survived.
      """,
    right: """
      ## Where we stand

      Two trees in three have survived.
      """,
    fix: """
      Write the heading with `#` before it. If a rule between two paragraphs is meant, put a blank line above the \
      line.
      """)

  fileprivate static let headingWithoutSpace = CatalogueEntry(
    what: "A space is missing between `#` and the words of a heading.",
    why: """
      Without the space CommonMark makes it a paragraph, so the section has no heading, no line in the contents and \
      nothing that a screen reader can jump to.
      """,
    wrong: """
      #Trees

      Two trees in three have survived.
      """,
    right: """
      # Trees

      Two trees in three have survived.
      """,
    fix: "Put a space after `#`. If the words are no heading, write `\\` before them.")

  fileprivate static let blockStartInParagraph = CatalogueEntry(
    what: """
      A sentence was broken at a place where the next line looks like the start of a list, a heading or a \
      quotation.
      """,
    why: """
      The sentence would be cut in two, with a bullet or a heading in its middle. CommonMark lets a list start \
      within a paragraph.
      """,
    wrong: """
      The council plants oaks, limes and hornbeams in its parks
      - and along main roads - where the soil is deep enough.
      """,
    right: """
      The council plants oaks, limes and hornbeams in its parks
      \\- and along main roads - where the soil is deep enough.
      """,
    fix: """
      Write `\\` before the sign, or break the line one word earlier or later. If a list is meant, put a blank line \
      above it.
      """)

  fileprivate static let listMarkerPasted = CatalogueEntry(
    what: "A list was pasted from a word processor; its bullets are plain characters here and make no list.",
    why: """
      Its lines would be run together into one paragraph with dots in between, and a screen reader would not \
      announce a list.
      """,
    wrong: """
      We plant:
      • oaks
      • limes
      """,
    right: """
      We plant:

      - oaks
      - limes
      """,
    fix: "Accept the fix, or write `- ` before each point and a blank line above the first.")

  fileprivate static let headingInField = CatalogueEntry(
    what: "A heading stands inside a field of a record.",
    why: """
      Headings make the sections of the paper, so they stand at the margin. Inside a risk or an action one would \
      break the order of headings, on which the Web Content Accessibility Guidelines (1.3.1) rely.
      """,
    wrong: """
      risk R1: The spring is too dry
        cause:
          # Dry winters
          The last three were dry.
      """,
    right: """
      risk R1: The spring is too dry
        cause:
          **Dry winters.** The last three were dry.
      """,
    fix: "Move the heading to the margin, or make it a bold line.")

  fileprivate static let fenceNotClosed = CatalogueEntry(
    what: "Text that is shown exactly as typed starts with three signs, and nothing ends it.",
    why: "Everything below it, risks and actions as well, might be printed as typed and would not be read.",
    wrong: """
      The trees stand like this:

      ```
      oak  lime  oak
      """,
    right: """
      The trees stand like this:

      ```
      oak  lime  oak
      ```
      """,
    fix: "Put a line with the same three signs below the last line that is to be shown as typed.")

  fileprivate static let headingNotAtMargin = CatalogueEntry(
    what: "A heading has a space before it.",
    why: "It prints as a heading but starts no section, so the records below it stay in the section before.",
    wrong: """
      The parks come first.

       # Trees

      Two trees in three have survived.
      """,
    right: """
      The parks come first.

      # Trees

      Two trees in three have survived.
      """,
    fix: "Take out the spaces before `#`.")
}
