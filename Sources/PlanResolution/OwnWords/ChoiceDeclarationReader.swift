// PlanResolution: `choice status: Live (in progress); Delivered (complete)`.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

extension OwnWordReader {
  /// What stands in brackets behind a word that has no fixed meaning.
  private static let unfixed: Set<String> = ["no fixed meaning", "none", "own", "our own"]

  mutating func take(choice id: RecordID, _ schema: Schema) {
    guard let name = name(id, example: "choice status: Live (in progress); Delivered (complete)") else { return }
    guard !isTakenAlready(id, "choice", name) else { return }
    guard let fields = fields(named: name, id, schema) else { return }
    guard let field = record(id).fields.first(where: { $0.id == .words }) else { return }
    let fixed = schema.fixedWords(of: fields)
    var taken: Set<String> = []
    var words: [OwnChoice.Word] = []
    for piece in field.value.pieces {
      guard let word = word(piece, of: name, fixed, at: place(of: piece, in: field.range)) else { continue }
      guard taken.insert(FoldedName.of(word.word)).inserted else {
        repeated(word.word, in: name, at: field.range)
        continue
      }
      words.append(word)
    }
    if !words.isEmpty { add(OwnChoice(fields: fields, words: words)) }
  }

  /// All fields of a name that words can be chosen for.
  private mutating func fields(named name: String, _ id: RecordID, _ schema: Schema) -> [NamedField]? {
    let all = schema.fields(named: name)
    let fit = all.filter { schema[$0].type.takesWords }
    guard fit.isEmpty else { return fit }
    let known = schema.wordFields.map { schema[$0].name }
    let nearest = all.isEmpty ? Suggestion.nearest(to: name, among: known) : nil
    let range = nameRange(id)
    diagnostics.append(
      Diagnostic(
        .choiceFieldUnknown,
        all.isEmpty ? "there is no field \(quoted(name))" : "\(quoted(name)) does not hold words to choose from",
        at: range, label: nearest.map { "did you mean \(quoted($0))?" } ?? "no words can be declared for it",
        found: name, expected: nearest,
        fix: nearest.map { Fix("change it to \(quoted($0))", .needsReview, [Edit(range, $0)]) },
        help: "write the name of a field that holds a word, such as `status`, `response` or `category`"))
    return nil
  }

  /// One word with what it stands for.
  private mutating func word(
    _ piece: String, of name: String, _ fixed: [ChoiceWord], at range: SourceRange
  ) -> OwnChoice.Word? {
    var word = piece
    var meaning: String?
    if piece.hasSuffix(")"), let open = piece.lastIndex(of: "(") {
      word = String(piece[..<open]).trimmingSpaces
      meaning = String(piece[piece.index(after: open)...].dropLast()).trimmingSpaces
    }
    guard !word.isEmpty else { return nil }
    guard !fixed.isEmpty else { return OwnChoice.Word(word: word, meaning: meaning) }
    if let meaning, Self.unfixed.contains(FoldedName.of(meaning)) { return OwnChoice.Word(word: word) }
    let wanted = FoldedName.of(meaning ?? word)
    if let known = fixed.first(where: { choice in
      ([choice.word] + choice.aliases).contains { FoldedName.of($0) == wanted }
    }) {
      return OwnChoice.Word(word: word, meaning: known.word)
    }
    let names = fixed.map(\.word)
    let nearest = meaning.flatMap { Suggestion.nearest(to: $0, among: fixed.flatMap { [$0.word] + $0.aliases }) }
    let place = meaning.map { self.place(of: $0, in: range) } ?? range
    diagnostics.append(
      Diagnostic(
        .choiceMeaningUnknown,
        meaning.map { "\(quoted(word)) of \(name) stands for \(quoted($0)), which is none of the fixed words" }
          ?? "\(quoted(word)) of \(name) does not say which of the fixed words it stands for",
        at: place, label: nearest.map { "did you mean \(quoted($0))?" } ?? "meaning not known", found: meaning ?? word,
        expected: names.joined(separator: ", "),
        fix: nearest.map { Fix("change it to \(quoted($0))", .needsReview, [Edit(place, $0)]) },
        help: "put one of these in brackets behind it: \(names.joined(separator: ", ")); or `(no fixed meaning)`"))
    return nil
  }

  private mutating func repeated(_ word: String, in name: String, at range: SourceRange) {
    diagnostics.append(
      Diagnostic(
        .ownWordRepeated, "the words of \(quoted(name)) have \(quoted(word)) twice", at: range, label: "given twice",
        found: word, help: "keep one of the two"))
  }
}

extension FieldType {
  /// A word out of a list may stand there.
  var takesWords: Bool {
    switch self {
    case .choice, .words, .names: true
    default: false
    }
  }
}

extension Schema {
  /// Every field of a name, an alias or a label.
  func fields(named name: String) -> [NamedField] {
    let folded = FoldedName.of(name)
    let words = Set(own.labels.filter { FoldedName.of($0.word) == folded }.map(\.name)).union([folded])
    let all = FieldID.allCases.filter { $0 != .own }.map { NamedField($0) }
    let owns = own.fields.indices.map { NamedField.own(UInt8(truncatingIfNeeded: $0)) }
    let exact = (all + owns).filter { words.contains(FoldedName.of(self[$0].name)) }
    if exact.contains(where: { self[$0].type.takesWords }) { return exact }
    return (all + owns).filter { field in
      ([self[field].name] + self[field].aliases).contains { words.contains(FoldedName.of($0)) }
    }
  }

  /// The fields that a plan may declare words for.
  var wordFields: [NamedField] {
    let owns = own.fields.indices.map { NamedField.own(UInt8(truncatingIfNeeded: $0)) }
    return (FieldID.allCases.filter { $0 != .own }.map { NamedField($0) } + owns).filter { self[$0].type.takesWords }
  }

  /// The compiler's words for fields, where they have any.
  func fixedWords(of fields: [NamedField]) -> [ChoiceWord] {
    fields.flatMap { field -> [ChoiceWord] in
      if case .choice(let words) = self[field].type { words } else { [] }
    }
  }
}

extension String {
  var trimmingSpaces: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
