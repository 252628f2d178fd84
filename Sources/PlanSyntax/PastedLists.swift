// PlanSyntax: lists pasted from a word processor, whose lines Markdown runs together (trap 10).

import PlanDiagnostics
import PlanText

struct PastedLists {
  let tree: SyntaxTree

  private enum Sort { case bullet, dash, bracket }

  private struct Mark {
    let line: Int
    let sort: Sort
    /// With the white space after it.
    let place: Range<Int>
    /// What the mark may count, for brackets.
    let numbers: [Int]
  }

  /// One finding a paragraph, where items stand on its second and later lines.
  func finding(_ lines: [Int]) -> Diagnostic? {
    guard lines.count > 1, let first = lines.first else { return nil }
    let marks = lines.compactMap { mark($0) }
    guard let sort = marks.first?.sort else { return nil }
    let items = marks.filter { $0.sort == sort }
    let later = items.filter { $0.line != first }
    guard let found = later.first, sort == .bullet || items.count > 1 else { return nil }
    let start = sort == .bracket ? firstNumber(items) : 1
    guard let start else { return nil }
    let name =
      tree.text(found.place).split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }).first.map(String.init)
      ?? ""
    return
      Diagnostic(
        .listMarkerPasted, "`\(name)` makes no list item, so these lines run together",
        at: tree.range(found.place.lowerBound..<Int(tree.lines[found.line].end)),
        label: "joined to the line above",
        others: items.filter { $0.line != found.line }.prefix(TextFindings.listed).map {
          Label(tree.range($0.place.lowerBound..<Int(tree.lines[$0.line].end)), "one of its lines")
        }.sorted { $0.range < $1.range },
        expected: sort == .bracket ? "`1.`" : "`-`", fix: fix(items, from: start, first: first))
  }

  private func fix(_ items: [Mark], from number: Int, first: Int) -> Fix {
    var edits: [Edit] = []
    var number = number
    for item in items {
      let start = Int(tree.lines[item.line].start)
      if item.line == items.first?.line, item.line != first {
        edits.append(Edit(tree.range(start..<start), tree.lineEnding))
      }
      edits.append(Edit(tree.range(item.place), item.sort == .bracket ? "\(number). " : "- "))
      number += 1
    }
    let sign = items.first?.sort == .bracket ? "numbers" : "`-`"
    return Fix("make it a list with \(sign)", .needsReview, edits)
  }

  /// What the first item counts, where each counts one more than the last.
  private func firstNumber(_ items: [Mark]) -> Int? {
    items.first?.numbers.first { first in
      items.enumerated().allSatisfy { place, item in item.numbers.contains(first + place) }
    }
  }

  // MARK: The marks

  private func mark(_ index: Int) -> Mark? {
    let line = tree.lines[index]
    let start = Int(line.content)
    let end = Int(line.end)
    guard !line.isEscaped, start < end else { return nil }
    let text = tree.bytes.span
    let length: Int
    var sort = Sort.bracket
    var numbers: [Int] = []
    if text[start] == Byte.openParenthesis {
      length = bracketLength(from: start, to: end)
      guard length > 0 else { return nil }
      numbers = self.numbers(start + 1..<start + length - 1)
      guard !numbers.isEmpty else { return nil }
    } else {
      guard text[start] >= 0x80 else { return nil }
      length = text.scalar(at: start).length
      guard let known = self.sort(start..<start + length) else { return nil }
      sort = known
    }
    var next = start + length
    while next < end, text.spaceLength(at: next) > 0 { next += text.spaceLength(at: next) }
    guard next < end, next > start + length || sort == .bullet else { return nil }
    return Mark(line: index, sort: sort, place: start..<next, numbers: numbers)
  }

  private func sort(_ place: Range<Int>) -> Sort? {
    switch Array(tree.bytes[place]) {
    case Array("–".utf8), Array("—".utf8): .dash
    case Array("•".utf8), Array("●".utf8), Array("▪".utf8), Array("◦".utf8), Array("‣".utf8), Array("·".utf8),
      [0xEF, 0x82, 0xB7], [0xEF, 0x82, 0xA7]:
      // The last two are what the symbol fonts of word processors leave behind.
      .bullet
    default: nil
    }
  }

  /// The length of `(a)`, `(iv)` or `(12)`; otherwise 0.
  private func bracketLength(from start: Int, to end: Int) -> Int {
    var next = start + 1
    while next < end, next - start <= 5, tree.bytes[next].isLetter || tree.bytes[next].isDigit { next += 1 }
    guard next < end, next > start + 1, tree.bytes[next] == Byte.closeParenthesis else { return 0 }
    return next + 1 - start
  }

  /// What a mark counts: as a number, as a letter, as a Roman number.
  private func numbers(_ place: Range<Int>) -> [Int] {
    let bytes = tree.bytes[place]
    if bytes.allSatisfy(\.isDigit) { return [bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }] }
    var numbers: [Int] = []
    if bytes.count == 1, let letter = bytes.first, letter.isLetter { numbers.append(Int(letter.lowered) - 0x60) }
    if let roman = roman(bytes) { numbers.append(roman) }
    return numbers
  }

  private func roman(_ bytes: ArraySlice<UInt8>) -> Int? {
    var total = 0
    var last = 0
    for byte in bytes.reversed() {
      let value: Int
      switch byte.lowered {
      case 0x69: value = 1
      case 0x76: value = 5
      case 0x78: value = 10
      default: return nil
      }
      total += value < last ? -value : value
      last = max(last, value)
    }
    return total
  }
}
