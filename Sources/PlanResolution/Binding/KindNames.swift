// PlanResolution, binding: the kinds that a reference may name, by their names in the schema.

import PlanSchema
import PlanText

/// Names, aliases and plurals of the kinds that have references.
struct KindNames: Sendable {
  private var names = ByteTable()
  private var kinds: [KindID] = []
  /// The most words that one of the names has.
  private(set) var mostWords = 1

  init(_ schema: Schema) {
    for id in KindID.allCases where schema[id].reference != .none && id != .fact && id != .gap {
      let kind = schema[id]
      for name in [kind.name, kind.plural] + kind.aliases where !name.isEmpty {
        let folded = FoldedName.bytes(Array(name.utf8)[...])
        if names.insert(folded[...]).isNew { kinds.append(id) }
        mostWords = max(mostWords, folded.split(separator: Byte.space).count)
      }
    }
  }

  /// The kind of a folded name.
  func kind(_ folded: ArraySlice<UInt8>) -> KindID? { names.index(of: folded).map { kinds[$0] } }
}

/// A set of kinds.
struct KindSet: Hashable, Sendable {
  private var bits: UInt64

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

  private init(bits: UInt64) { self.bits = bits }

  var isEmpty: Bool { bits == 0 }
  var others: KindSet { KindSet(bits: ~bits) }

  func contains(_ kind: KindID) -> Bool { bits & (1 << UInt64(kind.rawValue)) != 0 }
  func and(_ other: KindSet) -> KindSet { KindSet(bits: bits & other.bits) }
}

extension ValueText {
  /// The words of a text, as ranges of its bytes.
  var words: [Range<Int>] {
    bytes[range].split(separator: Byte.space).map { $0.startIndex..<$0.endIndex }
  }
}
