// PlanMarkdown: words without markup as strings, with line breaks folded to spaces.

import PlanModel
import PlanText

extension PlainScan {
  /// One run of text: lines trimmed and joined by a space.
  static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let range = trimmed(bytes, 0..<bytes.count)
    let part = UnsafeBufferPointer(rebasing: bytes[range])
    guard needsFolding(part) else { return String(decoding: part, as: UTF8.self) }
    // Only NUL makes text longer: one byte becomes three.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 3 * part.count) { buffer in
      let count = fold(part, into: buffer)
      return String(decoding: UnsafeBufferPointer(rebasing: buffer[..<count]), as: UTF8.self)
    }
  }

  private static func needsFolding(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes where byte == 0 || isLineEnd(byte) { return true }
    return false
  }

  private static func fold(_ bytes: UnsafeBufferPointer<UInt8>, into folded: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var count = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0 {
        (folded[count], folded[count + 1], folded[count + 2]) = (0xEF, 0xBF, 0xBD)
        count += 3
      } else if isLineEnd(byte) {
        while count > 0, folded[count - 1] == Byte.space || folded[count - 1] == Byte.tab { count -= 1 }
        while index < bytes.count, isWhite(bytes[index]) { index += 1 }
        folded[count] = Byte.space
        count += 1
      } else {
        folded[count] = byte
        count += 1
      }
    }
    return count
  }

  /// The paragraphs between blank lines, without any reading of markup.
  static func paragraphs(_ bytes: UnsafeBufferPointer<UInt8>) -> [ProseBlock] {
    var blocks: [ProseBlock] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let end = endOfLine(bytes, from: index)
      if trimmed(bytes, index..<end).isEmpty {
        append(bytes, start..<index, to: &blocks)
        start = end
      }
      index = lineStart(bytes, after: end)
    }
    append(bytes, start..<bytes.count, to: &blocks)
    return blocks
  }

  /// The line, from 0, on which each of these paragraphs starts.
  static func paragraphLines(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var lines: [Int] = []
    var line = 0
    var index = 0
    var isOpen = false
    while index < bytes.count {
      let end = endOfLine(bytes, from: index)
      let isBlank = trimmed(bytes, index..<end).isEmpty
      if !isBlank, !isOpen { lines.append(line) }
      isOpen = !isBlank
      line += 1
      index = lineStart(bytes, after: end)
    }
    return lines
  }

  private static func append(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to blocks: inout [ProseBlock]) {
    let text = folded(UnsafeBufferPointer(rebasing: bytes[range]))
    if !text.isEmpty { blocks.append(.paragraph([.text(text)])) }
  }

  static func endOfLine(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, !isLineEnd(bytes[index]) { index += 1 }
    return index
  }

  /// Behind the line end at `end`; CR and LF are one.
  static func lineStart(_ bytes: UnsafeBufferPointer<UInt8>, after end: Int) -> Int {
    let isPair = end + 1 < bytes.count && bytes[end] == Byte.carriageReturn && bytes[end + 1] == Byte.lineFeed
    return end + (isPair ? 2 : 1)
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isWhite(bytes[start]) { start += 1 }
    while end > start, isWhite(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isWhite(_ byte: UInt8) -> Bool { byte == Byte.space || byte == Byte.tab || isLineEnd(byte) }
}
