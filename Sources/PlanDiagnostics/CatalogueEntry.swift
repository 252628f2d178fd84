// PlanDiagnostics: what `plancc explain` says about a code.

/// The page of one code. `wrong` gives exactly this code when it is compiled, `right` gives nothing; tests do both.
package struct CatalogueEntry: Sendable {
  /// What the finding says, in one sentence.
  package var what: String
  /// Why it matters to a reader of the paper.
  package var why: String
  package var wrong: Example
  package var right: Example
  /// What to do next.
  package var fix: String

  package init(
    what: String, why: String, wrong: Example, right: Example, fix: String
  ) {
    self.what = what
    self.why = why
    self.wrong = wrong
    self.right = right
    self.fix = fix
  }
}

/// The text of an example: the files of a small project, the first of which is compiled.
package struct Example: Sendable, ExpressibleByStringLiteral {
  package var files: [(path: String, bytes: [UInt8])]

  package init(stringLiteral text: String) { files = [("example.plan", Array(text.utf8))] }

  package init(_ text: String, with others: [(String, String)] = []) {
    files = [("example.plan", Array(text.utf8))] + others.map { ($0.0, Array($0.1.utf8)) }
  }

  /// For faults that text cannot hold, such as invalid UTF-8.
  package init(bytes: [UInt8]) { files = [("example.plan", bytes)] }
}
