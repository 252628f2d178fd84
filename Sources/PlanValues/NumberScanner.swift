// PlanValues: the digits of one number, with British thousands, and what is wrong with others.

internal import PlanModel
internal import PlanText

/// Why digits are no number, and the number that was likely meant.
struct NumberFault {
  var range: Range<Int>
  /// A clause that follows "but": `its commas do not stand between thousands`.
  var reason: String
  var meant: String?
}

enum NumberScan {
  /// No digit stands here.
  case none
  case number(ExactDecimal, Range<Int>)
  case fault(NumberFault)

  /// More digits than money or counts of a council ever have; all fit 64 bits.
  private static let mostDigits = 18
  private static let mostPlaces = 9

  /// Reads the number that starts at the cursor, and moves past it. No sign.
  static func take(_ cursor: inout ValueCursor) -> NumberScan {
    let start = cursor.at
    guard cursor.byte.isDigit || (cursor.byte == Byte.dot && startsDecimals(cursor)) else { return .none }
    var shape = NumberShape()
    while cursor.at < cursor.end {
      let byte = cursor.bytes[cursor.at]
      if byte.isDigit {
        shape.add(digit: byte)
      } else if byte == Byte.comma || byte == Byte.dot {
        guard cursor.at + 1 < cursor.end, continues(cursor, cursor.at + 1) != nil else { break }
        shape.add(mark: byte)
      } else if let next = continues(cursor, cursor.at), next > cursor.at {
        shape.hasSpace = true
        cursor.at = next
        continue
      } else {
        break
      }
      cursor.at += 1
    }
    let range = start..<cursor.at
    return shape.scan(range, mostDigits: mostDigits, mostPlaces: mostPlaces)
  }

  private static func startsDecimals(_ cursor: ValueCursor) -> Bool {
    cursor.at + 1 < cursor.end && cursor.bytes[cursor.at + 1].isDigit
  }

  /// Where the digits go on: right here, or behind a space and in a group of three, as in `5,743, 000`.
  private static func continues(_ cursor: ValueCursor, _ index: Int) -> Int? {
    var next = index
    while next < cursor.end, let width = Wording.spaceWidth(cursor.bytes, next, cursor.end) { next += width }
    guard next < cursor.end, cursor.bytes[next].isDigit else { return nil }
    guard next > index else { return next }
    var last = next
    while last < cursor.end, cursor.bytes[last].isDigit { last += 1 }
    return last - next == 3 ? next : nil
  }
}

/// Digits in groups, with the marks between them.
private struct NumberShape {
  private var value: Int64 = 0
  private var digits = 0
  private var places = 0
  /// The lengths of the groups, and the marks behind them, up to a number that no writing of numbers needs.
  private var groups: [Int] = [0]
  private var marks: [UInt8] = []
  /// All digits, for numbers that are not as they should be.
  private var text: [UInt8] = []
  var hasSpace = false

  mutating func add(digit: UInt8) {
    digits += 1
    groups[groups.count - 1] += 1
    if marks.last == Byte.dot { places += 1 }
    if digits <= 18 { value = value * 10 + Int64(digit & 0x0F) }
    if text.count < 40 { text.append(digit) }
  }

  mutating func add(mark: UInt8) {
    marks.append(mark)
    groups.append(0)
    places = 0
    if text.count < 40 { text.append(mark) }
  }

  func scan(_ range: Range<Int>, mostDigits: Int, mostPlaces: Int) -> NumberScan {
    guard digits <= mostDigits, places <= mostPlaces || marks.count > 1 else {
      return .fault(NumberFault(range: range, reason: "it has more digits than can be counted with", meant: nil))
    }
    if !hasSpace, isBritish { return .number(ExactDecimal(units: value, places: UInt8(places)), range) }
    let (reason, meant) = diagnosis
    return .fault(NumberFault(range: range, reason: reason, meant: meant))
  }

  /// Commas between groups of three, and at most one dot, behind them.
  private var isBritish: Bool {
    guard !marks.isEmpty else { return true }
    let hasDot = marks.last == Byte.dot
    let commas = hasDot ? marks.dropLast() : marks[...]
    guard commas.allSatisfy({ $0 == Byte.comma }) else { return false }
    guard !commas.isEmpty else { return true }
    let whole = hasDot ? groups.dropLast() : groups[...]
    return (1...3).contains(groups[0]) && whole.dropFirst().allSatisfy { $0 == 3 }
  }

  private var diagnosis: (String, String?) {
    let commas = marks.count { $0 == Byte.comma }
    let dots = marks.count - commas
    let tail = groups[groups.count - 1]
    let isInThrees = (1...3).contains(groups[0]) && groups.dropFirst().dropLast().allSatisfy { $0 == 3 }
    if marks.isEmpty { return ("a space stands inside the number", grouped(decimals: 0)) }
    if commas == 1, marks.last == Byte.comma, isInThrees, tail != 3 {
      // `1.234,56` and `12,5`: decimals behind a comma.
      if dots > 0 || tail <= 2 { return ("decimals stand behind a dot, not a comma", grouped(decimals: tail)) }
    }
    if isInThrees, tail == 3, dots > 0, marks.count > 1 {
      let reason = hasSpace ? "a space stands inside the number" : "thousands are set apart by commas, not dots"
      return (reason, grouped(decimals: 0))
    }
    if dots > 1 { return ("it has more than one dot", nil) }
    if dots == 1, marks.last != Byte.dot { return ("its commas and dots are in no order", nil) }
    let reason = hasSpace ? "a space stands inside the number" : "its commas do not stand between thousands"
    return (reason, grouped(decimals: dots == 1 ? tail : 0))
  }

  /// The same digits as British papers write them.
  private func grouped(decimals: Int) -> String? {
    let all = text.filter(\.isDigit)
    guard all.count == digits, decimals < all.count else { return nil }
    let whole = all.count - decimals
    var written = ""
    for (index, digit) in all.enumerated() {
      if index == whole {
        written += "."
      } else if index > 0, index < whole, (whole - index).isMultiple(of: 3) {
        written += ","
      }
      written.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return written
  }
}
