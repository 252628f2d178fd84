// Tests of PlanCommandLine: input that nobody should type, each with a clear finding and nothing half done.

import PlanTestSupport
import Testing

@Suite struct BadInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    /// Of plan.plan.
    var bytes: [UInt8]
    /// Nothing where the plan is in order all the same.
    var code: String?
    var severity = "error"
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ code: String?, severity: String = "error") {
      self.init(name, bytes: Array(text.utf8), code, severity: severity)
    }

    init(_ name: String, bytes: [UInt8], _ code: String?, severity: String = "error") {
      self.name = name
      self.bytes = bytes
      self.code = code
      self.severity = severity
    }
  }

  private static let head = "plan: A plan\n\n"
  private static let owner = "risk R1: Costs\n  owner: Nobody\n"

  static let cases: [Case] = [
    Case("invalid UTF-8", bytes: Array((head + "Caf").utf8) + [0xE9, 0x0A], "PL1001"),
    Case("NUL", head + "risk R1: a\u{0}b\n", "PL1002", severity: "warning"),
    Case("byte order mark", "\u{FEFF}" + head, nil),
    Case("nothing but a byte order mark", "\u{FEFF}", "PL1007", severity: "warning"),
    Case("empty", "", "PL1007", severity: "warning"),
    Case("CRLF", (head + owner).replacing("\n", with: "\r\n"), "PL1601"),
    Case("lone CR", (head + owner).replacing("\n", with: "\r"), "PL1601"),
    Case("tabs", head + "risk R1: Costs\n\tcause: prices\n", "PL1003"),
    Case("10 MB on one line", head + String(repeating: "x", count: 10_000_000) + "\n", nil),
    Case(
      "10 MB in one title", head + "risk R1: " + String(repeating: "word ", count: 2_000_000) + "\n", "PL1211",
      severity: "warning"),
    Case(
      "10,000 levels", head + (0..<10_000).map { String(repeating: " ", count: $0) + "action \($0): a\n" }.joined(),
      "PL1005"),
    Case("a megabyte of [", head + String(repeating: "[", count: 1_000_000) + "\n", nil),
    Case(
      "a megabyte of [ in a field",
      head + "risk R1: Costs\n  cause: " + String(repeating: "[", count: 1_000_000) + "\n",
      nil),
    Case("an include loop", head + "include: part.plan\n", "PL2003"),
    Case("an include outside the folder", head + "include: ../secret.plan\n", "PL2002"),
    Case("an include through a link", head + "include: link.plan\n", "PL2002"),
    Case("a missing include", head + "include: absent.plan\n", "PL2001"),
    Case("an include of a folder", head + "include: folder\n", "PL2004"),
  ]

  private func project(_ sample: Case) -> Scratch {
    let scratch = Scratch()
    scratch.write("secret.plan", "post Secret: Secret\n")
    scratch.write("p/plan.plan", sample.bytes)
    scratch.write("p/part.plan", "include: plan.plan\n")
    scratch.folder("p/folder")
    scratch.link("p/link.plan", to: "../secret.plan")
    return scratch
  }

  @Test(arguments: cases)
  func isAFindingAndNeverACrash(_ sample: Case) throws {
    let scratch = project(sample)
    let lint = Tool(in: scratch.path + "/p").run("lint", "plan.plan")
    #expect(lint.signal == nil)
    #expect(lint.status == (sample.code == nil ? 0 : 1))
    #expect(lint.errors == "")
    if let code = sample.code { #expect(lint.text.contains("\(sample.severity)[\(code)]: ")) }
    #expect(!lint.text.contains("Secret"))
    #expect(lint.output.allSatisfy { $0 == 0x0A || $0 >= 0x20 })
    #expect(lint.output.count < 20_000)
  }

  @Test(arguments: cases)
  func leavesNoHalfPaper(_ sample: Case) {
    let scratch = project(sample)
    scratch.write("p/out/old.html", "old")
    let render = Tool(in: scratch.path + "/p").run("render", "plan.plan", "--to", "html,json", "-o", "out")
    let makesPaper = render.errors.contains("error[") == false
    #expect(render.signal == nil)
    #expect(render.status == (sample.code == nil ? 0 : 1))
    #expect(
      scratch.files(in: "p/out") == (makesPaper ? ["p/out/a-plan.html", "p/out/a-plan.json"] : []) + ["p/out/old.html"])
    #expect(scratch.text("p/out/old.html") == "old")
  }
}
