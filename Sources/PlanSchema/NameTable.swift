// PlanSchema: the names that are known under one parent, found by the bytes of a label.

/// What a name means under its parent.
package enum NameMeaning: Hashable, Sendable {
  case field(FieldID)
  case kind(KindID)
  case plural(KindID)
  /// A field or a kind that the plan declares, as an index into `OwnWords`.
  case ownField(UInt8)
  case ownKind(UInt8)
  case ownPlural(UInt8)
}

/// Names under one parent. Looking one up costs one pass over the label.
package struct NameTable: Sendable {
  private struct Entry: Sendable {
    var name: [UInt8]
    var hash: UInt64
    var meaning: NameMeaning
  }

  private var slots: [Entry?]
  /// Every spelling with its meaning, in the order declared; for suggestions.
  package private(set) var spellings: [(name: String, meaning: NameMeaning)] = []

  package init(_ names: [(String, NameMeaning)]) {
    var capacity = 16
    while capacity < names.count * 3 { capacity *= 2 }
    slots = Array(repeating: nil, count: capacity)
    for (name, meaning) in names { insert(name, meaning) }
  }

  private mutating func insert(_ name: String, _ meaning: NameMeaning) {
    let folded = FoldedName.bytes(Array(name.utf8)[...])
    let hash = folded.reduce(Self.seed, Self.mixed)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while let entry = slots[slot] {
      if entry.name == folded { return }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Entry(name: folded, hash: hash, meaning: meaning)
    spellings.append((name, meaning))
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// The longest known name that the label starts with, at a word's end, and the offset at which it ends.
  package func longest(in label: ArraySlice<UInt8>) -> (meaning: NameMeaning, end: Int)? {
    var found: (NameMeaning, Int)?
    var hash = Self.seed
    var length = 0
    var index = label.startIndex
    var pendingSpace = false
    while index < label.endIndex {
      let (byte, width) = FoldedName.next(in: label, at: index)
      if byte == 0x20 {
        if !pendingSpace, length > 0, let meaning = entry(hash, label[label.startIndex..<index]) {
          found = (meaning, index)
        }
        pendingSpace = length > 0
      } else {
        if pendingSpace {
          hash = Self.mixed(hash, 0x20)
          length += 1
          pendingSpace = false
        }
        hash = Self.mixed(hash, byte)
        length += 1
      }
      index += width
    }
    if let meaning = entry(hash, label) { found = (meaning, label.endIndex) }
    return found
  }

  /// The meaning of exactly this name.
  package func exact(_ name: ArraySlice<UInt8>) -> NameMeaning? {
    guard let (meaning, end) = longest(in: name), end == name.endIndex else { return nil }
    return meaning
  }

  private func entry(_ hash: UInt64, _ name: ArraySlice<UInt8>) -> NameMeaning? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while let entry = slots[slot] {
      if entry.hash == hash, Self.matches(entry.name, name) { return entry.meaning }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func matches(_ folded: [UInt8], _ name: ArraySlice<UInt8>) -> Bool {
    folded.count <= name.count && folded == FoldedName.bytes(name)
  }
}
