// PlanValues: finding a level or a band of a scale by what an author typed.

internal import PlanModel
internal import PlanSchema
internal import PlanText

enum ScaleAxis: String {
  case likelihood, impact

  var other: ScaleAxis { self == .likelihood ? .impact : .likelihood }
}

/// What an author typed, folded once, to be compared with many names.
struct ScaleNameQuery {
  private let folded: [UInt8]
  /// Most names are told apart by their first letter, before anything is copied.
  private let first: UInt8

  init(_ text: ValueText) {
    folded = FoldedName.bytes(text.bytes[text.range])
    first = folded.first ?? 0
  }

  func matches(_ name: String) -> Bool {
    guard let byte = name.utf8.first, !folded.isEmpty else { return false }
    guard byte.lowered == first || byte >= 0x80 || !byte.isLetter else { return false }
    return FoldedName.bytes(Array(name.utf8)[...]) == folded
  }

  /// The one letter that was typed, where it was one.
  var initial: UInt8? { folded.count == 1 && first.isLower ? first : nil }
}

extension Scale {
  func levels(_ axis: ScaleAxis) -> [Level] { axis == .likelihood ? likelihood : impact }

  /// The level of this name or short form.
  func level(named text: ValueText, on axis: ScaleAxis) -> Int? {
    let query = ScaleNameQuery(text)
    let levels = levels(axis)
    if let index = levels.firstIndex(where: { query.matches($0.name) }) { return index }
    if let index = levels.firstIndex(where: { !$0.code.isEmpty && query.matches($0.code) }) { return index }
    return rule == .rating ? only(query, levels.map(\.name)) : nil
  }

  func level(of value: ExactDecimal, on axis: ScaleAxis) -> Int? {
    levels(axis).firstIndex { $0.value == value }
  }

  /// The band of this name; or the only one of this colour, or with this first letter.
  func band(named text: ValueText) -> Int? {
    let query = ScaleNameQuery(text)
    if let index = bands.firstIndex(where: { query.matches($0.name) }) { return index }
    if let colour = ScaleText.colour(text) {
      let coloured = bands.indices.filter { bands[$0].colour == colour }
      if coloured.count == 1 { return coloured[0] }
    }
    return only(query, bands.map(\.name)) ?? only(query, bands.map { $0.colour?.rawValue ?? "" })
  }

  /// The only name that starts with the one letter that was typed.
  private func only(_ query: ScaleNameQuery, _ names: [String]) -> Int? {
    guard let initial = query.initial else { return nil }
    let found = names.indices.filter { names[$0].utf8.first?.lowered == initial }
    return found.count == 1 ? found[0] : nil
  }
}
