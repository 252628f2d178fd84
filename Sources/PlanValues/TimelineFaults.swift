// PlanValues: what is said of a cell that does not hold stages as it should.

internal import PlanDiagnostics
internal import PlanModel
internal import PlanText

extension TimelineParser {
  /// `A (Analyse), P (Plan) and K (Key decision)`.
  private var known: String { ScaleText.list(frame.stages.map { "\($0.letter) (\($0.name))" }) }

  private var letters: String { ScaleText.list(frame.stages.map(\.letter), "or") }

  /// More places than a person would look at.
  private static let mostPlaces = 99

  /// Collected, so that one unknown letter is one finding, with all its places.
  mutating func notDeclared(_ piece: ValueText) {
    let query = ScaleNameQuery(piece)
    if let index = unknown.firstIndex(where: { query.matches($0.letters.string) }) {
      unknown[index].places.append(piece)
    } else {
      unknown.append((piece, [piece]))
    }
  }

  mutating func reportUnknown() {
    for (letters, places) in unknown {
      let query = ScaleNameQuery(letters)
      let meant = frame.stages.first { query.matches($0.name) }?.letter
      let typed = letters.quoted
      let (known, choice) = (known, self.letters)
      let fix = meant.map { letter in
        Fix("write \(letter) for \(typed)", .safe, places.map { Edit($0.source, letter) })
      }
      faults.append { subject in
        Diagnostic(
          .stageNotDeclared, "\(typed) in \(subject) is not a stage", at: letters.source,
          label: meant.map { "should be \($0)" } ?? "not a stage",
          others: places.dropFirst().prefix(Self.mostPlaces).map { Label($0.source, "here too") },
          found: letters.string,
          expected: meant ?? choice, notes: ["the stages are \(known)"], fix: fix,
          help: "write one of the letters, or declare it with a record, as in `stage X: Exit`")
      }
    }
  }

  mutating func parted(_ piece: ValueText, as meant: String, hasSign: Bool) {
    let typed = piece.quoted
    faults.append { subject in
      Diagnostic(
        .stagesRunTogether,
        hasSign
          ? "the stages \(typed) in \(subject) are not parted by a slash"
          : "the stages \(typed) in \(subject) run together", at: piece.source, label: "should be \(meant)",
        found: piece.string, expected: meant,
        fix: Fix("write \(meant)", hasSign ? .safe : .needsReview, [Edit(piece.source, meant)]),
        help: "put a slash between stages of one cell, and a space between two cells")
    }
  }

  mutating func yearRunTogether(_ token: ValueText, as meant: String) {
    let hasDot = meant.contains(".")
    let typed = token.quoted
    faults.append { subject in
      Diagnostic(
        .stagesRunTogether, "the cells \(typed) in \(subject) run together", at: token.source,
        label: "should be \(meant)", found: token.string, expected: meant,
        fix: Fix("put spaces between the cells", hasDot ? .safe : .needsReview, [Edit(token.source, meant)]))
    }
  }

  mutating func dotsRunTogether(_ token: ValueText, _ count: Int) {
    let meant = Array(repeating: ".", count: min(count, 48)).joined(separator: " ")
    let typed = token.quoted
    faults.append { subject in
      Diagnostic(
        .stagesRunTogether, "the \(count) empty cells \(typed) in \(subject) run together", at: token.source,
        label: "read as \(count) cells", found: token.string, expected: meant,
        fix: count <= 48 ? Fix("put spaces between the cells", .safe, [Edit(token.source, meant)]) : nil,
        help: "put a space between the dots")
    }
  }

  mutating func slashWithoutStage(_ token: ValueText, _ stages: [UInt8]) {
    let meant = frame.written(cell: stages)
    let typed = token.quoted
    faults.append { subject in
      Diagnostic(
        .timelineUnreadable, "the slash of \(typed) in \(subject) has no stage on one side", at: token.source,
        label: "read as \(meant)", found: token.string, expected: meant,
        fix: Fix("write \(meant)", .needsReview, [Edit(token.source, meant)]))
    }
  }

  mutating func repeated(_ piece: ValueText, in token: ValueText) {
    let typed = token.quoted
    let letters = piece.string.uppercased()
    let place = Self.withSlash(piece, in: token)
    faults.append { subject in
      Diagnostic(
        .stageRepeatedInCell, "stage \(letters) stands twice in the cell \(typed) of \(subject)", at: piece.source,
        label: "the second time", found: token.string, expected: "\(letters) once",
        fix: Fix("take out the second \(letters)", .safe, [Edit(place.source, "")]))
    }
  }

  /// The letters with the slash before them.
  private static func withSlash(_ piece: ValueText, in token: ValueText) -> ValueText {
    let before = token.bytes[token.range.lowerBound..<piece.range.lowerBound]
    return token[(before.lastIndex(of: Byte.slash) ?? piece.range.lowerBound)..<piece.range.upperBound]
  }

  /// A column or a period that the frame does not have.
  mutating func outside(_ text: ValueText, _ period: PlanDate) {
    guard let first = frame.periods.first, let last = frame.periods.last else { return }
    let (start, end, unit) = (first.printed, last.printed, frame.unit.word)
    let typed = Finding.quoted(period.printed)
    let isWithin = period.first >= first.first && period.last <= last.last
    faults.append { subject in
      Diagnostic(
        .stageOutsideTimeline,
        isWithin
          ? "\(typed) in \(subject) is not made of whole \(unit)s"
          : "\(typed) in \(subject) is outside the timeline, \(start) to \(end)", at: text.source,
        label: isWithin ? "not whole \(unit)s" : "outside the timeline", found: period.printed,
        expected: "a period from \(start) to \(end)",
        help: "correct the period, or change `start` and `years` of the programme")
    }
  }
}
