// Tests of PlanCommandLine: papers for the public.

import PlanTestSupport
import Testing

@Suite struct AudienceTests {
  private let scratch = Scratch()
  private static let plan = """
    plan: Bids

    risk R1: Open
      current: 4 x 4

    risk R2: Zecret
      exempt: paragraph 3; Zecret price
      current: 5 x 5

    """

  private func run(_ arguments: String...) -> Outcome { Tool(in: scratch.path).run(arguments) }

  @Test func thePublicGetsNoExemptInformation() throws {
    scratch.write("bids.plan", Self.plan)
    let render = run("render", "bids.plan", "--audience", "public", "--to", "html,docbook,json")
    #expect(render.status == 0)
    #expect(render.errors == "")
    for file in ["bids.html", "bids.xml", "bids.json"] {
      let text = try #require(scratch.text(file))
      #expect(text.contains("1 item withheld (paragraph 3)"))
      #expect(text.contains("Open"))
      #expect(!text.contains("Zecret"))
      #expect(!text.contains("R2"))
    }
  }

  @Test func everybodyElseGetsAll() throws {
    scratch.write("bids.plan", Self.plan)
    for arguments in [["render", "bids.plan"], ["render", "bids.plan", "--audience", "all"]] {
      #expect(Tool(in: scratch.path).run(arguments).status == 0)
      #expect(try #require(scratch.text("bids.html")).contains("Zecret price"))
    }
  }

  @Test func aPaperThatIsExemptAsAWholeIsNotMade() {
    scratch.write("bids.plan", "plan: Bids\n  exempt: paragraph 3; price\n")
    scratch.write("open.plan", "plan: Open\n")
    let alone = run("render", "bids.plan", "--audience", "public")
    #expect(alone.status == 1)
    #expect(alone.text == "")
    #expect(alone.errors == "the public gets no paper of bids.plan: “Bids” is exempt as a whole\n")
    let both = run("render", "bids.plan", "open.plan", "--audience", "public")
    #expect(both.status == 0)
    #expect(both.text == "wrote open.html\n")
    #expect(scratch.files() == ["bids.plan", "open.html", "open.plan"])
  }

  @Test func nothingIsPublishedThatHasErrors() {
    scratch.write("bids.plan", Self.plan + "action: Wait\n  links: R2\n")
    let render = run("render", "bids.plan", "--audience", "public")
    #expect(render.status == 1)
    #expect(render.errors.contains("error[PL2701]"))
    #expect(render.errors.hasSuffix("no paper was made of bids.plan, which has errors\n"))
    #expect(scratch.files() == ["bids.plan"])
    let draft = run("render", "bids.plan", "--audience", "public", "--keep-going")
    #expect(draft.status == 2)
    #expect(scratch.files() == ["bids.plan"])
  }

  @Test func anUnknownAudienceIsAWrongUse() {
    scratch.write("bids.plan", Self.plan)
    let render = run("render", "bids.plan", "--audience", "press")
    #expect(render.status == 2)
    #expect(render.errors.contains("press"))
    #expect(scratch.files() == ["bids.plan"])
  }
}
