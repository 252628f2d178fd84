// PlanResolution, measuring: `count: indicators, rating green`: what is counted, and how many there are.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

/// One count, taken apart.
struct CountQuery {
  enum Test {
    case rating(Rating?)
    case travel(Travel, fromOutturn: Bool)
    case band(String)
    case choice(FieldID, String)
    case yesNo(FieldID, Bool)
    case words(FieldID, String)
  }

  enum Fault {
    case kind(String, nearest: String?)
    case field(String, kind: KindID, nearest: String?)
    case value(String, field: String, words: [String])
    case uncountable(FieldID)
    case place(String)
  }

  var kind: KindID
  var tests: [Test] = []
  /// Below which records; nothing for all of the paper.
  var scopes: [RecordID] = []

  static func read(_ text: String, in model: Model) -> Result<CountQuery, CountFault> {
    let parts = text.split(separator: ",", omittingEmptySubsequences: true).map { $0.trimmingSpaces }
    let schema = Schema.standard
    guard let first = parts.first, let kind = kind(first) else {
      let typed = parts.first ?? ""
      let names = KindDeclaration.all.map(\.plural).filter { !$0.isEmpty }
      return .failure(CountFault(.kind(typed, nearest: Suggestion.nearest(to: typed, among: names))))
    }
    var query = CountQuery(kind: kind)
    for part in parts.dropFirst() {
      if let place = part.after("of") {
        guard let scope = Self.scope(place, in: model) else { return .failure(CountFault(.place(place))) }
        query.scopes.append(scope)
        continue
      }
      switch test(part, kind, schema, model) {
      case .success(let test): query.tests.append(test)
      case .failure(let fault): return .failure(fault)
      }
    }
    return .success(query)
  }

  private static func kind(_ typed: String) -> KindID? {
    let folded = FoldedName.of(typed)
    return KindDeclaration.all.first { kind in
      !kind.isDocument
        && ([kind.name, kind.plural] + kind.aliases).contains { FoldedName.of($0) == folded && !$0.isEmpty }
    }?.id
  }

  private static func scope(_ typed: String, in model: Model) -> RecordID? {
    let wanted = FoldedName.of(typed)
    return model.records.indices.first { index in
      let record = model.records[index]
      guard let reference = record.reference?.printed else { return FoldedName.of(record.title.plain) == wanted }
      let kind = Schema.standard[record.kind].name
      return [reference, "\(kind) \(reference)", record.title.plain].contains { FoldedName.of($0) == wanted }
    }.map { RecordID($0) }
  }

  private static func test(
    _ part: String, _ kind: KindID, _ schema: Schema, _ model: Model
  ) -> Result<Test, CountFault> {
    if kind == .risk, let band = part.after("band") {
      let names = model.scales.flatMap { $0.bands.map(\.name) }
      guard let known = names.first(where: { FoldedName.of($0) == FoldedName.of(band) }) else {
        return .failure(CountFault(.value(band, field: "band", words: names)))
      }
      return .success(.band(known))
    }
    let bytes = Array(part.utf8)[...]
    guard let (meaning, end) = schema.names(under: kind).longest(in: bytes), case .field(let id) = meaning else {
      let typed = part.split(separator: " ").first.map(String.init) ?? part
      let names = schema[kind].fields.map { schema[$0].name }
      return .failure(CountFault(.field(part, kind: kind, nearest: Suggestion.nearest(to: typed, among: names))))
    }
    return test(of: id, String(decoding: bytes[end...], as: UTF8.self).trimmingSpaces, schema)
  }

  private static func test(of id: FieldID, _ value: String, _ schema: Schema) -> Result<Test, CountFault> {
    switch schema[id].type {
    case .choice(let words):
      let folded = FoldedName.of(value)
      guard let word = words.first(where: { ([$0.word] + $0.aliases).contains { FoldedName.of($0) == folded } }) else {
        return .failure(CountFault(.value(value, field: schema[id].name, words: words.map(\.word))))
      }
      if id == .rag { return .success(.rating(Rating(rawValue: word.word))) }
      if id == .direction || id == .directionFromOutturn, let travel = Travel(rawValue: word.word) {
        return .success(.travel(travel, fromOutturn: id == .directionFromOutturn))
      }
      return .success(.choice(id, word.word))
    case .yesNo:
      switch FoldedName.of(value) {
      case "yes": return .success(.yesNo(id, true))
      case "no": return .success(.yesNo(id, false))
      default: return .failure(CountFault(.value(value, field: schema[id].name, words: ["yes", "no"])))
      }
    case .parties, .words, .inline, .names: return .success(.words(id, FoldedName.of(value)))
    default: return .failure(CountFault(.uncountable(id)))
    }
  }
}

/// Why nothing can be counted.
struct CountFault: Error {
  let fault: CountQuery.Fault
  init(_ fault: CountQuery.Fault) { self.fault = fault }
}

extension CountQuery {
  /// How many pass all tests, and how many there are.
  func count(in document: RecordID?, of model: Model) -> (passing: Int, all: Int) {
    var candidates = self.candidates(in: document, of: model)
    // A report counts what its appendix holds.
    if candidates.isEmpty, scopes.isEmpty { candidates = self.candidates(in: nil, of: model) }
    return (candidates.count { id in tests.allSatisfy { $0.holds(for: id, in: model) } }, candidates.count)
  }

  private func candidates(in document: RecordID?, of model: Model) -> [RecordID] {
    let wanted = scopes.isEmpty ? document.map { [$0] } ?? [] : scopes
    return model.records.indices.map { RecordID($0) }.filter { id in
      let record = model[id]
      guard record.kind == kind, !record.fields.contains(where: { $0.id == .retired || $0.id == .mergedInto }) else {
        return false
      }
      return wanted.isEmpty || wanted.contains { model.isBelow(id, $0) }
    }
  }
}

extension Model {
  fileprivate func isBelow(_ id: RecordID, _ above: RecordID) -> Bool {
    var next: RecordID? = id
    while let here = next {
      if here == above { return true }
      next = self[here].parent
    }
    return false
  }
}

extension CountQuery.Test {
  fileprivate func holds(for id: RecordID, in model: Model) -> Bool {
    switch self {
    case .rating(let rating):
      guard let judgement = model.performance[id]?.whole.judgement else { return false }
      return judgement.rating == rating
    case .travel(let travel, let fromOutturn):
      guard let whole = model.performance[id]?.whole else { return false }
      return (fromOutturn ? whole.directionFromOutturn : whole.direction)?.travel == travel
    case .band(let name):
      let scores = model[id].fields.filter { $0.id == .current }
      guard case .score(let score)? = scores.last?.value.bare, let scale = score.scale, let band = score.band else {
        return false
      }
      guard model.scales.indices.contains(scale.index) else { return false }
      let bands = model.scales[scale.index].bands
      return bands.indices.contains(band) && bands[band].name == name
    case .choice(let field, let word):
      return model[id].fields.contains {
        $0.id == field && $0.value.says { if case .choice(word) = $0 { true } else { false } }
      }
    case .yesNo(let field, let wanted):
      return model[id].fields.contains {
        $0.id == field && $0.value.says { if case .yesNo(wanted) = $0 { true } else { false } }
      }
    case .words(let field, let words):
      return model[id].fields.contains { $0.id == field && $0.value.says { $0.words(in: model).contains(words) } }
    }
  }
}

extension Value {
  /// Any of its values passes.
  fileprivate func says(_ test: (Value) -> Bool) -> Bool {
    switch self {
    case .several(let values): values.contains { $0.says(test) }
    default: test(bare)
    }
  }

  /// The names that it goes by, folded.
  fileprivate func words(in model: Model) -> [String] {
    switch self {
    case .words(let text): [FoldedName.of(text)]
    case .inline(let line): [FoldedName.of(line.plain)]
    case .party(let party):
      [FoldedName.of(party.printed)]
        + (party.record.map { [model[$0].reference?.printed ?? "", model[$0].title.plain].map(FoldedName.of) } ?? [])
    default: []
    }
  }
}

extension String {
  /// What follows a word at the start.
  fileprivate func after(_ word: String) -> String? {
    let prefix = word + " "
    guard utf8.count > prefix.utf8.count, lowercased().hasPrefix(prefix) else { return nil }
    return String(dropFirst(prefix.count)).trimmingSpaces
  }
}
