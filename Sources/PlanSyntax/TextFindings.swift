// PlanSyntax: findings about bytes and indentation. One a file for each flaw, with its places: it has one cause.

import PlanDiagnostics
import PlanText

struct TextFindings {
  /// Places that a finding lists; the rest is counted.
  static let listed = 100

  let tree: SyntaxTree

  func findings(of cutter: LineCutter) -> [Diagnostic] {
    if tree.lines.allSatisfy({ $0.kind == .blank }) { return [empty] }
    if isUTF16 { return [utf16] }
    var findings: [Diagnostic] = []
    if let finding = notUTF8(cutter.badUTF8) { findings.append(finding) }
    if let finding = controls(cutter.controls) { findings.append(finding) }
    return findings + IndentFindings(tree: tree).findings(of: cutter.oddIndents)
  }

  private var empty: Diagnostic {
    let message = tree.lines.isEmpty ? "the file is empty" : "the file holds nothing but blank lines"
    return Diagnostic(.fileEmpty, message, at: tree.range(0..<0), help: "write the plan, or take the file away")
  }

  private var isUTF16: Bool {
    tree.bytes.starts(with: [0xFF, 0xFE]) || tree.bytes.starts(with: [0xFE, 0xFF])
  }

  private var utf16: Diagnostic {
    Diagnostic(
      .textNotUTF8, "the file is saved as UTF-16, and cannot be read", at: tree.range(0..<2), found: "UTF-16",
      expected: "UTF-8", help: "save the file again with the encoding UTF-8")
  }

  private func notUTF8(_ faults: FaultRuns) -> Diagnostic? {
    guard let first = faults.runs.first else { return nil }
    let byte = String(tree.bytes[first.lowerBound], radix: 16, uppercase: true)
    let message =
      faults.count == 1
      ? "a character cannot be read: the file is not all UTF-8"
      : "\(faults.count) pieces of text cannot be read: the file is not all UTF-8"
    let fix = faults.count > faults.runs.count ? nil : windowsFix(faults.runs)
    return Diagnostic(
      .textNotUTF8, message, at: tree.range(first), label: "this is no character in UTF-8",
      others: others(faults.runs.dropFirst(), "nor is this"), found: "the byte \(byte)", expected: "UTF-8",
      notes: notes(faults.count), fix: fix, help: fix == nil ? "save the file again with the encoding UTF-8" : nil)
  }

  /// Most such files were saved by Windows in its own encoding.
  private func windowsFix(_ runs: [Range<Int>]) -> Fix? {
    var edits: [Edit] = []
    for run in runs {
      var text = ""
      for byte in tree.bytes[run] {
        guard let scalar = Windows1252.scalar(byte) else { return nil }
        text.unicodeScalars.append(scalar)
      }
      edits.append(Edit(tree.range(run), text))
    }
    return Fix("take them for text that Windows saved, and save it as UTF-8", .needsReview, edits)
  }

  private func controls(_ faults: FaultRuns) -> Diagnostic? {
    guard let first = faults.runs.first else { return nil }
    let message =
      faults.count == 1
      ? "the text holds a character that cannot be seen"
      : "the text holds characters that cannot be seen, in \(faults.count) places"
    let fix = Fix(
      "take them out, or put in what they stand for", .needsReview,
      faults.runs.map { Edit(tree.range($0), replacement($0)) })
    return Diagnostic(
      .textHasControlCharacter, message, at: tree.range(first), label: name(ofScalarAt: first.lowerBound),
      others: others(faults.runs.dropFirst(), "another"), found: name(ofScalarAt: first.lowerBound),
      notes: notes(faults.count), fix: faults.count > faults.runs.count ? nil : fix)
  }

  /// A C1 control is a Windows character that was converted as if it were Latin-1; a vertical tab or a form feed
  /// separates words.
  private func replacement(_ run: Range<Int>) -> String {
    var text = ""
    for scalar in String(decoding: tree.bytes[run], as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0B, 0x0C: text += " "
      case 0x80...0x9F: if let meant = Windows1252.scalar(UInt8(scalar.value)) { text.unicodeScalars.append(meant) }
      default: break
      }
    }
    return text
  }

  private func name(ofScalarAt offset: Int) -> String {
    let end = min(offset + 4, tree.bytes.count)
    let text = String(decoding: tree.bytes[offset..<end], as: UTF8.self)
    let hex = String(text.unicodeScalars.first?.value ?? 0, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex
  }

  private func others(_ runs: ArraySlice<Range<Int>>, _ text: String) -> [Label] {
    runs.prefix(Self.listed).map { Label(tree.range($0), text) }
  }

  private func notes(_ count: Int) -> [String] {
    count > Self.listed + 1 ? ["only the first \(Self.listed + 1) of \(count) places are listed"] : []
  }
}

/// Windows code page 1252, which older programs save text in.
enum Windows1252 {
  private static let upper: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard byte >= 0x80, byte < 0xA0 else { return Unicode.Scalar(byte) }
    let value = upper[Int(byte - 0x80)]
    return value == 0 ? nil : Unicode.Scalar(value)
  }
}

extension Diagnostic {
  static func fileTooLarge(file: FileID, size: Int) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, "the file is too large to be read: \(size >> 20) MB", at: SourceRange(file, 0..<0),
      found: "\(size >> 20) MB", expected: "less than 4096 MB", help: "split the plan with `include`")
  }
}
