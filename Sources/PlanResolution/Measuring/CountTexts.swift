// PlanResolution, measuring: `17 are rated Green, 21 as Amber and six as Red`: counts typed as plain text, compared.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

/// Compares only sentences that count two ratings or more, and speak of rating; and only where the plan rates anything.
struct CountTexts {
  private let model: Model
  private let sources: SourceMap
  private let scopes: [RatingCounts]

  static func findings(_ model: Model, _ sources: SourceMap) -> [Diagnostic] {
    guard !model.performance.isEmpty else { return [] }
    let texts = CountTexts(model: model, sources: sources)
    guard texts.scopes.contains(where: { !$0.ratings.isEmpty }) else { return [] }
    return texts.findings()
  }

  private init(model: Model, sources: SourceMap) {
    self.model = model
    self.sources = sources
    scopes = Self.scopes(model)
  }

  /// The counts of all indicators, and of each paper, group and priority that has some: a text may mean any of them.
  private static func scopes(_ model: Model) -> [RatingCounts] {
    var below: [RecordID: [RecordID]] = [:]
    let all = model.records.indices.map { RecordID($0) }.filter { model.performance[$0] != nil }
    for id in all {
      var next = model[id].parent
      while let here = next {
        below[here, default: []].append(id)
        next = model[here].parent
      }
    }
    return [model.ratingCounts(of: all)] + below.values.map { model.ratingCounts(of: $0) }
  }

  private func findings() -> [Diagnostic] {
    var ranges: [SourceRange] = []
    for document in model.documents {
      for case .prose(_, let range) in document.content { ranges.append(range) }
    }
    // What is said of one indicator counts nothing of the paper.
    for record in model.records where record.kind != .indicator {
      for field in record.fields { if case .prose = field.value { ranges.append(field.range) } }
    }
    var seen: Set<SourceRange> = []
    return ranges.filter { seen.insert($0).inserted }.flatMap { findings(in: $0) }
  }

  private func findings(in range: SourceRange) -> [Diagnostic] {
    let text = sources.text(range)
    // Most texts name no rating at all.
    let folded = text.lowercased()
    guard folded.contains("rated") || folded.contains("rating") else { return [] }
    return sentences(in: text).compactMap { finding(text, $0, range) }
  }

  /// From one full stop to the next; not after a number such as `3.1`.
  private func sentences(in text: String) -> [Range<String.Index>] {
    var sentences: [Range<String.Index>] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index] == ".", next == text.endIndex || text[next].isWhitespace {
        sentences.append(start..<next)
        start = next
      }
      index = next
    }
    if start < text.endIndex { sentences.append(start..<text.endIndex) }
    return sentences
  }

  private struct Count {
    var rating: Rating
    var number: Int
    var word: Substring
    var place: Range<String.Index>
  }

  private func finding(_ text: String, _ sentence: Range<String.Index>, _ range: SourceRange) -> Diagnostic? {
    let part = text[sentence]
    let folded = part.lowercased()
    guard folded.contains("rated") || folded.contains("rating"), !folded.contains("count:") else { return nil }
    // Another time is counted, which the plan does not hold.
    if ["last ", "previous", "earlier", "year before", "month before"].contains(where: { folded.contains($0) }) {
      return nil
    }
    let counts = counts(in: String(part))
    guard counts.count > 1, Set(counts.map(\.rating)).count == counts.count else { return nil }
    if scopes.contains(where: { scope in counts.allSatisfy { scope[$0.rating] == $0.number } }) { return nil }
    guard let wrong = counts.first(where: { scopes[0][$0.rating] != $0.number }) else { return nil }
    let right = scopes[0][wrong.rating]
    let offset = text.utf8.distance(from: text.startIndex, to: sentence.lowerBound)
    let sentenceText = String(part)
    let start =
      Int(range.start) + offset
      + sentenceText.utf8.distance(
        from: sentenceText.startIndex, to: wrong.place.lowerBound)
    let place = SourceRange(range.file, start..<start + wrong.word.utf8.count)
    let printed = NumberWords.printed(right, like: wrong.word)
    return Diagnostic(
      .countInTextDisagrees, "the text counts \(wrong.word) rated \(wrong.rating.rawValue), the figures \(right)",
      at: place, label: "\(right) by the figures", found: String(wrong.word), expected: printed,
      fix: Fix(
        "let plancc count", .needsReview,
        [Edit(place, "[\(printed)](<count: indicators, rating \(wrong.rating.rawValue)>)")]))
  }

  /// A number and the rating that follows it within a few words.
  private func counts(in text: String) -> [Count] {
    var counts: [Count] = []
    var last: (word: Substring, place: Range<String.Index>, number: Int, distance: Int)?
    for (word, place) in NumberWords.words(in: text) {
      if let number = NumberWords.number(word), word.lowercased() != "no", text.isCount(at: place) {
        last = (word, place, number, 0)
      } else if let rating = Rating(rawValue: word.lowercased()) {
        if let known = last {
          counts.append(Count(rating: rating, number: known.number, word: known.word, place: known.place))
        }
        last = nil
      } else if var known = last {
        known.distance += 1
        last = known.distance > 3 ? nil : known
      }
    }
    return counts
  }
}

extension String {
  /// No part of a year, a share, an amount or a longer number: `2013/14`, `90%`, `£8m`, `3.1`.
  fileprivate func isCount(at place: Range<String.Index>) -> Bool {
    if place.upperBound < endIndex, ["/", "%", "\u{2013}"].contains(self[place.upperBound]) { return false }
    if place.upperBound < endIndex, [".", ","].contains(self[place.upperBound]) {
      let next = index(after: place.upperBound)
      if next < endIndex, self[next].isNumber { return false }
    }
    guard place.lowerBound > startIndex else { return true }
    return !["/", "£", "€", "$", ".", ",", "-", "\u{2013}"].contains(self[index(before: place.lowerBound)])
  }
}
