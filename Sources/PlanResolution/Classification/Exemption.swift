// PlanResolution, classification: which records and parts of documents are exempt, found once.

import PlanModel
import PlanSchema

/// What of a model is not for the public. A mark holds for all that stands in what is marked.
struct Exemption: Sendable {
  /// A record that carries the mark, or the `exempt:` line of a section.
  struct Section: Sendable {
    var heading: Int
    /// The items of the document that belong to it, its heading first.
    var items: Range<Int>
    var mark: RecordID
    var level: Int
  }

  private var isHidden: [Bool]
  /// By document, in order.
  private(set) var sections: [[Section]] = []
  /// `exempt:` lines that stand right below no heading.
  private(set) var misplaced: [RecordID] = []

  static func isNeeded(in model: Model) -> Bool {
    model.records.contains { $0.kind == .exempt || $0.fields.contains { $0.id == .exempt } }
  }

  init(_ model: Model) {
    isHidden = [Bool](repeating: false, count: model.records.count)
    for index in model.records.indices where Self.isMarked(model.records[index]) {
      let isPaper = Schema.standard[model.records[index].kind].isDocument
      if isPaper { isHidden[index] = true } else { hide(RecordID(index), in: model) }
    }
    for document in model.documents {
      let found = hides(document.record) ? [] : Self.sections(of: document, in: model, misplaced: &misplaced)
      for section in found {
        for case .record(let id) in document.content[section.items] { hide(id, in: model) }
        for (place, number) in document.numbers?.numbers ?? [:] where section.items.contains(place.item) {
          hide(number.record, in: model)
        }
      }
      sections.append(found)
    }
    hidePapers(of: model)
  }

  /// Papers that are exempt as a whole, and those that belong to an exempt item, with all that is theirs alone.
  private mutating func hidePapers(of model: Model) {
    var count = -1
    while count != isHidden.count(where: { $0 }) {
      count = isHidden.count { $0 }
      let hidden = model.documents.filter { hides($0.record) || $0.carrier.map(hides) == true }
      guard !hidden.isEmpty else { return }
      var shared: Set<RecordID> = []
      for document in model.documents where !hides(document.record) && document.carrier.map(hides) != true {
        for case .record(let id) in document.content { shared.insert(id) }
      }
      for document in hidden {
        isHidden[Int(document.record.index)] = true
        for id in model[document.record].children + document.facts where !shared.contains(id) { hide(id, in: model) }
        for case .record(let id) in document.content where !shared.contains(id) { hide(id, in: model) }
      }
    }
  }

  static func isMarked(_ record: Record) -> Bool {
    record.kind != .exempt && record.fields.contains { $0.id == .exempt }
  }

  func hides(_ id: RecordID) -> Bool { isHidden.indices.contains(Int(id.index)) && isHidden[Int(id.index)] }

  private mutating func hide(_ root: RecordID, in model: Model) {
    var waiting = [root]
    while let id = waiting.popLast() {
      guard isHidden.indices.contains(Int(id.index)), !isHidden[Int(id.index)] else { continue }
      isHidden[Int(id.index)] = true
      waiting += model[id].children
    }
  }

  /// A section goes up to the next heading of the same or a higher level.
  private static func sections(
    of document: Document, in model: Model, misplaced: inout [RecordID]
  ) -> [Section] {
    var found: [Section] = []
    var open = false
    for (index, item) in document.content.enumerated() {
      switch item {
      case .heading(let level, _, _):
        if open, let last = found.last, level <= last.level { open = false }
        if open { found[found.count - 1].items = found[found.count - 1].items.lowerBound..<index + 1 }
      case .record(let id) where model[id].kind == .exempt && !open:
        guard index > 0, case .heading(let level, _, _) = document.content[index - 1] else {
          misplaced.append(id)
          continue
        }
        found.append(Section(heading: index - 1, items: index - 1..<index + 1, mark: id, level: level))
        open = true
      case .record(let id):
        if model[id].kind == .exempt {
          // A section inside one that is exempt may say so, too.
          if case .heading = document.content[index - 1] {} else { misplaced.append(id) }
        }
        fallthrough
      case .prose, .view:
        if open { found[found.count - 1].items = found[found.count - 1].items.lowerBound..<index + 1 }
      }
    }
    return found
  }
}
