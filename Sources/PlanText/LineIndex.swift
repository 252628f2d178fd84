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
  /// Of lines that are long: what was counted up to places on the way, so that many findings on one line stay cheap.
  private let longLines: [Int: [Count]]

  /// Characters between the start of a line and an offset.
  private struct Count: Sendable {
    var offset: Int
    var scalars = 0
    var units = 0
  }

  /// How far the places of a long line stand apart, in bytes.
  private static let step = 4_096

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == Byte.lineFeed {
        starts.append(index)
      } else if byte == Byte.carriageReturn {
        if index < bytes.count, bytes[index] == Byte.lineFeed { index += 1 }
        starts.append(index)
      }
    }
    self.starts = starts
    longLines = Self.longLines(bytes, starts: starts)
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
    if end > start, line < starts.count {
      end -= bytes[end - 1] == Byte.lineFeed && end - 1 > start && bytes[end - 2] == Byte.carriageReturn ? 2 : 1
    }
    return start..<end
  }

  /// Line and columns of a byte offset. A byte order mark at the start of the file takes no column; what is not UTF-8
  /// takes the columns of its repair.
  package func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(of: offset)
    let start = Self.textStart(bytes, of: starts[line - 1])
    var count = Count(offset: start)
    if let places = longLines[line] {
      count = places[min(places.count - 1, max(0, offset - start) / Self.step)]
    }
    Self.advance(&count, to: offset, bytes.span)
    return Position(
      line: line, column: count.scalars + 1, utf8Column: max(0, offset - start) + 1, utf16Column: count.units + 1)
  }

  private static func textStart(_ bytes: [UInt8], of start: Int) -> Int {
    start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start
  }

  /// Counts whole characters up to an offset.
  private static func advance(_ count: inout Count, to offset: Int, _ text: Span<UInt8>) {
    while count.offset < offset {
      let length = text.scalar(at: count.offset).length
      guard count.offset + length <= offset else { return }
      count.offset += length
      count.scalars += 1
      count.units += length == 4 ? 2 : 1
    }
  }

  private static func longLines(_ bytes: [UInt8], starts: [Int]) -> [Int: [Count]] {
    var lines: [Int: [Count]] = [:]
    for (index, lineStart) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
      guard end - lineStart > 4 * step else { continue }
      let start = textStart(bytes, of: lineStart)
      var count = Count(offset: start)
      var places = [count]
      for place in stride(from: start + step, to: end, by: step) {
        advance(&count, to: place, bytes.span)
        places.append(count)
      }
      lines[index + 1] = places
    }
    return lines
  }
}
