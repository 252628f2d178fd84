// PlanValues: words of a vocabulary, and yes or no.

package import PlanDiagnostics
package import PlanModel
package import PlanSchema
package import PlanText

extension ValueReader {
  /// One word of a vocabulary, by its name or an alias, in any case. The plan's own words come first; the compiler's
  /// are read beside them, and said in the plan's word where there is just one for what they mean.
  package static func choice(
    _ text: ValueText, from words: [ChoiceWord], own: OwnChoice? = nil, subject: Subject,
    into found: inout [Diagnostic]
  ) -> Value? {
    let text = text.tight
    for word in own?.words ?? [] where text.reads(word.word) || (words.isEmpty && text.reads(word.meaning ?? "")) {
      let isUnfixed = word.meaning == nil || words.isEmpty
      return .choice(ChosenWord(isUnfixed ? word.word : word.meaning ?? "", said: word.word, isUnfixed: isUnfixed))
    }
    for choice in words where text.reads(choice.word) || choice.aliases.contains(where: text.reads) {
      return .choice(ChosenWord(choice.word, said: own?.word(for: choice.word)))
    }
    let known = (own?.words ?? []).map(\.word)
    let near = Suggestion.nearest(to: text.string, among: known + words.flatMap { [$0.word] + $0.aliases })
    let names = (known.isEmpty ? words.map(\.word) : known).map { "`\($0)`" }
    found.append(
      Diagnostic(
        .choiceUnknown, "\(subject()) is \(Finding.quoted(text.string)), which is not one of its words",
        at: text.source, label: near.map { "did you mean \($0)?" } ?? "not one of the words", found: text.string,
        expected: Finding.either(names),
        fix: near.map {
          Finding.replace(text.range, of: text, with: $0, "change `\(text.string)` to `\($0)`", .needsReview)
        } ?? Finding.inBrackets(text), help: "write \(Finding.either(names)), or put other words in brackets"))
    return nil
  }

  /// Yes or no.
  package static func yesNo(
    _ text: ValueText, in context: ValueContext, subject: Subject, into found: inout [Diagnostic]
  ) -> Value? {
    let text = text.tight
    if text.reads("yes") || text.reads("y") || text.reads("true") { return .yesNo(true) }
    if text.reads("no") || text.reads("n") || text.reads("false") { return .yesNo(false) }
    found.append(
      Diagnostic(
        .yesNoUnreadable, "\(subject()) is \(Finding.quoted(text.string)), which is neither yes nor no",
        at: text.source, label: "yes or no?", found: text.string, expected: "`yes` or `no`",
        fix: Finding.inBrackets(text), help: "write `yes` or `no`, and the rest as a (note)"))
    return nil
  }
}

extension Finding {
  /// `a, b or c`.
  static func either(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
