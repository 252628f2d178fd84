// PlanValues: the small pieces of text that scales and scores are made of.

internal import PlanDiagnostics
internal import PlanModel
internal import PlanText

enum ScaleText {
  /// The pieces between separators that stand outside brackets, trimmed; blank ones are left out.
  static func pieces(_ text: ValueText, at separator: UInt8) -> [ValueText] {
    var pieces: [ValueText] = []
    var depth = 0
    var start = text.range.lowerBound
    func take(_ end: Int) {
      let piece = text[start..<end].trimmed
      if !piece.isEmpty { pieces.append(piece) }
      start = end + 1
    }
    for index in text.range {
      let byte = text.bytes[index]
      if byte == Byte.openParenthesis {
        depth += 1
      } else if byte == Byte.closeParenthesis {
        depth = max(0, depth - 1)
      } else if byte == separator, depth == 0 {
        take(index)
      }
    }
    take(text.range.upperBound)
    return pieces
  }

  /// `Rare (1)`: what stands before the last bracket, and what stands in it. Nothing where no bracket ends the text.
  static func bracketed(_ text: ValueText) -> (before: ValueText, inside: ValueText)? {
    let range = text.range
    guard let last = text.bytes[range].last, last == Byte.closeParenthesis else { return nil }
    guard let open = text.bytes[range].lastIndex(of: Byte.openParenthesis) else { return nil }
    return (text[range.lowerBound..<open].trimmed, text[open + 1..<range.upperBound - 1].trimmed)
  }

  /// `5`, `2.5`, `0`: digits, with at most four behind a point, so that a product of two is exact.
  static func decimal(_ text: ValueText) -> ExactDecimal? {
    guard !text.isEmpty, text.range.count <= 9 else { return nil }
    var units: Int64 = 0
    var places: UInt8?
    for byte in text.bytes[text.range] {
      if byte.isDigit {
        units = units * 10 + Int64(byte - 0x30)
        if let count = places { places = count + 1 }
      } else if byte == Byte.dot, places == nil {
        places = 0
      } else {
        return nil
      }
    }
    guard let first = text.bytes[text.range].first, first.isDigit, places != 0, (places ?? 0) <= 4 else { return nil }
    return ExactDecimal(units: units, places: places ?? 0)
  }

  /// The end of the number that the text starts with, if it does.
  static func numberEnd(_ text: ValueText) -> Int? {
    var index = text.range.lowerBound
    while index < text.range.upperBound, text.bytes[index].isDigit || text.bytes[index] == Byte.dot { index += 1 }
    return index == text.range.lowerBound ? nil : index
  }

  /// What stands before the first digit.
  static func beforeDigits(_ text: ValueText) -> ValueText {
    let end = text.bytes[text.range].firstIndex(where: \.isDigit) ?? text.range.upperBound
    return withoutJoints(text[text.range.lowerBound..<end])
  }

  /// The start of the number that the text ends with; its end where there is none.
  static func numberStart(_ text: ValueText) -> Int {
    var index = text.range.upperBound
    while index > text.range.lowerBound, text.bytes[index - 1].isDigit || text.bytes[index - 1] == Byte.dot {
      index -= 1
    }
    return index
  }

  /// Without the spaces and marks that join a name to its numbers: `=`, `:`, `.`, `-`, `–`.
  static func withoutJoints(_ text: ValueText) -> ValueText {
    var (low, high) = (text.range.lowerBound, text.range.upperBound)
    let bytes = text.bytes
    func isJoint(_ byte: UInt8) -> Bool {
      byte == Byte.space || byte == 0x3D || byte == Byte.colon || byte == Byte.hyphen || byte == Byte.dot
    }
    func isWide(_ start: Int) -> Bool {
      start >= low && start + 3 <= high && bytes[start] == 0xE2 && bytes[start + 1] == 0x80
        && (bytes[start + 2] == 0x93 || bytes[start + 2] == 0x94)
    }
    while low < high, isJoint(bytes[low]) || isWide(low) { low += isJoint(bytes[low]) ? 1 : 3 }
    while low < high, isJoint(bytes[high - 1]) || isWide(high - 3) { high -= isJoint(bytes[high - 1]) ? 1 : 3 }
    return text[low..<high].trimmed
  }

  /// Whether the text starts with these words, which are lower case, and where what follows starts.
  static func rest(of text: ValueText, after word: StaticString) -> ValueText? {
    let count = word.utf8CodeUnitCount
    guard text.range.count >= count else { return nil }
    let end = text.range.lowerBound + count
    guard text[text.range.lowerBound..<end].reads(word) else { return nil }
    if end < text.range.upperBound, text.bytes[end].isLetter || text.bytes[end] >= 0x80 { return nil }
    return text[end..<text.range.upperBound].trimmed
  }

  /// Whether the text ends with these words, and what stands before them.
  static func rest(of text: ValueText, before word: StaticString) -> ValueText? {
    let start = text.range.upperBound - word.utf8CodeUnitCount
    guard start >= text.range.lowerBound, text[start..<text.range.upperBound].reads(word) else { return nil }
    return text[text.range.lowerBound..<start].trimmed
  }

  static func colour(_ text: ValueText) -> BandColour? {
    if text.reads("gray") { return .grey }
    return BandColour.allCases.first { text.reads($0.rawValue) }
  }

  /// `1, 2, 4 and 8`.
  static func list(_ words: [String], _ conjunction: String = "and") -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}

extension ValueText {
  /// As a finding quotes it.
  var quoted: String { Finding.quoted(string) }

  /// The first place in the text.
  var front: ValueText { self[range.lowerBound..<range.lowerBound] }

  /// The place right behind the text, for putting something in.
  var sourceEnd: SourceRange {
    let end = source.end
    return SourceRange(file: file, start: end, end: end)
  }
}

/// A finding that still has to be told what it is about; its subject is asked for only where there is one.
typealias ScaleFault = (_ subject: String) -> Diagnostic
