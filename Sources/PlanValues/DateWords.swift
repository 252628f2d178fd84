// PlanValues: the words that dates are written with, matched on bytes.

internal import PlanModel
internal import PlanText

/// The seasons as the Met Office counts them, in whole months: spring is March to May, summer June to August, autumn
/// September to November, winter December to February of the next year.
enum Season: Int, CaseIterable {
  case spring = 3
  case summer = 6
  case autumn = 9
  case winter = 12

  /// The month, 1 to 12, in which it starts.
  var startMonth: Int { rawValue }

  var name: String {
    switch self {
    case .spring: "spring"
    case .summer: "summer"
    case .autumn: "autumn"
    case .winter: "winter"
    }
  }
}

enum DateWords {
  /// The month that letters name, in full or short: `March`, `Mar`, `SEPT`.
  static func month(_ bytes: [UInt8], _ word: Range<Int>) -> Int? {
    guard word.count >= 3, let month = month(ofKey: key(bytes, word.lowerBound)) else { return nil }
    if word.count == 3 { return month }
    if month == 9, word.count == 4 { return bytes[word.lowerBound + 3].lowered == 0x74 ? 9 : nil }
    return matches(bytes, word, CivilCalendar.monthNames[month - 1]) ? month : nil
  }

  static func season(_ bytes: [UInt8], _ word: Range<Int>) -> Season? {
    guard word.count == 6 else { return nil }
    return Season.allCases.first { matches(bytes, word, $0.name) }
  }

  /// 1 for `Monday` or `Mon` to 7.
  static func weekday(_ bytes: [UInt8], _ word: Range<Int>) -> Int? {
    guard word.count >= 3 else { return nil }
    for (index, name) in CivilCalendar.dayNames.enumerated() {
      if matches(bytes, word, name) || (word.count <= 5 && starts(name, with: bytes, word)) { return index + 1 }
    }
    return nil
  }

  /// Three letters in one number, lower case.
  private static func key(_ bytes: [UInt8], _ start: Int) -> UInt32 {
    UInt32(bytes[start].lowered) << 16 | UInt32(bytes[start + 1].lowered) << 8 | UInt32(bytes[start + 2].lowered)
  }

  private static func month(ofKey key: UInt32) -> Int? {
    switch key {
    case 0x6A616E: 1  // jan
    case 0x666562: 2  // feb
    case 0x6D6172: 3  // mar
    case 0x617072: 4  // apr
    case 0x6D6179: 5  // may
    case 0x6A756E: 6  // jun
    case 0x6A756C: 7  // jul
    case 0x617567: 8  // aug
    case 0x736570: 9  // sep
    case 0x6F6374: 10  // oct
    case 0x6E6F76: 11  // nov
    case 0x646563: 12  // dec
    default: nil
    }
  }

  /// Whether a word of the text is this name, in any case.
  static func matches(_ bytes: [UInt8], _ word: Range<Int>, _ name: String) -> Bool {
    name.utf8.count == word.count && starts(name, with: bytes, word)
  }

  /// Whether the name starts with a word of the text, in any case.
  private static func starts(_ name: String, with bytes: [UInt8], _ word: Range<Int>) -> Bool {
    var index = word.lowerBound
    for letter in name.utf8 {
      if index == word.upperBound { return true }
      guard bytes[index].lowered == letter.lowered else { return false }
      index += 1
    }
    return index == word.upperBound
  }
}
