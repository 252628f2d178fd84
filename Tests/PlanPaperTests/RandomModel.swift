// Tests of PlanPaper: plans that nobody would write, so that no plan can break a paper.

import PlanModel
import PlanPaper
import PlanSchema
import PlanText

/// Numbers that look random and are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// Grows a document of any records, fields, values, scales and views.
struct RandomModel {
  private var numbers: SeededNumbers
  private(set) var draft: ModelDraft
  private var ids: [RecordID] = []

  private static let words = [
    "risk", "Überlänge", "<b>", "&", "\"quoted\"", "a", "", "the council", "مجلس", "Q1", "2016/17", "–", "O’Brien",
    String(repeating: "long", count: 60), "1.1", "Not given", "-12.5", "£8m",
  ]

  init(seed: UInt64) {
    numbers = SeededNumbers(seed: seed)
    let documents: [KindID] = [.plan, .register, .report, .agenda, .minutes, .workProgramme]
    draft = ModelDraft(documents.randomElement(using: &numbers) ?? .plan, "Paper")
  }

  static func paper(seed: UInt64) -> Paper {
    var random = RandomModel(seed: seed)
    random.grow()
    return random.draft.paper()
  }

  private mutating func grow() {
    addScales()
    if chance(4) { addOtherDocument() }
    for _ in 0..<number(0...6) { draft.set(field(of: draft.model[draft.document].kind)) }
    for _ in 0..<number(0...40) {
      switch number(0...9) {
      case 0: draft.heading(number(1...6), text())
      case 1: draft.prose(block(0), block(0))
      case 2, 3: addView()
      default: addRecord(in: nil, depth: 0)
      }
    }
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
  private mutating func chance(_ of: Int) -> Bool { number(1...of) == 1 }

  private mutating func text() -> String {
    (0..<number(0...4)).map { _ in Self.words.randomElement(using: &numbers) ?? "" }.joined(separator: " ")
  }

  private mutating func addScales() {
    let sizes = (number(2...10), chance(3) ? 0 : number(2...10))
    func levels(_ count: Int, _ weight: Int) -> [Level] {
      (0..<count).map { Level(name: "L\($0)", value: ExactDecimal($0 * weight)) }
    }
    let bands = (0..<number(0...5)).map { place in
      Band(
        name: "B\(place)", lowest: ExactDecimal(place * 7), highest: chance(4) ? nil : ExactDecimal(place * 7 + 6),
        seriousness: Double(place) / 4)
    }
    let rules: [ScoreRule] = sizes.1 == 0 ? [.rating, .judgement] : [.product, .sum, .bandMatrix, .judgement]
    let scale = Scale(
      name: "own", title: chance(3) ? "" : "Own", likelihood: levels(sizes.0, 1), impact: levels(sizes.1, 3),
      rule: rules.randomElement(using: &numbers) ?? .judgement, isNumbered: chance(2), bands: bands,
      highIsGood: chance(4), record: nil)
    draft.change { $0.scales.append(scale) }
  }

  /// A register that this paper's views may take risks from.
  private mutating func addOtherDocument() {
    let other = draft.addDocument(.register, "Other register")
    ids.append(other)
    for place in 1...number(1...4) {
      let risk = draft.add(.risk, "R\(place)", text(), in: other, [.of(.current, .score(score()))])
      let fields = (field(of: .risk), field(of: .action))
      draft.set(fields.0, on: risk)
      draft.add(.action, nil, text(), in: risk, [fields.1])
      ids.append(risk)
    }
  }

  private mutating func addRecord(in parent: RecordID?, depth: Int) {
    let schema = Schema.standard
    let all = KindID.allCases.filter { !schema[$0].isDocument && $0 != .include && $0 != .show }
    let allowed = parent.map { schema[draft.model[$0].kind].children.filter { $0 != .include && $0 != .show } } ?? all
    guard let kind = allowed.randomElement(using: &numbers) else { return }
    let reference =
      chance(2)
      ? nil : ["1", "1.1", "A", "SCHW 0\(number(1...9))", "(a)", "a name", "2."].randomElement(using: &numbers)
    let id: RecordID
    if kind == .commissioning {
      id = draft.programme(
        reference, text(), years: number(1...5),
        unit: [.month, .quarter, .half].randomElement(using: &numbers) ?? .half)
      if let parent { draft.move(id, to: parent) }
      if chance(5) { draft.change { $0.frames[id] = nil } }
    } else {
      id = draft.add(kind, reference, text(), in: parent, isTyped: chance(2))
    }
    ids.append(id)
    for _ in 0..<number(0...6) { draft.set(field(of: kind), on: id) }
    if kind == .table, !chance(4) {
      let grid = freeTable()
      draft.change { $0[id].grid = grid }
    }
    if chance(6) { draft.change { $0[id].answered = [AnsweredPlural(kind: .decision, missing: .notGiven)] } }
    guard depth < 6 else { return }
    for _ in 0..<number(0...3) { addRecord(in: id, depth: depth + 1) }
  }

  private mutating func freeTable() -> FreeTable {
    let columns = (0..<number(0...4)).map { _ in RichLine(text()) }
    let rows = (0..<number(0...5)).map { _ -> FreeTable.Row in
      let isHeading = chance(4)
      return FreeTable.Row(
        cells: (0..<(isHeading ? 1 : number(0...5))).map { _ in chance(3) ? nil : RichLine(text()) },
        isHeading: isHeading, isTotal: chance(5))
    }
    return FreeTable(columns: columns, rows: rows)
  }

  private mutating func addView() {
    let kind = ViewKind.allCases.randomElement(using: &numbers) ?? .key
    let of = chance(3) ? (0..<number(1...3)).compactMap { _ in ids.randomElement(using: &numbers) } : []
    let (point, layout) = (chance(3) ? "target" : nil, chance(3) ? "table" : nil)
    let by = chance(3) ? ["month", "quarter", "half", "year"].randomElement(using: &numbers) : nil
    let order = chance(3) ? ["rating", "title", "owner", "reference", "source"].randomElement(using: &numbers) : nil
    let (from, to) = (chance(5) ? date() : nil, chance(5) ? date() : nil)
    let title = chance(4) ? RichLine(text()) : nil
    draft.show(kind) { view in
      view.of = of
      view.point = point
      view.layout = layout
      view.by = by
      view.order = order
      view.from = from
      view.to = to
      view.title = title
    }
  }

  private mutating func field(of kind: KindID) -> Field {
    let all = Schema.standard[kind].fields + [.noteText]
    let id = all.randomElement(using: &numbers) ?? .noteText
    let qualifiers: [Qualifier?] = [nil, nil, .period(date()), .stage("K"), .point("planned")]
    return .of(id, value(2), qualifiers.randomElement(using: &numbers) ?? nil)
  }

  private mutating func value(_ depth: Int) -> Value {
    switch number(0...(depth > 0 ? 23 : 18)) {
    case 0: return .words(text())
    case 1: return .inline(RichLine(text()))
    case 2: return .prose(.plain(text()))
    case 3: return .prose(.blocks([block(0), block(1)]))
    case 4, 5: return .when(when())
    case 6: return .quantity(Quantity(.exactly(ExactDecimal(number(-5...500))), unit: chance(2) ? "%" : "days"))
    case 7: return .money(Money(amount: ExactDecimal(number(-5...500)), multiple: .millions, isCirca: chance(2)))
    case 8: return .choice("complete")
    case 9, 10: return .party(Party(record: ids.randomElement(using: &numbers), printed: "Owner \(number(0...4))"))
    case 11: return .reference(RecordLink(record: chance(5) ? nil : ids.randomElement(using: &numbers), typed: "ref"))
    case 12, 13: return .score(score())
    case 14:
      return .timeline(
        Timeline(cells: (0..<number(0...20)).map { _ in (0..<number(0...3)).map { _ in UInt8(number(0...6)) } }))
    case 15: return .missing(Missing.allCases.randomElement(using: &numbers) ?? .none)
    case 16: return .bracketed(text())
    case 17: return .asPrinted(text())
    case 18: return .yesNo(chance(2))
    case 19: return .noted(value(depth - 1), note: "note")
    case 20: return .revised(from: value(depth - 1), to: value(depth - 1))
    case 21: return .ratings(ratings())
    default: return .several([value(0), value(0)])
    }
  }

  private mutating func ratings() -> RatingHistory {
    let words: [ChosenWord?] = [nil, "red", "amber", "green", ChosenWord("stuck", said: "Stuck", isUnfixed: true)]
    return RatingHistory(
      years: (0..<number(0...3)).map { year in
        let readings = (1...4).compactMap { CalendarRules().quarter($0, ofYear: 2020 + year) }.prefix(number(0...4))
        return RatingHistory.Year(
          name: "20\(20 + year)",
          readings: readings.map {
            RatingHistory.Reading(quarter: $0, rating: words.randomElement(using: &numbers) ?? nil)
          })
      })
  }

  private mutating func score() -> Score {
    let scale = number(0...1)
    return Score(
      scale: chance(6) ? nil : ScaleID(scale), likelihood: chance(4) ? nil : number(0...11),
      impact: chance(4) ? nil : number(0...11), total: chance(3) ? nil : ExactDecimal(number(0...30)),
      band: chance(3) ? nil : number(0...6), typed: "4 x 4")
  }

  private mutating func date() -> PlanDate {
    let year = chance(20) ? number(1...9000) : number(2014...2018)
    switch number(0...3) {
    case 0: return .day(year, number(1...12), number(1...28))
    case 1: return .monthOf(year, number(1...12))
    case 2: return CalendarRules().quarter(number(1...4), ofYear: year) ?? .day(year, 1, 1)
    default: return CalendarRules().year(startingIn: year) ?? .day(year, 1, 1)
    }
  }

  private mutating func when() -> When {
    switch number(0...6) {
    case 0, 1: .date(date())
    case 2: .span(from: date(), to: date())
    case 3: .span(from: chance(2) ? date() : nil, to: chance(2) ? date() : nil)
    case 4: .word("ongoing")
    case 5: .by(date())
    default: .after(date())
    }
  }

  private mutating func block(_ depth: Int) -> ProseBlock {
    switch number(0...7) {
    case 0: return .heading(level: number(1...6), inlines())
    case 1 where depth < 2:
      let item = ProseList.Item(blocks: [block(depth + 1)], isChecked: chance(4) ? true : nil)
      return .list(ProseList(isOrdered: chance(2), start: 3, isTight: true, items: [item]))
    case 2 where depth < 2: return .quote([block(depth + 1)])
    case 3: return .code(text(), language: nil)
    case 4:
      return .table(
        ProseTable(
          alignments: [.left, .right], head: [inlines(), inlines()], rows: chance(3) ? [] : [[inlines()], []]))
    default: return .paragraph(inlines())
    }
  }

  private mutating func inlines() -> [Inline] {
    (0..<number(0...3)).map { _ in
      switch number(0...7) {
      case 0: .strong([.text(text())])
      case 1:
        .link(url: ["http://a.b", "javascript:x", "", "x.html"].randomElement(using: &numbers) ?? "", title: "", [])
      case 2: .image(url: "data:x", title: "", alternative: [])
      case 3: .reference(typed: "risk 1", ids.randomElement(using: &numbers))
      case 4: .lineBreak
      default: .text(text())
      }
    }
  }
}
