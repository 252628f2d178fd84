// PlanResolution, accounts: `Total income - Total cost`, `FTE / total FTE`: the longest name first, a space on both
// sides of each sign.

import PlanModel
import PlanSchema
import PlanText

/// What a column or a row follows from: columns of its row, or rows of its column, by their places.
enum Formula {
  case sum([(isMinus: Bool, place: Int)])
  /// One over another; over the total of the other column with `isOfTotal`.
  case share(Int, of: Int, isOfTotal: Bool)

  var places: [Int] {
    switch self {
    case .sum(let terms): terms.map(\.place)
    case .share(let above, let below, _): [above, below]
    }
  }

  var isShare: Bool { if case .share = self { true } else { false } }
}

enum FormulaFault: Error {
  case unknown(String, Range<Int>)
  case ambiguous(String, Range<Int>)
  /// `A+B`: the formula with its spaces.
  case unspaced(String)
  case mixed
  case empty
}

struct FormulaReader {
  let names: AccountNames
  private let bytes: [UInt8]

  init(_ text: String, names: AccountNames) {
    self.names = names
    bytes = Array(text.utf8)
  }

  private struct Piece {
    var range: Range<Int>
    /// The sign before it.
    var sign: UInt8
  }

  func read() throws(FormulaFault) -> Formula {
    let pieces = pieces()
    var terms: [(sign: UInt8, place: Int, isOfTotal: Bool)] = []
    var next = 0
    while next < pieces.count {
      let (place, isOfTotal, end) = try name(pieces, from: next)
      terms.append((pieces[next].sign, place, isOfTotal))
      next = end
    }
    if terms.isEmpty { throw .empty }
    guard terms.contains(where: { $0.sign == Byte.slash || $0.isOfTotal }) else {
      return .sum(terms.map { ($0.sign == Byte.hyphen, $0.place) })
    }
    guard terms.count == 2, terms[1].sign == Byte.slash, !terms[0].isOfTotal else { throw .mixed }
    return .share(terms[0].place, of: terms[1].place, isOfTotal: terms[1].isOfTotal)
  }

  /// The longest run of pieces that is a name.
  private func name(_ pieces: [Piece], from first: Int) throws(FormulaFault) -> (Int, Bool, Int) {
    // Names of more signs than these are none that a table has.
    var last = min(pieces.count, first + 12)
    while last > first {
      let range = pieces[first].range.lowerBound..<pieces[last - 1].range.upperBound
      if last == first + 1 {
        if let (place, isOfTotal) = try known(range, isBelow: pieces[first].sign == Byte.slash) {
          return (place, isOfTotal, last)
        }
      } else if let place = names.withSigns(text(range)) {
        return (place, false, last)
      }
      last -= 1
    }
    throw unknown(pieces[first].range)
  }

  private func known(_ range: Range<Int>, isBelow: Bool) throws(FormulaFault) -> (Int, Bool)? {
    let name = text(range)
    let found = names.places(name)
    if found.count > 1 { throw .ambiguous(name, range) }
    if let place = found.first { return (place, false) }
    let folded = FoldedName.of(name)
    guard isBelow, folded.hasPrefix("total ") else { return nil }
    let rest = names.places(String(folded.dropFirst(6)))
    if rest.count > 1 { throw .ambiguous(name, range) }
    return rest.first.map { ($0, true) }
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func unknown(_ range: Range<Int>) -> FormulaFault {
    var parts: [String] = []
    var start = range.lowerBound
    for index in range where [0x2B, Byte.hyphen, Byte.slash].contains(bytes[index]) {
      parts += [text(start..<index), text(index..<index + 1)]
      start = index + 1
    }
    parts.append(text(start..<range.upperBound))
    let isUnspaced =
      parts.count > 1
      && parts.indices.allSatisfy { !$0.isMultiple(of: 2) || !names.places(parts[$0]).isEmpty }
    guard isUnspaced else { return .unknown(text(range), range) }
    let mended = parts.map { FormulaReader.trimmed($0) }.joined(separator: " ")
    return .unspaced(
      text(0..<range.lowerBound) + mended + text(range.upperBound..<bytes.count))
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// What stands between signs with a space on both sides.
  private func pieces() -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    var sign = UInt8(ascii: "+")
    var index = 0
    while index < bytes.count {
      if index > 0, bytes[index - 1] == Byte.space, let (next, width) = self.sign(at: index),
        index + width < bytes.count, bytes[index + width] == Byte.space
      {
        add(start..<index, sign, to: &pieces)
        sign = next
        start = index + width
        index = start
      } else {
        index += 1
      }
    }
    add(start..<bytes.count, sign, to: &pieces)
    return pieces
  }

  private func add(_ range: Range<Int>, _ sign: UInt8, to pieces: inout [Piece]) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == Byte.space { start += 1 }
    while end > start, bytes[end - 1] == Byte.space { end -= 1 }
    if start < end { pieces.append(Piece(range: start..<end, sign: sign)) }
  }

  private func sign(at index: Int) -> (UInt8, Int)? {
    switch bytes[index] {
    case 0x2B, Byte.hyphen, Byte.slash: return (bytes[index], 1)
    case 0xE2 where index + 2 < bytes.count:
      // – and −
      let isDash = bytes[index + 1] == 0x80 && bytes[index + 2] == 0x93
      let isMinus = bytes[index + 1] == 0x88 && bytes[index + 2] == 0x92
      return isDash || isMinus ? (Byte.hyphen, 3) : nil
    default: return nil
    }
  }
}
