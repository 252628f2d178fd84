// Tests of what stands beyond ASCII.

import PlanTestSupport
import PlanText
import Testing

struct ScalarTests {
  /// Cuts bytes as a repair would.
  private func lengths(_ bytes: [UInt8]) -> [Int] {
    var lengths: [Int] = []
    var index = 0
    while index < bytes.count {
      let (length, isWellFormed) = bytes.span.scalar(at: index)
      lengths.append(isWellFormed ? length : -length)
      index += length
    }
    return lengths
  }

  @Test func `scalars of every length are well-formed`() {
    #expect(lengths(Array("aé日👧".utf8)) == [1, 2, 3, 4])
  }

  @Test(
    arguments: [
      ("⟨C0 AF⟩", [-1, -1]), ("⟨E0 80 80⟩", [-1, -1, -1]), ("⟨ED A0 80⟩", [-1, -1, -1]), ("⟨F4 90⟩", [-1, -1]),
      ("⟨E2 82⟩", [-2]), ("⟨F0 9F 91⟩a", [-3, 1]), ("⟨80⟩", [-1]), ("⟨FF⟩", [-1]),
    ]) func `what is ill-formed is cut where a repair cuts it`(text: String, expected: [Int])
  {
    #expect(lengths(Marked(text).bytes) == expected)
  }

  @Test func `the repair of the standard library agrees`() {
    var chance = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let bytes = (0..<12).map { _ in UInt8.random(in: 0x7E...0xFF, using: &chance) }
      #expect(lengths(bytes).count == String(decoding: bytes, as: UTF8.self).unicodeScalars.count)
    }
  }

  @Test func `spaces are known from both ends`() {
    for scalar in "\u{20}\u{9}\u{A0}\u{1680}\u{2000}\u{200A}\u{2028}\u{202F}\u{205F}\u{3000}".unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      #expect(bytes.span.spaceLength(at: 0) == bytes.count)
      #expect(bytes.span.spaceLength(endingAt: bytes.count) == bytes.count)
    }
    for scalar in "a\u{E0}\u{200B}\u{FEFF}\u{3001}\u{A1}".unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      #expect(bytes.span.spaceLength(at: 0) == 0)
      #expect(bytes.span.spaceLength(endingAt: bytes.count) == 0)
    }
  }
}
