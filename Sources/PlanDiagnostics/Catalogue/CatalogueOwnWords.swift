// PlanDiagnostics: what `plancc explain` says about a plan's own words.

extension DiagnosticCode {
  var ownWordsEntry: CatalogueEntry {
    switch self {
    case .labelUnknown: .labelUnknown
    case .ownWordClashes: .ownWordClashes
    case .ownWordRepeated: .ownWordRepeated
    case .ownWordNotNamed: .ownWordNotNamed
    case .choiceFieldUnknown: .choiceFieldUnknown
    case .choiceMeaningUnknown: .choiceMeaningUnknown
    case .ownFieldKindUnknown: .ownFieldKindUnknown
    case .ownKindLikeUnknown: .ownKindLikeUnknown
    case .ratingYearHasWrongCount: .ratingYearHasWrongCount
    default: .ratingUnreadable
    }
  }
}

extension CatalogueEntry {
  fileprivate static let labelUnknown = CatalogueEntry(
    what: "A label is given for a word that the paper never prints.",
    why: "The label changes nothing, and the word that was meant still stands in the paper.",
    wrong: """
      label consequense: Effect
      """,
    right: """
      label consequence: Effect
      """,
    fix: """
      Write the name of a field or a kind before the colon; docs/fields.md lists all. Words of vocabularies, such as \
      `in progress`, and points, such as `current`, can have labels too.
      """)

  fileprivate static let ownWordClashes = CatalogueEntry(
    what: "A plan's own word is the name of something else in the same place already.",
    why: "A line that starts with the word could mean either, and a reader could not tell which.",
    wrong: """
      field status: words
        used by: risk
      """,
    right: """
      field state of play: words
        used by: risk
      """,
    fix: "Choose a word that is not in use yet, or use what the compiler has under that name.")

  fileprivate static let ownWordRepeated = CatalogueEntry(
    what: "One of the plan's own words is declared twice.",
    why: "Only the first declaration can hold, so the second would say something that is not so.",
    wrong: """
      choice status: Live (in progress); Delivered (complete); Live (on track)
      """,
    right: """
      choice status: Live (in progress); Delivered (complete)
      """,
    fix: "Keep one of the two, and take the other out.")

  fileprivate static let ownWordNotNamed = CatalogueEntry(
    what: "A declaration of the plan's own words does not say what it declares.",
    why: "Nothing can use what has no name.",
    wrong: """
      choice: Live (in progress); Delivered (complete)
      """,
    right: """
      choice status: Live (in progress); Delivered (complete)
      """,
    fix: "Write the name between the word and the colon, as in `field managed by: owners`.")

  fileprivate static let choiceFieldUnknown = CatalogueEntry(
    what: "Words are declared for a field that does not exist, or that holds no words to choose from.",
    why: "The words could be used nowhere.",
    wrong: """
      choice statos: Live (in progress); Delivered (complete)
      """,
    right: """
      choice status: Live (in progress); Delivered (complete)
      """,
    fix: "Write the name of a field that holds a word, such as `status`, `response`, `polarity` or `category`.")

  fileprivate static let choiceMeaningUnknown = CatalogueEntry(
    what: "A word of the plan's does not say which of the fixed words it stands for, or names one that does not exist.",
    why:
      "What is complete is no longer owed, and what is green is counted as green: without a meaning nothing follows.",
    wrong: """
      choice status: Live (in progress); Delivered (finished with)
      """,
    right: """
      choice status: Live (in progress); Delivered (complete)
      """,
    fix: """
      Put the fixed word in brackets behind it; the finding lists them. Where it stands for none of them, write \
      `(no fixed meaning)`.
      """)

  fileprivate static let ownFieldKindUnknown = CatalogueEntry(
    what: "A field of the plan's own does not say which kinds of record take it, or names one that does not exist.",
    why: "The field could be used nowhere.",
    wrong: """
      field managed by: owners
        used by: risc
      """,
    right: """
      field managed by: owners
        used by: risk
      """,
    fix: "Name kinds of record below `used by:`, separated by `;`.")

  fileprivate static let ratingYearHasWrongCount = CatalogueEntry(
    what: "A year of ratings has more or fewer letters than quarters.",
    why: "Every rating after it would stand at another quarter than the one it was given in.",
    wrong: """
      action 1: Move the boxes
        rating from Q1 2022/23: A A R; G G
      """,
    right: """
      action 1: Move the boxes
        rating from Q1 2022/23: A A R R; G G
      """,
    fix: "Write one letter a quarter, and `.` where none was given. Only the last year may be shorter.")

  fileprivate static let ratingUnreadable = CatalogueEntry(
    what: "Ratings over many quarters do not say with which quarter they start.",
    why: "Nobody could tell when each rating was given.",
    wrong: """
      action 1: Move the boxes
        rating from: A A R R
      """,
    right: """
      action 1: Move the boxes
        rating from Q1 2022/23: A A R R
      """,
    fix: "Write the first quarter before the colon, as in `rating from Q1 2022/23`.")

  fileprivate static let ownKindLikeUnknown = CatalogueEntry(
    what: "A kind of the plan's own does not say which kind it is like, or names one that it cannot be like.",
    why: "What it may hold, where it may stand and how it is printed all follow from the kind that it is like.",
    wrong: """
      kind deliverable: What the project hands over
        like: mile post
      """,
    right: """
      kind deliverable: What the project hands over
        like: milestone
      """,
    fix: "Put `like:` below it, with a kind such as `action`, `milestone`, `risk` or `table`.")
}
