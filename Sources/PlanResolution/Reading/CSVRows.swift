// PlanResolution: comma-separated values (RFC 4180), with the place of every cell. A library would lose the places.

import PlanText

/// The rows of a CSV file. Cells in quotes may hold commas, line ends and doubled quotes.
struct CSVRows {
  enum Fault: Error {
    /// A quote that opens a cell is never closed.
    case quoteNotClosed(at: Int)
    /// Text follows a closing quote.
    case textAfterQuote(at: Int)
  }

  private let file: FileID
  private let bytes: [UInt8]
  private var index = 0

  init(file: FileID, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// The next row, or nothing at the end. Rows without any text are passed over.
  mutating func next() throws(Fault) -> [ValueText]? {
    while index < bytes.count {
      let row = try row()
      if row.count > 1 || row.first?.isEmpty == false { return row }
    }
    return nil
  }

  private mutating func row() throws(Fault) -> [ValueText] {
    var cells: [ValueText] = []
    while true {
      cells.append(try cell())
      guard index < bytes.count, bytes[index] == Byte.comma else { break }
      index += 1
    }
    if index < bytes.count, bytes[index] == Byte.carriageReturn { index += 1 }
    if index < bytes.count, bytes[index] == Byte.lineFeed { index += 1 }
    return cells
  }

  private mutating func cell() throws(Fault) -> ValueText {
    var start = index
    while start < bytes.count, bytes[start] == Byte.space { start += 1 }
    if start < bytes.count, bytes[start] == Byte.quote {
      index = start
      return try quotedCell()
    }
    start = index
    while index < bytes.count, !endsCell(bytes[index]) { index += 1 }
    return ValueText(file: file, bytes: bytes, range: start..<index).trimmed
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == Byte.comma || byte == Byte.lineFeed || byte == Byte.carriageReturn
  }

  private mutating func quotedCell() throws(Fault) -> ValueText {
    let open = index
    index += 1
    var joined: [UInt8] = []
    var pieces: [ValueText.Piece] = []
    var start = index
    while true {
      guard index < bytes.count else { throw .quoteNotClosed(at: open) }
      guard bytes[index] == Byte.quote else {
        index += 1
        continue
      }
      let isDoubled = index + 1 < bytes.count && bytes[index + 1] == Byte.quote
      let end = isDoubled ? index + 1 : index
      if end > start {
        pieces.append(ValueText.Piece(offset: joined.count, source: start))
        joined += bytes[start..<end]
      }
      index += isDoubled ? 2 : 1
      start = index
      if !isDoubled { break }
    }
    while index < bytes.count, bytes[index] == Byte.space { index += 1 }
    guard index == bytes.count || endsCell(bytes[index]) else { throw .textAfterQuote(at: index) }
    guard !pieces.isEmpty else { return ValueText(file: file, bytes: bytes, range: open..<open) }
    // Line ends inside a cell are white space: a cell is one value or one line of text.
    for place in joined.indices where joined[place] == Byte.lineFeed || joined[place] == Byte.carriageReturn {
      joined[place] = Byte.space
    }
    return ValueText(file: file, joined: joined, pieces: pieces).trimmed
  }
}
