// PlanModel: the verb that a recommendation opens with, which says what the committee is to do.

package enum RecommendationVerb {
  /// What committees are asked to do, in small letters.
  package static let known: [String] = [
    "accept", "acknowledge", "adopt", "advise", "agree", "amend", "appoint", "approve", "authorise", "authorize",
    "award", "comment", "commission", "confirm", "consider", "decide", "defer", "delegate", "determine", "direct",
    "discuss", "elect", "endorse", "give", "grant", "identify", "instruct", "invite", "make", "monitor", "nominate",
    "note", "propose", "publish", "ratify", "receive", "recommend", "refer", "reject", "remit", "request", "require",
    "resolve", "review", "scrutinise", "scrutinize", "submit", "support", "welcome",
  ]

  private static let all = Set(known)
  /// What may stand before the verb.
  private static let openers: Set<String> = ["to", "either"]
  private static let joiners: Set<String> = ["and", "or", "&"]
  private static let tails: Set<String> = ["on", "upon"]

  /// The bytes of the opening verbs: `CONSIDER and COMMENT ON` of `CONSIDER and COMMENT ON the draft`; nothing where
  /// the text opens with no verb that is known.
  package static func opening(of text: String) -> Range<Int>? {
    let words = words(of: text)
    var next = 0
    while next < words.count, openers.contains(words[next].word) { next += 1 }
    guard next < words.count, all.contains(words[next].word) else { return nil }
    let isCapital = words[next].isCapital
    /// `or make` does not go on from `ENDORSE`: what is in small letters is no verb in the paper's style.
    func goesOn(_ index: Int) -> Bool { all.contains(words[index].word) && words[index].isCapital == isCapital }
    let start = words[next].range.lowerBound
    var end = words[next].range.upperBound
    while next + 1 < words.count {
      let follows = words[next + 1].word
      if tails.contains(follows) {
        next += 1
      } else if words[next].hasComma, goesOn(next + 1) {
        next += 1
      } else if joiners.contains(follows), next + 2 < words.count, goesOn(next + 2) {
        next += 2
      } else {
        break
      }
      end = words[next].range.upperBound
    }
    return start..<end
  }

  /// The first word of a text, for a finding that names it.
  package static func firstWord(of text: String) -> (word: String, range: Range<Int>)? {
    words(of: text).first.map { ($0.word, $0.range) }
  }

  private struct Word {
    var word: String
    var range: Range<Int>
    var hasComma: Bool
    var isCapital: Bool
  }

  /// The first words of a text, in small letters and without marks at their ends.
  private static func words(of text: String) -> [Word] {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    var index = 0
    while index < bytes.count, words.count < 24 {
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
      let start = index
      while index < bytes.count, bytes[index] > 0x20 { index += 1 }
      guard index > start else { break }
      var end = index
      while end > start, [0x2C, 0x2E, 0x3A, 0x3B].contains(bytes[end - 1]) { end -= 1 }
      let word = bytes[start..<end].map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
      words.append(
        Word(
          word: String(decoding: word, as: UTF8.self), range: start..<end, hasComma: bytes[index - 1] == 0x2C,
          isCapital: bytes[start..<end].allSatisfy { $0 < 0x61 }))
    }
    return words
  }
}
