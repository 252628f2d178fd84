// Tests of PlanPaper: every field of every kind, in every place where it may stand, is printed somewhere.

import PlanModel
import PlanPaper
import PlanSchema
import Testing

/// A document with a record of each kind below each kind that may hold it; each field's value is a word of its own.
struct EveryField {
  private(set) var draft: ModelDraft
  /// The words, each with the field that it is the value of.
  private(set) var words: [(word: String, place: String)] = []

  /// Read through something else: the compiler's own settings, scales, timelines and views.
  private static let silent: Set<FieldID> = [
    .alias, .path, .view, .numbering, .usesScale, .dates, .likelihood, .impact, .scoreRule, .bands, .cells, .rating,
    .highIs, .timeline, .stagePeriods, .stageKind, .order, .years, .cellUnit, .yearStarts, .projectStarts, .layout,
    .updates,
  ]
  private static let silentKinds: Set<KindID> = [
    .choice, .ownField, .ownKind, .include, .show, .label, .calendar, .scale, .point, .stage, .fact,
  ]

  init(_ document: KindID = .plan) {
    draft = ModelDraft(document, "Paper")
    for kind in KindID.allCases where !Schema.standard[kind].isDocument && !Self.silentKinds.contains(kind) {
      fill(draft.add(kind, "X\(kind.rawValue)", title(kind)), below: [kind])
    }
    // A key explains the terms that the paper uses, so something has to use this one.
    draft.add(.note, nil, "", [.prose(.noteText, "X\(KindID.term.rawValue)")])
    fill(draft.document, below: nil)
  }

  private mutating func title(_ kind: KindID) -> String {
    Schema.standard[kind].head == .title ? word("title of \(kind)") : ""
  }

  private mutating func word(_ place: String) -> String {
    let word = "w\(words.count)w"
    words.append((word, place))
    return word
  }

  private mutating func fill(_ id: RecordID, below path: [KindID]?) {
    let kind = draft.model[id].kind
    let declaration = Schema.standard[kind]
    var fields = declaration.fields
    if case .field(let head) = declaration.head { fields.append(head) }
    for field in fields where !Self.silent.contains(field) {
      let value = word("\(field) of \(path.map { "\($0)" } ?? "document")")
      let isText = Schema.standard[field].type == .prose
      draft.set(isText ? .prose(field, value) : .words(field, value), on: id)
    }
    guard let path, path.count < 3 else { return }
    for child in declaration.children where !Self.silentKinds.contains(child) {
      fill(draft.add(child, "X\(child.rawValue)", title(child), in: id), below: path + [child])
    }
  }

  /// The places whose words are not in a text.
  func missing(in text: String) -> [String] {
    let said = Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    return words.filter { !said.contains($0.word) }.map(\.place)
  }
}

@Suite struct NothingLostTests {
  /// Everything that a paper says, its header included.
  private func text(_ paper: Paper) -> String {
    let details = paper.details.flatMap { [$0.value] + $0.values }.map(\.plainText)
    return ([paper.organisation ?? "", paper.reading] + details).joined(separator: "\n")
  }

  @Test(arguments: [KindID.plan, .register, .report, .agenda, .minutes, .workProgramme])
  func whereItStands(document: KindID) {
    let every = EveryField(document)
    let paper = every.draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(every.missing(in: text(paper)) == [])
  }

  @Test(arguments: ["cards", "table"]) func inViews(layout: String) {
    var draft = EveryField()
    let views: [ViewKind] = [.riskRegister, .commissioningGrid, .key]
    let every = draft
    draft.show(views, layout: layout)
    let paper = draft.draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(every.missing(in: text(paper)) == [])
  }
}

extension EveryField {
  mutating func show(_ views: [ViewKind], layout: String) {
    for view in views { draft.show(view) { $0.layout = layout } }
  }
}
