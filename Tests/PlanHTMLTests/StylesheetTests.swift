// PlanHTMLTests: the style sheet against what pages use, and its colours against what eyes can tell apart.

import Foundation
import PlanHTML
import PlanPaper
import PlanTemplates
import Testing

@Suite struct StylesheetTests {
  private static var sheet: String {
    String(decoding: Templates.builtIn.bytes(named: "paper.css") ?? [], as: UTF8.self)
  }

  /// Classes that say what a thing is, without a look of their own.
  private static let unstyled: Set<String> = [
    "bar-action", "caption-number", "deadlines", "image-link", "indicator", "owners", "register", "thread",
  ]

  @Test func everyClassOfAPageHasALook() throws {
    var used: Set<String> = []
    for paper in [EveryConstruct.paper, SamplePaper.paper] {
      let page = try Templates.builtIn.page(HTMLWriter.page(of: paper))
      let body = try #require(String(decoding: page, as: UTF8.self).components(separatedBy: "</style>").last)
      for value in body.components(separatedBy: " class=\"").dropFirst() {
        used.formUnion(value.prefix { $0 != "\"" }.split(separator: " ").map(String.init))
      }
    }
    let styled = StylesheetTests.classes(in: StylesheetTests.sheet)
    #expect(used.subtracting(styled).subtracting(StylesheetTests.unstyled).sorted() == [])
    #expect(styled.subtracting(used).sorted() == [], "the sheet styles classes that no page has")
  }

  /// Every `.name` of a selector.
  private static func classes(in sheet: String) -> Set<String> {
    var classes: Set<String> = []
    let rules = sheet.components(separatedBy: "*/").map { $0.components(separatedBy: "/*")[0] }.joined()
    for rule in rules.components(separatedBy: "{") {
      let selector = rule.components(separatedBy: CharacterSet(charactersIn: "};")).last ?? ""
      for part in selector.components(separatedBy: ".").dropFirst() {
        let name = part.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
        if name.first?.isLetter == true { classes.insert(String(name)) }
      }
    }
    return classes
  }

  @Test(arguments: Scheme.allCases)
  func textAndEdgesStandOut(in scheme: Scheme) throws {
    let tokens = try #require(Palette(StylesheetTests.sheet, scheme: scheme))
    let text = [
      ("ink", "paper"), ("ink", "wash"), ("ink", "marked"), ("quiet", "paper"), ("quiet", "wash"), ("quiet", "marked"),
      ("link", "paper"), ("link", "wash"), ("link", "marked"), ("accent", "paper"), ("accent", "wash"),
      ("warning", "wash"), ("point-ink", "point"), ("bar-ink", "bar"), ("low-ink", "low"), ("medium-ink", "medium"),
      ("high-ink", "high"), ("very-high-ink", "very-high"), ("good-ink", "good"), ("fair-ink", "fair"),
      ("bad-ink", "bad"),
    ]
    for (ink, ground) in text + (0...7).map({ ("stage-ink", "stage-\($0)") }) {
      #expect(try tokens.contrast(ink, ground) >= 4.5, "\(ink) on \(ground)")
    }
    let edges = [
      "rule", "focus", "warning", "low-edge", "medium-edge", "high-edge", "very-high-ground", "good-edge", "fair-edge",
      "bad-edge", "stage-edge", "point", "bar-edge",
    ]
    for edge in edges where edge != "very-high-ground" {
      #expect(try tokens.contrast(edge, "paper") >= 3, "\(edge) on paper")
    }
    // White lines on dark red, or the red itself on the page: one of the two is always seen.
    #expect(try max(tokens.contrast("very-high-edge", "paper"), tokens.contrast("very-high", "paper")) >= 3)
  }

  @Test(arguments: Scheme.allCases)
  func bandsKeepTheirOrderInGrey(in scheme: Scheme) throws {
    let tokens = try #require(Palette(StylesheetTests.sheet, scheme: scheme))
    let greys = try ["low", "medium", "high", "very-high"].map { try tokens.luminance($0) }
    for (lighter, darker) in zip(greys, greys.dropFirst()) {
      #expect((lighter + 0.05) / (darker + 0.05) >= 1.2, "\(lighter) then \(darker)")
    }
  }
}

enum Scheme: CaseIterable { case light, dark }

/// The tokens of one colour scheme.
struct Palette {
  struct MissingToken: Error { let name: String }

  private var tokens: [String: [Double]] = [:]

  init?(_ sheet: String, scheme: Scheme) {
    let blocks = sheet.components(separatedBy: ":root {").dropFirst().map { $0.prefix { $0 != "}" } }
    guard blocks.count >= 2 else { return nil }
    for block in scheme == .light ? blocks.prefix(1) : blocks.prefix(2) {
      for line in block.split(separator: ";") {
        let parts = line.split(separator: ":").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
        guard parts.count == 2, parts[0].hasPrefix("--"), parts[1].hasPrefix("#"), parts[1].count == 7 else { continue }
        guard let value = Int(parts[1].dropFirst(), radix: 16) else { continue }
        tokens[String(parts[0].dropFirst(2))] = [16, 8, 0].map { Double(value >> $0 & 255) / 255 }
      }
    }
  }

  func luminance(_ name: String) throws -> Double {
    guard let channels = tokens[name] else { throw MissingToken(name: name) }
    let linear = channels.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  func contrast(_ one: String, _ other: String) throws -> Double {
    let values = try [luminance(one), luminance(other)].sorted()
    return (values[1] + 0.05) / (values[0] + 0.05)
  }
}
