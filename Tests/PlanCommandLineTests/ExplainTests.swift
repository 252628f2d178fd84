// Tests of PlanCommandLine: `plancc explain` and `plancc new`.

import PlanTestSupport
import Testing

@Suite struct ExplainTests {
  private let scratch = Scratch()

  private func run(_ arguments: String...) -> Outcome { Tool(in: scratch.path).run(arguments) }

  @Test(arguments: ["PL1601", "pl1601", "owner-not-declared", "Owner not declared", "OWNER_NOT_DECLARED"])
  func aCodeIsKnownByEachOfItsNames(word: String) {
    let page = run("explain", word)
    #expect(page.status == 0)
    #expect(page.text.hasPrefix("error[PL1601]: owner-not-declared\n\nWhat it says\n"))
    for title in ["Why it matters", "Wrong", "Right", "How to fix it"] { #expect(page.text.contains("\n\(title)\n")) }
    #expect(page.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test(arguments: [
    ("PL1001", "council<92>s"), ("PL1002", "roads␋"), ("PL1003", "    ␉owner:"), ("PL1004", "    <U+00A0>"),
  ])
  func whatCannotBeSeenIsShown(code: String, shown: String) {
    let page = run("explain", code)
    #expect(page.text.contains(shown))
    #expect(page.output.allSatisfy { $0 == 0x0A || $0 >= 0x20 })
  }

  @Test func theStartOfACodeOrANameListsAFamily() {
    let family = run("explain", "PL16").text
    #expect(family.hasPrefix("PL1601  error    owner-not-declared\n"))
    #expect(family.split(separator: "\n").allSatisfy { $0.hasPrefix("PL16") })
    #expect(run("explain", "owner").text.contains("owners-not-separated"))
    #expect(run("explain").text.split(separator: "\n").count > 100)
  }

  @Test(arguments: [
    ("ownr-not-declared", "did you mean owner-not-declared?"), ("PL1699", "plancc explain PL16 lists its family"),
    ("PL9999", "plancc explain lists all codes"), ("F40", "plancc explain lists all codes"),
    ("something else", "plancc explain lists all codes"),
  ])
  func anUnknownWordGetsTheNearestOrNone(word: String, help: String) {
    let page = run("explain", word)
    #expect(page.status == 2)
    #expect(page.text == "")
    #expect(page.errors == "plancc: there is no finding called “\(word)”\nhelp: \(help)\n")
  }
}

@Suite struct NewTests {
  private let scratch = Scratch()

  private func run(_ arguments: String...) -> Outcome { Tool(in: scratch.path).run(arguments) }

  @Test(arguments: ["plan", "register", "commissioning", "report"])
  func aFirstPlanIsWrittenAndIsInOrder(kind: String) {
    #expect(run("new", kind).text == "wrote \(kind).plan\n")
    let lint = run("lint", kind + ".plan")
    #expect(lint.text == "no findings in 1 file\n")
    #expect(run("new", kind, "-").output == scratch.read(kind + ".plan"))
    #expect(run("render", kind + ".plan", "-o", "out").status == 0)
    #expect(scratch.files(in: "out").count == 1)
  }

  @Test func aFileThatIsThereIsLeftAsItIs() {
    scratch.write("mine.plan", "mine")
    scratch.link("link.plan", to: "nowhere")
    let again = run("new", "plan", "mine.plan")
    #expect(again.status == 2)
    #expect(again.errors.hasPrefix("plancc: mine.plan is there already, and is left as it is\n"))
    #expect(run("new", "plan", "link.plan").status == 2)
    #expect(scratch.text("mine.plan") == "mine")
    #expect(scratch.files() == ["link.plan", "mine.plan"])
  }

  @Test func anUnknownKindGetsASuggestion() {
    let outcome = run("new", "registr")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("did you mean register?"))
    #expect(scratch.files() == [])
  }
}
