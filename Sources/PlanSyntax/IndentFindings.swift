// PlanSyntax: findings about what indentation is made of.

import PlanDiagnostics
import PlanText

struct IndentFindings {
  let tree: SyntaxTree

  /// In prose a tab is Markdown's; a wide space is nobody's.
  func findings(of oddIndents: [Int]) -> [Diagnostic] {
    var tabs: [Range<Int>] = []
    var wide: [Range<Int>] = []
    var item = 0
    for index in oddIndents where tree.lines[index].kind != .blank && tree.lines[index].kind != .code {
      while item < tree.items.count, tree.items[item].lines.upperBound <= index { item += 1 }
      let isInEntry =
        item < tree.items.count && tree.items[item].kind == .entry && tree.items[item].lines.contains(index)
      collect(index, tabs: &tabs, wide: &wide, withTabs: isInEntry)
    }
    var findings: [Diagnostic] = []
    if let finding = finding(.indentHasTab, "tab", tabs) { findings.append(finding) }
    if let finding = finding(.indentHasWideSpace, name(ofWide: wide), wide) { findings.append(finding) }
    return findings
  }

  /// The runs of tabs and of wide spaces in the indentation of one line.
  private func collect(_ index: Int, tabs: inout [Range<Int>], wide: inout [Range<Int>], withTabs: Bool) {
    let indentation = tree.indentation(ofLine: index)
    let text = tree.bytes.span
    var offset = indentation.lowerBound
    while offset < indentation.upperBound {
      let start = offset
      let isTab = text[offset] == Byte.tab
      while offset < indentation.upperBound, isOdd(offset), (text[offset] == Byte.tab) == isTab {
        offset += max(1, text.spaceLength(at: offset))
      }
      if offset == start {
        offset += max(1, text.invisibleLength(at: offset))
      } else if isTab {
        if withTabs { tabs.append(start..<offset) }
      } else {
        wide.append(start..<offset)
      }
    }
  }

  private func isOdd(_ offset: Int) -> Bool {
    tree.bytes[offset] != Byte.space && tree.bytes.span.spaceLength(at: offset) > 0
  }

  private func finding(_ code: DiagnosticCode, _ name: String, _ places: [Range<Int>]) -> Diagnostic? {
    guard let first = places.first else { return nil }
    let message =
      places.count == 1
      ? "the line is indented with a \(name)" : "\(places.count) lines are indented with \(name)s"
    let listed = TextFindings.listed
    let notes = places.count > listed + 1 ? ["only the first \(listed + 1) of \(places.count) places are listed"] : []
    return Diagnostic(
      code, message, at: tree.range(first),
      label: width(first) == 1 ? "read as a space" : "read as \(width(first)) spaces",
      others: places.dropFirst().prefix(listed).map { Label(tree.range($0), "and here") },
      found: "a \(name)", expected: "spaces", notes: notes,
      fix: Fix(
        name == "tab" ? "put two spaces for each tab" : "put ordinary spaces in place of each", .safe,
        places.map { Edit(tree.range($0), String(repeating: " ", count: width($0))) }))
  }

  /// Two columns for each character of the run, one for a no-break space.
  private func width(_ place: Range<Int>) -> Int {
    let text = tree.bytes.span
    return place.reduce(0) { width, offset in
      guard text[offset] & 0xC0 != 0x80 else { return width }
      return width + (text.isNoBreakSpace(at: offset) ? 1 : 2)
    }
  }

  private func name(ofWide places: [Range<Int>]) -> String {
    places.allSatisfy { tree.bytes.span.isNoBreakSpace(at: $0.lowerBound) } ? "no-break space" : "wide space"
  }
}
