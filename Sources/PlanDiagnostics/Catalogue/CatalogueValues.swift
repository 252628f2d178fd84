// PlanDiagnostics: what `plancc explain` says about numbers, money and words.

extension DiagnosticCode {
  var valuesEntry: CatalogueEntry {
    switch self {
    case .numberMalformed: .numberMalformed
    case .moneyMalformed: .moneyMalformed
    case .moneyUnitMixed: .moneyUnitMixed
    case .choiceUnknown: .choiceUnknown
    case .yesNoUnreadable: .yesNoUnreadable
    case .valueHeldAsPrinted: .valueHeldAsPrinted
    case .bracketNotClosed: .bracketNotClosed
    case .rangeReversed: .rangeReversed
    case .addressMalformed: .addressMalformed
    case .durationMalformed: .durationMalformed
    case .timeMalformed: .timeMalformed
    default: .currencyUnknown
    }
  }
}

extension CatalogueEntry {
  fileprivate static let numberMalformed = CatalogueEntry(
    what: "A value is not a number, or more than one number.",
    why: "Numbers are counted and compared, so a doubtful one could put a wrong total into the paper.",
    wrong: """
      action: Plant the trees
        progress: fourty per cent
      """,
    right: """
      action: Plant the trees
        progress: 40%
      """,
    fix: """
      Write digits with commas between thousands, such as 12,123, 70% or 5-10%. Words go into brackets: `(most of \
      it)`.
      """)

  fileprivate static let moneyMalformed = CatalogueEntry(
    what: "A value is not an amount of money, or its digits are out of order.",
    why: "An amount that can be read in two ways must not reach a budget table.",
    wrong: """
      action: Plant the trees
        cost: £2,5152.5
      """,
    right: """
      action: Plant the trees
        cost: £25,152.50
      """,
    fix: """
      Write an amount such as £168,475, £8m or £270k a year, with commas between thousands. Words go into brackets: \
      `(within the budget)`.
      """)

  fileprivate static let moneyUnitMixed = CatalogueEntry(
    what: "Only one end of a range of money says thousands or millions.",
    why: "£2.4-£3.4M is read as millions at both ends. A reader could take the first for two pounds forty.",
    wrong: """
      action: Plant the trees
        cost: £2.4-£3.4M
      """,
    right: """
      action: Plant the trees
        cost: £2.4M-£3.4M
      """,
    fix: "Write the letter at both ends.")

  fileprivate static let choiceUnknown = CatalogueEntry(
    what: "A field takes one of a few words, and this is not one of them.",
    why: "Papers sort, count and colour by these words, so everybody has to use the same ones.",
    wrong: """
      action: Plant the trees
        status: on trakc
      """,
    right: """
      action: Plant the trees
        status: on track
      """,
    fix: """
      Use one of the words that the message lists. Words of your own can go into brackets behind it: `slipping \
      (rain)`.
      """)

  fileprivate static let yesNoUnreadable = CatalogueEntry(
    what: "A field that says yes or no says something else.",
    why: """
      Whether a decision stands in the forward plan is a matter of law: in England a key decision is published at \
      least 28 clear days before it is taken (S.I. 2012/2089, regulation 9).
      """,
    wrong: """
      decision 1: Award the contract for the trees
        forward plan: perhaps
      """,
    right: """
      decision 1: Award the contract for the trees
        forward plan: yes
      """,
    fix: "Write `yes` or `no`, or `tbc` if it is not known yet.")

  fileprivate static let valueHeldAsPrinted = CatalogueEntry(
    what: "A value stands in quotes, so it is printed just as it is and never counted or compared.",
    why: """
      This is meant for values of old papers that cannot be right, such as 31 September. The note makes sure that \
      nobody forgets them.
      """,
    wrong: """
      action: Plant the trees
        due: "31 September 2026"
      """,
    right: """
      action: Plant the trees
        due: 30 September 2026
      """,
    fix: "Nothing, if the value has to stand as it was printed. Otherwise write the right value without quotes.")

  fileprivate static let bracketNotClosed = CatalogueEntry(
    what: "A value has an opening bracket without a closing one.",
    why: "plancc takes everything behind the bracket for a note, although more may belong to the value.",
    wrong: """
      action: Plant the trees
        due: May 2026 (review
      """,
    right: """
      action: Plant the trees
        due: May 2026 (review)
      """,
    fix: "Close the bracket, or take it out.")

  fileprivate static let rangeReversed = CatalogueEntry(
    what: "A range ends below its start.",
    why: "One of the two figures is wrong, or they have changed places; readers would have to guess.",
    wrong: """
      action: Plant the trees
        progress: 40-20%
      """,
    right: """
      action: Plant the trees
        progress: 20-40%
      """,
    fix: "Write the smaller figure first, or correct the one that is wrong.")

  fileprivate static let addressMalformed = CatalogueEntry(
    what: "An e-mail address, a telephone number or a web address is not written as one.",
    why: "The published page makes a link of it, and the link would lead nowhere.",
    wrong: """
      post: Head of Parks
        email: parks.northshire.example
      """,
    right: """
      post: Head of Parks
        email: parks@northshire.example
      """,
    fix: "Correct the address. If it is not known, write `not given`.")

  fileprivate static let durationMalformed = CatalogueEntry(
    what: "A value is not a length of time, or not in one unit.",
    why: "plancc counts with it: here it says how far ahead the list of deadlines looks.",
    wrong: """
      register: Tree risks
        date: 2 March 2026

      show: deadlines
        window: a while
      """,
    right: """
      register: Tree risks
        date: 2 March 2026

      show: deadlines
        window: 6 months
      """,
    fix: "Write a number and one unit, such as `28 days`, `6 months` or `two years`.")

  fileprivate static let timeMalformed = CatalogueEntry(
    what: "A value is not a time of day.",
    why: "People come to a meeting by what the paper says.",
    wrong: """
      report: The tree strategy
        meeting: 22 April 2026
        time: 25.00
      """,
    right: """
      report: The tree strategy
        meeting: 22 April 2026
        time: 10.00am
      """,
    fix: "Write a time such as 10.00am, 10:30, 14.00 or noon.")

  fileprivate static let currencyUnknown = CatalogueEntry(
    what: "The letters before an amount are not the code of a currency.",
    why: "A slip in a code can make another currency of it. The codes are those of ISO 4217, such as GBP, EUR and USD.",
    wrong: """
      action: Plant the trees
        cost: GPB 200
      """,
    right: """
      action: Plant the trees
        cost: GBP 200
      """,
    fix: "Correct the code, or write £, € or $.")
}
