// PlanSyntax: from the bytes of a file to its tree.

package import PlanDiagnostics
package import PlanText

extension SyntaxTree {
  /// Reads a file. It cannot fail: whatever the bytes are, the lines cover them all and print them back. Takes time in
  /// proportion to the bytes. The findings are those that need no name to be known, in source order.
  package static func parse(file: FileID, bytes: [UInt8]) -> Checked<SyntaxTree> {
    guard bytes.count < Int(UInt32.max) else {
      let empty = SyntaxTree(file: file, bytes: [], lines: [], items: [])
      return Checked(empty, [.fileTooLarge(file: file, size: bytes.count)])
    }
    var cutter = LineCutter()
    cutter.cut(bytes.span)
    var builder = TreeBuilder(lines: cutter.lines, conflictMarks: cutter.conflictMarks)
    builder.build(bytes.span)
    let tree = SyntaxTree(file: file, bytes: bytes, lines: builder.lines, items: builder.items)
    var findings = TextFindings(tree: tree).findings(of: cutter)
    findings += StructureFindings(tree: tree).findings(of: builder.faults)
    return Checked(tree, findings.sorted { $0.primary.range < $1.primary.range })
  }
}
