// PlanSchema: what a plan says in its own words: labels, choices, fields and kinds, as data beside the compiler's.

/// A kind by what it is called: one of the compiler's, or one of the plan's own that is like it.
package struct NamedKind: Hashable, Sendable {
  package let id: KindID
  /// Index into `OwnWords.kinds`; nothing for the compiler's own.
  package let own: UInt8?

  package init(_ id: KindID, own: UInt8? = nil) {
    self.id = id
    self.own = own
  }
}

/// A field by what it is called: one of the compiler's, or one of the plan's own (`id` is then `own`).
package struct NamedField: Hashable, Sendable {
  package let id: FieldID
  /// Index into `OwnWords.fields`; nothing for the compiler's own.
  package let own: UInt8?

  package init(_ id: FieldID, own: UInt8? = nil) {
    self.id = id
    self.own = own
  }

  package static func own(_ index: UInt8) -> NamedField { NamedField(.own, own: index) }
}

/// `field managed by: owners`
package struct OwnField: Hashable, Sendable {
  package var name: String
  package var aliases: [String]
  /// `owners`, `date`, `yes or no`: as the plan says it.
  package var holds: String
  package var usedBy: [NamedKind]

  package init(name: String, aliases: [String] = [], holds: String, usedBy: [NamedKind] = []) {
    self.name = name
    self.aliases = aliases
    self.holds = holds
    self.usedBy = usedBy
  }

  package var type: FieldType {
    switch holds {
    case "text": .prose
    case "date": .when
    case "number": .number
    case "money": .money
    case "owners": .parties
    case "yes or no": .yesNo
    case "references": .references([])
    case "link": .link
    default: .words
    }
  }
}

/// `kind deliverable: …` with `like: milestone`
package struct OwnKind: Hashable, Sendable {
  package var name: String
  package var plural: String
  package var aliases: [String]
  package var like: KindID

  package init(name: String, plural: String, aliases: [String] = [], like: KindID) {
    self.name = name
    self.plural = plural
    self.aliases = aliases
    self.like = like
  }
}

/// `label consequence: Effect`
package struct OwnLabel: Hashable, Sendable {
  /// Folded, as the schema calls it.
  package var name: String
  package var word: String

  package init(name: String, word: String) {
    self.name = name
    self.word = word
  }
}

/// `choice status: Live (in progress)`
package struct OwnChoice: Hashable, Sendable {
  package struct Word: Hashable, Sendable {
    package var word: String
    /// The compiler's word that it stands for; nothing where the plan says that there is none.
    package var meaning: String?

    package init(word: String, meaning: String? = nil) {
      self.word = word
      self.meaning = meaning
    }
  }

  /// All fields of that name.
  package var fields: [NamedField]
  package var words: [Word]

  package init(fields: [NamedField], words: [Word]) {
    self.fields = fields
    self.words = words
  }

  /// The word of the plan's for a fixed meaning, where there is exactly one.
  package func word(for meaning: String) -> String? {
    let words = words.filter { $0.meaning == meaning }
    return words.count == 1 ? words[0].word : nil
  }
}

/// All that one plan declares.
package struct OwnWords: Hashable, Sendable {
  package var kinds: [OwnKind] = []
  package var fields: [OwnField] = []
  package var labels: [OwnLabel] = []
  package var choices: [OwnChoice] = []

  package init() {}

  package var isEmpty: Bool { kinds.isEmpty && fields.isEmpty && labels.isEmpty && choices.isEmpty }

  /// As many kinds and as many fields as one plan may declare.
  package static let most = 60
}

extension KindDeclaration {
  /// Records that a plan's own kind may behave like: those that a paper prints, and those who own things.
  package var mayBeLiked: Bool {
    switch id {
    case .person, .post, .body, .group: true
    case .stage, .scale, .point, .commissioning: false
    default: reference == .identifier && !isDocument
    }
  }
}

/// The plural of a plan's own word, as English makes most of them.
package enum Plural {
  package static func of(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard let last = bytes.last else { return word }
    let before = bytes.count > 1 ? bytes[bytes.count - 2] : 0
    let isVowelBefore = [0x61, 0x65, 0x69, 0x6F, 0x75].contains(before)
    if last == 0x79, !isVowelBefore { return String(word.dropLast()) + "ies" }
    let hisses = last == 0x73 || last == 0x78 || last == 0x7A || (last == 0x68 && (before == 0x63 || before == 0x73))
    return word + (hisses ? "es" : "s")
  }
}
