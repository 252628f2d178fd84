// PlanValues: currencies by sign, word and ISO 4217 code.

internal import PlanText

enum Currencies {
  /// The codes in use, in the order of the alphabet.
  static let codes: [String] = """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP \
    CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF \
    IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD \
    MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB \
    RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD \
    UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
    """.split(separator: " ").map(String.init)

  /// Those that a misspelt code most likely means.
  static let usual = ["GBP", "EUR", "USD", "CHF"]

  static func isCode(_ code: String) -> Bool {
    var low = 0
    var high = codes.count
    while low < high {
      let middle = (low + high) / 2
      if codes[middle] < code { low = middle + 1 } else { high = middle }
    }
    return low < codes.count && codes[low] == code
  }

  /// `£`, `€`, `$`, `US$`: takes it, where it stands here.
  static func takeSign(_ cursor: inout ValueCursor) -> String? {
    if cursor.take("£") { return "GBP" }
    if cursor.take("€") { return "EUR" }
    if cursor.take("US$") || cursor.take("$") { return "USD" }
    return nil
  }

  enum Code {
    case known(String)
    case unknown(Range<Int>)
  }

  /// Three capitals that stand alone, as a code does.
  static func takeCode(_ cursor: inout ValueCursor) -> Code? {
    let letters = cursor.letters
    guard letters.count == 3, cursor.bytes[letters].allSatisfy(\.isUpper) else { return nil }
    cursor.at = letters.upperBound
    let code = String(decoding: cursor.bytes[letters], as: UTF8.self)
    return isCode(code) ? .known(code) : .unknown(letters)
  }

  /// `pounds`, `euros`, behind an amount.
  static func takeWord(_ cursor: inout ValueCursor) -> String? {
    if cursor.takeWords("pounds") || cursor.takeWords("pound") { return "GBP" }
    if cursor.takeWords("euros") || cursor.takeWords("euro") { return "EUR" }
    return nil
  }
}
