// PlanDriver: whether a file opens a paper, found out without reading more than its margin.

import PlanDiagnostics
import PlanSchema
import PlanSyntax
import PlanText

enum DocumentScan {
  /// Whether a document record (`plan`, `register`, `report` …) stands in the file. One without is a part of others.
  static func holdsDocument(_ bytes: [UInt8]) -> Bool {
    let tree = SyntaxTree.parse(file: FileID(0), bytes: bytes).value
    return tree.items.contains { item in
      guard item.kind == .entry, let first = item.lines.first else { return false }
      let line = tree.lines[first]
      guard line.kind == .head, line.content < line.colon else { return false }
      let label = bytes[Int(line.content)..<Int(line.colon)]
      guard case .kind(let kind)? = Schema.standard.margin.longest(in: label)?.meaning else { return false }
      return Schema.standard[kind].isDocument
    }
  }
}
