// PlanResolution, accounts: what slip would explain that a figure is not its sum.

import PlanModel
import PlanText

enum SumHints {
  /// One sentence, where a likely slip explains the difference exactly.
  static func hint(_ fault: SumFault) -> String? {
    guard let apart = ExactDecimal.difference(fault.stated, fault.computed) else { return nil }
    if fault.stated == fault.computed.negated { return "The sign is the other way round." }
    if let times = power(fault.stated, fault.computed) {
      return "It is \(times) times what it should be, as if typed in another unit."
    }
    if let times = power(fault.computed, fault.stated) {
      return "It should be \(times) times as much, as if typed in another unit."
    }
    if isSwapped(fault.stated, fault.computed) { return "Two of its digits have changed places." }
    // Rounding explains small differences better than a chance match.
    if fault.mayBeRounded { return nil }
    return part(fault, apart)
  }

  private static func part(_ fault: SumFault, _ apart: ExactDecimal) -> String? {
    guard fault.parts.count > 1, fault.parts.count <= 2_000 else { return nil }
    for part in fault.parts where !part.value.isZero {
      let name = quoted(part.name)
      if let double = ExactDecimal.sum(part.value, part.value), double == apart.negated {
        return "It would come out with the sign of \(name) the other way round."
      }
    }
    for part in fault.parts where !part.value.isZero && part.value == apart.negated {
      return "It would come out without \(quoted(part.name))."
    }
    for part in fault.parts where !part.value.isZero && part.value == apart {
      return "It would come out with \(quoted(part.name)) counted twice."
    }
    for part in fault.parts {
      guard let right = ExactDecimal.sum(part.value, apart), isSwapped(part.value, right) else { continue }
      return "It would come out if \(quoted(part.name)) were \(right.absolute.printed): two digits changed places."
    }
    return nil
  }

  /// 10, 100, 1,000 or a million, where the first is that many times the second.
  private static func power(_ large: ExactDecimal, _ small: ExactDecimal) -> String? {
    guard !small.isZero else { return nil }
    for (zeros, words) in [(3, "1,000"), (6, "1,000,000"), (1, "10"), (2, "100")] {
      if small.shifted(by: zeros) == large { return words }
    }
    return nil
  }

  /// The same digits with two neighbours changed over.
  static func isSwapped(_ left: ExactDecimal, _ right: ExactDecimal) -> Bool {
    guard left.isNegative == right.isNegative, left != right else { return false }
    let places = Int(max(left.places, right.places))
    let one = Array(String(left.padded(to: places).units.magnitude).utf8)
    let other = Array(String(right.padded(to: places).units.magnitude).utf8)
    guard one.count == other.count, let first = one.indices.first(where: { one[$0] != other[$0] }) else { return false }
    guard first + 1 < one.count, one[first] == other[first + 1], one[first + 1] == other[first] else { return false }
    return one[(first + 2)...] == other[(first + 2)...]
  }
}
