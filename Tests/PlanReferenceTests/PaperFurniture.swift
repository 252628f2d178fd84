// Tests that every phrase that PlanPaper prints of its own accord is one that a label may name.
// PLANCC_UPDATE_GOLDENS=1 renews the list, and fails.

import Foundation
import PlanSchema
import Testing

/// What the sources of PlanPaper hand to `Words`.
private struct Furniture {
  private(set) var phrases: Set<String> = []
  /// Arguments that are no literal, with where they stand.
  private(set) var others: [String] = []

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources")
  static let list = root.appending(path: "PlanSchema/PaperFurniture.swift")

  /// Expressions whose words are those of vocabularies, points, scales and missing values, or are collected elsewhere.
  private static let known: Set<String> = [
    "missing.printed", "entry.missing.printed", "answer.missing.printed", "reason.printed", "Missing.notGiven.printed",
    "Missing.vacant.printed",
    "rating.meaning", "chosen.meaning", "meaning", "rating.rawValue", "scale.likelihoodName", "scale.impactName",
    "missing", "reason", "title", "Self.meaning(of: point.name)", "closingTitle(kind)", "labels.skipToContent",
    "labels.contents", "labels.reportDetails", "labels.table", "labels.key", "labels.draft", "labels.backToTop",
    "labels.page", "labels.pageOf", "travel.rawValue", "$0.rawValue", "change.movement", "word", "$0",
  ]
  /// Functions and types whose literals are printed through such an expression.
  private static let bodies = ["struct PaperLabels", "func meaning(of point"]

  init() throws {
    let folder = Self.root.appending(path: "PlanPaper")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted() {
      guard name.hasSuffix(".swift") else { continue }
      let source = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let lines = source.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
      read(Array(lines.joined(separator: "\n").utf8), of: name)
    }
  }

  private mutating func read(_ bytes: [UInt8], of file: String) {
    for call in ["words(", "dash("] {
      for start in Self.places(of: call, in: bytes) where start == 0 || !Self.goesOn(bytes[start - 1]) {
        if Self.text(bytes[max(0, start - 5)..<start]) == "func " { continue }
        let argument = Self.balanced(bytes, after: start + call.utf8.count - 1)
        let literals = Self.literals(in: argument)
        phrases.formUnion(literals)
        let text = Self.text(argument)
        if literals.isEmpty, !text.hasPrefix("of: "), !Self.known.contains(text) { others.append("\(file): \(text)") }
      }
    }
    for body in Self.bodies {
      for start in Self.places(of: body, in: bytes) {
        guard let brace = bytes[start...].firstIndex(of: UInt8(ascii: "{")) else { continue }
        let cases = Self.text(Self.balanced(bytes, after: brace)).split(separator: "\n")
        // In `case "inherent": "The risk …"` the first is what is asked for.
        for line in cases {
          let literals = Self.literals(in: Array(line.utf8)[...])
          if let last = literals.last { phrases.insert(last) }
        }
      }
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  /// `.words(` and `keyWords(` are something else.
  private static func goesOn(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  private static func places(of word: String, in bytes: [UInt8]) -> [Int] {
    let word = Array(word.utf8)
    guard bytes.count >= word.count else { return [] }
    return (0...bytes.count - word.count).filter {
      bytes[$0] == word[0] && bytes[$0..<$0 + word.count].elementsEqual(word)
    }
  }

  /// What stands between the bracket at a place and the one that closes it.
  private static func balanced(_ bytes: [UInt8], after open: Int) -> ArraySlice<UInt8> {
    let closer = bytes[open] == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "}")
    var depth = 0
    var isQuoted = false
    for index in open..<bytes.count {
      if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if bytes[index] == bytes[open] { depth += 1 }
      if bytes[index] == closer { depth -= 1 }
      if depth == 0 { return bytes[open + 1..<index] }
    }
    return []
  }

  private static func literals(in bytes: ArraySlice<UInt8>) -> [String] {
    let parts = text(bytes).split(separator: "\"", omittingEmptySubsequences: false)
    return parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }.filter { !$0.isEmpty }
  }

  /// The list as source text.
  var source: String {
    let lines = phrases.sorted().map { "    \"\($0)\"," }
    return """
      // PlanSchema: the phrases that PlanPaper prints of its own accord. Made from its sources by PlanReferenceTests.

      extension PaperWords {
        package static let furniture: [String] = [
      \(lines.joined(separator: "\n"))
        ]
      }

      """
  }
}

@Suite struct PaperFurniture {
  @Test func labelsMayNameEveryPhraseOfThePaper() throws {
    let furniture = try Furniture()
    let stored = try String(contentsOf: Furniture.list, encoding: .utf8)
    let made = furniture.source
    if stored != made, ProcessInfo.processInfo.environment["PLANCC_UPDATE_GOLDENS"] == "1" {
      try Data(made.utf8).write(to: Furniture.list)
    }
    let missing = furniture.phrases.filter { !PaperWords.folded.contains(FoldedName.of($0)) }.sorted()
    #expect(missing == [], "no label may name these: run this test once with PLANCC_UPDATE_GOLDENS=1")
    #expect(stored == made, "PaperFurniture.swift is stale: run this test once with PLANCC_UPDATE_GOLDENS=1")
  }

  /// Words that come out of a value are collected by their type; a new one has to be thought of here.
  @Test func nothingElseIsPrintedAsAPhrase() throws {
    #expect(try Furniture().others == [], "are all its words known to PaperWords?")
  }

  @Test func thereAreAHundredPhrases() throws {
    let phrases = try Furniture().phrases
    #expect(phrases.count > 100)
    for phrase in ["Who owes what", "To do", "The risk now, with the controls in place", "Skip to main content"] {
      #expect(phrases.contains(phrase))
    }
  }
}
