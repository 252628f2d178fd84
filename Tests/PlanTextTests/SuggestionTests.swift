// PlanTextTests: "did you mean" names one near name, or none.

import PlanText
import Testing

@Suite("Suggestions")
struct SuggestionTests {
  private static let posts = ["Director of Commissioning", "Head of Youth Justice", "Finance Business Partner"]

  @Test(
    "finds a name through every kind of slip",
    arguments: [
      ("Philip Seguola", "Philip Segurola"), ("Philip Seguorla", "Philip Segurola"),
      ("Phillip Segurola", "Philip Segurola"), ("Philip Segurolo", "Philip Segurola"),
      ("philip segurola", "Philip Segurola"), ("Philip-Segurola", "Philip Segurola"),
    ])
  func slips(typed: String, meant: String) {
    #expect(Suggestion.nearest(to: typed, among: ["Mary Ann", "Philip Segurola", "Philip Long"]) == meant)
  }

  @Test("is silent about names that are more than a third away")
  func far() {
    #expect(Suggestion.nearest(to: "Treasurer", among: Self.posts) == nil)
    #expect(Suggestion.nearest(to: "R1", among: ["X9"]) == nil)
    #expect(Suggestion.nearest(to: "abcdef", among: ["abxyef"]) == "abxyef")
    #expect(Suggestion.nearest(to: "abcdef", among: ["axyzef"]) == nil)
    #expect(Suggestion.nearest(to: "abcdef", among: ["abcdefghi"]) == nil)
  }

  @Test("counts two swapped letters as one slip")
  func swapped() {
    #expect(Suggestion.nearest(to: "abc", among: ["bac"]) == "bac")
    #expect(Suggestion.nearest(to: "abc", among: ["cba"]) == nil)
  }

  @Test("takes the nearest, and of two as near the first")
  func order() {
    #expect(Suggestion.nearest(to: "SCHW 05", among: ["SCHW 15x", "SCHW 04", "SCHW 06"]) == "SCHW 04")
    #expect(Suggestion.nearest(to: "ownr", among: ["owed", "owner"]) == "owner")
    #expect(Suggestion.nearest(to: "one", among: [String]()) == nil)
    #expect(Suggestion.nearest(to: "", among: ["a", ""]) == "")
  }

  @Test("counts letters, not bytes, and treats both apostrophes alike")
  func scalars() {
    #expect(Suggestion.nearest(to: "abé", among: ["abe"]) == "abe")
    #expect(Suggestion.nearest(to: "Children’s", among: ["Children's"]) == "Children's")
    #expect(Suggestion.nearest(to: "ÉLAN", among: ["élan"]) == "élan")
  }

  @Test("agrees with the full table of distances")
  func banded() {
    let words = ["a", "ab", "ba", "abc", "acb", "bca", "abcd", "abdc", "badc", "dcba", "abcabc", "acbacb", "cabcab"]
    for left in words {
      for right in words {
        let near = full(Array(left.utf8), Array(right.utf8)) <= max(left.count, 3) / 3
        #expect((Suggestion.nearest(to: left, among: [right]) == right) == near, "\(left) \(right)")
      }
    }
  }

  /// Distances by the definition, without any band or cap.
  private func full(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var table = Array(repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
    for i in 0...left.count { table[i][0] = i }
    for j in 0...right.count { table[0][j] = j }
    for i in 1...left.count {
      for j in 1...right.count {
        let same = left[i - 1] == right[j - 1] ? 0 : 1
        var cost = min(table[i - 1][j - 1] + same, table[i - 1][j] + 1, table[i][j - 1] + 1)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          cost = min(cost, table[i - 2][j - 2] + 1)
        }
        table[i][j] = cost
      }
    }
    return table[left.count][right.count]
  }

  @Test("stays quick with thousands of names and thousands of slips", .timeLimit(.minutes(1)))
  func many() {
    let names = (0..<3_000).map { "Director of Team number \($0 * 7919 % 100_003)" }
    let index = SuggestionIndex(names)
    #expect(index.count == 3_000)
    for name in names.prefix(300) { #expect(index.nearest(to: "Xirector" + name.dropFirst(8)) == name) }
  }
}
