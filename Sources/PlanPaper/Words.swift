// PlanPaper: the words that a paper prints of its own accord, each of which a plan's `label` may replace.

import PlanSchema

struct Words {
  private let labels: [String: String]
  private let fieldWords: [String]
  private let kindWords: [String]
  private let pluralWords: [String]
  private let ownFields: [String]
  private let ownKinds: [String]
  private let ownPlurals: [String]
  private let ownSlugs: [String]
  private let slugs: [String]
  private let heads: [FieldID?]
  private let numbered: [Bool]

  init(labels: [String: String], schema: Schema) {
    self.labels = labels
    slugs = KindID.allCases.map { Slug.of(schema[$0].name) }
    heads = KindID.allCases.map { if case .field(let field) = schema[$0].head { field } else { nil } }
    let named: KindSet = [.commissioning, .table, .note]
    numbered = KindID.allCases.map { schema[$0].reference == .identifier && !named.contains($0) }
    fieldWords = FieldID.allCases.map { Self.capitalised(labels[FoldedName.of(schema[$0].name)] ?? schema[$0].name) }
    kindWords = KindID.allCases.map { Self.capitalised(labels[FoldedName.of(schema[$0].name)] ?? schema[$0].name) }
    func word(_ name: String) -> String { Self.capitalised(labels[FoldedName.of(name)] ?? name) }
    ownFields = schema.own.fields.map { word($0.name) }
    ownKinds = schema.own.kinds.map { word($0.name) }
    ownSlugs = schema.own.kinds.map { Slug.of($0.name) }
    ownPlurals = schema.own.kinds.map { kind in
      let label = labels[FoldedName.of(kind.plural)] ?? labels[FoldedName.of(kind.name)].map { Plural.of($0) }
      return Self.capitalised(label ?? kind.plural)
    }
    pluralWords = KindID.allCases.map { kind in
      let declaration = schema[kind]
      let plural = declaration.plural.isEmpty ? declaration.name : declaration.plural
      if let own = labels[FoldedName.of(plural)] { return Self.capitalised(own) }
      if let own = labels[FoldedName.of(declaration.name)] { return Self.capitalised(Plural.of(own)) }
      return Self.capitalised(plural)
    }
  }

  /// A kind of the plan's own, as the plan calls it.
  func kind(_ kind: NamedKind) -> String { kind.own.map { ownKinds[Int($0)] } ?? self.kind(kind.id) }
  func kinds(_ kind: NamedKind) -> String { kind.own.map { ownPlurals[Int($0)] } ?? kinds(kind.id) }
  func slug(_ kind: NamedKind) -> String { kind.own.map { ownSlugs[Int($0)] } ?? slug(kind.id) }
  func inlineKinds(_ kind: NamedKind) -> String { Self.inSentence(kinds(kind)) }
  func counted(_ count: Int, _ kind: NamedKind) -> String {
    "\(count) \(Self.inSentence(count == 1 ? self.kind(kind) : kinds(kind)))"
  }
  func field(_ field: NamedField) -> String { field.own.map { ownFields[Int($0)] } ?? self.field(field.id) }

  /// A phrase of the paper's furniture; the plan's own words where a label names it.
  func callAsFunction(_ phrase: String) -> String {
    labels.isEmpty ? phrase : labels[FoldedName.of(phrase)] ?? phrase
  }

  /// The kind's own name for anchors, whatever its label is.
  func slug(_ id: KindID) -> String { slugs[Int(id.rawValue)] }
  /// The field that holds the words after the colon, where they are no title.
  func headField(_ id: KindID) -> FieldID? { heads[Int(id.rawValue)] }
  /// References of the kind are numbers in the paper, not names in the file.
  func isNumbered(_ id: KindID) -> Bool { numbered[Int(id.rawValue)] }

  /// `Consequence`
  func field(_ id: FieldID) -> String { fieldWords[Int(id.rawValue)] }
  /// `Risk`
  func kind(_ id: KindID) -> String { kindWords[Int(id.rawValue)] }
  /// `Risks`
  func kinds(_ id: KindID) -> String { pluralWords[Int(id.rawValue)] }
  /// `risk`, inside a sentence.
  func inline(_ id: KindID) -> String { Self.inSentence(kind(id)) }
  /// `risks`, inside a sentence.
  func inlineKinds(_ id: KindID) -> String { Self.inSentence(kinds(id)) }
  /// `1 risk`, `16 risks`.
  func counted(_ count: Int, _ id: KindID) -> String { "\(count) \(count == 1 ? inline(id) : inlineKinds(id))" }
  /// `No risks`
  func none(_ id: KindID) -> String { "No \(inlineKinds(id))" }

  /// With a capital to start a sentence or a cell.
  static func capitalised(_ text: String) -> String {
    guard let first = text.utf8.first, first >= 0x61, first <= 0x7A else { return text }
    var changed = text
    changed.replaceSubrange(
      changed.startIndex..<changed.index(after: changed.startIndex),
      with: String(Character(Unicode.Scalar(first - 32))))
    return changed
  }

  /// Without the capital, unless the word is an abbreviation.
  static func inSentence(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.first, first >= 0x41, first <= 0x5A else { return text }
    if let second = bytes.dropFirst().first, second >= 0x41, second <= 0x5A { return text }
    return String(Character(Unicode.Scalar(first + 32))) + text.dropFirst()
  }
}
