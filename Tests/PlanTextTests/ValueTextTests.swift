// Tests of ValueText: pieces of text that know where they stand.

import PlanTestSupport
import PlanText
import Testing

struct ValueTextTests {
  @Test func `white space of every kind is trimmed`() {
    let marked = Marked(" \t\u{A0}\u{2003}\u{3000}«a b»\u{202F}\u{A0} \r\n")
    let text = ValueText(file: FileID(0), bytes: marked.bytes, range: 0..<marked.bytes.count)
    #expect(text.trimmed.source == marked.place(0))
    #expect(text.trimmed.string == "a b")
  }

  @Test func `nothing but white space trims to nothing`() {
    let bytes = Array("\u{3000} \u{A0}".utf8)
    #expect(ValueText(file: FileID(0), bytes: bytes, range: 0..<bytes.count).trimmed.isEmpty)
  }

  @Test func `text from several places leads back to each`() {
    let marked = Marked("owner: «Director»\n  «of Care»")
    let first = marked.ranges[0]
    let second = marked.ranges[1]
    let joined = Array(marked.bytes[first]) + [Byte.space] + Array(marked.bytes[second])
    let text = ValueText(
      file: FileID(0), joined: joined,
      pieces: [
        ValueText.Piece(offset: 0, source: first.lowerBound),
        ValueText.Piece(offset: first.count + 1, source: second.lowerBound),
      ])
    #expect(text.string == "Director of Care")
    #expect(text.source == SourceRange(FileID(0), first.lowerBound..<second.upperBound))
    #expect(text[first.count + 1..<joined.count].source == marked.place(1))
  }
}
