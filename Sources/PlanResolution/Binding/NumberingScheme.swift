// PlanResolution, binding: `numbering:` of a document, which says how each kind is numbered at each level.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

/// The forms of numbers by kind, from the outermost level. Below the last, records are bullets.
struct NumberingScheme: Sendable {
  private static let paragraph = NamedKind(.paragraph)
  private var forms: [NamedKind: [NumberForm]] = [:]
  /// Of headings, paragraphs and lists, where it says anything of them; empty for none.
  var text: [NumberForm]? { forms[Self.paragraph] }

  /// What forms without a kind are for. Other kinds are numbered where they are named: `controls (a)`.
  static let usualKinds: [KindID] = [.objective, .outcome, .priority, .action, .milestone, .decision, .measure, .risk]

  /// A kind of the plan's own is numbered like the kind that it is like, where nothing is said of it.
  func form(_ kind: NamedKind, level: Int) -> NumberForm? {
    guard let levels = forms[kind] ?? forms[NamedKind(kind.id)], level < levels.count else { return nil }
    return levels[level]
  }

  /// `1.` for headings, `1.1` for paragraphs, `(a)` and `(i)` for lists.
  static let usualText = [
    NumberForm(before: "", symbol: .digits(1), after: ""),
    NumberForm(before: "", symbol: .digits(1), after: "", continues: true),
    NumberForm(before: "(", symbol: .letter(capital: false), after: ")"),
    NumberForm(before: "(", symbol: .roman(capital: false), after: ")"),
  ]

  /// Reads `1. (1) (i)`, `1.1 (a); milestones A`, `letters for milestones`, `actions none`.
  /// What has no kind is for the text of a report, and for the work of any other paper.
  init(
    _ text: ValueText, of document: String, kinds: KindNames, forText: Bool = false, into found: inout [Diagnostic]
  ) {
    var named: Set<NamedKind> = []
    for part in text.bytes[text.range].split(separator: Byte.semicolon) {
      let piece = text[part.startIndex..<part.endIndex].trimmed
      let (ids, levels, unread) = Self.part(piece, kinds: kinds)
      if let unread {
        found.append(
          Diagnostic(
            .choiceUnknown,
            fitting(
              "\(quoted(unread.string)) in the numbering of \(document) is not a form of number",
              "\(quoted(unread.string)) is not a form of number"),
            at: unread.source, label: "not a form of number", found: unread.string, expected: "1. (1) (i)",
            help: "write the form of each level, as in `1.1 (a)`, and a kind before it where it is for that kind only: "
              + "`1.1 (a); milestones A`"))
      }
      for id in ids { forms[id] = levels }
      if ids.contains(Self.paragraph), levels.isEmpty, !Self.saysNone(piece) { forms[Self.paragraph] = Self.usualText }
      named.formUnion(ids)
      if ids.isEmpty, forText {
        forms[Self.paragraph] = levels.isEmpty && unread != nil ? Self.usualText : Self.completed(levels)
      } else if ids.isEmpty {
        for id in Self.usualKinds.map({ NamedKind($0) }) where !named.contains(id) { forms[id] = levels }
      }
    }
  }

  private static func saysNone(_ text: ValueText) -> Bool {
    text.words.contains { text.bytes[$0].map(\.lowered).elementsEqual("none".utf8) }
  }

  /// Forms for the levels that are not said: lists are lettered.
  private static func completed(_ levels: [NumberForm]) -> [NumberForm] {
    levels.isEmpty ? [] : levels + usualText.dropFirst(levels.count)
  }

  /// The kinds and the forms of one part, and the first word that is neither.
  private static func part(
    _ text: ValueText, kinds: KindNames
  ) -> (kinds: [NamedKind], levels: [NumberForm], unread: ValueText?) {
    var ids: [NamedKind] = []
    var levels: [NumberForm] = []
    var unread: ValueText?
    for word in text.words {
      let folded = String(decoding: text.bytes[word].map(\.lowered), as: UTF8.self)
      switch folded {
      case "for", "and", "none", "not", "given": continue
      case "letters": levels.append(NumberForm(before: "", symbol: .letter(capital: true), after: ""))
      case "numbers": levels.append(NumberForm(before: "", symbol: .digits(1), after: ""))
      default:
        if let kind = kinds.kind(Array(folded.utf8)[...]) {
          ids.append(kind)
        } else if !add(text.bytes[word], to: &levels), unread == nil {
          unread = text[word]
        }
      }
    }
    return (ids, levels, unread)
  }

  /// Adds the form of one level; `1.1` is two levels where the first has not been given.
  private static func add(_ word: ArraySlice<UInt8>, to levels: inout [NumberForm]) -> Bool {
    let dots = word.dropLast(word.last == Byte.dot ? 1 : 0).split(separator: Byte.dot, omittingEmptySubsequences: false)
    if dots.count > 1 {
      guard dots.count <= 8, dots.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }) else { return false }
      while levels.count < dots.count - 1 {
        levels.append(NumberForm(before: "", symbol: .digits(1), after: "", continues: !levels.isEmpty))
      }
      levels.append(NumberForm(before: "", symbol: .digits(1), after: "", continues: true))
      return true
    }
    guard let form = single(word) else { return false }
    levels.append(form)
    return true
  }

  /// Marks, letters before a number, and the first number: `1`, `01`, `a`, `A`, `i`, `I`.
  private static func single(_ word: ArraySlice<UInt8>) -> NumberForm? {
    var core = word
    if core.last == Byte.dot { core.removeLast() }
    let digits = core.firstIndex(where: \.isDigit)
    let symbol: NumberForm.Symbol
    let range: Range<Int>
    if let digits {
      let end = core[digits...].firstIndex { !$0.isDigit } ?? core.endIndex
      guard core[digits..<end].last == 0x31, core[digits..<end].dropLast().allSatisfy({ $0 == 0x30 }) else {
        return nil
      }
      symbol = .digits(end - digits)
      range = digits..<end
    } else {
      let letters = core.indices.filter { core[$0].isLetter }
      guard letters.count == 1, let place = letters.first else { return nil }
      switch core[place] {
      case 0x61: symbol = .letter(capital: false)
      case 0x41: symbol = .letter(capital: true)
      case 0x69: symbol = .roman(capital: false)
      case 0x49: symbol = .roman(capital: true)
      default: return nil
      }
      range = place..<place + 1
    }
    let before = core[core.startIndex..<range.lowerBound]
    let after = core[range.upperBound...]
    guard before.count <= 8, after.count <= 2, !after.contains(where: \.isLetter) else { return nil }
    return NumberForm(
      before: String(decoding: before, as: UTF8.self), symbol: symbol, after: String(decoding: after, as: UTF8.self))
  }
}
