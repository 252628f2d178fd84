// Tests of PlanReporting: findings as JSON, judged by its schema.

import PlanDiagnostics
import PlanReporting
import PlanTestSupport
import PlanText
import Testing

@Suite struct JSONReportTests {
  static let goldenNames = ["findings.json"]
  private static let schema = GoldenFolder("../../docs").bytes(of: "findings.schema.json") ?? []

  @Test(arguments: TextCase.all)
  func fitsTheSchema(_ sample: TextCase) throws {
    let json = try JSONReader.value(of: JSONReport(sample.report, toolVersion: "0.1.0").bytes())
    let schema = try JSONReader.value(of: Self.schema)
    #expect(JSONSchemaCheck(schema).faults(in: json) == [])
    #expect(json["findings"]?.elements.map { $0["message"]?.string } == sample.report.findings.map(\.message))
    #expect(json["summary"]?["errors"]?.int == sample.report.counts.errors)
  }

  @Test func isWrittenInAFixedShape() {
    let text = String(decoding: JSONReport(TextCase.everything.report, toolVersion: "0.1.0").bytes(), as: UTF8.self)
    #expect(GoldenFolder().mismatch(text, "findings.json") == nil)
  }

  @Test func theSchemaRefusesWhatIsMissingOrStrange() throws {
    let schema = JSONSchemaCheck(try JSONReader.value(of: Self.schema))
    let text = String(decoding: JSONReport(TextCase.everything.report, toolVersion: "0.1.0").bytes(), as: UTF8.self)
    for (word, wrong) in [
      ("\"severity\": \"error\"", "\"severity\": \"fatal\""), ("\"line\": 2", "\"line\": 0"), ("\"fix\"", "\"fixes\""),
      ("\"column\": 10", "\"column\": \"10\""),
    ] {
      let start = try #require(text.firstIndex(of: word))
      let broken = text[..<start] + wrong + text[start...].dropFirst(word.count)
      #expect(schema.faults(in: try JSONReader.value(of: Array(broken.utf8))) != [])
    }
  }

  /// A line with a marked place, and its start in scalars, bytes and UTF-16 units.
  @Test(arguments: [
    ("abc «x»", 5, 5, 5), ("é «x»", 3, 4, 3), ("e\u{301} «x»", 4, 5, 4), ("日本語 «x»", 5, 11, 5),
    ("👩‍👧 «x»", 5, 13, 7), ("\t«x»", 2, 2, 2),
  ])
  func countsColumnsInThreeWays(line: String, scalars: Int, bytes: Int, units: Int) throws {
    for (mark, before) in [("", ""), ("\u{FEFF}", ""), ("", "première\r\n"), ("\u{FEFF}", "👩\r\n")] {
      let file = Sample(mark + before + line + "\r\nnext")
      let report = file.report(Diagnostic(.ownerNotDeclared, "wrong", at: file[0]))
      let json = try JSONReader.value(of: JSONReport(report, toolVersion: "1").bytes())
      let start = try #require(json["findings"]?[0]?["place"]?["start"])
      #expect(start["line"]?.int == (before.isEmpty ? 1 : 2))
      #expect([start["column"]?.int, start["utf8Column"]?.int, start["utf16Column"]?.int] == [scalars, bytes, units])
      #expect(start["utf8Offset"]?.int == (mark + before).utf8.count + bytes - 1)
      #expect(start["utf16Offset"]?.int == (mark + before).utf16.count + units - 1)
      let end = try #require(json["findings"]?[0]?["place"]?["end"])
      #expect(end["column"]?.int == scalars + 1)
    }
  }

  @Test(arguments: ["", "\n", "\r", "\r\n"])
  func countsOffsetsToTheLastByte(ending: String) throws {
    var file = Sample("é\rb\r\nc\n👩" + ending + "«»")
    file.add("«x»", path: "other.plan")
    let bytes = JSONReport(file.report(Diagnostic(.fileEmpty, "wrong", at: file[0])), toolVersion: "1").bytes()
    let start = try #require(try JSONReader.value(of: bytes)["findings"]?[0]?["place"]?["start"])
    #expect(start["utf8Offset"]?.int == 12 + ending.utf8.count)
    #expect(start["utf16Offset"]?.int == 9 + ending.utf16.count)
    #expect(start["line"]?.int == (ending.isEmpty ? 4 : 5))
  }

  @Test func hidesNothingFromATerminal() throws {
    let text = String(decoding: JSONReport(TextCase.hostile.report, toolVersion: "1").bytes(), as: UTF8.self)
    for scalar in text.unicodeScalars {
      #expect(scalar == "\n" || (scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)))
      #expect(!scalar.properties.isBidiControl)
    }
    let json = try JSONReader.value(of: Array(text.utf8))
    #expect(json["findings"]?[0]?["message"]?.string == TextCase.hostile.report.findings[0].message)
  }

  @Test(arguments: ["", "{", "[1,]", "{\"a\":1,\"a\":2}", "01", "\"\u{1}\"", "\"\\ud800\"", "nul", "1 2", "[1 2]"])
  func theReaderOfTheseTestsRefusesWhatIsNotJSON(text: String) {
    #expect(throws: JSONFault.self) { try JSONReader.value(of: Array(text.utf8)) }
  }
}

extension String {
  /// Where a text first stands.
  fileprivate func firstIndex(of text: String) -> Index? {
    indices.first { self[$0...].hasPrefix(text) }
  }
}
