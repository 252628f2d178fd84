// PlanText: text of one value that knows where each of its bytes stands in the source.

/// A piece of text, either straight from a file or put together from several places (wrapped lines, a cell with `\|`,
/// a quoted CSV cell). Offsets in `range` index `bytes`; `source(_:)` leads back to the file.
package struct ValueText: Sendable {
  package let bytes: [UInt8]
  package let range: Range<Int>
  package let file: FileID
  /// Where pieces start: offset in `bytes`, offset in the file. Empty where both are the same.
  private let pieces: [Piece]

  package struct Piece: Sendable {
    package let offset: Int
    package let source: Int

    package init(offset: Int, source: Int) {
      self.offset = offset
      self.source = source
    }
  }

  /// Text that stands in the file as it is.
  package init(file: FileID, bytes: [UInt8], range: Range<Int>) {
    self.init(file: file, bytes: bytes, range: range, pieces: [])
  }

  /// Text put together from pieces, which are in order and start at offset 0.
  package init(file: FileID, joined bytes: [UInt8], pieces: [Piece]) {
    self.init(file: file, bytes: bytes, range: 0..<bytes.count, pieces: pieces)
  }

  private init(file: FileID, bytes: [UInt8], range: Range<Int>, pieces: [Piece]) {
    self.file = file
    self.bytes = bytes
    self.range = range
    self.pieces = pieces
  }

  package var isEmpty: Bool { range.isEmpty }

  package var string: String { String(decoding: bytes[range], as: UTF8.self) }

  /// A part of the text; the offsets index `bytes`.
  package subscript(_ part: Range<Int>) -> ValueText {
    ValueText(file: file, bytes: bytes, range: part, pieces: pieces)
  }

  /// Without white space at either end; no-break and other wide spaces are white space.
  package var trimmed: ValueText {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, let width = spaceWidth(at: start, before: end) { start += width }
    while end > start, let width = spaceWidth(endingAt: end, from: start) { end -= width }
    return self[start..<end]
  }

  /// The place of the whole text in its file.
  package var source: SourceRange { source(range) }

  /// The place of a part, given as offsets into `bytes`, in the file.
  package func source(_ part: Range<Int>) -> SourceRange {
    guard !pieces.isEmpty else { return SourceRange(file, part) }
    let start = place(of: part.lowerBound)
    let end = part.isEmpty ? start : place(of: part.upperBound - 1) + 1
    return SourceRange(file, start..<max(start, end))
  }

  private func place(of offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].offset <= offset { low = middle } else { high = middle }
    }
    return pieces[low].source + (offset - pieces[low].offset)
  }

  private func spaceWidth(at index: Int, before end: Int) -> Int? {
    if bytes[index] == Byte.lineFeed || bytes[index] == Byte.carriageReturn { return 1 }
    let length = bytes.span.spaceLength(at: index)
    return length > 0 && index + length <= end ? length : nil
  }

  private func spaceWidth(endingAt end: Int, from start: Int) -> Int? {
    if bytes[end - 1] == Byte.lineFeed || bytes[end - 1] == Byte.carriageReturn { return 1 }
    let length = bytes.span.spaceLength(endingAt: end)
    return length > 0 && end - length >= start ? length : nil
  }
}
