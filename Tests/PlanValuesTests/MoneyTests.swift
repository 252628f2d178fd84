// Tests of PlanValues: amounts of money.

import PlanDiagnostics
import PlanModel
import PlanTestSupport
import PlanText
import PlanValues
import Testing

struct MoneyTests {
  @Test(arguments: [
    ("£168,475,200", "£168,475,200"),
    ("£ 16,390.5", "£16,390.5"),
    ("-£ 2,211.4", "−£2,211.4"),
    ("-£2,211.4", "−£2,211.4"),
    ("−£2,211.4", "−£2,211.4"),
    ("–£2,211.4", "−£2,211.4"),
    ("£-2,211.4", "−£2,211.4"),
    ("(2,211.4)", "−£2,211.4"),
    ("(£2,211.4)", "−£2,211.4"),
    ("£(2,211.4)", "−£2,211.4"),
    ("(2,211.4) (annual)", "−£2,211.4 noted annual"),
    ("3,330.9", "£3,330.9"),
    ("£584,870.00", "£584,870.00"),
    ("£8M p/a", "£8m a year"),
    ("Approx £8M p/a", "circa £8m a year"),
    ("£8m", "£8m"),
    ("£8 million", "£8m"),
    ("£1.3m", "£1.3m"),
    ("£55k", "£55k"),
    ("£400k per annum", "£400k a year"),
    ("£270K p/a", "£270k a year"),
    ("£44,400 per annum", "£44,400 a year"),
    ("£30,000 annually", "£30,000 a year"),
    ("£650 pcm", "£650 a month"),
    ("£12.50 an hour", "£12.50 an hour"),
    ("£2,500 per child", "£2,500 per child"),
    ("£1.2m p.a.", "£1.2m a year"),
    ("£1.2m pa", "£1.2m a year"),
    ("£1.2m a year", "£1.2m a year"),
    ("circa £55m", "circa £55m"),
    ("circa £55m (for KCC and NHS CCGs)", "circa £55m noted for KCC and NHS CCGs"),
    ("c. £5.5m", "circa £5.5m"),
    ("c£5.5m", "circa £5.5m"),
    ("~£5.5m", "circa £5.5m"),
    ("£491,077.5m", "£491,077.5m"),
    ("£1.5bn", "£1.5bn"),
    ("£1.5m (2 year contract)", "£1.5m noted 2 year contract"),
    ("£140,000 (annual); £420,000 (total)", "£140,000 noted annual ; £420,000 noted total"),
    ("£2.4M-£3.4M", "£2.4m to £3.4m"),
    ("£2.4m to £3.4m p/a", "£2.4m to £3.4m a year"),
    ("£55-60m", "£55m to £60m"),
    ("£55 – 60", "£55 to £60"),
    ("£800k-£1.2m", "£800k to £1,200k"),
    ("£500,000-£1m", "£500,000 to £1,000,000"),
    ("€8m", "€8m"),
    ("$1,000", "$1,000"),
    ("US$1,000", "$1,000"),
    ("CHF 8m", "CHF 8m"),
    ("8,000 EUR", "€8,000"),
    ("GBP 500", "£500"),
    ("500 pounds", "£500"),
    ("50p", "£0.50"),
    ("£0", "£0"),
    ("£.50", "£0.50"),
    ("+£500", "£500"),
    ("£\u{A0}16,390.5", "£16,390.5"),
    ("tbc", "missing tbc"),
    ("(as with Agilisys)", "bracketed as with Agilisys"),
  ])
  func amounts(text: String, printed: String) {
    let reading = read(.money, text)
    #expect(reading.found.isEmpty, "\(reading.found.summary)")
    #expect(shown(reading.value) == printed)
  }

  @Test func partsAreKeptApart() throws {
    guard case .money(let money)? = read(.money, "circa £2.40M – £3.4M p/a").value else {
      Issue.record("no money")
      return
    }
    #expect(money.amount.units == 240)
    #expect(money.amount.places == 2)
    #expect(money.upTo == ExactDecimal(units: 34, places: 1))
    #expect(money.currency == "GBP")
    #expect(money.multiple == .millions)
    #expect(money.per == "year")
    #expect(money.isCirca)
  }

  @Test func amountsWithoutASignAreInTheCurrencyOfThePlan() {
    #expect(shown(read(.money, "8,000", ValueContext(currency: "EUR")).value) == "€8,000")
    #expect(shown(read(.money, "£8,000", ValueContext(currency: "EUR")).value) == "£8,000")
  }

  /// Trap 29.
  @Test func aSharedMultipleIsReadForBothAndSaid() {
    let fault = Fault(
      "«£2.4»-£3.4M", .moneyUnitMixed, says: "only one end says `M`", mended: "£2.4M-£3.4M", reads: "£2.4m to £3.4m")
    fault.check(.money)
    #expect(shown(read(.money, fault.text).value) == "£2.4m to £3.4m")
    let behind = Fault("£2.4m to «£3.4»", .moneyUnitMixed, says: "only one end says `m`", mended: "£2.4m to £3.4m")
    behind.check(.money)
  }

  @Test(arguments: [
    Fault(
      "£«67,9004.80»", .moneyMalformed, says: "commas do not stand between thousands", mended: "£679,004.80",
      reads: "£679,004.80"),
    Fault("£«5,743, 000» (annual)", .moneyMalformed, says: "a space stands inside", mended: "£5,743,000 (annual)"),
    Fault("£«676, 750»", .moneyMalformed, says: "a space stands inside", mended: "£676,750"),
    Fault("£«19.925, 000»", .moneyMalformed, says: "a space stands inside", mended: "£19,925,000"),
    Fault("€«1.234,56»", .moneyMalformed, says: "not a comma", mended: "€1,234.56", reads: "€1,234.56"),
    Fault("£«1.234.567»", .moneyMalformed, says: "not dots", mended: "£1,234,567"),
    Fault("£90,000 «for 3 years»", .moneyMalformed, says: "only `£90,000`", mended: "£90,000 (for 3 years)"),
    Fault("£1 million «in total»", .moneyMalformed, says: "only `£1 million`", mended: "£1 million (in total)"),
    Fault(
      "£275,000 annually «for 3 years»", .moneyMalformed, says: "only `£275,000 annually`",
      mended: "£275,000 annually (for 3 years)"),
    Fault(
      "£1.3m «contract part funded by CCGs £1.2m annual grant»", .moneyMalformed, says: "only `£1.3m`",
      mended: "£1.3m (contract part funded by CCGs £1.2m annual grant)"),
    Fault(
      "£90,000 (annual)« £270,000» (total)", .moneyMalformed, says: "two amounts",
      mended: "£90,000 (annual); £270,000 (total)"),
    Fault("«up to» £55m", .moneyMalformed, says: "holds no limit", mended: "£55m (up to)"),
    Fault("circa «over» £1m", .moneyMalformed, says: "holds no limit", mended: "circa £1m (over)"),
    Fault("«Various»", .moneyMalformed, says: "not an amount", mended: "(Various)"),
    Fault("«–»", .moneyMalformed, says: "not an amount", mended: "not given"),
    Fault("«£000»", .moneyMalformed, says: "not an amount"),
    Fault("«SCS» £270K p/a", .moneyMalformed, says: "only `£270K p/a`", mended: "£270K p/a (SCS)"),
    Fault("«Contract 1» - £71,022", .moneyMalformed, says: "only `£71,022`", mended: "£71,022 (Contract 1)"),
    Fault("2015«/16 budget»", .moneyMalformed, says: "only `2015`"),
    Fault("£", .moneyMalformed, says: "not an amount", mended: "not given"),
    Fault("£3.4m to «£2.4m»", .rangeReversed, says: "ends below", mended: "£2.4m to £3.4m"),
    Fault("«£5 to €6»", .moneyMalformed, says: "two currencies"),
    Fault("«GBB» 500", .currencyUnknown, says: "GBB is no currency", mended: "GBP 500"),
    Fault("500 «ERU»", .currencyUnknown, says: "ERU is no currency", mended: "500 EUR"),
    Fault("£«1234567890123456789»", .moneyMalformed, says: "more digits"),
    Fault("£«1.2.3»", .moneyMalformed, says: "more than one dot"),
  ])
  func faults(fault: Fault) { fault.check(.money) }

  /// What is printed reads again to the same money.
  @Test func whatIsPrintedReadsAgain() {
    var random = SeededGenerator(seed: 29)
    let multiples: [Money.Multiple] = [.units, .thousands, .millions, .billions]
    for _ in 0..<3000 {
      let places = UInt8.random(in: 0...4, using: &random)
      let low = ExactDecimal(units: Int64.random(in: -9_999_999_999...9_999_999_999, using: &random), places: places)
      let high = ExactDecimal(units: low.units + Int64.random(in: 0...99_999, using: &random), places: places)
      let money = Money(
        amount: low, upTo: Bool.random(using: &random) ? high : nil,
        currency: ["GBP", "EUR", "USD", "CHF"].randomElement(using: &random) ?? "GBP",
        multiple: multiples.randomElement(using: &random) ?? .units,
        per: ["", "year", "month", "hour", "child"].randomElement(using: &random) ?? "",
        isCirca: Bool.random(using: &random))
      let reading = read(.money, money.printed)
      #expect(reading.found.isEmpty, "\(money.printed): \(reading.found.summary)")
      guard case .money(let again)? = reading.value else {
        Issue.record("\(money.printed) is no money")
        continue
      }
      #expect(again == money, "\(money.printed)")
      #expect(again.amount.places == places)
    }
  }
}
