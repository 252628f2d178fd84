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
    slug.reserveCapacity(min(limit * 2 + 2, text.utf8.count))
    var isGap = false
    var bytes = text.utf8.makeIterator()
    while slug.count <= limit * 2, let byte = bytes.next() {
      guard let letter = byte < 0x80 ? plain(byte) : plain(byte, bytes.next(), &bytes) else {
        isGap = isGap || byte != 0x27
        continue
      }
      // An apostrophe is no gap, and gives no letter.
      if letter == 0x27 { continue }
      if isGap, !slug.isEmpty {
        if slug.count >= limit { break }
        slug.append(0x2D)
      }
      isGap = false
      slug.append(letter)
    }
    return cut(slug, limit: limit)
  }

  /// The same as an XML name: with a letter in front, and never empty.
  static func name(_ text: String, or fallback: String) -> String {
    let slug = of(text)
    guard let first = slug.utf8.first else { return fallback }
    return first >= 0x61 ? slug : "\(fallback)-\(slug)"
  }

  private static func cut(_ slug: [UInt8], limit: Int) -> String {
    guard slug.count > limit else { return String(decoding: slug, as: UTF8.self) }
    let isWhole = slug[limit] == 0x2D
    let end = isWhole ? limit : slug[..<limit].lastIndex(of: 0x2D) ?? limit
    return String(decoding: slug[..<end], as: UTF8.self)
  }

  private static func plain(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39, 0x61...0x7A: byte
    case 0x41...0x5A: byte + 32
    default: nil
    }
  }

  /// A letter with an accent as it is without; `'` for the apostrophe that is not ASCII.
  private static func plain(_ first: UInt8, _ second: UInt8?, _ bytes: inout String.UTF8View.Iterator) -> UInt8? {
    guard let second else { return nil }
    switch first {
    case 0xC3: return folded[Int(second & 0x3F)]
    case 0xC5 where second == 0xB4 || second == 0xB5: return 0x77
    case 0xC5 where second == 0xB6 || second == 0xB7: return 0x79
    case 0xE0...0xEF:
      let third = bytes.next()
      return first == 0xE2 && second == 0x80 && third == 0x99 ? 0x27 : nil
    case 0xF0...:
      _ = bytes.next()
      _ = bytes.next()
      return nil
    default: return nil
    }
  }

  /// U+00C0 to U+00FF without their accents; nothing for what is no letter.
  private static let folded: [UInt8?] = Array("aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty".utf8)
    .map {
      $0 == 0x2D ? nil : $0
    }
}
