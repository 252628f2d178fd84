// PlanPaper: the order of risks in a view.

import PlanModel
import PlanSchema

extension Composer {
  /// Risks as a view's `order` asks: by rating, most serious first; by reference, title or owner; else as they stand.
  func ordered(_ risks: [RecordID], by order: String?, point: RiskPoint) -> [RecordID] {
    switch order.map(FoldedName.of) {
    case "rating"?, "score"?: byRating(risks, point: point)
    case "reference"?:
      sorted(risks) { [unowned self] in NaturalOrder.key(self.record($0).reference?.printed ?? "\u{FFFF}") }
    case "title"?: sorted(risks) { [unowned self] in NaturalOrder.key(self.headText(of: $0)) }
    case "owner"?:
      sorted(risks) { [unowned self] in NaturalOrder.key(self.owners(of: $0).first?.printed ?? "\u{FFFF}") }
    default: risks
    }
  }

  private func byRating(_ risks: [RecordID], point: RiskPoint) -> [RecordID] {
    let rated = risks.enumerated().map { place, id -> (place: Int, id: RecordID, rating: Double) in
      guard let score = reading(of: id, at: point)?.score, let scale = score.scale.flatMap({ model.scale($0) }) else {
        return (place, id, -.infinity)
      }
      let total = score.total.map { Double($0.units) / Self.powers[min(9, Int($0.places))] }
      let band = score.band.flatMap { scale.bands.indices.contains($0) ? Double($0) / 1_000 : nil }
      return (place, id, total ?? band ?? -.infinity)
    }
    return rated.sorted { $0.rating == $1.rating ? $0.place < $1.place : $0.rating > $1.rating }.map(\.id)
  }

  private static let powers: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]

  private func sorted(_ risks: [RecordID], by key: (RecordID) -> [UInt8]) -> [RecordID] {
    let keyed = risks.enumerated().map { (place: $0, id: $1, key: key($1)) }
    return keyed.sorted { left, right in
      left.key == right.key ? left.place < right.place : left.key.lexicographicallyPrecedes(right.key)
    }.map(\.id)
  }
}

/// An order in which `SCHW 9` stands before `SCHW 10`, and capitals do not matter.
enum NaturalOrder {
  /// Bytes that compare as a reader would: each number with its length in front.
  static func key(_ text: String) -> [UInt8] {
    var key: [UInt8] = []
    var number: [UInt8] = []
    for byte in text.utf8 {
      if byte >= 0x30, byte <= 0x39 {
        if number == [0x30] { number = [] }
        number.append(byte)
        continue
      }
      close(&number, into: &key)
      key.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    close(&number, into: &key)
    return key
  }

  private static func close(_ number: inout [UInt8], into key: inout [UInt8]) {
    guard !number.isEmpty else { return }
    key += [0x30, UInt8(min(255, number.count))] + number
    number = []
  }
}
