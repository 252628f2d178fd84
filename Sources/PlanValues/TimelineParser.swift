// PlanValues: the cells of a timeline: letters, dots and the slashes and bars between them.

internal import PlanModel
internal import PlanText

struct TimelineParser {
  let frame: TimelineFrame
  var faults: [ScaleFault] = []
  /// Letters that are no stage, with every place where they stand.
  var unknown: [(letters: ValueText, places: [ValueText])] = []

  init(frame: TimelineFrame) { self.frame = frame }

  /// The parts between bars. A bar before the first or behind the last year ends nothing.
  static func segments(_ text: ValueText) -> [ValueText] {
    var segments: [ValueText] = []
    var start = text.range.lowerBound
    for index in text.range where text.bytes[index] == Byte.bar {
      segments.append(text[start..<index])
      start = index + 1
    }
    segments.append(text[start..<text.range.upperBound])
    if segments.count > 1, segments[segments.count - 1].trimmed.isEmpty { segments.removeLast() }
    if segments.count > 1, segments[0].trimmed.isEmpty { segments.removeFirst() }
    return segments
  }

  /// All years of a timeline.
  mutating func years(_ text: ValueText) -> [[UInt8]]? {
    if let cells = quick(text) { return cells }
    let segments = Self.segments(text)
    let perYear = frame.unit.perYear
    let tokens = segments.map { Self.tokens($0) }
    guard segments.count == frame.years else { return wrongYears(text, segments, tokens) }
    var cells: [[UInt8]] = []
    cells.reserveCapacity(frame.periods.count)
    var isWhole = true
    for (year, tokens) in tokens.enumerated() {
      let read = read(tokens, of: segments[year], count: perYear)
      if read.count != perYear {
        wrongCells(frame.name(ofYear: year), read.count, count: perYear, in: segments[year])
        isWhole = false
      }
      cells += read
    }
    reportUnknown()
    return isWhole && unknown.isEmpty ? cells : nil
  }

  /// The cells of one period. Unknown letters are reported by the caller, when all periods have been read.
  mutating func cells(_ text: ValueText, named name: String, count: Int) -> [[UInt8]]? {
    let read = read(Self.tokens(text), of: text, count: count)
    if read.count != count { wrongCells(name, read.count, count: count, in: text) }
    return read.count == count ? read : nil
  }

  /// The cells between spaces; a slash holds together what stands around it, spaces or not.
  static func tokens(_ text: ValueText) -> [ValueText] {
    let (bytes, end) = (text.bytes, text.range.upperBound)
    var tokens: [ValueText] = []
    var index = text.range.lowerBound
    func skipSpaces(_ start: Int) -> Int {
      var index = start
      while index < end, let width = Wording.spaceWidth(bytes, index, end) { index += width }
      return index
    }
    index = skipSpaces(index)
    while index < end {
      let start = index
      var last = index
      while index < end {
        while index < end, Wording.spaceWidth(bytes, index, end) == nil { index += 1 }
        last = index
        let next = skipSpaces(index)
        let isSlashed = next < end && (bytes[next] == Byte.slash || bytes[last - 1] == Byte.slash)
        index = next
        if !isSlashed { break }
      }
      tokens.append(text[start..<last])
    }
    return tokens
  }

  /// The cells that tokens stand for; as many as were meant, which may not be as many as there should be.
  mutating func read(_ tokens: [ValueText], of text: ValueText, count: Int) -> [[UInt8]] {
    if tokens.count == 1, count > 1, let cells = unspaced(tokens[0], count: count) { return cells }
    var cells: [[UInt8]] = []
    cells.reserveCapacity(tokens.count)
    for token in tokens {
      let dots = Self.emptyCells(token)
      if dots > 1 { dotsRunTogether(token, dots) }
      if dots > 0 {
        cells += Array(repeating: [], count: min(dots, 2 * count + 1))
      } else {
        cells.append(stages(token))
      }
    }
    return cells
  }

  /// How many empty cells a token is: `.`, `·`, `-` and `–` are one, `..` two, `…` three; 0 where it is none.
  private static func emptyCells(_ token: ValueText) -> Int {
    let bytes = token.bytes
    var (index, count) = (token.range.lowerBound, 0)
    while index < token.range.upperBound {
      switch bytes[index] {
      case Byte.dot, Byte.hyphen: (index, count) = (index + 1, count + 1)
      case 0xC2 where index + 1 < token.range.upperBound && bytes[index + 1] == 0xB7:
        (index, count) = (index + 2, count + 1)
      case 0xE2 where index + 2 < token.range.upperBound:
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0x80, 0x93), (0x80, 0x94), (0x88, 0x92): (index, count) = (index + 3, count + 1)
        case (0x80, 0xA6): (index, count) = (index + 3, count + 3)
        default: return 0
        }
      default: return 0
      }
    }
    return count
  }
}

// Stages.
extension TimelineParser {
  /// The stage of these letters, as declared or else in any case.
  func stage(_ letters: ValueText) -> UInt8? {
    let count = letters.range.count
    var other: UInt8?
    for (index, stage) in frame.stages.enumerated() where stage.letter.utf8.count == count {
      var (isExact, isSame) = (true, true)
      for (byte, own) in zip(letters.bytes[letters.range], stage.letter.utf8) where byte != own {
        isExact = false
        if byte.lowered != own.lowered {
          isSame = false
          break
        }
      }
      if isExact { return UInt8(truncatingIfNeeded: index) }
      if isSame, other == nil { other = UInt8(truncatingIfNeeded: index) }
    }
    return other
  }

  /// The stages of one cell: `A`, `A/P`.
  private mutating func stages(_ token: ValueText) -> [UInt8] {
    if let stage = stage(token) { return [stage] }
    var stages: [UInt8] = []
    var start = token.range.lowerBound
    var hasBlank = false
    var twice: ValueText?
    for index in token.range.lowerBound...token.range.upperBound {
      guard index == token.range.upperBound || token.bytes[index] == Byte.slash else { continue }
      let piece = token[start..<index].trimmed
      start = index + 1
      if piece.isEmpty {
        hasBlank = true
      } else {
        let isTwice = !add(piece, to: &stages)
        if isTwice, twice == nil { twice = piece }
      }
    }
    if let twice { repeated(twice, in: token) }
    if hasBlank { slashWithoutStage(token, stages) }
    return stages
  }

  /// False where the stage is in the cell already.
  private mutating func add(_ piece: ValueText, to stages: inout [UInt8]) -> Bool {
    if let stage = stage(piece) {
      if stages.contains(stage) { return false }
      stages.append(stage)
    } else if let parts = runTogether(piece) {
      stages += parts.filter { !stages.contains($0) }
    } else {
      notDeclared(piece)
    }
    return true
  }

  /// `DK`, `D+K`: letters that are all stages, with nothing or the wrong sign between them.
  private mutating func runTogether(_ piece: ValueText) -> [UInt8]? {
    var stages: [UInt8] = []
    var letters: [String] = []
    var hasSign = false
    for index in piece.range {
      if isSign(piece.bytes[index]), index > piece.range.lowerBound, index + 1 < piece.range.upperBound {
        hasSign = true
        continue
      }
      guard let stage = stage(piece[index..<index + 1]), !stages.contains(stage) else { return nil }
      stages.append(stage)
      letters.append(frame.stages[Int(stage)].letter)
    }
    guard stages.count > 1 else { return nil }
    parted(piece, as: letters.joined(separator: "/"), hasSign: hasSign)
    return stages
  }

  /// `,` `+` `&` `\`.
  private func isSign(_ byte: UInt8) -> Bool {
    byte == Byte.comma || byte == 0x2B || byte == 0x26 || byte == Byte.backslash
  }

  /// `KD..`: a whole year without a space, told by its length.
  private mutating func unspaced(_ token: ValueText, count: Int) -> [[UInt8]]? {
    guard token.range.count == count, stage(token) == nil else { return nil }
    var cells: [[UInt8]] = []
    for index in token.range {
      if token.bytes[index] == Byte.dot || token.bytes[index] == Byte.hyphen {
        cells.append([])
      } else if let stage = stage(token[index..<index + 1]) {
        cells.append([stage])
      } else {
        return nil
      }
    }
    yearRunTogether(token, as: cells.map { frame.written(cell: $0) }.joined(separator: " "))
    return cells
  }
}
