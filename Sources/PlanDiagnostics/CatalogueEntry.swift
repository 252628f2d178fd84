// PlanDiagnostics: what `plancc explain` says about a code.

/// The page of one code. `wrong` gives exactly this code when it is compiled, `right`, which is `wrong` mended, gives
/// nothing; tests do both.
package struct CatalogueEntry: Sendable {
  /// What the finding says, in one sentence.
  package var what: String
  /// Why it matters to a reader of the paper.
  package var why: String
  package var wrong: Example
  package var right: Example
  /// What to do next.
  package var fix: String
  /// Only a run on a real disk, or over several papers, gives this finding: `wrong` shows what is meant.
  package var isFromRun: Bool

  package init(
    what: String, why: String, wrong: Example, right: Example, fix: String, isFromRun: Bool = false
  ) {
    self.what = what
    self.why = why
    self.wrong = wrong
    self.right = right
    self.fix = fix
    self.isFromRun = isFromRun
  }

  /// The first sentence of the fix, as help below a finding is written.
  var nextStep: String {
    var words = fix
    if let end = fix.utf8.indices.first(where: { fix[$0...].starts(with: ". ") }) { words = String(fix[..<end]) }
    if words.hasSuffix(".") { words.removeLast() }
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}

/// The text of an example: the files of a small project, the first of which is compiled. A line end is put to each.
package struct Example: Sendable, ExpressibleByStringLiteral {
  package var files: [(path: String, bytes: [UInt8])]

  package init(stringLiteral text: String) { self.init(text) }

  package init(_ text: String, with others: [(path: String, text: String)]) {
    files = ([("example.plan", text)] + others).map { ($0.path, Array("\($0.text)\n".utf8)) }
  }

  package init(_ text: String) { self.init(text, with: []) }

  /// For faults that text cannot hold, such as bytes that are not UTF-8.
  package init(bytes: [UInt8]) { files = [("example.plan", bytes)] }
}
