// PlanResolution, placing: frames of commissioning records, and the timelines of their activities.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText
import PlanValues

struct TimelineBinder {
  /// What was typed of one activity's timeline, in source order.
  private struct Row {
    var record: RecordID
    var whole: PendingValue?
    var columns: [TimelineReader.Column] = []
    var words: [PendingValue] = []
  }

  private var rows: [Row] = []
  /// The first timeline typed below each commissioning record: a record without `years` goes by it.
  private var firstTimeline: [RecordID: ValueText] = [:]

  static func bind(_ draft: inout Draft, into diagnostics: inout [Diagnostic]) {
    var binder = TimelineBinder()
    binder.collect(draft)
    binder.makeFrames(&draft, into: &diagnostics)
    for row in binder.rows { binder.read(row, &draft, into: &diagnostics) }
  }

  private mutating func collect(_ draft: Draft) {
    var places: [RecordID: Int] = [:]
    func row(_ record: RecordID, _ rows: inout [Row]) -> Int {
      if let known = places[record] { return known }
      rows.append(Row(record: record))
      places[record] = rows.count - 1
      return rows.count - 1
    }
    for pending in draft.values {
      switch pending.kind {
      case .timeline:
        rows[row(pending.record, &rows)].whole = pending
        if let home = Self.commissioning(of: pending.record, draft.model), firstTimeline[home] == nil {
          firstTimeline[home] = pending.text
        }
      case .timelineYear(let year):
        rows[row(pending.record, &rows)].columns.append(TimelineReader.Column(period: year, text: pending.text))
      case .periods: rows[row(pending.record, &rows)].words.append(pending)
      default: break
      }
    }
  }

  private static func commissioning(of record: RecordID, _ model: Model) -> RecordID? {
    var above = model[record].parent
    while let id = above {
      if model[id].kind == .commissioning { return id }
      above = model[id].parent
    }
    return nil
  }

  // MARK: Frames

  private func makeFrames(_ draft: inout Draft, into diagnostics: inout [Diagnostic]) {
    var declared: [RecordID?: [RecordID]] = [:]
    for index in draft.model.records.indices where draft.model.records[index].kind == .stage {
      let id = RecordID(index)
      declared[Self.commissioning(of: id, draft.model), default: []].append(id)
    }
    let common = StageReader.stages(stages(declared[nil] ?? [], draft), into: &diagnostics)
    for index in draft.model.records.indices where draft.model.records[index].kind == .commissioning {
      let id = RecordID(index)
      let own = declared[id].map { StageReader.stages(stages($0, draft), into: &diagnostics) }
      frame(id, own ?? common, &draft, into: &diagnostics)
    }
  }

  private func frame(_ id: RecordID, _ stages: [Stage], _ draft: inout Draft, into diagnostics: inout [Diagnostic]) {
    let record = draft.model[id]
    let source = TimelineFrameSource(
      head: record.range, start: record.fields.first { $0.id == .start },
      years: record.fields.first { $0.id == .years },
      cell: record.fields.first { $0.id == .cellUnit },
      impliedYears: firstTimeline[id].map { TimelineReader.yearCount(of: $0) })
    let name = draft.model.name(id)
    let frame = TimelineReader.frame(
      source, stages: stages, calendar: draft.model.calendar, subject: { name }, into: &diagnostics)
    if let frame { draft.model.frames[id] = frame }
  }

  private func stages(_ ids: [RecordID], _ draft: Draft) -> [StageSource] {
    ids.compactMap { id in
      guard let range = draft.referenceRanges[id] else { return nil }
      let record = draft.model[id]
      let letter = text(range, draft)
      let order = record.fields.first { $0.id == .order }.map { text($0.range, draft) }
      var isPoint: Bool?
      if case .choice(let kind)? = record.value(.stageKind) { isPoint = kind.meaning == "point" }
      return StageSource(letter: letter, name: record.title.plain, order: order, isPoint: isPoint, record: id)
    }
  }

  private func text(_ range: SourceRange, _ draft: Draft) -> ValueText {
    ValueText(file: range.file, bytes: draft.sources[range.file].bytes, range: range.offsets)
  }

  // MARK: Timelines

  private func read(_ row: Row, _ draft: inout Draft, into diagnostics: inout [Diagnostic]) {
    let name = draft.model.name(row.record)
    guard let home = Self.commissioning(of: row.record, draft.model) else {
      outsideCommissioning(row, name, draft, into: &diagnostics)
      return
    }
    guard let frame = draft.model.frames[home] else {
      keepAsTyped(row, &draft)
      return
    }
    let subject: Subject = { name }
    var timeline: Timeline?
    if let whole = row.whole {
      timeline = TimelineReader.timeline(whole.text, frame: frame, subject: subject, into: &diagnostics)
      set(whole, timeline.map(Value.timeline) ?? .asPrinted(whole.text.string), &draft)
    } else if !row.columns.isEmpty {
      timeline = TimelineReader.timeline(of: row.columns, frame: frame, subject: subject, into: &diagnostics)
      setColumns(row, timeline, &draft)
    }
    readWords(row, timeline, frame, subject, &draft, into: &diagnostics)
  }

  private func set(_ pending: PendingValue, _ value: Value, _ draft: inout Draft) {
    draft.model[pending.record].fields[pending.field].value = value
  }

  private func setColumns(_ row: Row, _ timeline: Timeline?, _ draft: inout Draft) {
    let typed = row.columns.map(\.text.string).joined(separator: " | ")
    guard let field = draft.model[row.record].fields.firstIndex(where: { $0.id == .timeline }) else { return }
    draft.model[row.record].fields[field].value = timeline.map(Value.timeline) ?? .asPrinted(typed)
  }

  /// Stages with their periods: each keeps its own field, and together they make the timeline.
  private func readWords(
    _ row: Row, _ timeline: Timeline?, _ frame: TimelineFrame, _ subject: Subject, _ draft: inout Draft,
    into diagnostics: inout [Diagnostic]
  ) {
    guard let first = row.words.first else { return }
    var entries: [StagePeriods] = []
    for pending in row.words {
      set(pending, .words(pending.text.string), &draft)
      if let stage = pending.stage { entries.append(StagePeriods(stage: stage, periods: pending.text)) }
    }
    let context = ValueContext(calendar: draft.model.calendar)
    let whole = TimelineReader.periods(
      entries, adding: timeline, frame: frame, in: context, subject: subject, into: &diagnostics)
    guard let whole else { return }
    let fields = draft.model[row.record].fields
    if let index = fields.firstIndex(where: { $0.id == .timeline }) {
      draft.model[row.record].fields[index].value = .timeline(whole)
    } else {
      let range = fields[first.field].range
      draft.model[row.record].fields.append(Field(id: .timeline, value: .timeline(whole), range: range))
    }
  }

  private func keepAsTyped(_ row: Row, _ draft: inout Draft) {
    for pending in row.words + (row.whole.map { [$0] } ?? []) { set(pending, .asPrinted(pending.text.string), &draft) }
    if !row.columns.isEmpty { setColumns(row, nil, &draft) }
  }

  private func outsideCommissioning(
    _ row: Row, _ name: String, _ draft: Draft, into diagnostics: inout [Diagnostic]
  ) {
    guard let range = row.whole?.text.source ?? row.columns.first?.text.source ?? row.words.first?.text.source else {
      return
    }
    diagnostics.append(
      Diagnostic(
        .timelineWithoutStart, "\(name) has a timeline, but stands in no commissioning programme", at: range,
        label: "nothing says when it starts",
        help: "put a `commissioning:` record with `start` and `years` above it, and indent the activity below that"))
  }
}
