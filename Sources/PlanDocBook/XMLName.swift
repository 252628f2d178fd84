// PlanDocBook: anchors as names that XML takes for an id.

import PlanPaper

enum XMLName {
  /// The anchor's id where it is an XML name without a colon, as it should be; else with every other character
  /// spelt out, so that ids that differ in one still differ.
  static func of(_ anchor: Anchor) -> String {
    let scalars = anchor.id.unicodeScalars
    if let first = scalars.first, isStart(first), scalars.allSatisfy(isPart) { return anchor.id }
    var name = ""
    if let first = scalars.first, isStart(first) {} else { name = "_" }
    for scalar in scalars {
      if isPart(scalar) {
        name.unicodeScalars.append(scalar)
      } else {
        name += "_x" + String(scalar.value, radix: 16, uppercase: true) + "_"
      }
    }
    return name
  }

  /// ASCII and the letters of Western Europe: beyond them, editions of XML differ in what a name may hold.
  private static func isStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF: true
    default: false
    }
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2E, 0x30...0x39: true
    default: isStart(scalar)
    }
  }
}
