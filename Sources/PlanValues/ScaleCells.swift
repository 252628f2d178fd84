// PlanValues: a matrix written out under `cells:`, with the levels as headings of its rows and columns.

internal import PlanDiagnostics
internal import PlanModel
internal import PlanText

/// `[likelihood][impact]`, from the lowest, whatever way round it was typed.
enum ScaleCells {
  case scores([[ExactDecimal]])
  case bands([[Int]])
}

struct ScaleCellReader {
  /// With its levels and bands; its rule is not used.
  let scale: Scale
  private(set) var faults: [ScaleFault] = []

  init(scale: Scale) { self.scale = scale }

  /// Nothing where the matrix is not whole.
  mutating func read(_ rows: [[ValueText]]) -> ScaleCells? {
    guard let head = rows.first, head.count > 1, rows.count > 1 else {
      if let place = rows.first?.first { tooSmall(Self.range(of: rows.last ?? [], from: place)) }
      return nil
    }
    let across = columns(head)
    let down = across.other
    let columnLevels = places(head.dropFirst(), on: across, are: "column", at: Self.range(of: head, from: head[0]))
    let body = rows.dropFirst().filter { !$0.isEmpty }
    let whole = Self.range(of: rows[rows.count - 1], from: head[0])
    let rowLevels = places(body.map { $0[0] }[...], on: down, are: "row", at: whole)
    let isEven = body.map { hasWidth($0, head.count) }.allSatisfy(\.self)
    guard let columnLevels, let rowLevels, isEven else { return nil }
    var cells = Array(repeating: Array(repeating: head[0], count: scale.impact.count), count: scale.likelihood.count)
    for (row, level) in zip(body, rowLevels) {
      for (cell, other) in zip(row.dropFirst(), columnLevels) {
        if across == .impact { cells[level][other] = cell } else { cells[other][level] = cell }
      }
    }
    return values(cells)
  }

  /// The axis that the headings of the columns belong to; impact where they fit both.
  private func columns(_ head: [ValueText]) -> ScaleAxis {
    func fits(_ axis: ScaleAxis) -> Int { head.dropFirst().count { level($0, on: axis) != nil } }
    return fits(.likelihood) > fits(.impact) ? .likelihood : .impact
  }

  /// `Serious`, `4` or `Serious (4)`.
  private func level(_ text: ValueText, on axis: ScaleAxis) -> Int? {
    let text = text.trimmed
    if let level = scale.level(named: text, on: axis) { return level }
    if let value = ScaleText.decimal(text) { return scale.level(of: value, on: axis) }
    return ScaleText.bracketed(text).flatMap { scale.level(named: $0.before, on: axis) }
  }

  /// The level of each heading, where every level of the axis has one.
  private mutating func places(
    _ headings: ArraySlice<ValueText>, on axis: ScaleAxis, are what: String, at place: SourceRange
  ) -> [Int]? {
    var found: [Int] = []
    var isWhole = true
    for heading in headings {
      if let level = level(heading, on: axis), !found.contains(level) {
        found.append(level)
      } else {
        headingUnknown(heading, on: axis, heads: what, isRepeated: level(heading, on: axis) != nil)
        isWhole = false
      }
    }
    let missing = scale.levels(axis).indices.filter { !found.contains($0) }.map { scale.levels(axis)[$0].name }
    if isWhole, !missing.isEmpty { headingMissing(missing, on: axis, heads: what, at: place) }
    return isWhole && missing.isEmpty ? found : nil
  }

  private mutating func hasWidth(_ row: [ValueText], _ width: Int) -> Bool {
    guard row.count != width, let name = row.first?.trimmed.string else { return true }
    let place = Self.range(of: row, from: row[0])
    let cells = row.count == 2 ? "1 cell" : "\(row.count - 1) cells"
    faults.append { subject in
      Diagnostic(
        .matrixMisshapen, "row `\(name)` in the matrix of \(subject) has \(cells), not \(width - 1)",
        at: place, label: row.count < width ? "too few cells" : "too many cells", found: cells,
        expected: "\(width - 1), one below each heading", help: "give the row one cell for each column")
    }
    return false
  }

  static func range(of row: [ValueText], from first: ValueText) -> SourceRange {
    SourceRange(file: first.file, start: first.source.start, end: max(first.source.end, row.last?.source.end ?? 0))
  }
}

extension ScaleCellReader {
  /// All scores or all bands; the first cell decides which.
  private mutating func values(_ cells: [[ValueText]]) -> ScaleCells? {
    let first = cells[0][0].trimmed
    if ScaleText.decimal(first) != nil {
      var isWhole = true
      let scores = cells.map { row in
        row.map { cell -> ExactDecimal in
          if let score = ScaleText.decimal(cell.trimmed) { return score }
          unreadable(cell, expected: "a score, as in the other cells", near: nil)
          isWhole = false
          return ExactDecimal(0)
        }
      }
      return isWhole ? .scores(scores) : nil
    }
    if scale.bands.isEmpty {
      bandsMissing(first)
      return nil
    }
    var isWhole = true
    let names = scale.bands.map(\.name)
    let bands = cells.map { row in
      row.map { cell -> Int in
        if let band = scale.band(named: cell.trimmed) { return band }
        unreadable(
          cell, expected: ScaleText.list(names, "or"), near: Suggestion.nearest(to: cell.trimmed.string, among: names))
        isWhole = false
        return 0
      }
    }
    return isWhole ? .bands(bands) : nil
  }

  private mutating func unreadable(_ cell: ValueText, expected: String, near: String?) {
    let cell = cell.trimmed
    faults.append { subject in
      Diagnostic(
        .matrixMisshapen,
        cell.isEmpty
          ? "a cell in the matrix of \(subject) is blank"
          : "\(cell.quoted) in the matrix of \(subject) is not \(expected)",
        at: cell.source, label: near.map { "should it be \($0)?" } ?? "should be \(expected)", found: cell.string,
        expected: expected, fix: near.map { Fix("write \($0)", .needsReview, [Edit(cell.source, $0)]) },
        help: "write \(expected), in every cell")
    }
  }

  private mutating func bandsMissing(_ cell: ValueText) {
    faults.append { subject in
      Diagnostic(
        .scaleUnreadable, "the matrix of \(subject) holds bands, and no bands are declared", at: cell.source,
        label: "not a number", found: cell.string, expected: "`bands:` with their order",
        help: "declare the bands from the least serious, as in `bands: Low (green); High (red)`")
    }
  }

  private mutating func headingUnknown(
    _ heading: ValueText, on axis: ScaleAxis, heads what: String, isRepeated: Bool
  ) {
    let heading = heading.trimmed
    let names = scale.levels(axis).map(\.name)
    let near = isRepeated ? nil : Suggestion.nearest(to: heading.string, among: names)
    let problem = isRepeated ? "heads a second \(what)" : "heads a \(what)"
    faults.append { subject in
      Diagnostic(
        .matrixMisshapen,
        "\(heading.quoted) \(problem) in the matrix of \(subject)"
          + (isRepeated ? "" : " and is no level of \(axis.rawValue)"),
        at: heading.source, label: near.map { "should it be \($0)?" } ?? "should be a level of \(axis.rawValue)",
        found: heading.string, expected: ScaleText.list(names, "or"),
        fix: near.map { Fix("write \($0)", .needsReview, [Edit(heading.source, $0)]) },
        help: "head the columns with the levels of one axis and the rows with those of the other, each level once")
    }
  }

  private mutating func headingMissing(
    _ missing: [String], on axis: ScaleAxis, heads what: String, at place: SourceRange
  ) {
    faults.append { subject in
      Diagnostic(
        .matrixMisshapen, "the matrix of \(subject) has no \(what) for \(axis.rawValue) \(ScaleText.list(missing))",
        at: place, label: "\(missing.count == 1 ? "a \(what) is" : "\(missing.count) \(what)s are") missing",
        expected: "a \(what) for each level of \(axis.rawValue)",
        help: "write a \(what) for \(ScaleText.list(missing)), or take the level off the scale")
    }
  }

  private mutating func tooSmall(_ place: SourceRange) {
    faults.append { subject in
      Diagnostic(
        .matrixMisshapen, "the matrix of \(subject) has no cells", at: place, label: "too small for a matrix",
        expected: "a first row with the impact levels, and a row for each likelihood",
        help: "start the first row with a blank cell, and each other row with a level of likelihood")
    }
  }
}
