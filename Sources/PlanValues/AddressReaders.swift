// PlanValues: e-mail addresses, telephone numbers and links.

package import PlanDiagnostics
package import PlanModel
package import PlanText

extension ValueReader {
  /// An e-mail address.
  package static func email(_ text: ValueText, subject: Subject, into found: inout [Diagnostic]) -> Value? {
    let text = text.tight
    guard !Addresses.isEmail(text) else { return .email(text.string) }
    let mended = Addresses.mendedEmail(text)
    found.append(
      Addresses.finding(
        text, subject(), "which is not an e-mail address", forms: "an address such as democratic.services@kent.gov.uk",
        mended: mended))
    return nil
  }

  /// A telephone number, with an extension where it has one.
  package static func phone(_ text: ValueText, subject: Subject, into found: inout [Diagnostic]) -> Value? {
    let text = text.tight
    guard !Addresses.isPhone(text) else { return .phone(text.string) }
    let mended = Addresses.mendedPhone(text)
    found.append(
      Addresses.finding(
        text, subject(), "which is not a telephone number", forms: "a number such as 03000 41 50 60 or 01622 694000",
        mended: mended))
    return nil
  }

  /// A link to a page of the web, or to an e-mail address.
  package static func link(_ text: ValueText, subject: Subject, into found: inout [Diagnostic]) -> Value? {
    let text = text.tight
    guard !Addresses.isLink(text) else { return .link(text.string) }
    let mended = Addresses.mendedLink(text)
    found.append(
      Addresses.finding(
        text, subject(), "which is not a link", forms: "a link such as https://www.kent.gov.uk/plans", mended: mended))
    return nil
  }
}

enum Addresses {
  static func finding(
    _ text: ValueText, _ subject: String, _ what: String, forms: String, mended: String?
  ) -> Diagnostic {
    Diagnostic(
      .addressMalformed, "\(subject) is \(Finding.quoted(text.string)), \(what)", at: text.source,
      label: mended.map { "did you mean \($0)?" } ?? "not complete", found: text.string, expected: mended ?? forms,
      fix: mended.map { Finding.replace(text.range, of: text, with: $0, "change it to `\($0)`", .needsReview) }
        ?? Finding.inBrackets(text), help: "write \(forms)")
  }

  private static func bytes(_ text: String) -> ValueText {
    let bytes = Array(text.utf8)
    return ValueText(file: FileID(0), bytes: bytes, range: 0..<bytes.count)
  }

  private static func withoutPrefix(_ text: ValueText, _ prefixes: [StaticString]) -> ValueText? {
    for prefix in prefixes {
      var cursor = ValueCursor(text)
      if cursor.takeWords(prefix) { return text[cursor.at..<cursor.end].trimmed }
    }
    return nil
  }
}

// E-mail.
extension Addresses {
  static func isEmail(_ text: ValueText) -> Bool {
    let bytes = text.bytes
    guard let at = bytes[text.range].firstIndex(of: 0x40), at > text.range.lowerBound, text.range.count <= 254 else {
      return false
    }
    let local = text.range.lowerBound..<at
    guard bytes[local].allSatisfy(isLocal), bytes[local].first != Byte.dot, bytes[local].last != Byte.dot else {
      return false
    }
    return isHost(bytes[(at + 1)..<text.range.upperBound], needsDot: true)
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D...0x39, 0x3D, 0x3F, 0x41...0x5A, 0x5E...0x7E: byte != 0x2F
    default: byte >= 0x80
    }
  }

  /// Labels of letters, digits and hyphens, with dots between them; the last is no number.
  static func isHost(_ bytes: ArraySlice<UInt8>, needsDot: Bool) -> Bool {
    let labels = bytes.split(separator: Byte.dot, omittingEmptySubsequences: false)
    guard labels.count > 1 || !needsDot, let last = labels.last, last.count >= 2, !last.allSatisfy(\.isDigit) else {
      return false
    }
    return labels.allSatisfy { label in
      !label.isEmpty && label.count <= 63 && label.first != Byte.hyphen && label.last != Byte.hyphen
        && label.allSatisfy { $0.isLetter || $0.isDigit || $0 == Byte.hyphen || $0 >= 0x80 }
    }
  }

  /// Without `mailto:`, angle brackets and a full stop, and with dots for commas.
  static func mendedEmail(_ text: ValueText) -> String? {
    var candidate = withoutPrefix(text, ["mailto:", "e-mail:", "email:"]) ?? text
    if candidate.bytes[candidate.range].first == 0x3C, candidate.bytes[candidate.range].last == 0x3E {
      candidate = candidate[candidate.range.lowerBound + 1..<candidate.range.upperBound - 1]
    }
    var mended = candidate.bytes[candidate.range].filter { $0 != Byte.space }.map { $0 == Byte.comma ? Byte.dot : $0 }
    while mended.last == Byte.dot { mended.removeLast() }
    let whole = String(decoding: mended, as: UTF8.self)
    return whole != text.string && isEmail(bytes(whole)) ? whole : nil
  }
}

// Telephone.
extension Addresses {
  static func isPhone(_ text: ValueText) -> Bool {
    var cursor = ValueCursor(text)
    var digits = 0
    while !cursor.isAtEnd {
      if isExtension(&cursor) { return digits >= 5 && digits <= 15 && isShort(cursor) }
      switch cursor.byte {
      case 0x30...0x39: digits += 1
      case 0x2B where cursor.at == text.range.lowerBound: break
      case Byte.space, Byte.openParenthesis, Byte.closeParenthesis, Byte.hyphen: break
      case 0xC2, 0xA0: break
      default: return false
      }
      cursor.at += 1
    }
    return digits >= 5 && digits <= 15
  }

  private static func isExtension(_ cursor: inout ValueCursor) -> Bool {
    guard cursor.byte.isLetter else { return false }
    guard cursor.takeWords("extension") || cursor.takeWords("ext") || cursor.takeWords("x") else { return false }
    _ = cursor.take(Byte.dot)
    cursor.skipSpaces()
    return true
  }

  /// One to six digits to the end.
  private static func isShort(_ cursor: ValueCursor) -> Bool {
    let rest = cursor.bytes[cursor.at..<cursor.end]
    return (1...6).contains(rest.count) && rest.allSatisfy(\.isDigit)
  }

  /// Without `Tel:`, and with spaces for dots and slashes.
  static func mendedPhone(_ text: ValueText) -> String? {
    let prefixes: [StaticString] = [
      "telephone:", "telephone", "phone:", "phone", "tel:", "tel.", "tel", "t:", "mobile:", "mobile",
    ]
    let candidate = withoutPrefix(text, prefixes) ?? text
    let mended = candidate.bytes[candidate.range].map { $0 == Byte.dot || $0 == Byte.slash ? Byte.space : $0 }
    let whole = String(decoding: mended, as: UTF8.self)
    return whole != text.string && isPhone(bytes(whole)) ? whole : nil
  }
}

// Links.
extension Addresses {
  static func isLink(_ text: ValueText) -> Bool {
    var cursor = ValueCursor(text)
    if cursor.takeWords("mailto:") { return isEmail(text[cursor.at..<cursor.end]) }
    guard cursor.takeWords("https://") || cursor.takeWords("http://") else { return false }
    let start = cursor.at
    let rest = cursor.bytes[start..<cursor.end]
    guard rest.allSatisfy({ $0 > Byte.space && $0 != Byte.quote && $0 != 0x3C && $0 != 0x3E && $0 != 0x7F }) else {
      return false
    }
    guard !String(decoding: rest, as: UTF8.self).unicodeScalars.contains("\u{A0}") else { return false }
    let hostEnd = rest.firstIndex { $0 == Byte.slash || $0 == 0x3F || $0 == Byte.hash } ?? cursor.end
    var host = cursor.bytes[start..<hostEnd]
    if let colon = host.lastIndex(of: Byte.colon), host[(colon + 1)...].allSatisfy(\.isDigit) { host = host[..<colon] }
    return isHost(host, needsDot: true)
  }

  /// With `https://` in front, and without a full stop or angle brackets.
  static func mendedLink(_ text: ValueText) -> String? {
    var candidate = text
    if candidate.bytes[candidate.range].first == 0x3C, candidate.bytes[candidate.range].last == 0x3E {
      candidate = candidate[candidate.range.lowerBound + 1..<candidate.range.upperBound - 1]
    }
    while candidate.range.count > 1, candidate.bytes[candidate.range.upperBound - 1] == Byte.dot {
      candidate = candidate[candidate.range.lowerBound..<candidate.range.upperBound - 1]
    }
    if candidate.range != text.range, isLink(candidate) { return candidate.string }
    let guess = (isEmail(candidate) ? "mailto:" : "https://") + candidate.string
    return isLink(bytes(guess)) ? guess : nil
  }
}
