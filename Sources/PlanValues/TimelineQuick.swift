// PlanValues: the timeline as most plans write it, read in one pass over its bytes.

internal import PlanModel
internal import PlanText

extension TimelineParser {
  /// Dots, declared letters, slashes between them, spaces between cells and bars between years, as many as there should
  /// be. Anything else is for the slower way, which knows what to say about it.
  func quick(_ text: ValueText) -> [[UInt8]]? {
    let (bytes, end) = (text.bytes, text.range.upperBound)
    let perYear = frame.unit.perYear
    var cells: [[UInt8]] = []
    cells.reserveCapacity(frame.periods.count)
    var years = 1
    var index = text.range.lowerBound
    while index < end {
      switch bytes[index] {
      case Byte.space: index += 1
      case Byte.bar:
        guard cells.count == years * perYear else { return nil }
        years += 1
        index += 1
      default:
        guard cells.count < years * perYear, let cell = quickCell(bytes, &index, end) else { return nil }
        cells.append(cell)
      }
    }
    return cells.count == frame.periods.count && years == frame.years ? cells : nil
  }

  /// One cell, which a space, a bar or the end must follow.
  private func quickCell(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> [UInt8]? {
    var cell: [UInt8] = []
    if bytes[index] == Byte.dot {
      index += 1
    } else {
      while true {
        guard index < end, let stage = stage(bytes[index]), !cell.contains(stage) else { return nil }
        cell.append(stage)
        index += 1
        guard index < end, bytes[index] == Byte.slash else { break }
        index += 1
      }
    }
    return index == end || bytes[index] == Byte.space || bytes[index] == Byte.bar ? cell : nil
  }

  /// The stage of one letter, exactly as declared.
  private func stage(_ letter: UInt8) -> UInt8? {
    for (index, stage) in frame.stages.enumerated() {
      let own = stage.letter.utf8
      if own.first == letter, own.count == 1 { return UInt8(truncatingIfNeeded: index) }
    }
    return nil
  }
}
