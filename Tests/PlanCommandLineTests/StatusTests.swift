// Tests of PlanCommandLine: every status, and what is said with it.

import Glibc
import PlanTestSupport
import Testing

@Suite struct StatusTests {
  private let scratch = Scratch()

  private func run(_ arguments: String...) -> Outcome { Tool(in: scratch.path).run(arguments) }

  init() {
    scratch.write("clean.plan", "plan: A plan\n")
    scratch.write("error.plan", "plan: A plan\n\nrisk R1: Costs rise\n  owner: Nobody\n")
    scratch.write("warning.plan", "plan: A plan\n\nrisk R1: Costs rise\n  cause:\n")
    scratch.write("note.plan", "plan: A plan\n\naction A1: Act\n  due: \"31 September\"\n")
  }

  @Test func nothingFoundIsClean() {
    let lint = run("lint", "clean.plan")
    #expect(lint.status == 0)
    #expect(lint.text == "no findings in 1 file\n")
    #expect(lint.errors == "")
  }

  @Test func notesAloneAreClean() {
    let lint = run("lint", "note.plan")
    #expect(lint.status == 0)
    #expect(lint.text.hasPrefix("note[PL1406]"))
  }

  @Test(arguments: ["error", "warning"])
  func errorsAndWarningsAreFindings(severity: String) {
    let lint = run("lint", severity + ".plan")
    #expect(lint.status == 1)
    #expect(lint.text.hasPrefix(severity + "[PL1"))
    #expect(lint.text.hasSuffix("1 \(severity) in 1 file\n"))
    #expect(lint.errors == "")
  }

  @Test(arguments: [
    ["lint"], ["lint", "absent.plan"], ["lint", "empty"], ["lint", "clean.plan", "--format", "xml"], ["nonsense"],
    ["lint", "clean.plan", "--nonsense"], ["render", "clean.plan", "--to", "pdf"],
    ["render", "clean.plan", "-o", "clean.plan"],
    ["render", "clean.plan", "-o", "clean.plan/inner"], ["render", "clean.plan", "-o", "/proc/nowhere"],
    ["render", "clean.plan", "--as-of", "soon"], ["render", "clean.plan", "--templates", "absent"],
    ["render", "clean.plan", "--templates", "templates"], ["new", "poem"], ["new", "plan", "clean.plan"],
    ["new", "plan", "absent/plan.plan"], ["explain", "qqqqqq"], ["lint", ""],
    ["lint", "--color", "pink", "clean.plan"],
  ])
  func wrongUseIsToldApart(arguments: [String]) {
    scratch.folder("empty")
    scratch.write("templates/pge.mustache", "")
    let before = scratch.files()
    let outcome = Tool(in: scratch.path).run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.text == "")
    #expect(outcome.errors.hasPrefix("plancc: ") || outcome.errors.hasPrefix("Error: "))
    #expect(scratch.files() == before)
    #expect(scratch.text("clean.plan") == "plan: A plan\n")
  }

  /// A crash, here made by hand, says whose fault it is.
  @Test(arguments: [SIGSEGV, SIGILL, SIGABRT])
  func aFaultOfItsOwnIsToldApart(signal: CInt) {
    var tool = Tool(in: scratch.path)
    tool.interruption = signal
    let outcome = tool.run("lint", "-")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("a fault of plancc itself"))
  }

  @Test func helpAndVersionAreClean() {
    #expect(run("--version").text == "plancc 0.1.0\n")
    for command in [["--help"], ["render", "--help"], ["lint", "--help"], ["explain", "--help"], ["new", "--help"]] {
      let help = Tool(in: scratch.path).run(command)
      #expect(help.status == 0)
      #expect(help.text.contains("EXAMPLES"))
      #expect(help.errors == "")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsAreMade(shell: String) {
    let script = run("--generate-completion-script", shell)
    #expect(script.status == 0)
    for word in ["render", "explain", "keep-going"] { #expect(script.text.contains(word)) }
  }

  @Test func aMisspeltPathGetsASuggestion() {
    let lint = run("lint", "clen.plan")
    #expect(
      lint.errors == """
        plancc: clen.plan cannot be read: there is no such file or folder
        help: did you mean clean.plan?

        """)
  }
}

@Suite struct StreamTests {
  private let scratch = Scratch()

  init() {
    scratch.write(
      "many.plan", "plan: A plan\n\n" + (1...3_000).map { "risk R\($0): Costs\n  owner: Nobody \($0)\n" }.joined())
    scratch.write("clean.plan", "plan: A plan\n")
  }

  @Test(arguments: [["lint", "many.plan"], ["lint", "--format", "json", "many.plan"]])
  func aReaderWhoHasGoneAwayChangesNothing(arguments: [String]) {
    var tool = Tool(in: scratch.path)
    tool.output = .closedPipe
    let outcome = tool.run(arguments)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
  }

  @Test(arguments: [["--help"], ["--version"], ["lint", "clean.plan"], ["explain"], ["new", "plan", "-"]])
  func aReaderWhoHasGoneAwayIsNoError(arguments: [String]) {
    var tool = Tool(in: scratch.path)
    tool.output = .closedPipe
    let outcome = tool.run(arguments)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
  }

  @Test(arguments: [["lint", "many.plan"], ["--help"], ["lint", "--format", "json", "clean.plan"]])
  func aFullDiskBehindStandardOutputIsAnError(arguments: [String]) {
    var tool = Tool(in: scratch.path)
    tool.output = .path("/dev/full")
    let outcome = tool.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors == "plancc: standard output cannot be written: no space is left on the disk\n")
  }

  @Test func standardInputIsReadOnceAndNamed() {
    var tool = Tool(in: scratch.path)
    tool.input = Array("plan: A plan\n\nrisk R1: Costs\n  owner: Nobody\n".utf8)
    let lint = tool.run("lint", "-", "-")
    #expect(lint.status == 1)
    #expect(lint.text.contains("  --> standard input:4:10\n"))
    #expect(lint.text.hasSuffix("1 error in 1 file\n"))
  }

  @Test func standardInputIncludesFromTheWorkingFolder() {
    scratch.write("inner/posts.plan", "post Director: Director of Care\n")
    var tool = Tool(in: scratch.path + "/inner")
    tool.input = Array("plan: A plan\n\ninclude: posts.plan\n\nrisk R1: Costs\n  owner: Director\n".utf8)
    #expect(tool.run("lint", "-").text == "no findings in 2 files\n")
  }

  @Test func aPipeThatTheShellMadeIsReadToo() {
    scratch.write("run.sh", "mkfifo pipe\nprintf 'plan: A plan\\n' > pipe &\nexec \(Tool.path) lint pipe\n")
    let outcome = Tool(in: scratch.path).shell("run.sh")
    #expect(outcome.text == "no findings in 1 file\n")
    #expect(outcome.status == 0)
  }

  @Test func thereIsColourOnATerminalOnly() {
    scratch.write("error.plan", "plan: A plan\n\nrisk R1: Costs\n  owner: Nobody\n")
    var tool = Tool(in: scratch.path)
    #expect(!tool.run("lint", "error.plan").text.contains("\u{1B}"))
    #expect(tool.run("lint", "error.plan", "--color", "always").text.contains("\u{1B}["))
    tool.environment["CLICOLOR_FORCE"] = "1"
    #expect(tool.run("lint", "error.plan").text.contains("\u{1B}["))
    tool.environment["CLICOLOR_FORCE"] = nil
    tool.output = .terminal
    #expect(tool.run("lint", "error.plan").text.contains("\u{1B}["))
    #expect(!tool.run("lint", "error.plan", "--color", "never").text.contains("\u{1B}"))
    tool.environment["NO_COLOR"] = "1"
    #expect(!tool.run("lint", "error.plan").text.contains("\u{1B}"))
    tool.environment["NO_COLOR"] = nil
    tool.environment["TERM"] = "dumb"
    #expect(!tool.run("lint", "error.plan").text.contains("\u{1B}"))
  }

  @Test func jsonIsJSON() throws {
    let outcome = Tool(in: scratch.path).run("lint", "--format", "json", "many.plan")
    let json = try JSONReader.value(of: outcome.output)
    #expect(json["findings"]?.elements.isEmpty == false)
    #expect(json["tool"]?["version"]?.string == "0.1.0")
  }
}
