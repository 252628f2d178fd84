// PlanSyntax: lines inside a record that were meant as a field, and are read as text for a small slip.

package import PlanDiagnostics
import PlanText

extension ProseTraps {
  /// `owner:Director` or `Owner: Director`, on a line of text where a field could stand.
  ///
  /// - Parameter isName: Whether the bytes are a name that the record around it takes, in any case.
  package static func fieldSlip(
    onLine index: Int, of tree: SyntaxTree, isName: (ArraySlice<UInt8>) -> Bool
  ) -> Diagnostic? {
    guard tree.lines[index].kind == .text, let head = LooseHead(tree, line: index, isKind: isName), head.isKnown,
      let colon = head.colon, !isTimeOrLink(tree, colon: colon)
    else { return nil }
    let label = tree.text(head.name.lowerBound..<(head.reference.isEmpty ? head.name : head.reference).upperBound)
    let lowered = String(decoding: tree.bytes[head.name].map(\.lowered), as: UTF8.self)
    var edits = head.isCapital ? [Edit(tree.range(head.name), lowered)] : []
    if !head.hasSpace { edits.append(Edit(tree.range(colon + 1..<colon + 1), " ")) }
    if head.isCapital {
      return Diagnostic(
        .kindCapitalised, "`\(label)` starts with a capital letter, so it is not read as a field",
        at: tree.range(head.name), label: "meant as a field?", found: tree.text(head.name), expected: lowered,
        fix: Fix("write `\(lowered)`", .needsReview, edits))
    }
    return Diagnostic(
      .spaceMissingAfterColon, "a space is missing after the colon of `\(label)`, so it is not read as a field",
      at: tree.range(colon..<colon + 1), label: "meant as a field?", expected: "a colon and a space",
      fix: Fix("put in the space", .needsReview, edits))
  }

  /// `10:30`, `note://x`.
  private static func isTimeOrLink(_ tree: SyntaxTree, colon: Int) -> Bool {
    guard colon + 1 < tree.bytes.count else { return false }
    let next = tree.bytes[colon + 1]
    return next == Byte.slash || next == Byte.colon || next.isDigit && tree.bytes[colon - 1].isDigit
  }
}
