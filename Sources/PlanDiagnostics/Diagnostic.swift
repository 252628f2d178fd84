// PlanDiagnostics: one finding, as data. It knows neither syntax nor colour.

package import PlanText

/// How much a finding matters. Policy: set by the catalogue, changed only at the end of a run.
package enum Severity: Int, Comparable, Sendable, CaseIterable {
  case note, warning, error

  package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

  package var name: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}

/// A place in the author's own text with what is wrong, or of interest, there.
package struct Label: Hashable, Sendable {
  package var range: SourceRange
  /// A few words that make sense alone beside the underline; may be empty.
  package var text: String

  package init(_ range: SourceRange, _ text: String = "") {
    self.range = range
    self.text = text
  }
}

/// How far a fix may be trusted.
package enum FixSafety: String, Sendable {
  /// Cannot change what the author meant.
  case safe
  /// Likely right; a person should look.
  case needsReview = "needs review"
  /// Puts in something that a person has to fill in.
  case placeholder
}

/// One replacement of the text of a range.
package struct Edit: Hashable, Sendable {
  package var range: SourceRange
  package var text: String

  package init(_ range: SourceRange, _ text: String) {
    self.range = range
    self.text = text
  }
}

/// The smallest edits that would mend a finding, with a sentence that starts with a verb.
package struct Fix: Hashable, Sendable {
  package var title: String
  package var safety: FixSafety
  package var edits: [Edit]

  package init(_ title: String, _ safety: FixSafety, _ edits: [Edit]) {
    self.title = title
    self.safety = safety
    self.edits = edits
  }
}

/// One finding: what is wrong, where, beside what, and what to do next.
package struct Diagnostic: Hashable, Sendable {
  package var code: DiagnosticCode
  package var severity: Severity
  /// One plain sentence: lower case, no full stop, names the thing and the value found.
  package var message: String
  package var primary: Label
  /// Other places involved, in source order.
  package var others: [Label]
  package var found: String?
  package var expected: String?
  /// Facts that help, one sentence each.
  package var notes: [String]
  package var fix: Fix?
  /// What to do next, where a fix does not say all.
  package var help: String?

  package init(
    _ code: DiagnosticCode, _ message: String, at range: SourceRange, label: String = "",
    others: [Label] = [], found: String? = nil, expected: String? = nil, notes: [String] = [],
    fix: Fix? = nil, help: String? = nil
  ) {
    self.code = code
    self.severity = code.severity
    self.message = message
    self.primary = Label(range, label)
    self.others = others
    self.found = found
    self.expected = expected
    self.notes = notes
    self.fix = fix
    self.help = help
  }
}

extension Diagnostic {
  /// What to do next: the finding's own words, or the catalogue's where it has neither help nor a fix.
  package var nextStep: String? { help ?? (fix == nil ? code.entry.nextStep : nil) }
}

/// What a phase returns: its value, whole whatever was wrong, and what it found on the way.
package struct Checked<Value> {
  package var value: Value
  package var diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Checked: Sendable where Value: Sendable {}
