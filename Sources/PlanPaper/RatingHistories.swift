// PlanPaper: ratings over many quarters as a strip: a line a year, a word a quarter.

import PlanModel

extension Composer {
  /// `2022/23: Q1 Amber, Q2 Amber, Q3 Red, Q4 Red`, a line a year.
  func lines(_ history: RatingHistory) -> [[Span]] {
    history.years.filter { !$0.readings.isEmpty }.map { year in
      var line: [Span] = [.text(year.name + ": ")]
      for (place, reading) in year.readings.enumerated() {
        if place > 0 { line.append(.text(", ")) }
        let quarter = String(reading.quarter.printed.prefix { $0 != " " })
        line.append(.text(quarter + " "))
        line.append(reading.rating.map { .tag(tag($0)) } ?? .quiet([.text(words("not given"))]))
      }
      return line
    }
  }

  /// The word itself: a letter or a colour alone says nothing to those who cannot see it.
  private func tag(_ rating: ChosenWord) -> Tag {
    let word = Words.capitalised(rating.said ?? words(rating.meaning))
    let tone: Tone =
      switch rating {
      case "green": .good
      case "amber": .fair
      case "red": .bad
      default: .none
      }
    return Tag(.status(tone), text: word)
  }
}
