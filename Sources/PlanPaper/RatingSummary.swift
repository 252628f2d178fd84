// PlanPaper: `show: rag summary`: how many indicators are green, amber and red, and how many have improved.

import PlanModel
import PlanSchema

extension Composer {
  func ratingSummary(_ view: ViewRequest) -> [Block] {
    let selected = selection([.indicator], for: view)
    guard !selected.isEmpty else { return [paragraph(words.none(.indicator) + ".")] }
    let all = model.ratingCounts(of: selected)
    var blocks = [paragraph(ratingSentence(all))]
    if let travel = travelSentence(all) { blocks.append(paragraph(travel)) }
    let parts = merged(parts(of: selected))
    // One row would say what the sentences have said.
    guard parts.count > 1 else { return blocks }
    blocks.append(summary(parts, all, caption: title(of: view) ?? summaryCaption(view)))
    return blocks
  }

  private func summaryCaption(_ view: ViewRequest) -> [Span] {
    let word = words("Summary of ratings")
    guard view.of.count == 1, kind(view.of[0]) != .scorecard else { return caption(word) }
    return [.text("\(word): ")] + titled(view.of[0])
  }

  /// One part for each heading, wherever its indicators stand.
  private func merged(_ parts: [(title: [Span], ids: [RecordID])]) -> [(title: [Span], ids: [RecordID])] {
    var merged: [(title: [Span], ids: [RecordID])] = []
    for part in parts {
      let name = part.title.plainText
      if let place = merged.firstIndex(where: { $0.title.plainText == name }) {
        merged[place].ids += part.ids
      } else {
        merged.append(part)
      }
    }
    return merged
  }

  /// `44 indicators: 17 green, 21 amber, 6 red.`
  func ratingSentence(_ counts: RatingCounts) -> String {
    var parts = Rating.allCases.map { "\(counts[$0]) \(words($0.rawValue))" }
    if counts.notRated > 0 { parts.append("\(counts.notRated) \(words("not rated"))") }
    if counts.missing > 0 { parts.append("\(counts.missing) \(words("without a figure"))") }
    return "\(words.counted(counts.total, .indicator)): \(parts.joined(separator: ", "))."
  }

  /// `Since the previous result, 14 have improved, 1 is the same and 29 have reduced.`
  private func travelSentence(_ counts: RatingCounts) -> String? {
    func sentence(_ start: String, _ travels: [Travel: Int], _ unknown: Int) -> String? {
      guard !travels.isEmpty else { return nil }
      var parts = ["\(travels[.improved] ?? 0) \(words("improved"))", "\(travels[.same] ?? 0) \(words("the same"))"]
      parts.append("\(travels[.reduced] ?? 0) \(words("reduced"))")
      if unknown > 0 { parts.append("\(unknown) \(words("not known"))") }
      return "\(start): \(parts.joined(separator: ", "))."
    }
    let sentences = [
      sentence(words("Compared with the previous result"), counts.travels, counts.noTravel),
      sentence(words("Compared with the outturn"), counts.outturnTravels, counts.noOutturnTravel),
    ].compactMap { $0 }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private func summary(
    _ parts: [(title: [Span], ids: [RecordID])], _ all: RatingCounts, caption: [Span]
  ) -> Block {
    var heads = [Table.Column([.text(words("Group"))], weight: 2)]
    var read: [(RatingCounts) -> Int] = []
    func column(_ isUsed: Bool, _ title: String, _ count: @escaping (RatingCounts) -> Int) {
      guard isUsed else { return }
      heads.append(Table.Column([.text(title)], alignment: .end))
      read.append(count)
    }
    column(true, words.kinds(.indicator)) { $0.total }
    for rating in Rating.allCases { column(true, Words.capitalised(words(rating.rawValue))) { $0[rating] } }
    column(all.notRated > 0, words("Not rated")) { $0.notRated }
    column(all.missing > 0, words("No figure")) { $0.missing }
    for travel in Travel.allCases {
      column(!all.travels.isEmpty, Words.capitalised(words(travel.rawValue))) { $0[travel] }
    }
    for travel in Travel.allCases {
      let title = "\(Words.capitalised(words(travel.rawValue))) \(words("since the outturn"))"
      column(!all.outturnTravels.isEmpty, title) { $0.outturnTravels[travel] ?? 0 }
    }
    func row(_ title: [Span], _ counts: RatingCounts, _ role: Table.Row.Role) -> Table.Row {
      tableRow(role: role, [Table.Cell(title)] + read.map { Table.Cell([.text("\($0(counts))")]) })
    }
    var rows = parts.map { part in
      let title: [Span] = part.title.isEmpty ? [.text(words("No group"))] : part.title
      return row(title, model.ratingCounts(of: part.ids), .body)
    }
    rows.append(row([.text(words("All"))], all, .total))
    return table(.summary, caption: caption, columns: heads, rows: rows)
  }
}
