// PlanResolution: a line of cells between bars.

import PlanSyntax
import PlanText

enum RowCells {
  /// The cells of a row of the tree; `\|` is a bar inside a cell.
  static func of(_ tree: SyntaxTree, line: Int) -> [ValueText] {
    let bytes = tree.bytes
    var end = Int(tree.lines[line].end)
    let first = Int(tree.lines[line].content) + 1
    // The bar that closes a row opens no cell.
    if end - 1 >= first, bytes[end - 1] == Byte.bar, bytes[end - 2] != Byte.backslash { end -= 1 }
    var cells: [ValueText] = []
    var start = first
    var hasEscape = false
    var index = first
    while index <= end {
      if index == end || (bytes[index] == Byte.bar && bytes[index - 1] != Byte.backslash) {
        let cell = ValueText(file: tree.file, bytes: bytes, range: start..<index).trimmed
        cells.append(hasEscape ? withoutEscapes(cell) : cell)
        start = index + 1
        hasEscape = false
      } else if bytes[index] == Byte.bar {
        hasEscape = true
      }
      index += 1
    }
    return cells
  }

  private static func withoutEscapes(_ cell: ValueText) -> ValueText {
    var joined: [UInt8] = []
    var pieces: [ValueText.Piece] = []
    var start = cell.range.lowerBound
    var index = start
    func take(_ end: Int) {
      guard end > start else { return }
      pieces.append(ValueText.Piece(offset: joined.count, source: start))
      joined += cell.bytes[start..<end]
    }
    while index < cell.range.upperBound {
      let next = index + 1
      if cell.bytes[index] == Byte.backslash, next < cell.range.upperBound, cell.bytes[next] == Byte.bar {
        take(index)
        start = next
        index = next
      }
      index += 1
    }
    take(cell.range.upperBound)
    return ValueText(file: cell.file, joined: joined, pieces: pieces)
  }

  /// `|---|:--:|`: the line that GFM puts under its headings.
  static func isRule(_ cells: [ValueText]) -> Bool {
    var hasDash = false
    for cell in cells {
      for byte in cell.bytes[cell.range] {
        guard byte == Byte.hyphen || byte == Byte.colon else { return false }
        if byte == Byte.hyphen { hasDash = true }
      }
    }
    return hasDash
  }
}
