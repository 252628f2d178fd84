// PlanReporting: a fix as the lines that it takes out and puts in.

import PlanDiagnostics
import PlanText

/// One line of a change, as it is shown.
struct ChangedLine {
  var number: Int?
  var sign: String
  var text: String
}

/// Shows the edits of a fix: the lines that they touch, before and after.
struct FixText {
  /// Changed places shown of one fix.
  static let changesShown = 3
  private static let linesShown = 6
  private let fix: Fix
  private let places: ReportPlaces
  private let palette: Palette
  private let width: Int

  init(_ fix: Fix, places: ReportPlaces, palette: Palette, width: Int) {
    self.fix = fix
    self.places = places
    self.palette = palette
    self.width = width
  }

  func lines() -> [ChangedLine] {
    let changes = changes()
    var lines = changes.prefix(Self.changesShown).flatMap(lines)
    if changes.count > Self.changesShown {
      let more = Counts.count(changes.count - Self.changesShown, "more change")
      lines.append(ChangedLine(number: nil, sign: " ", text: "and \(more)"))
    }
    return lines
  }

  /// Edits that touch the same lines, together.
  private struct Change {
    var file: FileID
    var first: Int
    var last: Int
    var edits: [Edit]
  }

  private func changes() -> [Change] {
    var changes: [Change] = []
    for edit in fix.edits.sorted(by: { $0.range < $1.range }) {
      let file = places[edit.range.file]
      let first = file.line(of: Int(edit.range.start))
      let last = file.line(of: Int(edit.range.end))
      if let open = changes.last, open.file == edit.range.file, first <= open.last {
        changes[changes.count - 1].last = max(open.last, last)
        changes[changes.count - 1].edits.append(edit)
      } else {
        changes.append(Change(file: edit.range.file, first: first, last: last, edits: [edit]))
      }
    }
    return changes
  }

  private func lines(of change: Change) -> [ChangedLine] {
    let file = places[change.file]
    let range = range(of: change, in: file)
    let before = Self.splitLines(Array(file.file.bytes[range]))
    let after = Self.splitLines(applied(change, file.file.bytes, range))
    let kept = Self.commonEnds(before, after)
    let old = before[kept.start..<before.count - kept.end]
    let new = after[kept.start..<after.count - kept.end]
    let number = change.first + kept.start
    let focus = kept.start == 0 ? Int(change.edits.first?.range.start ?? 0) - range.lowerBound : 0
    return shown(old, from: number, "-", .removed, focus) + shown(new, from: number, "+", .added, focus)
  }

  /// The lines of a change; of very long ones only what could be shown around the edits.
  private func range(of change: Change, in file: FilePlaces) -> Range<Int> {
    let bytes = file.file.bytes
    let start = file.content(ofLine: change.first).lowerBound
    let end = max(start, file.content(ofLine: change.last).upperBound)
    guard let first = change.edits.first?.range.offsets, let last = change.edits.last?.range.offsets else {
      return start..<end
    }
    var from = max(start, first.lowerBound - 8 * width)
    var to = min(end, last.upperBound + 8 * width)
    while from > start, bytes[from] & 0xC0 == 0x80 { from -= 1 }
    while to < end, bytes[to] & 0xC0 == 0x80 { to += 1 }
    return from..<max(from, to)
  }

  private func shown(_ lines: ArraySlice<[UInt8]>, from: Int, _ sign: String, _ ink: Ink, _ focus: Int) -> [ChangedLine]
  {
    var shown = lines.prefix(Self.linesShown).enumerated().map { index, bytes in
      let around = index == 0 ? focus : 0
      let excerpt = Excerpt(bytes, line: 0..<bytes.count, around: around..<max(around, bytes.count), width: width)
      return ChangedLine(number: from + index, sign: sign, text: palette.paint(excerpt.shown, ink))
    }
    if lines.count > Self.linesShown {
      shown.append(ChangedLine(number: nil, sign: sign, text: palette.paint("…", ink)))
    }
    return shown
  }

  /// The text of a range with the edits made.
  private func applied(_ change: Change, _ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    var offset = range.lowerBound
    for edit in change.edits where Int(edit.range.start) >= offset {
      text += bytes[offset..<min(Int(edit.range.start), bytes.count)]
      text += Array(edit.text.utf8)
      offset = min(max(edit.range.offsets.upperBound, offset), bytes.count)
    }
    if offset < range.upperBound { text += bytes[offset..<range.upperBound] }
    return text
  }

  /// Lines of a text; LF, CRLF and a lone CR end one.
  private static func splitLines(_ bytes: [UInt8]) -> [[UInt8]] {
    let index = LineIndex(bytes)
    var lines = (1...index.lineCount).map { Array(bytes[index.content(ofLine: $0)]) }
    if lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// How many lines at the start and at the end are the same before and after.
  private static func commonEnds(_ before: [[UInt8]], _ after: [[UInt8]]) -> (start: Int, end: Int) {
    let shorter = min(before.count, after.count)
    var start = 0
    while start < shorter, before[start] == after[start] { start += 1 }
    var end = 0
    while end < shorter - start, before[before.count - 1 - end] == after[after.count - 1 - end] { end += 1 }
    return (start, end)
  }
}
