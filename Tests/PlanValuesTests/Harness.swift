// Tests of PlanValues: reading one value in a test, with its findings and its mended text.

import PlanDiagnostics
import PlanModel
import PlanTestSupport
import PlanText
import PlanValues
import Testing

/// What a field's reader does with a text, and what it found.
struct Reading {
  var value: Value?
  var found: [Diagnostic]
  var marked: Marked

  /// The text with the fixes of all findings made, one after the other.
  var mended: String? {
    guard !found.isEmpty, found.allSatisfy({ $0.fix != nil }) else { return nil }
    let all = Fix("all", .safe, found.compactMap(\.fix).flatMap(\.edits))
    return all.applied(to: marked.bytes).map { String(decoding: $0, as: UTF8.self) }
  }
}

/// The types whose plain values this room reads.
enum Kind: String, CaseIterable {
  case when, date, period, number, money, duration, timeOfDay, yesNo, email, phone, link
}

func valueText(_ text: String) -> ValueText { valueText(Array(text.utf8)) }

func valueText(_ bytes: [UInt8]) -> ValueText { ValueText(file: FileID(0), bytes: bytes, range: 0..<bytes.count) }

func plain(
  _ kind: Kind, _ text: ValueText, _ context: ValueContext, _ found: inout [Diagnostic]
) -> Value? {
  let subject = { "the value" }
  switch kind {
  case .when: return ValueReader.when(text, in: context, subject: subject, into: &found)
  case .date: return ValueReader.date(text, in: context, subject: subject, into: &found)
  case .period: return ValueReader.period(text, in: context, subject: subject, into: &found)
  case .number: return ValueReader.number(text, in: context, subject: subject, into: &found)
  case .money: return ValueReader.money(text, in: context, subject: subject, into: &found)
  case .duration: return ValueReader.duration(text, in: context, subject: subject, into: &found)
  case .timeOfDay: return ValueReader.timeOfDay(text, in: context, subject: subject, into: &found)
  case .yesNo: return ValueReader.yesNo(text, in: context, subject: subject, into: &found)
  case .email: return ValueReader.email(text, subject: subject, into: &found)
  case .phone: return ValueReader.phone(text, subject: subject, into: &found)
  case .link: return ValueReader.link(text, subject: subject, into: &found)
  }
}

/// Reads the whole grammar of values, with marks in the text taken out first.
func read(_ kind: Kind, _ text: String, _ context: ValueContext = ValueContext()) -> Reading {
  let marked = Marked(text)
  var found: [Diagnostic] = []
  let value = ValueReader.read(
    valueText(marked.bytes), brackets: kind == .money ? .negativeAmount : .words, subject: { "the value" },
    into: &found, plain: { plain(kind, $0, context, &$1) })
  return Reading(value: value, found: found, marked: marked)
}

/// A value in one line, for comparison.
func shown(_ value: Value?) -> String {
  switch value {
  case nil: "nothing"
  case .when(let when)?: shown(when)
  case .quantity(let quantity)?: quantity.printed
  case .money(let money)?: money.printed
  case .duration(let duration)?: duration.printed
  case .timeOfDay(let hour, let minute)?: Value.printedTime(hour: hour, minute: minute)
  case .yesNo(let answer)?: answer ? "yes" : "no"
  case .choice(let chosen)?: "choice \(chosen.meaning)"
  case .words(let words)?: "words \(words)"
  case .email(let text)?, .phone(let text)?, .link(let text)?: text
  case .missing(let missing)?: "missing \(missing.rawValue)"
  case .bracketed(let words)?: "bracketed \(words)"
  case .asPrinted(let words)?: "as printed \(words)"
  case .noted(let value, let note)?: "\(shown(value)) noted \(note)"
  case .revised(let old, let new)?: "\(shown(old)) -> \(shown(new))"
  case .several(let values)?: values.map(shown).joined(separator: " ; ")
  default: "something else"
  }
}

/// Days, how precise, and as printed: `2016-03-01..2016-03-31 month March 2016`.
func shown(_ date: PlanDate) -> String {
  let days = date.first == date.last ? date.first.iso : "\(date.first.iso)..\(date.last.iso)"
  return "\(days) \(date.precision.rawValue) \(date.printed)"
}

func shown(_ when: When) -> String {
  switch when {
  case .date(let date): shown(date)
  case .span(let from, let to): "from \(from.map(shown) ?? "-") to \(to.map(shown) ?? "-")"
  case .word(let word): "word \(word)"
  case .by(let date): "by \(shown(date))"
  case .after(let date): "after \(shown(date))"
  }
}

/// One text with one fault: what is found, where, and what the text is when it is mended.
struct Fault: CustomTestStringConvertible, Sendable {
  var text: String
  var code: DiagnosticCode
  /// Words that the message or its notes must hold.
  var says: String
  /// The text after the fix; nothing where there can be none.
  var mended: String?
  /// What the mended text reads as.
  var reads: String?

  init(_ text: String, _ code: DiagnosticCode, says: String, mended: String? = nil, reads: String? = nil) {
    self.text = text
    self.code = code
    self.says = says
    self.mended = mended
    self.reads = reads
  }

  var testDescription: String { text }

  /// Reads the text, and asserts everything that is said here; the mended text must read without a finding.
  func check(_ kind: Kind, _ context: ValueContext = ValueContext()) {
    let reading = read(kind, text, context)
    #expect(reading.found.codes == [code], "\(reading.found.summary)")
    guard let finding = reading.found.first else { return }
    let words = ([finding.message] + finding.notes).joined(separator: "\n")
    #expect(words.contains(says), "\(words)")
    #expect(finding.message.hasPrefix("the value"))
    if let place = reading.marked.ranges.first {
      #expect(finding.primary.range == SourceRange(FileID(0), place), "\(reading.found.summary)")
    }
    #expect(reading.mended == mended)
    if code.severity == .error { #expect(holdsText(reading.value, reading.marked)) }
    guard let mended else {
      #expect(finding.help != nil || finding.expected != nil, "no next step")
      return
    }
    let again = read(kind, mended, context)
    #expect(again.found.isEmpty, "\(again.found.summary)")
    if let reads { #expect(shown(again.value) == reads) }
  }

  /// Nothing that was typed is lost.
  private func holdsText(_ value: Value?, _ marked: Marked) -> Bool {
    switch value {
    case .asPrinted(let text)?: marked.text.contains(text)
    case .noted(let base, let note)?: holdsText(base, marked) && marked.text.contains(note)
    case .several(let values)?: values.contains { holdsText($0, marked) }
    case .revised(let old, let new)?: holdsText(old, marked) || holdsText(new, marked)
    default: code == .bracketNotClosed
    }
  }
}
