// PlanSyntax: prose that looks like something else. The names of kinds come from the caller.

package import PlanDiagnostics
import PlanText

/// What reads as a record, a heading or a list and is none, in text at the margin.
package enum ProseTraps {
  /// The findings for all prose of a file, in source order.
  ///
  /// - Parameter isKind: Whether the bytes are the name of a kind of record, in any case.
  package static func findings(in tree: SyntaxTree, isKind: (ArraySlice<UInt8>) -> Bool) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (index, item) in tree.items.enumerated() {
      switch item.kind {
      case .entry: continue
      case .heading:
        let above = index > 0 && tree.items[index - 1].kind == .prose ? tree.items[index - 1].lines : nil
        if let above, let finding = WrapTraps(tree: tree).heading(item.lines.lowerBound, below: above) {
          findings.append(finding)
        }
      case .prose:
        var records = RecordTraps(tree: tree)
        records.search(item.lines, isKind: isKind)
        findings += records.findings
        for lines in records.paragraphs {
          findings += ParagraphTraps(tree: tree).findings(lines)
        }
      }
    }
    return findings.sorted { $0.primary.range < $1.primary.range }
  }

  /// The findings for the lines of a text field, where headings are somebody else's matter.
  package static func findings(inText lines: Range<Int>, of tree: SyntaxTree) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var paragraph: [Int] = []
    for index in lines.clamped(to: tree.lines.indices) {
      switch tree.lines[index].kind {
      case .comment: continue
      case .blank, .fence, .code:
        findings += ParagraphTraps(tree: tree).findings(paragraph, inField: true)
        paragraph = []
      default: paragraph.append(index)
      }
    }
    return findings + ParagraphTraps(tree: tree).findings(paragraph, inField: true)
  }
}
