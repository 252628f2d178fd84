// PlanResolution, classification: the numbers of a text from which parts are taken out. What is left keeps its own.

import PlanModel

struct KeptNumbers {
  private let numbers: [Int: [(block: Int, number: TextNumbers.Number)]]
  /// Of what has been kept so far.
  private(set) var kept: TextNumbers?

  init(_ numbers: TextNumbers?) {
    self.numbers = Dictionary(grouping: numbers?.numbers ?? [:], by: \.key.item)
      .mapValues { $0.map { (block: $0.key.block, number: $0.value) } }
    kept = numbers
    kept?.numbers = [:]
  }

  /// An item of the content stands at another place now.
  mutating func keep(_ old: Int, at new: Int) {
    for (block, number) in numbers[old] ?? [] {
      kept?.numbers[TextNumbers.Place(item: new, block: block)] = number
    }
  }
}
