// Tests of PlanReporting: reports whose text is kept in Goldens.

import PlanDiagnostics
import PlanReporting
import PlanText
import Testing

struct TextCase: Sendable, CustomTestStringConvertible {
  var name: String
  var report: Report
  var options = TextOptions()
  var testDescription: String { name }

  static let all: [TextCase] = [
    everything, twoFiles, twentyPlaces, sameLine, sameLineOfFar, severalLines, lineIn, lineOut, manyEdits, placeholder,
    hostile, longWords, narrow, windows, emptyFile, endOfFile, clean,
  ]

  private static func one(
    _ name: String, _ file: Sample, options: TextOptions = TextOptions(), _ findings: Diagnostic...
  ) -> TextCase { TextCase(name: name, report: file.report(findings), options: options) }

  static let everything: TextCase = {
    var file = Sample("risk R12: Costs rise\n  owner: «Philip Seguola»\n", path: "risks/finance.plan")
    file.add("\n\n\n\n\n\n\n\nperson «Philip Segurola»: Director\n", path: "people.plan")
    return one(
      "everything", file,
      Diagnostic(
        .ownerNotDeclared, "the owner of risk R12, \"Philip Seguola\", is not declared", at: file[0],
        label: "no one has this name", others: [Label(file[1], "the nearest name")], found: "Philip Seguola",
        expected: "a person, post or body that the plan declares",
        notes: ["owners are declared once, with `person`, `post` or `body`"],
        fix: Fix("write \"Philip Segurola\"", .needsReview, [Edit(file[0], "Philip Segurola")]),
        help: "if this is somebody else, declare them"))
  }()

  static let twoFiles: TextCase = {
    var file = Sample("risk R1: Costs\n  current: «6» x 4\n  due: «31 September 2016»\n", path: "b.plan")
    file.add("action 1: «»\n", path: "a.plan")
    return one(
      "two-files", file,
      Diagnostic(.titleMissing, "action 1 has no title", at: file[2], label: "the title is missing"),
      Diagnostic(.dateImpossible, "September 2016 has 30 days", at: file[1], label: "no such day"),
      Diagnostic(.numberDisagrees, "the number disagrees", at: file[2]),
      Diagnostic(.levelNotOnScale, "likelihood 6 is not on the scale", at: file[0], label: "1 to 5"))
  }()

  static let twentyPlaces: TextCase = {
    let file = Sample(String(repeating: "owner: «Ann Other»\n", count: 20))
    let others = file.ranges.dropFirst().map { Label($0, "here too") }
    return one(
      "twenty-places", file,
      Diagnostic(.ownerNotDeclared, "\"Ann Other\" is not declared", at: file[0], label: "first here", others: others))
  }()

  static let sameLine: TextCase = {
    let file = Sample("  current: «4 x 4» = «15»\n")
    return one(
      "same-line", file,
      Diagnostic(
        .scoreDisagrees, "the score of risk R1 is 15, but 4 x 4 is 16", at: file[1], label: "should be 16",
        others: [Label(file[0], "4 x 4 is 16")],
        fix: Fix("change 15 to 16", .safe, [Edit(file[1], "16")])))
  }()

  /// The other place is on the same line, too far away to be shown beside the first.
  static let sameLineOfFar: TextCase = {
    let file = Sample("«first» " + String(repeating: "word ", count: 100) + "«last»\n")
    return one(
      "same-line-far", file,
      Diagnostic(.fieldRepeated, "it is there twice", at: file[1], others: [Label(file[0], "first here")]))
  }()

  static let severalLines: TextCase = {
    let file = Sample("risk R1: Costs\n  cause: «prices rise\n    and rise\n    and rise»\n  owner: Ann\n")
    return one(
      "several-lines", file,
      Diagnostic(
        .fieldRepeated, "the cause is too long", at: file[0], label: "the whole of it",
        fix: Fix("shorten it", .needsReview, [Edit(file[0], "prices")])))
  }()

  static let lineIn: TextCase = {
    let file = Sample("Some words\n«»risk R1: Costs\n  owner: Ann\n")
    return one(
      "line-in", file,
      Diagnostic(
        .blankLineMissingAbove, "a blank line is missing above risk R1", at: file[0],
        fix: Fix("put in a blank line", .safe, [Edit(file[0], "\n")])))
  }()

  static let lineOut: TextCase = {
    let file = Sample("risk R1: Costs\n  owner: Ann\n«  owner: Ann\n»  cause: prices\n")
    return one(
      "line-out", file,
      Diagnostic(
        .fieldRepeated, "the owner is given twice", at: file[0],
        fix: Fix("take out the second", .needsReview, [Edit(file[0], "")])))
  }()

  static let manyEdits: TextCase = {
    let file = Sample(String(repeating: "«\t»owner: Ann\n\n", count: 8))
    return one(
      "many-edits", file,
      Diagnostic(
        .indentHasTab, "8 lines are indented with tabs", at: file[0],
        others: file.ranges.dropFirst().map { Label($0) },
        fix: Fix("write two spaces for each tab", .safe, file.ranges.map { Edit($0, "  ") })))
  }()

  static let placeholder: TextCase = {
    let file = Sample("risk R1: Costs«»\n  cause: prices\n")
    return one(
      "placeholder", file,
      Diagnostic(
        .ownerNotDeclared, "risk R1 has no owner", at: file[0],
        fix: Fix("add an owner", .placeholder, [Edit(file[0], "\n  owner: …")])))
  }()

  /// Nothing that an author or a file name says reaches the terminal as a command.
  static let hostile: TextCase = {
    let file = Sample("own\u{1B}]0;x\u{7}er: «An\u{202E}n»\u{9B}31m\n", path: "a\u{1B}[2Jb\nc.plan")
    let words = "x\u{1B}[31m\ty\r\nz\u{0}\u{2028}"
    return one(
      "hostile", file,
      Diagnostic(
        .ownerNotDeclared, words, at: file[0], label: words, found: words, expected: words, notes: [words],
        fix: Fix(words, .safe, [Edit(file[0], words)]), help: words))
  }()

  static let longWords: TextCase = {
    let file = Sample("| " + String(repeating: "cell | ", count: 14) + "«last» |\n")
    return one(
      "long-words", file,
      Diagnostic(
        .cellsTooMany, "this row has more cells than the table has headings", at: file[0],
        label: "the table has 14 headings, and this is the fifteenth cell"))
  }()

  static let narrow: TextCase = {
    let file = Sample(
      "  control: Financial and activity monitoring goes to the «management team» each month of the year\n")
    return one(
      "narrow", file, options: TextOptions(width: 40),
      Diagnostic(.ownerNotDeclared, "not declared", at: file[0], label: "no such body"))
  }()

  static let windows: TextCase = {
    let file = Sample("\u{FEFF}risk R1: Costs\r\n  owner: «Ann»\r\n")
    return one(
      "windows", file,
      Diagnostic(
        .ownerNotDeclared, "\"Ann\" is not declared", at: file[0], label: "no such name",
        fix: Fix("write \"Anne\"", .needsReview, [Edit(file[0], "Anne")])))
  }()

  static let emptyFile: TextCase = {
    var file = Sample()
    file.add("", path: "empty.plan")
    let start = SourceRange(FileID(0), 0..<0)
    return one("empty-file", file, Diagnostic(.fileEmpty, "the file is empty", at: start, label: "nothing here"))
  }()

  static let endOfFile: TextCase = {
    let file = Sample("plan: A plan\n«»")
    return one("end-of-file", file, Diagnostic(.fenceNotClosed, "the code is not closed", at: file[0]))
  }()

  static let clean = one("clean", Sample("plan: A plan\n"))
}
