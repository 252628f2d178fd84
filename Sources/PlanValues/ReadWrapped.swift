// PlanValues: what may stand around a plain value: several, notes, missing words, revisions and quotes.

package import PlanDiagnostics
package import PlanModel
package import PlanText

extension ValueReader {
  /// Reads the whole grammar of values: several by `;`, a `(note)` behind each, `(words)` for a value, missing words,
  /// `old -> new`, `"as printed"`; and each plain value with `plain`. Nothing for blank text.
  ///
  /// `whole` is tried on every piece first, brackets and all: for names that may hold brackets themselves.
  package static func read(
    _ text: ValueText, brackets: Brackets = .words, subject: Subject, into found: inout [Diagnostic],
    whole: (ValueText) -> Value? = { _ in nil }, plain: PlainReader
  ) -> Value? {
    let text = text.tight
    guard !text.isEmpty else { return nil }
    guard ValueMarks.mayStand(in: text) else {
      if let missing = missing(text) { return .missing(missing) }
      return whole(text) ?? plain(text, &found) ?? .asPrinted(text.string)
    }
    let marks = ValueMarks(text)
    let reader = WrappedReader(marks: marks, brackets: brackets)
    var values: [Value] = []
    var start = text.range.lowerBound
    for end in marks.semicolons + [text.range.upperBound] {
      let piece = text[start..<end].trimmed
      start = end + 1
      if piece.isEmpty { continue }
      values.append(reader.revisions(piece, subject: subject, into: &found, whole: whole, plain: plain))
    }
    if values.isEmpty { return plain(text, &found) ?? .asPrinted(text.string) }
    return values.count == 1 ? values[0] : .several(values)
  }
}

private struct WrappedReader {
  let marks: ValueMarks
  let brackets: ValueReader.Brackets

  /// More changes than this to one value are no history that a paper could print.
  private static let mostRevisions = 8

  func revisions(
    _ piece: ValueText, subject: Subject, into found: inout [Diagnostic], whole: (ValueText) -> Value?,
    plain: PlainReader
  ) -> Value {
    if let value = whole(piece) { return value }
    let arrows = marks.arrows(in: piece.range)
    guard !arrows.isEmpty, arrows.count <= Self.mostRevisions else {
      return one(piece, subject: subject, into: &found, whole: whole, plain: plain)
    }
    var steps: [Value] = []
    var start = piece.range.lowerBound
    for (end, next) in arrows.map({ ($0.lowerBound, $0.upperBound) }) + [(piece.range.upperBound, 0)] {
      let step = piece[start..<end].trimmed
      start = next
      let isBlank = step.isEmpty
      steps.append(
        isBlank
          ? .missing(.notGiven) : one(step, subject: subject, into: &found, whole: whole, plain: plain))
    }
    let last = steps.removeLast()
    return steps.reversed().reduce(last) { .revised(from: $1, to: $0) }
  }

  private func one(
    _ piece: ValueText, subject: Subject, into found: inout [Diagnostic], whole: (ValueText) -> Value?,
    plain: PlainReader
  ) -> Value {
    let (base, note) = withoutNotes(piece, subject: subject, into: &found, whole: whole)
    let value = bare(base, of: piece, subject: subject, into: &found, whole: whole, plain: plain)
    return note.isEmpty ? value : .noted(value, note: note)
  }

  /// A value without its notes; blank where the piece was nothing but brackets.
  private func bare(
    _ base: ValueText, of piece: ValueText, subject: Subject, into found: inout [Diagnostic],
    whole: (ValueText) -> Value?, plain: PlainReader
  ) -> Value {
    if let inside = wholeBrackets(base) {
      return inside.isEmpty ? .missing(.notGiven) : .bracketed(inside.string)
    }
    if let quoted = quoted(base) {
      found.append(
        Diagnostic(
          .valueHeldAsPrinted, "\(subject()) is shown as printed, `\(quoted.string)`, and never compared",
          at: base.source, label: "held as printed", found: quoted.string))
      return .asPrinted(quoted.string)
    }
    if let missing = ValueReader.missing(base) { return .missing(missing) }
    let isPart = base.range != piece.range
    return (isPart ? whole(base) : nil) ?? plain(base, &found) ?? .asPrinted(base.string)
  }

  /// Takes the notes off the end. A bracket that never closes is a note to the end, and a finding.
  private func withoutNotes(
    _ piece: ValueText, subject: Subject, into found: inout [Diagnostic], whole: (ValueText) -> Value?
  ) -> (base: ValueText, note: String) {
    var base = piece
    var notes: [String] = []
    if let open = marks.unclosed(in: piece.range) {
      found.append(notClosed(open, in: piece, subject: subject))
      notes.append(piece[(open + 1)..<piece.range.upperBound].trimmed.string)
      base = piece[piece.range.lowerBound..<open].trimmed
      if base.isEmpty { return (piece, "") }
    }
    while let bracket = marks.bracket(closingAt: base.range.upperBound), bracket.open > base.range.lowerBound {
      let before = base[base.range.lowerBound..<bracket.open].trimmed
      let inside = base[(bracket.open + 1)..<bracket.close].trimmed
      if brackets == .negativeAmount, isAmount(inside), !hasDigit(before) { break }
      if !inside.isEmpty { notes.append(inside.string) }
      base = before
      if whole(base) != nil { break }
    }
    return (base, notes.reversed().joined(separator: "; "))
  }

  private func notClosed(_ open: Int, in piece: ValueText, subject: Subject) -> Diagnostic {
    let end = piece.source(piece.range.upperBound - 1..<piece.range.upperBound).end
    let here = SourceRange(file: piece.file, start: end, end: end)
    return Diagnostic(
      .bracketNotClosed, "\(subject()) has an opening bracket that is not closed",
      at: piece.source(open..<open + 1), label: "no ) follows", found: piece.string, expected: "\(piece.string))",
      fix: Fix("close the bracket after `\(piece.string)`", .needsReview, [Edit(here, ")")]))
  }

  /// What stands in brackets, where nothing else does.
  private func wholeBrackets(_ base: ValueText) -> ValueText? {
    guard base.bytes[base.range.lowerBound] == Byte.openParenthesis else { return nil }
    let start = base.range.lowerBound + 1
    guard let bracket = marks.bracket(closingAt: base.range.upperBound) else {
      return marks.unclosed(in: base.range) == base.range.lowerBound ? base[start..<base.range.upperBound].trimmed : nil
    }
    guard bracket.open == base.range.lowerBound else { return nil }
    let inside = base[start..<bracket.close].trimmed
    return brackets == .negativeAmount && isAmount(inside) ? nil : inside
  }

  /// What stands in quotes, where nothing else does; Word's curly quotes count.
  private func quoted(_ base: ValueText) -> ValueText? {
    let bytes = base.bytes[base.range]
    if bytes.count > 2, bytes.first == Byte.quote, bytes.last == Byte.quote {
      let inside = base[base.range.lowerBound + 1..<base.range.upperBound - 1]
      return inside.bytes[inside.range].contains(Byte.quote) ? nil : inside
    }
    let isCurly =
      bytes.count > 6 && bytes.starts(with: [0xE2, 0x80, 0x9C]) && bytes.suffix(3).elementsEqual([0xE2, 0x80, 0x9D])
    return isCurly ? base[base.range.lowerBound + 3..<base.range.upperBound - 3] : nil
  }

  private func hasDigit(_ text: ValueText) -> Bool { text.bytes[text.range].contains { $0.isDigit } }

  /// Digits only, apart from what an amount is written with.
  private func isAmount(_ text: ValueText) -> Bool {
    var hasDigit = false
    for byte in text.bytes[text.range] {
      switch byte {
      case 0x30...0x39: hasDigit = true
      case Byte.comma, Byte.dot, Byte.space, 0x24, 0xC2, 0xA3, 0xA0, 0xE2, 0x82, 0xAC: continue
      case let letter where hasDigit && (letter.lowered == 0x6B || letter.lowered == 0x6D): continue
      default: return false
      }
    }
    return hasDigit
  }
}
