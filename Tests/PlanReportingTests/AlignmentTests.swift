// Tests of PlanReporting: where underlines stand when characters are wide, joined, hidden or missing.

import PlanDiagnostics
import PlanReporting
import PlanText
import Testing

@Suite struct AlignmentTests {
  /// A line with a marked place, what the terminal shows for it, and the cells before and under the mark.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var line: String
    var shown: String
    var before: Int
    var marked: Int
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "ASCII", line: "  owner: «Ann»", shown: "  owner: Ann", before: 9, marked: 3),
    Case(name: "one scalar", line: "é: «é»é", shown: "é: éé", before: 3, marked: 1),
    Case(name: "letter and mark", line: "e\u{301}: «e\u{301}»x", shown: "e\u{301}: e\u{301}x", before: 3, marked: 1),
    Case(name: "wide", line: "日本: «語»x", shown: "日本: 語x", before: 6, marked: 2),
    Case(name: "full-width forms", line: "Ａ «Ｂ»", shown: "Ａ Ｂ", before: 3, marked: 2),
    Case(name: "Hangul syllable", line: "가«나»", shown: "가나", before: 2, marked: 2),
    Case(
      name: "Hangul letters", line: "\u{1112}\u{1161}\u{11AB}«x»", shown: "\u{1112}\u{1161}\u{11AB}x", before: 2,
      marked: 1),
    Case(name: "emoji", line: "🚒 «🚑» x", shown: "🚒 🚑 x", before: 3, marked: 2),
    Case(name: "joined emoji", line: "👩‍👩‍👧 «👨🏽‍🚒»", shown: "👩‍👩‍👧 👨🏽‍🚒", before: 3, marked: 2),
    Case(name: "flag", line: "🇬🇧 «🇫🇷»", shown: "🇬🇧 🇫🇷", before: 3, marked: 2),
    Case(name: "picture asked for", line: "❤️ «x»", shown: "❤️ x", before: 3, marked: 1),
    Case(name: "sign without picture", line: "❤ «x»", shown: "❤ x", before: 2, marked: 1),
    Case(name: "two consonants", line: "क्ष «x»", shown: "क्ष x", before: 3, marked: 1),
    Case(name: "tab first", line: "\towner: «Ann»", shown: "    owner: Ann", before: 11, marked: 3),
    Case(name: "tab between", line: "ab\t«cd»", shown: "ab  cd", before: 4, marked: 2),
    Case(name: "tab after wide", line: "日\t«x»", shown: "日  x", before: 4, marked: 1),
    Case(name: "marked tab", line: "«\t»x", shown: "    x", before: 0, marked: 4),
    Case(name: "zero-width space", line: "a«\u{200B}»b", shown: "a<U+200B>b", before: 1, marked: 8),
    Case(name: "no-break space", line: "a\u{A0}«b»", shown: "a\u{A0}b", before: 2, marked: 1),
    Case(name: "right to left override", line: "a\u{202E}«b»", shown: "a<U+202E>b", before: 9, marked: 1),
    Case(name: "escape", line: "\u{1B}[31m«red»", shown: "␛[31mred", before: 5, marked: 3),
    Case(name: "NUL and bell", line: "\u{0}\u{7}«x»", shown: "␀␇x", before: 2, marked: 1),
    Case(name: "delete", line: "\u{7F}«x»", shown: "␡x", before: 1, marked: 1),
    Case(name: "C1 control", line: "\u{9B}«x»", shown: "<U+009B>x", before: 8, marked: 1),
    Case(name: "line separator", line: "\u{2028}«x»", shown: "<U+2028>x", before: 8, marked: 1),
    Case(name: "nothing marked", line: "abc«»def", shown: "abcdef", before: 3, marked: 1),
    Case(name: "end of line", line: "abc«»", shown: "abc", before: 3, marked: 1),
    Case(name: "empty line", line: "«»", shown: "", before: 0, marked: 1),
  ]

  @Test(arguments: cases, ["", "\u{FEFF}"])
  func marks(_ sample: Case, mark: String) throws {
    for ending in ["", "\n", "\r\n", "\r", "\nnext\n"] {
      let file = Sample(mark + sample.line + ending)
      try expect(sample, in: file, on: 1)
    }
    try expect(sample, in: Sample(mark + "first\r\n" + sample.line + "\r\nlast"), on: 2)
  }

  private func expect(_ sample: Case, in file: Sample, on line: Int) throws {
    let lines = file.text(Diagnostic(.ownerNotDeclared, "wrong", at: file[0])).lines
    let shown = sample.shown.isEmpty ? "\(line) |" : "\(line) | \(sample.shown)"
    #expect(lines[2] == shown)
    let marks = String(repeating: " ", count: sample.before) + String(repeating: "^", count: sample.marked)
    #expect(lines[3] == "  | " + marks)
  }

  @Test func invalidBytesAreShownAsNumbers() {
    var file = Sample()
    file.add(bytes: [0x61, 0x93] + Array("«b»".utf8) + [0xE2, 0x82] + Array("c\n".utf8), path: "old.plan")
    let lines = file.text(Diagnostic(.textNotUTF8, "wrong", at: file[0])).lines
    #expect(lines[2] == "1 | a<93>b<E2><82>c")
    #expect(lines[3] == "  |      ^")
  }

  @Test func aLetterWithAThousandMarksStaysShort() {
    let file = Sample("a" + String(repeating: "\u{301}", count: 1_000) + "«b»")
    let lines = file.text(
      Diagnostic(.textHasControlCharacter, "wrong", at: file[0]), options: TextOptions(width: 4_000)
    ).lines
    #expect(lines[2].unicodeScalars.count < 40)
    #expect(lines[3] == "  |  ^")
  }
}

@Suite struct LongLineTests {
  @Test(arguments: [0, 1, 57, 110, 5_000, 299_990, 299_999])
  func isCutAroundThePlace(offset: Int) throws {
    let text = String(repeating: "x", count: offset) + "«NAME»" + String(repeating: "y", count: 300_000 - offset)
    let file = Sample(text)
    let lines = file.text(Diagnostic(.ownerNotDeclared, "wrong", at: file[0], label: "here")).lines
    #expect(lines[1] == "  --> plan.plan:1:\(offset + 1)")
    #expect(lines[2].count <= 120)
    let column = try #require(lines[2].firstIndex(of: "N"))
    let before = lines[2].distance(from: lines[2].startIndex, to: column)
    #expect(lines[3].hasPrefix("  |"))
    #expect(lines[3].contains("^^^^"))
    #expect(lines[3].hasSuffix("here") || lines[4].hasSuffix("here"))
    #expect(lines[3].distance(from: lines[3].startIndex, to: try #require(lines[3].firstIndex(of: "^"))) == before)
    #expect(lines[2].hasPrefix("1 | …") == (offset > 57))
    #expect(lines[2].hasSuffix("…") == (offset < 299_990))
  }

  @Test func ofWideCharactersIsCutAroundThePlace() throws {
    let file = Sample(String(repeating: "語", count: 9_000) + "«NAME»" + String(repeating: "🚒", count: 9_000))
    let lines = file.text(Diagnostic(.ownerNotDeclared, "wrong", at: file[0])).lines
    #expect(lines[1] == "  --> plan.plan:1:9001")
    let shown = try #require(lines[2].firstIndex(of: "N"))
    let before = lines[2][..<shown].reduce(0) { $0 + ($1 == "語" ? 2 : 1) }
    #expect(lines[3] == "  |" + String(repeating: " ", count: before - 3) + "^^^^")
  }

  @Test func markedAsAWholeIsUnderlinedAsFarAsItIsShown() {
    var sources = SourceMap()
    let file = sources.add(SourceFile(path: "plan.plan", bytes: Array(repeating: 0x78, count: 10_000_000)))
    var report = Report()
    report.add([Diagnostic(.titleTooLong, "wrong", at: SourceRange(file, 0..<10_000_000))], from: sources)
    let lines = TextReport(report, options: TextOptions()).text().lines
    #expect(lines[2].count <= 120 && lines[3].count <= 120)
  }

  @Test func manyFindingsOnOneLineDoNotEachReadAllOfIt() {
    let piece = String(repeating: "é", count: 400) + "«x»"
    let file = Sample(String(repeating: piece, count: 1_000))
    let report = file.report(file.ranges.map { Diagnostic(.ownerNotDeclared, "wrong", at: $0) })
    let start = ContinuousClock.now
    let text = TextReport(report, options: TextOptions()).text()
    let json = String(decoding: JSONReport(report, toolVersion: "1").bytes(), as: UTF8.self)
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(text.contains("plan.plan:1:\(401 * 1_000)\n"))
    #expect(json.contains("\"utf8Offset\": \(801 * 1_000)"))
  }
}
