// Tests of PlanPaper: small models put together by hand, as resolution would hand them over.

import PlanModel
import PlanPaper
import PlanSchema
import PlanText

/// A model with one document, grown record by record.
struct ModelDraft {
  private(set) var model = Model()
  let document: RecordID

  static let nowhere = SourceRange(file: FileID(0), start: 0, end: 0)

  init(_ kind: KindID = .plan, _ title: String = "Business plan 2016/17", ref: String? = nil) {
    model.scales = [.standard]
    model.records = [
      Record(
        kind: kind, reference: ref.map { Reference(printed: $0, isTyped: true) }, title: RichLine(title),
        range: Self.nowhere, parent: nil)
    ]
    document = RecordID(0)
    model.documents = [Document(record: document)]
  }

  /// A record at the margin, or below another.
  @discardableResult
  mutating func add(
    _ kind: KindID, _ ref: String? = nil, _ title: String = "", in parent: RecordID? = nil, isTyped: Bool = true,
    _ fields: [Field] = []
  ) -> RecordID {
    let id = RecordID(model.records.count)
    var record = Record(
      kind: kind, reference: ref.map { Reference(printed: $0, isTyped: isTyped) }, title: RichLine(title),
      range: Self.nowhere, parent: parent ?? document)
    record.fields = fields
    model.records.append(record)
    if let parent {
      model[parent].children.append(id)
    } else if kind == .fact {
      model.documents[0].facts.append(id)
    } else {
      model.documents[0].content.append(.record(id))
    }
    return id
  }

  mutating func heading(_ level: Int, _ text: String) {
    model.documents[0].content.append(.heading(level: level, RichLine(text), Self.nowhere))
  }

  mutating func prose(_ blocks: ProseBlock...) {
    model.documents[0].content.append(.prose(.blocks(blocks), Self.nowhere))
  }

  mutating func text(_ text: String) {
    model.documents[0].content.append(.prose(.plain(text), Self.nowhere))
  }

  mutating func show(_ kind: ViewKind, _ narrow: (inout ViewRequest) -> Void = { _ in }) {
    var view = ViewRequest(kind: kind, range: Self.nowhere)
    narrow(&view)
    model.documents[0].content.append(.view(view))
  }

  /// A second paper of the same model; its records are added below it.
  mutating func addDocument(_ kind: KindID, _ title: String) -> RecordID {
    let id = RecordID(model.records.count)
    model.records.append(
      Record(kind: kind, reference: nil, title: RichLine(title), range: Self.nowhere, parent: nil))
    model.documents.append(Document(record: id))
    return id
  }

  /// Puts a record of the margin below another.
  mutating func move(_ id: RecordID, to parent: RecordID) {
    model.documents[0].content.removeAll { item in
      if case .record(let other) = item { other == id } else { false }
    }
    model[id].parent = parent
    model[parent].children.append(id)
  }

  mutating func set(_ field: Field, on id: RecordID? = nil) { model[id ?? document].fields.append(field) }
  mutating func change(_ edit: (inout Model) -> Void) { edit(&model) }

  /// A programme with its frame, in quarters from 2016/17.
  mutating func programme(_ ref: String?, _ title: String, years: Int = 3, unit: TimelineFrame.CellUnit = .quarter)
    -> RecordID
  {
    let id = add(.commissioning, ref, title)
    let rules = CalendarRules()
    let period: PeriodUnit = unit == .month ? .month : unit == .quarter ? .quarter : .half
    let periods = (0..<years).flatMap { year in
      (1...unit.perYear).compactMap { rules.period(period, $0, ofYear: 2016 + year) }
    }
    model.frames[id] = TimelineFrame(unit: unit, years: years, stages: Stage.standard, periods: periods)
    return id
  }

  func paper(_ options: PaperOptions = PaperOptions()) -> Paper {
    PaperBuilder.paper(of: 0, in: model, options: options)
  }
}

extension Field {
  static func of(_ id: FieldID, _ value: Value, _ qualifier: Qualifier? = nil) -> Field {
    Field(id: id, value: value, qualifier: qualifier, range: ModelDraft.nowhere)
  }

  static func words(_ id: FieldID, _ text: String) -> Field { .of(id, .words(text)) }
  static func prose(_ id: FieldID, _ text: String) -> Field { .of(id, .prose(.plain(text))) }

  static func owner(_ names: String..., record: RecordID? = nil) -> Field {
    let parties = names.map { Value.party(Party(record: record, printed: $0)) }
    return .of(.owner, parties.count == 1 ? parties[0] : .several(parties))
  }

  static func date(_ id: FieldID, _ date: PlanDate) -> Field { .of(id, .when(.date(date))) }

  static func links(_ id: FieldID, _ records: RecordID...) -> Field {
    let links = records.map { Value.reference(RecordLink(record: $0, typed: "typed")) }
    return .of(id, links.count == 1 ? links[0] : .several(links))
  }

  /// A score on the standard scale: `4 x 3`.
  static func score(_ id: FieldID, _ likelihood: Int, _ impact: Int, _ qualifier: Qualifier? = nil) -> Field {
    .of(id, .score(.standard(likelihood, impact)), qualifier)
  }

  /// `K D . . | A/P . . .`
  static func timeline(_ text: String) -> Field {
    let letters: [Character: UInt8] = ["A": 0, "P": 1, "D": 2, "R": 3, "K": 4]
    let cells = text.split(separator: " ").filter { $0 != "|" }.map { cell in cell.compactMap { letters[$0] } }
    return .of(.timeline, .timeline(Timeline(cells: cells)))
  }
}

extension Score {
  static func standard(_ likelihood: Int, _ impact: Int) -> Score {
    let scale = Scale.standard
    return Score(
      scale: ScaleID(0), likelihood: likelihood - 1, impact: impact - 1,
      total: scale.total(likelihood: likelihood - 1, impact: impact - 1),
      band: scale.band(likelihood: likelihood - 1, impact: impact - 1), typed: "\(likelihood) x \(impact)")
  }
}

extension PlanDate {
  static func day(_ year: Int, _ month: Int, _ day: Int) -> PlanDate {
    PlanDate(day: Day(year: year, month: month, day: day) ?? Day(number: 0))
  }

  static func monthOf(_ year: Int, _ month: Int) -> PlanDate {
    PlanDate.month(month, of: year) ?? .day(year, month, 1)
  }
}
