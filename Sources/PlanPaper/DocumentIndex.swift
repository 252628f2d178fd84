// PlanPaper: the records of one document in the order in which they stand, found once.

import PlanModel
import PlanSchema

struct DocumentIndex {
  /// In source order, parents before their children.
  private(set) var records: [RecordID] = []
  /// By record: its place in `records`; -1 where it is not in this paper.
  private var places: [Int32]
  /// By record: the place after its last descendant.
  private var ends: [Int32]
  private var kinds: [[RecordID]]
  /// The records indented below the document itself.
  let leading: [RecordID]
  /// These and the records at the margin, in order.
  let roots: [RecordID]

  init(document: Document, model: Model) {
    places = [Int32](repeating: -1, count: model.records.count)
    ends = places
    kinds = [[RecordID]](repeating: [], count: KindID.allCases.count)
    var atMargin: [RecordID] = []
    for case .record(let id) in document.content { atMargin.append(id) }
    let known = Set(atMargin).union(document.facts)
    leading = model[document.record].children.filter { !known.contains($0) }
    roots = leading + atMargin
    for root in roots { add(root, model: model) }
  }

  /// Adds a record and all below it, without recursion: plans may nest deeply.
  private mutating func add(_ root: RecordID, model: Model) {
    var open: [(id: RecordID, next: Int)] = []
    if enter(root, model: model) { open.append((root, 0)) }
    while let last = open.last {
      let children = model.records[Int(last.id.index)].children
      guard last.next < children.count else {
        ends[Int(last.id.index)] = Int32(records.count)
        open.removeLast()
        continue
      }
      open[open.count - 1].next += 1
      if enter(children[last.next], model: model) { open.append((children[last.next], 0)) }
    }
  }

  private mutating func enter(_ id: RecordID, model: Model) -> Bool {
    guard places.indices.contains(Int(id.index)), places[Int(id.index)] < 0 else { return false }
    places[Int(id.index)] = Int32(records.count)
    records.append(id)
    kinds[Int(model.records[Int(id.index)].kind.rawValue)].append(id)
    return true
  }

  /// All records of a kind, in source order.
  func all(_ kind: KindID) -> [RecordID] { kinds[Int(kind.rawValue)] }

  func place(of id: RecordID) -> Int? {
    let place = places[Int(id.index)]
    return place < 0 ? nil : Int(place)
  }

  func holds(_ id: RecordID) -> Bool { places[Int(id.index)] >= 0 }

  /// A record of the paper and everything below it, in source order.
  func subtree(of id: RecordID) -> ArraySlice<RecordID> {
    guard let place = place(of: id) else { return [] }
    return records[place..<max(place, Int(ends[Int(id.index)]))]
  }
}

extension Model {
  /// A record and everything below it, in source order, wherever it stands.
  func subtree(of root: RecordID) -> [RecordID] {
    var all: [RecordID] = []
    var open = [root]
    while let id = open.popLast() {
      all.append(id)
      open += self[id].children.reversed()
    }
    return all
  }
}
