// PlanResolution, binding: byte strings numbered in the order in which they are first met.

/// A hash table from byte strings to 0, 1, 2 …. Looking one up makes no copy of it.
struct ByteTable: Sendable {
  private var slots: [Int32] = Array(repeating: 0, count: 64)
  private var hashes: [UInt64] = []
  /// All keys, one after the other; `ends` says where each ends.
  private var pool: [UInt8] = []
  private var ends: [Int] = []

  var count: Int { ends.count }

  /// The key with a number.
  func key(_ index: Int) -> ArraySlice<UInt8> { pool[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }

  /// The number of a key, where it has been met.
  func index(of key: ArraySlice<UInt8>) -> Int? {
    let hash = Self.hash(key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if hashes[index] == hash, matches(index, key) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The number of a key, and whether it has not been met before.
  mutating func insert(_ key: ArraySlice<UInt8>) -> (index: Int, isNew: Bool) {
    if let known = index(of: key) { return (known, false) }
    let hash = Self.hash(key)
    hashes.append(hash)
    pool += key
    ends.append(pool.count)
    if ends.count * 2 > slots.count { grow() } else { place(ends.count - 1, hash) }
    return (ends.count - 1, true)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for index in hashes.indices { place(index, hashes[index]) }
  }

  private mutating func place(_ index: Int, _ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(truncatingIfNeeded: index + 1)
  }

  private func matches(_ index: Int, _ key: ArraySlice<UInt8>) -> Bool {
    let start = index == 0 ? 0 : ends[index - 1]
    guard ends[index] - start == key.count else { return false }
    var place = start
    for byte in key {
      guard pool[place] == byte else { return false }
      place += 1
    }
    return true
  }

  private static func hash(_ key: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // The table takes the lowest bits, which depend least on the first bytes.
    return hash ^ (hash >> 32)
  }
}
