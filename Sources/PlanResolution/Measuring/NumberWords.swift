// PlanResolution, measuring: numbers in running text, in digits or in words.

enum NumberWords {
  private static let small = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
  ]
  private static let tens = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

  /// The number that a word is: `17`, `seventeen`, `twenty-one`.
  static func number(_ word: some StringProtocol) -> Int? {
    if let digits = Int(word), digits >= 0 { return digits }
    let folded = word.lowercased()
    if folded == "none" || folded == "zero" { return 0 }
    if let place = small.firstIndex(of: folded) { return place }
    if let place = tens.firstIndex(of: folded) { return 30 + 10 * place }
    let parts = folded.split(separator: "-").map(String.init)
    guard parts.count == 2, let one = small.firstIndex(of: parts[1]), (1...9).contains(one) else { return nil }
    if parts[0] == "twenty" { return 20 + one }
    return tens.firstIndex(of: parts[0]).map { 30 + 10 * $0 + one }
  }

  /// As the author would have written it: in words where the old one was.
  static func printed(_ number: Int, like old: some StringProtocol) -> String {
    guard Int(old) == nil, number < small.count, number > 0 else { return "\(number)" }
    let isCapital = old.utf8.first.map { $0 >= 0x41 && $0 <= 0x5A } ?? false
    return isCapital ? small[number].prefix(1).uppercased() + small[number].dropFirst() : small[number]
  }

  /// The words of a text that could be numbers, with their places.
  static func words(in text: String) -> [(word: Substring, range: Range<String.Index>)] {
    var words: [(Substring, Range<String.Index>)] = []
    var start: String.Index?
    var index = text.startIndex
    while index < text.endIndex {
      let isPart = text[index].isLetter || text[index].isNumber || (text[index] == "-" && start != nil)
      if isPart, start == nil { start = index }
      if !isPart, let from = start {
        words.append((text[from..<index], from..<index))
        start = nil
      }
      index = text.index(after: index)
    }
    if let from = start { words.append((text[from...], from..<text.endIndex)) }
    return words
  }
}
