// PlanResolution, binding: the kinds that a reference may name, by their names in the schema.

import PlanSchema
import PlanText

/// Names, aliases and plurals of the kinds that have references.
struct KindNames: Sendable {
  private var names = ByteTable()
  private var kinds: [NamedKind] = []
  /// The most words that one of the names has.
  private(set) var mostWords = 1

  init(_ schema: Schema) {
    let text = schema[.paragraph]
    let textNames = ([text.name, text.plural] + text.aliases).filter { !$0.isEmpty }
    for (name, meaning) in schema.margin.spellings + textNames.map({ ($0, .kind(.paragraph)) }) {
      guard let named = schema.kind(meaning), schema[named].reference != .none, named.id != .fact, named.id != .gap
      else { continue }
      let folded = FoldedName.bytes(Array(name.utf8)[...])
      if names.insert(folded[...]).isNew { kinds.append(named) }
      mostWords = max(mostWords, folded.split(separator: Byte.space).count)
    }
  }

  /// The kind of a folded name.
  func kind(_ folded: ArraySlice<UInt8>) -> NamedKind? { names.index(of: folded).map { kinds[$0] } }
}

/// A set of kinds.
struct KindSet: Hashable, Sendable {
  private var bits: UInt64
  /// Nothing where a kind stands for the plan's own kinds that are like it, too; else which of them alone is meant.
  private var exactly: UInt8??

  static let all = KindSet(bits: .max)
  /// Kinds that declare people and words rather than parts of the paper.
  static let declarations = KindSet([.person, .post, .body, .term, .label, .scale, .point, .stage, .calendar])
  /// Kinds whose records go by their titles too.
  static let titled = KindSet([
    .plan, .register, .report, .scorecard, .agenda, .minutes, .workProgramme, .group, .objective, .outcome, .priority,
    .commissioning, .person, .post, .body, .scale,
  ])

  /// Kinds that open papers.
  static let papers = KindSet(KindID.allCases.filter { Schema.standard[$0].isDocument })

  init(_ kinds: [KindID]) {
    bits = 0
    for kind in kinds { bits |= 1 << UInt64(kind.rawValue) }
  }

  /// One kind by its own name, without those that are like it.
  init(_ kind: NamedKind) {
    self.init([kind.id])
    exactly = .some(kind.own)
  }

  private init(bits: UInt64, exactly: UInt8?? = nil) {
    self.bits = bits
    self.exactly = exactly
  }

  var isEmpty: Bool { bits == 0 }
  var others: KindSet { KindSet(bits: ~bits) }

  func contains(_ kind: KindID) -> Bool { bits & (1 << UInt64(kind.rawValue)) != 0 }

  func contains(_ kind: NamedKind) -> Bool {
    guard contains(kind.id) else { return false }
    guard let exactly else { return true }
    return exactly == kind.own
  }

  func and(_ other: KindSet) -> KindSet {
    if let exactly, let others = other.exactly, exactly != others { return KindSet(bits: 0) }
    return KindSet(bits: bits & other.bits, exactly: exactly ?? other.exactly)
  }

  /// The kinds in it, by name.
  func names(_ schema: Schema) -> [String] {
    let kinds = KindID.allCases.filter { contains($0) }
    guard let exactly else { return kinds.map { schema[$0].name } }
    return kinds.map { schema[NamedKind($0, own: exactly)].name }
  }
}

extension ValueText {
  /// The words of a text, as ranges of its bytes.
  var words: [Range<Int>] {
    bytes[range].split(separator: Byte.space).map { $0.startIndex..<$0.endIndex }
  }
}
