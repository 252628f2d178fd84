// PlanText: from byte offsets to lines and columns, for people and for tools.

/// A place as people and tools count it. All numbers start at 1.
package struct Position: Hashable, Sendable {
  package var line: Int
  /// In Unicode scalars.
  package var column: Int
  /// In UTF-8 bytes.
  package var utf8Column: Int
  /// In UTF-16 code units.
  package var utf16Column: Int
}

/// The line starts of one file. LF, CRLF and a lone CR each end a line.
package struct LineIndex: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A {
        starts.append(index)
      } else if byte == 0x0D {
        if index < bytes.count, bytes[index] == 0x0A { index += 1 }
        starts.append(index)
      }
    }
    self.starts = starts
  }

  package var lineCount: Int { starts.count }

  /// The line, from 1, that holds a byte offset; an offset past the end is on the last line.
  package func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The byte offsets of a line, from 1, without its line ending.
  package func content(ofLine line: Int) -> Range<Int> {
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// Line and columns of a byte offset. A byte order mark at the start of the file takes no column.
  package func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(of: offset)
    var start = starts[line - 1]
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, offset) }
    var scalars = 0
    var units = 0
    for byte in bytes[start..<max(start, offset)] where byte & 0xC0 != 0x80 {
      scalars += 1
      units += byte >= 0xF0 ? 2 : 1
    }
    return Position(line: line, column: scalars + 1, utf8Column: offset - start + 1, utf16Column: units + 1)
  }
}
