// PlanSyntax: a file as lines and the tree that their indentation makes. It knows no names.

package import PlanText

/// What a line looks like, before anything is known about names.
package enum LineKind: UInt8, Sendable {
  case blank
  /// `// …`, transparent to everything. So are lines that a finding has set aside: marks of a merge conflict, and what
  /// is nested too deep.
  case comment
  /// `# …` at the margin.
  case heading
  /// The first or last line of fenced code.
  case fence
  /// A line inside fenced code: nothing in it is read.
  case code
  /// `label: rest`.
  case head
  /// `| cell | cell |`.
  case row
  case text
}

/// One line. Offsets are UTF-8 bytes from the start of the file.
package struct Line: Sendable {
  /// The first byte of the line.
  package var start: UInt32
  /// The first byte after the indentation (and after the `\` of an escape).
  package var content: UInt32
  /// After the last byte that is neither white space nor line ending.
  package var end: UInt32
  /// For `head`, the offset of the colon that ends the label; otherwise 0.
  package var colon: UInt32
  /// The index of the first line after those that belong to this one; its own index + 1 where nothing does.
  package var bodyEnd: UInt32
  /// The width of the indentation in columns; a tab or a wide space counts as two.
  package var indent: UInt16
  package var kind: LineKind
  /// The line began with a `\` that made it plain text.
  package var isEscaped: Bool

  package init(
    start: UInt32, content: UInt32, end: UInt32, colon: UInt32 = 0, bodyEnd: UInt32 = 0, indent: UInt16,
    kind: LineKind, isEscaped: Bool = false
  ) {
    self.start = start
    self.content = content
    self.end = end
    self.colon = colon
    self.bodyEnd = bodyEnd
    self.indent = indent
    self.kind = kind
    self.isEscaped = isEscaped
  }
}

/// What stands at the margin of a file, in order.
package struct TopItem: Sendable {
  package enum Kind: UInt8, Sendable {
    case heading, entry
    /// Paragraphs, lists, tables, quotes and fenced code up to the next heading or entry.
    case prose
  }

  package var kind: Kind
  /// Indices of its lines; the blanks and comments that follow it belong to no item.
  package var lines: Range<Int>

  package init(kind: Kind, lines: Range<Int>) {
    self.kind = kind
    self.lines = lines
  }
}

/// A whole file. Nothing is lost: the lines cover every byte, so the tree prints back its source.
package struct SyntaxTree: Sendable {
  package let file: FileID
  package let bytes: [UInt8]
  package let lines: [Line]
  package let items: [TopItem]

  package init(file: FileID, bytes: [UInt8], lines: [Line], items: [TopItem]) {
    self.file = file
    self.bytes = bytes
    self.lines = lines
    self.items = items
  }

  /// The source, put together again from the lines.
  package func printed() -> [UInt8] {
    var printed: [UInt8] = []
    printed.reserveCapacity(bytes.count)
    for (index, line) in lines.enumerated() {
      let end = index + 1 < lines.count ? Int(lines[index + 1].start) : bytes.count
      printed += bytes[Int(line.start)..<end]
    }
    return printed
  }

  /// The range of offsets in this file, for findings.
  package func range(_ offsets: Range<Int>) -> SourceRange { SourceRange(file, offsets) }
  package func range(_ start: UInt32, _ end: UInt32) -> SourceRange {
    SourceRange(file: file, start: start, end: end)
  }
}
