// PlanResolution, binding: the reference that an author most likely meant.

import PlanModel
import PlanSchema
import PlanText

/// References and titles to choose from, by where they stand and of which kind they are.
struct ReferenceSuggestions {
  let outline: Outline

  private struct Where: Hashable {
    var kinds: KindSet
    var inside: RecordID?
  }

  private var indexes: [Where: SuggestionIndex] = [:]
  /// Comparing every wrong reference with every right one ends after this many comparisons.
  private var comparisonsLeft = 2_000_000

  init(outline: Outline) { self.outline = outline }

  /// The nearest, with the kind before it where one was typed.
  mutating func nearest(
    to step: ReferenceStep, inside: RecordID?, of allowed: KindSet, in model: Model
  ) -> String? {
    guard comparisonsLeft > 0 else { return nil }
    let place = Where(kinds: step.kind.map { KindSet($0) } ?? allowed, inside: inside)
    let index = indexes[place] ?? self.index(place, model)
    indexes[place] = index
    comparisonsLeft -= index.count
    let typed = String(decoding: step.name, as: UTF8.self)
    guard let nearest = index.nearest(to: typed) else { return nil }
    return step.kind.map { "\(model.schema[$0].name) \(nearest)" } ?? nearest
  }

  private mutating func index(_ place: Where, _ model: Model) -> SuggestionIndex {
    var seen: Set<String> = []
    var names: [String] = []
    func add(_ name: String) {
      if !name.isEmpty, seen.insert(name).inserted { names.append(name) }
    }
    let numbers = outline.numbers(of: place.inside)
    comparisonsLeft -= numbers.count
    for number in numbers {
      let record = model.records[Int(outline.order[Int(number)].index)]
      guard place.kinds.contains(record.named), record.kind != .gap, record.kind != .fact else { continue }
      if let reference = record.reference, reference.isTyped { add(reference.printed) }
    }
    for number in numbers {
      let record = model.records[Int(outline.order[Int(number)].index)]
      if KindSet.titled.and(place.kinds).contains(record.named) { add(record.title.plain) }
    }
    return SuggestionIndex(names)
  }
}
