// Tests of PlanValues: reading a scale and scores on it from marked text, with findings and mended text.

import PlanDiagnostics
import PlanModel
import PlanTestSupport
import PlanText
import PlanValues
import Testing

/// A part of a marked text, as a value that knows where it stands.
func part(_ marked: Marked, _ range: Range<Int>) -> ValueText {
  ValueText(file: FileID(0), bytes: marked.bytes, range: range)
}

func whole(_ marked: Marked) -> ValueText { part(marked, 0..<marked.bytes.count) }

/// The fields of a scale record, a line each, and the rows of its matrix, as text.
struct ScaleSample {
  let marked: Marked
  let scale: Scale?
  let found: [Diagnostic]

  init(_ text: String) {
    marked = Marked(text)
    var source = ScaleSource(head: SourceRange(FileID(0), 0..<0))
    var start = 0
    for line in marked.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let range = start..<start + line.count
      start += line.count + 1
      if line.first == 0x7C {
        source.cells.append(Self.cells(range, marked))
        continue
      }
      guard let colon = line.firstIndex(of: 0x3A) else { continue }
      let value = part(marked, colon + 1..<range.upperBound).trimmed
      switch String(decoding: line[line.startIndex..<colon], as: UTF8.self) {
      case "likelihood": source.likelihood = value
      case "impact": source.impact = value
      case "score": source.score = value
      case "bands": source.bands = value
      case "rating": source.rating = value
      case "high is": source.highIsGood = value.string == "good"
      default: continue
      }
    }
    var found: [Diagnostic] = []
    scale = ScaleReader.read(
      source, name: "corporate", title: "Corporate scale", subject: { "scale corporate" }, into: &found)
    self.found = found
  }

  private static func cells(_ line: Range<Int>, _ marked: Marked) -> [ValueText] {
    var cells: [ValueText] = []
    var start = line.lowerBound + 1
    for index in start..<line.upperBound where marked.bytes[index] == 0x7C {
      cells.append(part(marked, start..<index).trimmed)
      start = index + 1
    }
    return cells
  }

  /// The text with all fixes made; a placeholder is for a person to fill in, and mends nothing.
  var mended: String? {
    found.contains { $0.fix?.safety == .placeholder } ? nil : mendedText(marked, found)
  }
}

/// The text with the fixes of all findings made; nothing where one of them has none.
func mendedText(_ marked: Marked, _ found: [Diagnostic]) -> String? {
  guard !found.isEmpty, found.allSatisfy({ $0.fix != nil }) else { return nil }
  let all = Fix("all", .safe, found.compactMap(\.fix).flatMap(\.edits))
  return all.applied(to: marked.bytes).map { String(decoding: $0, as: UTF8.self) }
}

/// What must hold of every finding of this room.
func expectSound(_ finding: Diagnostic, at marked: Marked, about subject: String) {
  #expect(finding.message.contains(subject), "the finding does not name \(subject): \(finding.message)")
  #expect(!finding.message.hasSuffix("."), "\(finding.message)")
  #expect(finding.message.utf8.first?.isUpper == false || finding.message.utf8.first == nil, "\(finding.message)")
  #expect(finding.fix != nil || finding.help != nil, "no next step: \(finding.message)")
  #expect(finding.found != nil || finding.expected != nil, "\(finding.message)")
  if let place = marked.ranges.first {
    #expect(finding.primary.range == SourceRange(FileID(0), place), "\([finding].summary)")
  }
}

/// A scale in a few words: axes, rule and bands.
func shown(_ scale: Scale?) -> String {
  guard let scale else { return "nothing" }
  func axis(_ levels: [Level]) -> String {
    levels.map { level in
      let code = level.code.isEmpty ? "" : "/\(level.code)"
      return "\(level.name)\(code)=\(level.value)"
    }.joined(separator: " ")
  }
  let bands = scale.bands.map { band in
    "\(band.name) [\(band.printedRange)]\(band.colour.map { " \($0.rawValue)" } ?? "")"
  }
  let parts = [axis(scale.likelihood), axis(scale.impact), shown(scale.rule), bands.joined(separator: ", ")]
  return parts.filter { !$0.isEmpty }.joined(separator: " | ")
}

func shown(_ rule: ScoreRule) -> String {
  switch rule {
  case .product: "product"
  case .sum: "sum"
  case .scoreMatrix(let scores): "matrix \(scores.map { $0.map(\.description).joined(separator: " ") })"
  case .bandMatrix: "matrix of bands"
  case .rating: "rating"
  case .judgement: "judgement"
  }
}

/// A faulty scale: what is found, and what the text is when it is mended.
struct ScaleFaultCase: CustomTestStringConvertible, Sendable {
  var text: String
  var codes: [DiagnosticCode]
  var says: String
  var mended: String?

  init(_ text: String, _ codes: DiagnosticCode..., says: String, mended: String? = nil) {
    self.text = text
    self.codes = codes
    self.says = says
    self.mended = mended
  }

  var testDescription: String { text }

  func check() {
    let sample = ScaleSample(text)
    #expect(sample.found.codes == codes, "\(sample.found.summary)")
    guard let finding = sample.found.first else { return }
    expectSound(finding, at: sample.marked, about: "scale corporate")
    let words = ([finding.message, finding.help ?? ""] + finding.notes).joined(separator: "\n")
    #expect(words.contains(says), "\(words)")
    #expect(sample.mended == mended)
    guard let mended else { return }
    let again = ScaleSample(mended)
    #expect(again.found.isEmpty, "\(again.found.summary)")
  }
}
