// PlanResolution, committee papers: letters for recommendations and numbers for the items of minutes.

import PlanModel
import PlanSchema
import PlanText

/// Numbers what a document's own `numbering:` has left without any.
struct CommitteeNumbers {
  let outline: Outline

  private static let letters = NumberForm(before: "(", symbol: .letter(capital: false), after: ")")

  func number(_ draft: inout Draft) {
    for outer in outline.order where isOuter(outer) {
      letter(outline.inside(outer).filter { outline.kind($0) == .recommendation }, &draft)
    }
    for document in draft.model.documents where outline.kind(document.record) == .minutes {
      goOn(document.record, &draft)
    }
  }

  private func isOuter(_ id: RecordID) -> Bool {
    let kind = outline.kind(id)
    return kind == .group || kind == .item || Schema.standard[kind].isDocument
  }

  /// (a), (b) where there are several, going on from those that are typed.
  private func letter(_ recommendations: [RecordID], _ draft: inout Draft) {
    guard recommendations.count > 1 else { return }
    var count = 0
    for id in recommendations {
      count += 1
      if let typed = draft.model[id].reference?.printed {
        count = Self.letters.number(in: typed)?.number ?? count
      } else {
        let printed = Self.letters.printed(count, below: nil)
        draft.model[id].reference = Reference(printed: printed, isTyped: false)
      }
    }
  }

  /// The items of minutes are numbered through all their parts, from the first number that is typed.
  private func goOn(_ document: RecordID, _ draft: inout Draft) {
    var last = 0
    for place in outline.numbers(of: document) {
      let id = outline.order[Int(place)]
      guard outline.kind(id) == .item, isNumbered(id) else { continue }
      if let typed = draft.model[id].reference?.printed {
        last = Int(typed.prefix { $0.isNumber }) ?? last
      } else if last > 0 {
        last += 1
        draft.model[id].reference = Reference(printed: String(last), isTyped: false)
      }
    }
  }

  /// Items inside items are parts of them.
  private func isNumbered(_ id: RecordID) -> Bool { outline.enclosing(id).map { outline.kind($0) != .item } ?? true }
}
