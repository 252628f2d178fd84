// PlanDriver: findings about files that open no paper of their own.

import PlanDiagnostics
import PlanText

enum PartFindings {
  private static let note = "a file that opens no plan, register or report is a part of the documents that include it"

  /// A part among documents, none of which has it.
  static func notIncluded(_ file: FileID, shown path: String) -> Diagnostic {
    Diagnostic(
      .partNotIncluded, "“\(path)” is in no paper", at: SourceRange(file, 0..<0),
      label: "no document includes this file", notes: [note],
      help: "include it in the document that it belongs to, or delete the file")
  }

  /// A part, or nothing at all, where a document is needed.
  static func noDocument(_ file: FileID, shown path: String, holders: [String]) -> Diagnostic {
    let named = holders.prefix(3).joined(separator: " or ")
    return Diagnostic(
      .documentMissing, "“\(path)” opens no paper", at: SourceRange(file, 0..<0),
      label: "no plan, register or report stands in this file", expected: "plan: A title", notes: [note],
      help: holders.isEmpty
        ? "start the file with a line such as `plan: A title`, or include it in a document"
        : "render \(named), which includes it")
  }
}
