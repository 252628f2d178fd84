// Tests of PlanValues: numbers, percentages, ranges and thresholds.

import PlanDiagnostics
import PlanModel
import PlanTestSupport
import PlanText
import PlanValues
import Testing

struct NumberTests {
  @Test(arguments: [
    ("12123", "12,123"),
    ("12,123", "12,123"),
    ("1,234,567.80", "1,234,567.80"),
    ("69.5", "69.5"),
    (".5", "0.5"),
    ("0", "0"),
    ("70%", "70%"),
    ("70 %", "70%"),
    ("70 per cent", "70%"),
    ("70.10%", "70.10%"),
    ("-5", "−5"),
    ("− 5%", "−5%"),
    ("–5", "−5"),
    ("+22", "22"),
    ("5-10%", "5% to 10%"),
    ("5 - 10%", "5% to 10%"),
    ("5–10", "5 to 10"),
    ("5% to 10%", "5% to 10%"),
    ("between 5 and 10%", "5% to 10%"),
    ("-5--2", "−5 to −2"),
    ("-5 to -2", "−5 to −2"),
    ("5 days-10 days", "5 to 10 days"),
    ("5 to 10 working days", "5 to 10 working days"),
    ("<10% or >25%", "under 10% or over 25%"),
    ("over 25% or under 10%", "under 10% or over 25%"),
    ("<10%", "under 10%"),
    (">25", "over 25"),
    ("≤ 10%", "at most 10%"),
    (">=25%", "at least 25%"),
    ("at least 28 days", "at least 28 days"),
    ("no more than 3", "at most 3"),
    ("85% or more", "at least 85%"),
    ("3 or fewer", "at most 3"),
    ("18+", "at least 18"),
    ("12.5 FTE", "12.5 FTE"),
    ("28 clear days", "28 clear days"),
    ("27.3 per 10,000", "27.3 per 10,000"),
    ("about 50", "about 50"),
    ("approx. 700", "about 700"),
    ("c. 60-70 children", "about 60 to 70 children"),
    ("1 full-time post", "1 full-time post"),
    ("12\u{A0}%", "12%"),
    ("n/a", "missing n/a"),
    ("69.5 (SN)", "69.5 noted SN"),
    ("69.5 -> 71", "69.5 -> 71"),
    ("(12)", "bracketed 12"),
  ])
  func numbers(text: String, printed: String) {
    let reading = read(.number, text)
    #expect(reading.found.isEmpty, "\(reading.found.summary)")
    #expect(shown(reading.value) == printed)
  }

  @Test(arguments: [
    Fault("«2,5152.5»", .numberMalformed, says: "commas do not stand between thousands", mended: "25,152.5"),
    Fault("«67,9004.80»", .numberMalformed, says: "commas do not stand", mended: "679,004.80"),
    Fault("«1,2345»", .numberMalformed, says: "commas do not stand", mended: "12,345"),
    Fault("«1234,567»", .numberMalformed, says: "commas do not stand", mended: "1,234,567"),
    Fault("«12,5»%", .numberMalformed, says: "not a comma", mended: "12.5%"),
    Fault("«1.234,56»", .numberMalformed, says: "not a comma", mended: "1,234.56"),
    Fault("«19 925»", .numberMalformed, says: "a space stands inside", mended: "19,925"),
    Fault("«1,23,456.7,8»", .numberMalformed, says: "in no order"),
    Fault("«1.2.3»", .numberMalformed, says: "more than one dot"),
    Fault("«lots»", .numberMalformed, says: "not a number", mended: "(lots)"),
    Fault("«about»", .numberMalformed, says: "not a number", mended: "(about)"),
    Fault("«5 -»", .numberMalformed, says: "not a number"),
    Fault("«-»", .numberMalformed, says: "not a number", mended: "not given"),
    Fault("12 «:25»", .numberMalformed, says: "only `12`"),
    Fault("«12k»", .numberMalformed, says: "written out", mended: "12,000"),
    Fault("«1.3 million» people", .numberMalformed, says: "written out", mended: "1,300,000 people"),
    Fault(
      "12 «of the children that were seen»", .numberMalformed, says: "only `12`",
      mended: "12 (of the children that were seen)"),
    Fault("10-«5»%", .rangeReversed, says: "ends below", mended: "5-10%"),
    Fault("<25% or >«10»%", .rangeReversed, says: "ends below", mended: "<10% or >25%"),
    Fault("«5% to 10 days»", .numberMalformed, says: "both `%` and `days`"),
    Fault("«≤5% or ≥10%»", .numberMalformed, says: "limits do not make one range"),
    Fault("«1234567890123456789»", .numberMalformed, says: "more digits"),
    Fault("«0.1234567891»", .numberMalformed, says: "more digits"),
  ])
  func faults(fault: Fault) { fault.check(.number) }

  /// Trap 29: between two digits a hyphen is a range, in front of one a minus.
  @Test func hyphensAreMinusOrRange() {
    func shape(_ text: String) -> Quantity.Shape? {
      if case .quantity(let quantity)? = read(.number, text).value { return quantity.shape }
      return nil
    }
    #expect(shape("-5") == .exactly(ExactDecimal(-5)))
    #expect(shape("5-10") == .range(ExactDecimal(5), ExactDecimal(10)))
    #expect(shape("-5-10") == .range(ExactDecimal(-5), ExactDecimal(10)))
  }

  /// British grouping is right in one way only: of all places for commas, those that stand between thousands.
  @Test func commasStandBetweenThousandsOnly() {
    let digits = "1234567"
    for mask in 0..<64 {
      var text = ""
      for (index, digit) in digits.enumerated() {
        text.append(digit)
        if index < 6, mask & (1 << index) != 0 { text.append(",") }
      }
      let isRight = mask == 0 || text == "1,234,567"
      let reading = read(.number, text)
      #expect(reading.found.isEmpty == isRight, "\(text)")
      if isRight { #expect(shown(reading.value) == "1,234,567") }
    }
  }

  @Test func whatIsPrintedReadsAgain() {
    var random = SeededGenerator(seed: 14)
    for _ in 0..<3000 {
      let places = UInt8.random(in: 0...6, using: &random)
      let number = ExactDecimal(
        units: Int64.random(in: -99_999_999_999...99_999_999_999, using: &random), places: places)
      #expect(ValueReader.decimal(ifReadable: valueText(number.printed)) == number)
      #expect(ValueReader.decimal(ifReadable: valueText(number.description)) == number)
      let quantity = Quantity(.below(number), unit: "%")
      guard case .quantity(let again)? = read(.number, quantity.printed).value else {
        Issue.record("\(quantity.printed) is no number")
        continue
      }
      #expect(again == quantity)
    }
  }

  @Test func bareNumbersAreReadWithoutFindings() {
    #expect(ValueReader.decimal(ifReadable: valueText(" 2.5 ")) == ExactDecimal(units: 25, places: 1))
    for text in ["", "5%", "5-10", "<5", "about 5", "five", "5 5"] {
      #expect(ValueReader.decimal(ifReadable: valueText(text)) == nil, "\(text)")
    }
  }
}
