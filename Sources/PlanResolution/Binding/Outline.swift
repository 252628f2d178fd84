// PlanResolution, binding: what stands inside what, so that scopes are ranges of numbers.

import PlanModel
import PlanSchema

/// The tree of all records, numbered from the outside in: what stands inside a record has the numbers
/// `enter..<exit` of it. What stands at the margin belongs to its document.
struct Outline: Sendable {
  /// The record that encloses each one; -1 for none.
  private(set) var up: [Int32]
  private(set) var enter: [Int32]
  private(set) var exit: [Int32]
  /// How deep it stands; groups do not count, as they are headings.
  private(set) var depth: [Int32]
  /// The kind of each record, where asking the record itself would copy it.
  private let kinds: [NamedKind]
  /// Records by their numbers.
  private(set) var order: [RecordID] = []
  private var children: [RecordID]
  private var childStarts: [Int]

  init(_ model: Model) {
    let count = model.records.count
    kinds = model.records.map(\.named)
    up = model.records.map { $0.parent.map { Int32($0.index) } ?? -1 }
    for document in model.documents {
      for case .record(let id) in document.content where up[Int(id.index)] < 0 && id != document.record {
        up[Int(id.index)] = Int32(document.record.index)
      }
    }
    enter = Array(repeating: 0, count: count)
    exit = enter
    depth = enter
    childStarts = Array(repeating: 0, count: count + 2)
    children = Array(repeating: RecordID(0), count: count)
    sortChildren()
    number()
  }

  /// What stands directly inside a record, or outside all of them, in the order read.
  func inside(_ id: RecordID?) -> ArraySlice<RecordID> {
    let index = id.map { Int($0.index) + 1 } ?? 0
    return children[childStarts[index]..<childStarts[index + 1]]
  }

  func enclosing(_ id: RecordID) -> RecordID? {
    let index = up[Int(id.index)]
    return index < 0 ? nil : RecordID(Int(index))
  }

  /// The numbers of a record and of all inside it; of everything where there is none.
  func numbers(of id: RecordID?) -> Range<Int32> {
    guard let id else { return 0..<Int32(order.count) }
    return enter[Int(id.index)]..<exit[Int(id.index)]
  }

  func kind(_ id: RecordID) -> KindID { kinds[Int(id.index)].id }
  func named(_ id: RecordID) -> NamedKind { kinds[Int(id.index)] }

  func contains(_ outer: RecordID, _ inner: RecordID) -> Bool {
    numbers(of: outer).contains(enter[Int(inner.index)])
  }

  /// A counting sort of records by what encloses them.
  private mutating func sortChildren() {
    for outer in up { childStarts[Int(outer) + 2] += 1 }
    for index in 1..<childStarts.count { childStarts[index] += childStarts[index - 1] }
    var next = childStarts
    for (index, outer) in up.enumerated() {
      children[next[Int(outer) + 1]] = RecordID(index)
      next[Int(outer) + 1] += 1
    }
  }

  private mutating func number() {
    order.reserveCapacity(up.count)
    var open: [(id: RecordID, next: Int)] = []
    for root in inside(nil) {
      open.append((root, -1))
      while let (id, next) = open.last {
        let index = Int(id.index)
        if next < 0 {
          enter[index] = Int32(order.count)
          order.append(id)
          if up[index] >= 0 {
            depth[index] = depth[Int(up[index])] + (kinds[index].id == .group ? 0 : 1)
          }
        }
        let below = inside(id)
        let child = below.startIndex + next + 1
        open[open.count - 1].next = next + 1
        if child < below.endIndex {
          open.append((below[child], -1))
        } else {
          exit[index] = Int32(order.count)
          open.removeLast()
        }
      }
    }
  }
}
