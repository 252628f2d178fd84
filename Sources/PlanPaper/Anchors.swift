// PlanPaper: the names that text can be linked to: plain letters, digits and hyphens, each once in a paper.

/// Gives every anchor out once; a second wish for the same name gets `-2`.
struct AnchorRegistry {
  /// By name: how often it was wished for.
  private var taken: [String: Int] = [:]

  mutating func take(_ wish: String) -> Anchor {
    let count = count(wish)
    guard count > 1 else { return Anchor(wish) }
    var number = count
    while self.count("\(wish)-\(number)") > 1 { number += 1 }
    // What comes next with the same wish need not look at these again.
    taken[wish] = number
    return Anchor("\(wish)-\(number)")
  }

  mutating func reserve(_ count: Int) { taken.reserveCapacity(count) }

  /// How often a name has been wished for, this time included.
  private mutating func count(_ name: String) -> Int {
    func next(_ count: inout Int) -> Int {
      count += 1
      return count
    }
    return next(&taken[name, default: 0])
  }
}

enum Slug {
  /// Lower case letters, digits and single hyphens, cut at a hyphen where it is too long; empty where none are left.
  static func of(_ text: String, limit: Int = 60) -> String {
    var slug: [UInt8] = []
    var isGap = false
    for scalar in text.unicodeScalars {
      guard let bytes = plain(scalar) else {
        isGap = isGap || !isApostrophe(scalar)
        continue
      }
      if isGap, !slug.isEmpty {
        if slug.count >= limit { return cut(slug, limit: limit, atWord: true) }
        slug.append(0x2D)
      }
      isGap = false
      slug.append(bytes)
      if slug.count > limit * 2 { break }
    }
    return cut(slug, limit: limit, atWord: false)
  }

  /// The same as an XML name: with a letter in front, and never empty.
  static func name(_ text: String, or fallback: String) -> String {
    let slug = of(text)
    guard let first = slug.utf8.first else { return fallback }
    return first >= 0x61 ? slug : "\(fallback)-\(slug)"
  }

  private static func cut(_ slug: [UInt8], limit: Int, atWord: Bool) -> String {
    guard slug.count > limit else { return String(decoding: slug, as: UTF8.self) }
    let head = slug[..<limit]
    let isWhole = slug[limit] == 0x2D
    let end = isWhole ? limit : head.lastIndex(of: 0x2D) ?? limit
    return String(decoding: slug[..<end], as: UTF8.self)
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }

  private static func plain(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: UInt8(scalar.value)
    case 0x41...0x5A: UInt8(scalar.value) + 32
    case 0xC0...0xFF: folded[Int(scalar.value) - 0xC0]
    case 0x174, 0x175: 0x77
    case 0x176, 0x177: 0x79
    default: nil
    }
  }

  /// U+00C0 to U+00FF without their accents; nothing for what is no letter.
  private static let folded: [UInt8?] = Array("aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty".utf8)
    .map {
      $0 == 0x2D ? nil : $0
    }
}
