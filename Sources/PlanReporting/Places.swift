// PlanReporting: byte offsets as the lines and columns that people and tools count.

import PlanText

/// One end of a range, counted in every way that readers of a report use. Lines and columns start at 1, offsets at 0.
struct Place {
  var position: Position
  /// In bytes from the start of the file.
  var utf8Offset: Int
  /// In UTF-16 code units from the start of the file; the byte order mark is one.
  var utf16Offset: Int
}

/// The lines of one file, and how far into it and along them an offset is.
final class FilePlaces {
  let file: SourceFile
  private let index: LineIndex
  /// UTF-16 code units before each line.
  private lazy var units = unitsBeforeLines()

  init(_ file: SourceFile) {
    self.file = file
    self.index = LineIndex(file.bytes)
  }

  func line(of offset: Int) -> Int { index.line(of: min(max(offset, 0), file.bytes.count)) }

  /// The offsets of a line without its ending and without a byte order mark.
  func content(ofLine line: Int) -> Range<Int> {
    let content = index.content(ofLine: line)
    guard content.lowerBound == 0 else { return content }
    return min(markLength, content.upperBound)..<content.upperBound
  }

  func position(of offset: Int) -> Position { index.position(of: offset) }

  func place(of offset: Int) -> Place {
    let offset = min(max(offset, 0), file.bytes.count)
    let position = index.position(of: offset)
    let mark = position.line == 1 && offset >= markLength && markLength > 0 ? 1 : 0
    return Place(
      position: position, utf8Offset: offset, utf16Offset: units[position.line - 1] + mark + position.utf16Column - 1)
  }

  private var markLength: Int { file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  private func unitsBeforeLines() -> [Int] {
    var units = [0]
    units.reserveCapacity(index.lineCount)
    for line in 1..<max(1, index.lineCount) {
      let end = index.content(ofLine: line).upperBound
      let ending = file.bytes[end...].starts(with: [Byte.carriageReturn, Byte.lineFeed]) ? 2 : 1
      let mark = line == 1 && markLength > 0 ? 1 : 0
      units.append(units[line - 1] + mark + index.position(of: end).utf16Column - 1 + ending)
    }
    return units
  }
}

/// The places of all files of a report, each made when it is first asked for.
final class ReportPlaces {
  private let sources: SourceMap
  private var files: [FileID: FilePlaces] = [:]

  init(_ sources: SourceMap) { self.sources = sources }

  subscript(_ id: FileID) -> FilePlaces {
    if let file = files[id] { return file }
    let file = FilePlaces(sources[id])
    files[id] = file
    return file
  }
}
