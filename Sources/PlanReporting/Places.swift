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

/// The lines of one file, and how far along them an offset is. Long lines cost no more than short ones: the counts of
/// every stretch are summed once.
final class FilePlaces {
  let file: SourceFile
  private let index: LineIndex
  private lazy var sums = Sums(file.bytes)

  init(_ file: SourceFile) {
    self.file = file
    self.index = LineIndex(file.bytes)
  }

  func line(of offset: Int) -> Int { index.line(of: min(max(offset, 0), file.bytes.count)) }

  /// The offsets of a line without its ending and without a byte order mark.
  func content(ofLine line: Int) -> Range<Int> {
    let content = index.content(ofLine: line)
    guard content.lowerBound == 0, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return content }
    return min(3, content.upperBound)..<content.upperBound
  }

  func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), file.bytes.count)
    let line = index.line(of: offset)
    let start = content(ofLine: line).lowerBound
    guard offset - start > Sums.stretch else { return index.position(of: offset) }
    let from = sums.counts(before: start, file.bytes)
    let to = sums.counts(before: offset, file.bytes)
    var position = index.position(of: start)
    position.column = to.scalars - from.scalars + 1
    position.utf8Column = offset - start + 1
    position.utf16Column = to.units - from.units + 1
    return position
  }

  func place(of offset: Int) -> Place {
    let offset = min(max(offset, 0), file.bytes.count)
    return Place(
      position: position(of: offset), utf8Offset: offset, utf16Offset: sums.counts(before: offset, file.bytes).units)
  }
}

/// Scalars and UTF-16 units before every stretch of a file.
private struct Sums {
  static let stretch = 2_048
  private var before: [(scalars: Int, units: Int)] = []

  init(_ bytes: [UInt8]) {
    var sum = (scalars: 0, units: 0)
    var start = 0
    while start <= bytes.count {
      before.append(sum)
      let counts = Self.count(bytes, start..<min(start + Self.stretch, bytes.count))
      sum = (sum.scalars + counts.scalars, sum.units + counts.units)
      start += Self.stretch
    }
  }

  func counts(before offset: Int, _ bytes: [UInt8]) -> (scalars: Int, units: Int) {
    let stretch = offset / Self.stretch
    let rest = Self.count(bytes, stretch * Self.stretch..<offset)
    return (before[stretch].scalars + rest.scalars, before[stretch].units + rest.units)
  }

  private static func count(_ bytes: [UInt8], _ range: Range<Int>) -> (scalars: Int, units: Int) {
    var scalars = 0
    var units = 0
    for offset in range where bytes[offset] & 0xC0 != 0x80 {
      scalars += 1
      units += bytes[offset] >= 0xF0 ? 2 : 1
    }
    return (scalars, units)
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
