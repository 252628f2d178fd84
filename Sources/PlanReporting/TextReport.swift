// PlanReporting: findings as people read them in a terminal.

import PlanDiagnostics
import PlanText

/// How findings are written for people.
package struct TextOptions: Sendable {
  package var usesColour: Bool
  /// Cells a line of the terminal has.
  package var width: Int

  package init(usesColour: Bool = false, width: Int = 120) {
    self.usesColour = usesColour
    self.width = width
  }
}

/// Writes findings one by one, each with the author's own lines.
package struct TextReport {
  /// Places shown of one finding, beside its own.
  static let othersShown = 5
  private let palette: Palette
  private let width: Int
  private let places: ReportPlaces
  private let report: Report

  package init(_ report: Report, options: TextOptions) {
    self.report = report
    self.palette = Palette(isOn: options.usesColour)
    self.width = max(40, options.width)
    self.places = ReportPlaces(report.sources)
  }

  /// The whole report, with a line that sums up at its end.
  package func text() -> String {
    var text = ""
    write { text += $0 }
    return text
  }

  /// Text from outside (a path, a message) as a terminal may show it: on one line, with nothing hidden or obeyed.
  package static func visible(_ text: String) -> String { Glyphs.visible(text) }

  /// A line of a file as a terminal may show it, with signs for tabs and wide spaces, which look like blanks.
  package static func visibleLine(_ bytes: [UInt8], _ line: Range<Int>) -> String {
    Glyphs.of(bytes, line).map { Glyphs.unlikeBlank($0, bytes) }.joined()
  }

  /// Hands over the report piece by piece, so that a long one need not be held.
  package func write(_ piece: (String) -> Void) {
    for finding in report.findings { piece(self.text(of: finding) + "\n") }
    piece(report.counts.sentence + "\n")
  }

  private func text(of finding: Diagnostic) -> String {
    var page = Page(palette: palette, gutter: gutter(of: finding))
    let head = "\(finding.severity.name)[\(finding.code.rawValue)]"
    page.add(palette.paint(head, ink(of: finding.severity)) + ": " + strong(finding.message))
    addPlaces(of: finding, to: &page)
    for (name, value) in [("found", finding.found), ("expected", finding.expected)] {
      if let value { page.add("\(name): \(Glyphs.visible(value))") }
    }
    if let fix = finding.fix {
      page.add("fix (\(fix.safety.rawValue)): \(Glyphs.visible(fix.title))")
      for line in FixText(fix, places: places, palette: palette, width: width - page.gutter - 3).lines() {
        page.add(line.number, line.sign, line.text)
      }
    }
    for note in finding.notes { page.add("note: \(Glyphs.visible(note))") }
    if let help = finding.nextStep { page.add("help: \(Glyphs.visible(help))") }
    page.add("more: plancc explain \(finding.code.rawValue)")
    return page.text
  }

  private func strong(_ text: String) -> String { palette.paint(Glyphs.visible(text), .strong) }

  private func ink(of severity: Severity) -> Ink {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }

  /// Cells for line numbers: as many as the longest that the finding shows.
  private func gutter(of finding: Diagnostic) -> Int {
    var ranges = [finding.primary.range] + finding.others.prefix(Self.othersShown).map(\.range)
    if let fix = finding.fix { ranges += fix.edits.prefix(FixText.changesShown).map(\.range) }
    let last = ranges.map { places[$0.file].line(of: Int($0.end)) }.max() ?? 1
    return String(last).utf8.count
  }
}

extension TextReport {
  private func addPlaces(of finding: Diagnostic, to page: inout Page) {
    let primary = finding.primary.range
    let file = places[primary.file]
    let line = file.line(of: Int(primary.start))
    page.add("  --> " + placeName(primary))
    let excerpt = excerpt(of: primary, page)
    page.add(line, "|", excerpt.shown)
    page.add(mark(finding.primary, in: excerpt, ink: ink(of: finding.severity), sign: "^"))

    var rest = finding.others
    rest.removeAll { other in
      let isHere = other.range.file == primary.file && file.line(of: Int(other.range.start)) == line
      guard isHere, excerpt.holds(other.range.offsets) else { return false }
      page.add(mark(other, in: excerpt, ink: .other, sign: "-"))
      return true
    }
    for other in rest.prefix(Self.othersShown) { addOther(other, to: &page) }
    if rest.count > Self.othersShown {
      page.add("  and \(Counts.count(rest.count - Self.othersShown, "more place"))")
    }
  }

  private func addOther(_ other: Label, to page: inout Page) {
    page.add("  and " + placeName(other.range))
    let excerpt = excerpt(of: other.range, page)
    page.add(places[other.range.file].line(of: Int(other.range.start)), "|", excerpt.shown)
    page.add(mark(other, in: excerpt, ink: .other, sign: "-"))
  }

  private func placeName(_ range: SourceRange) -> String {
    let file = places[range.file]
    let position = file.position(of: Int(range.start))
    return palette.paint("\(Glyphs.visible(file.file.path)):\(position.line):\(position.column)", .place)
  }

  private func excerpt(of range: SourceRange, _ page: Page) -> Excerpt {
    let file = places[range.file]
    let content = file.content(ofLine: file.line(of: Int(range.start)))
    return Excerpt(file.file.bytes, line: content, around: range.offsets, width: width - page.gutter - 3)
  }

  /// The underline of a label with its words, which go to a line of their own where they do not fit beside it.
  private func mark(_ label: Label, in excerpt: Excerpt, ink: Ink, sign: String) -> [String] {
    let (before, marked) = excerpt.cells(of: label.range.offsets)
    let underline = String(repeating: " ", count: before) + palette.paint(String(repeating: sign, count: marked), ink)
    let words = Glyphs.visible(label.text) + lastLine(of: label.range)
    guard !words.isEmpty else { return [underline] }
    let length = words.reduce(0) { $0 + CellWidth.of($1) }
    if before + marked + 1 + length + 8 <= width || before < 8 {
      return [underline + " " + palette.paint(words, ink)]
    }
    let indent = String(repeating: " ", count: max(0, min(before, width - 8 - length)))
    return [underline, indent + palette.paint(words, ink)]
  }

  /// For a range over several lines, where it ends.
  private func lastLine(of range: SourceRange) -> String {
    let file = places[range.file]
    let first = file.line(of: Int(range.start))
    let last = file.line(of: max(Int(range.start), Int(range.end) - 1))
    return last > first ? " (to line \(last))" : ""
  }
}

/// The lines of one finding, with line numbers in a gutter.
private struct Page {
  let palette: Palette
  let gutter: Int
  private(set) var text = ""

  init(palette: Palette, gutter: Int) {
    self.palette = palette
    self.gutter = gutter
  }

  mutating func add(_ line: String) { text += line + "\n" }

  /// A line of a file.
  mutating func add(_ number: Int?, _ sign: String, _ line: String) {
    let number = number.map(String.init) ?? ""
    let padding = String(repeating: " ", count: max(0, gutter - number.utf8.count))
    text += padding + palette.paint(number + " " + sign, .place) + (line.isEmpty ? "" : " " + line) + "\n"
  }

  /// Lines below a line of a file.
  mutating func add(_ marks: [String]) {
    for mark in marks { add(nil, "|", mark) }
  }
}
