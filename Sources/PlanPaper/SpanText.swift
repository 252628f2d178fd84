// PlanPaper: small questions about spans.

extension [Span] {
  /// The words that a reader sees or hears, without markup.
  package var plainText: String {
    if count == 1, case .text(let words) = self[0] { return words }
    var text = ""
    append(to: &text)
    return text
  }

  /// Nothing that a reader would see or hear.
  var isBlank: Bool {
    for span in self {
      switch span {
      case .text(let words), .code(let words), .unseen(let words):
        if !words.isBlank { return false }
      case .lineBreak: continue
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .quiet(let inner),
        .link(_, let inner), .crossReference(_, let inner):
        if !inner.isBlank { return false }
      case .image, .tag, .sparkline: return false
      }
    }
    return true
  }

  private func append(to text: inout String) {
    for span in self {
      switch span {
      case .text(let words), .code(let words), .unseen(let words): text += words
      case .lineBreak: text += " "
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .quiet(let inner),
        .link(_, let inner), .crossReference(_, let inner):
        inner.append(to: &text)
      case .image(_, let alternative): text += alternative
      case .tag(let tag): text += tag.text
      case .sparkline(let sparkline): text += sparkline.text
      }
    }
  }

  /// The parts with words between them.
  static func joined(_ parts: [[Span]], by separator: String) -> [Span] {
    guard parts.count > 1 else { return parts.first ?? [] }
    var all: [Span] = []
    for (index, part) in parts.enumerated() {
      if index > 0 { all.append(.text(separator)) }
      all += part
    }
    return all
  }
}

extension String {
  /// White space at most.
  var isBlank: Bool {
    for byte in utf8 where byte > 0x20 { return false }
    return true
  }

  /// `A`, `A and B`, `A, B and C`.
  static func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}
