// PlanTemplates: large parts put into a rendered shell, byte for byte.

/// A rendered shell with its marks replaced. No value can hold a mark: values are escaped, marks open with `<`.
struct Splice {
  private(set) var bytes: [UInt8] = []
  private(set) var bodyCount = 0

  static func mark(of variable: PageVariable) -> String {
    "<!--plancc:" + variable.rawValue + "-->"
  }

  init(_ shell: [UInt8], body: [UInt8], stylesheet: [UInt8]) {
    let bodyMark = Array(Splice.mark(of: .body).utf8)
    let sheetMark = Array(Splice.mark(of: .stylesheet).utf8)
    bytes.reserveCapacity(shell.count + body.count + stylesheet.count)
    var copied = 0
    var index = 0
    while index < shell.count {
      guard shell[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      let rest = shell[index...]
      if rest.starts(with: bodyMark) {
        bytes += shell[copied..<index]
        if bodyCount == 0 { bytes += body }
        bodyCount += 1
        index += bodyMark.count
        copied = index
      } else if rest.starts(with: sheetMark) {
        bytes += shell[copied..<index]
        bytes += stylesheet
        index += sheetMark.count
        copied = index
      } else {
        index += 1
      }
    }
    bytes += shell[copied...]
  }
}

enum Stylesheet {
  /// The line of the first `</style`, in any case: it would end the element that holds the sheet.
  static func lineThatEndsElement(in bytes: [UInt8]) -> Int? {
    let ending = Array("</style".utf8)
    var line = 1
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "\n") { line += 1 }
      guard bytes[index] == UInt8(ascii: "<"), index + ending.count <= bytes.count else { continue }
      if zip(bytes[index...], ending).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 }) { return line }
    }
    return nil
  }
}
