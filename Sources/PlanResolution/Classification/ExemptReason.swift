// PlanResolution, classification: `paragraph 3; the prices of providers`: what of it the public may read.

import PlanModel

/// The paragraph of the law is public, as notices of meetings have to say it. The reason behind the semicolon is the
/// author's own words and may tell what it should hide, so it stays with the exempt text.
struct ExemptReason {
  /// `paragraph 3`; nothing where the words name no paragraph of a law.
  let paragraph: String?

  /// What may stand in the name of a paragraph, beside numbers such as `3`, `12A` and `(b)`.
  private static let lawWords: Set<String> = [
    "paragraph", "paragraphs", "para", "section", "sections", "regulation", "regulations", "article", "articles",
    "clause", "exemption", "part", "schedule", "of", "and", "to", "or", "the", "act", "local", "government",
    "freedom", "information", "data", "protection", "foi", "foia", "lga",
  ]
  private static let openers: Set<String> = [
    "paragraph", "paragraphs", "para", "section", "sections", "regulation", "regulations", "article", "articles",
    "clause", "exemption", "schedule",
  ]

  init(_ value: Value?) {
    let words: String =
      switch value {
      case .inline(let line): line.plain
      case .words(let words): words
      default: ""
      }
    let law = words.split(separator: ";", omittingEmptySubsequences: false).first.map(String.init) ?? ""
    paragraph = Self.paragraph(law)
  }

  private static func paragraph(_ words: String) -> String? {
    let tokens = words.split { $0 == " " || $0 == "," || $0 == "\u{A0}" }.map { $0.lowercased() }
    guard let first = tokens.first, openers.contains(first), tokens.contains(where: isNumber) else { return nil }
    guard tokens.allSatisfy({ isNumber($0) || lawWords.contains($0) }) else { return nil }
    return words.split(separator: " ").joined(separator: " ")
  }

  /// `3`, `12A`, `1.2`, `(b)`, `1972`.
  private static func isNumber(_ token: String) -> Bool {
    var digits = 0
    var letters = 0
    var brackets = 0
    for byte in token.utf8 {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x61...0x7A: letters += 1
      case 0x28, 0x29: brackets += 1
      case 0x2E: continue
      default: return false
      }
    }
    return digits > 0 && digits <= 4 && letters <= 1 || brackets >= 2 && letters <= 1
  }
}
