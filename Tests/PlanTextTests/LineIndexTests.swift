// Tests of LineIndex: lines and columns for people and for tools.

import PlanTestSupport
import PlanText
import Testing

struct LineIndexTests {
  /// Line, column in scalars, in bytes and in UTF-16, at the mark.
  private func place(_ text: String, _ name: String = "here") -> [Int]? {
    let marked = Marked(text)
    guard let offset = marked.points[name] else { return nil }
    let position = LineIndex(marked.bytes).position(of: offset)
    return [position.line, position.column, position.utf8Column, position.utf16Column]
  }

  @Test func `ASCII counts alike in every way`() { #expect(place("ab⟦here⟧c") == [1, 3, 3, 3]) }

  @Test func `é in one piece is one character of two bytes`() {
    #expect(place("\u{E9}⟦here⟧") == [1, 2, 3, 2])
  }

  @Test func `é in two pieces is two characters`() {
    #expect(place("e\u{301}⟦here⟧") == [1, 3, 4, 3])
  }

  @Test func `日本語 takes three bytes a character`() { #expect(place("日本語⟦here⟧") == [1, 4, 10, 4]) }

  @Test func `an emoji put together by joiners counts all its parts`() {
    #expect(place("👩\u{200D}👩\u{200D}👧⟦here⟧") == [1, 6, 19, 9])
  }

  @Test func `a tab is one character`() { #expect(place("\t⟦here⟧a") == [1, 2, 2, 2]) }

  @Test(arguments: ["\n", "\r\n", "\r"]) func `each line ending starts a line`(ending: String) {
    #expect(place("a\(ending)⟦here⟧b\(ending)") == [2, 1, 1, 1])
    #expect(place("a⟦here⟧\(ending)b") == [1, 2, 2, 2])
    let index = LineIndex(Array("a\(ending)bc\(ending)".utf8))
    #expect(index.lineCount == 3)
    #expect(index.content(ofLine: 2).count == 2)
    #expect(index.content(ofLine: 3).isEmpty)
  }

  @Test func `line feed before carriage return ends two lines`() {
    let index = LineIndex(Array("a\n\rb".utf8))
    #expect(index.lineCount == 3)
    #expect(index.content(ofLine: 2) == 2..<2)
  }

  @Test func `a byte order mark takes no column`() {
    #expect(place("\u{FEFF}a⟦here⟧b") == [1, 2, 2, 2])
    #expect(place("⟦here⟧\u{FEFF}a") == [1, 1, 1, 1])
    #expect(place("\u{FEFF}⟦here⟧a") == [1, 1, 1, 1])
    #expect(place("a\n\u{FEFF}⟦here⟧b") == [2, 2, 4, 2])
  }

  @Test func `what is not UTF-8 takes the columns of its repair`() {
    #expect(place("a⟨92⟩⟦here⟧s") == [1, 3, 3, 3])
    #expect(place("⟨E2 82⟩⟦here⟧s") == [1, 2, 3, 2])
    #expect(place("⟨F0 80⟩⟦here⟧s") == [1, 3, 3, 3])
  }

  @Test func `a place inside a character is that of the character`() {
    let position = LineIndex(Array("a日".utf8)).position(of: 2)
    #expect(position.column == 2)
    #expect(position.utf16Column == 2)
  }

  @Test func `places past the end are at the end`() {
    let position = LineIndex(Array("a\nbc".utf8)).position(of: 99)
    #expect([position.line, position.column] == [2, 3])
    #expect(LineIndex([]).position(of: 0).column == 1)
  }

  @Test func `a long line counts like a short one`() {
    let text = String(repeating: "é日👧a", count: 4_000)
    let bytes = Array("x\n\(text)\nlast".utf8)
    let index = LineIndex(bytes)
    for repeats in [0, 1, 409, 410, 411, 2_000, 3_999, 4_000] {
      let position = index.position(of: 2 + repeats * 10)
      #expect(position.line == 2)
      #expect(position.column == repeats * 4 + 1)
      #expect(position.utf8Column == repeats * 10 + 1)
      #expect(position.utf16Column == repeats * 5 + 1)
    }
  }

  @Test func `every finding of a very long line is placed in a moment`() {
    let bytes = Array(repeating: UInt8(ascii: "["), count: 1_000_000)
    let index = LineIndex(bytes)
    let columns = stride(from: 0, to: bytes.count, by: 100).map { index.position(of: $0).column }
    #expect(columns == Array(stride(from: 1, through: bytes.count, by: 100)))
  }
}
