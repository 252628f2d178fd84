// PlanDiagnostics: what `plancc explain` says about information that is kept from the public.

extension DiagnosticCode {
  var exemptEntry: CatalogueEntry {
    switch self {
    case .exemptCited: .exemptCited
    case .exemptMisplaced: .exemptMisplaced
    case .exemptDeclaration: .exemptDeclaration
    default: .exemptWithoutParagraph
    }
  }
}

extension CatalogueEntry {
  fileprivate static let exemptCited = CatalogueEntry(
    what: "Text that the public reads names a record that the public may not see.",
    why: """
      The public version would name what it has to hide, or show that something hangs together with it. This is found \
      whoever the paper is rendered for, so that it does not come up on the day of publication.
      """,
    wrong: """
      register: Nursery contracts

      The largest risk is [[R2]].

      risk R1: Seed prices rise

      risk R2: The only bidder asks too much
        exempt: paragraph 3; the price of one bidder
      """,
    right: """
      register: Nursery contracts

      The largest risk is in the exempt part.

      risk R1: Seed prices rise

      risk R2: The only bidder asks too much
        exempt: paragraph 3; the price of one bidder
      """,
    fix: "Take the reference out, or mark what it stands in as exempt, too.")

  fileprivate static let exemptMisplaced = CatalogueEntry(
    what: "An `exempt:` line at the margin does not stand right below a heading.",
    why: """
      It is meant to keep a section from the public, and nothing says which. Whatever the author wanted to hide would \
      be published.
      """,
    wrong: """
      report: Nursery contracts

      # Bids

      Three bids came in.

      exempt: paragraph 3; the prices of bidders

      The lowest asks for £40,000.
      """,
    right: """
      report: Nursery contracts

      # Bids

      Three bids came in.

      ## Prices

      exempt: paragraph 3; the prices of bidders

      The lowest asks for £40,000.
      """,
    fix: "Put it right below the heading of the section, or into the record that is exempt, indented.")

  fileprivate static let exemptDeclaration = CatalogueEntry(
    what: "Something that the whole paper is read by is declared in an exempt section.",
    why: """
      Scales, points, stages, labels and calendars hold for the public parts of the paper as well, which would show \
      them to everybody.
      """,
    wrong: """
      register: Nursery contracts

      # Bidders

      exempt: paragraph 3; the names of bidders

      scale bids: How sure a bid is
        rating: Low (L); High (H)
      """,
    right: """
      register: Nursery contracts

      scale bids: How sure a bid is
        rating: Low (L); High (H)

      # Bidders

      exempt: paragraph 3; the names of bidders
      """,
    fix: "Move the declaration out of the exempt section.")

  fileprivate static let exemptWithoutParagraph = CatalogueEntry(
    what: "An `exempt` mark does not start with the paragraph of the law that allows it.",
    why: """
      The public may ask on what ground something is withheld. Only the paragraph is published; the reason behind the \
      semicolon is not, since it may tell what it should hide.
      """,
    wrong: """
      register: Nursery contracts

      risk R1: The only bidder asks too much
        exempt: the price of one bidder
      """,
    right: """
      register: Nursery contracts

      risk R1: The only bidder asks too much
        exempt: paragraph 3; the price of one bidder
      """,
    fix: "Write the paragraph first, then a semicolon and the reason.")
}
