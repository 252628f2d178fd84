// Tests of PlanCommandLine: papers as files, whole or not at all.

import PlanTestSupport
import Testing

@Suite struct RenderTests {
  private let scratch = Scratch()
  private static let good = "plan: A plan\n\nrisk R1: Costs rise\n  current: 4 x 4\n"
  private static let bad = "plan: A plan\n\nrisk R1: Costs rise\n  owner: Nobody\n"

  private func run(_ arguments: String...) -> Outcome { Tool(in: scratch.path).run(arguments) }

  @Test func everyFormatIsWrittenAndNamed() throws {
    scratch.write("good.plan", Self.good)
    let render = run("render", "good.plan", "--to", "html,docbook,json", "-o", "made/here")
    #expect(render.status == 0)
    #expect(render.text == "wrote made/here/a-plan.html\nwrote made/here/a-plan.xml\nwrote made/here/a-plan.json\n")
    #expect(render.errors == "")
    #expect(scratch.files(in: "made") == ["made/here/a-plan.html", "made/here/a-plan.json", "made/here/a-plan.xml"])
    #expect(scratch.text("made/here/a-plan.html")?.contains("Costs rise") == true)
    #expect(scratch.text("made/here/a-plan.xml")?.contains("Costs rise") == true)
    #expect(throws: Never.self) { try JSONReader.value(of: scratch.read("made/here/a-plan.json") ?? []) }
  }

  @Test func errorsHoldAPaperBack() {
    scratch.write("bad.plan", Self.bad)
    scratch.write("good.plan", Self.good.replacing("A plan", with: "Another plan"))
    let render = run("render", "bad.plan", "good.plan")
    #expect(render.status == 1)
    #expect(render.text == "wrote another-plan.html\n")
    #expect(render.errors.contains("error[PL1601]"))
    #expect(render.errors.hasSuffix("no paper was made of bad.plan, which has errors; --keep-going makes a draft\n"))
    #expect(scratch.files() == ["another-plan.html", "bad.plan", "good.plan"])
  }

  @Test func keepingOnMakesADraftThatSaysSo() throws {
    scratch.write("bad.plan", Self.bad)
    let render = run("render", "bad.plan", "--keep-going", "--to", "html,docbook")
    #expect(render.status == 1)
    #expect(render.text == "wrote a-plan.html\nwrote a-plan.xml\n")
    for file in ["a-plan.html", "a-plan.xml"] {
      #expect(try #require(scratch.text(file)).contains("Draft with errors: the source of this paper has 1 error"))
    }
    scratch.write("bad.plan", Self.good)
    _ = run("render", "bad.plan", "--keep-going")
    #expect(try #require(scratch.text("a-plan.html")).contains("Draft with errors") == false)
  }

  @Test func aPartGivesNoPaperAndSaysWhichFileDoes() {
    scratch.write("register.plan", "register R: Risks\n\ninclude: risks.plan\n")
    scratch.write("risks.plan", "risk R1: Costs\n")
    let render = run("render", "risks.plan")
    #expect(render.status == 1)
    #expect(render.errors.contains("error[PL2006]"))
    #expect(render.errors.contains("help: render register.plan, which includes it"))
    #expect(scratch.files() == ["register.plan", "risks.plan"])
  }

  @Test func twoPapersOfOneNameAreFoundOut() {
    scratch.write("a/plan.plan", Self.good)
    scratch.write("b/plan.plan", Self.good)
    let render = run("render", "a", "b", "-o", "out")
    #expect(render.status == 1)
    #expect(render.text == "wrote out/a-plan.html\n")
    #expect(render.errors.contains("error[PL2008]"))
    #expect(render.errors.contains("  --> b/plan.plan:1:1\n"))
    #expect(run("lint", "a", "b").text.contains("error[PL2008]"))
    #expect(run("lint", "b").status == 0)
  }

  @Test func aFullDiskLeavesTheOldFilesAsTheyWere() {
    scratch.write("good.plan", Self.good)
    scratch.write("out/a-plan.html", "old page")
    scratch.write("out/a-plan.json", "old model")
    var tool = Tool(in: scratch.path)
    tool.fileBlocks = 4
    let render = tool.run("render", "good.plan", "--to", "json,html", "-o", "out")
    #expect(render.status == 2)
    #expect(render.signal == nil)
    #expect(render.errors.contains("cannot be written: it would be larger than a file may be here"))
    #expect(render.text == "")
    #expect(scratch.files(in: "out") == ["out/a-plan.html", "out/a-plan.json"])
    #expect(scratch.text("out/a-plan.html") == "old page")
    #expect(scratch.text("out/a-plan.json") == "old model")
  }

  @Test func aFolderInTheWayOfAPaperIsNamed() {
    scratch.write("good.plan", Self.good)
    scratch.write("out/a-plan.html/file", "")
    let render = run("render", "good.plan", "-o", "out")
    #expect(render.status == 2)
    #expect(render.errors.contains("plancc: out/a-plan.html cannot be written: "))
    #expect(scratch.files(in: "out") == ["out/a-plan.html/file"])
  }

  @Test func templatesOfOnesOwnAreUsed() throws {
    scratch.write("good.plan", Self.good)
    scratch.write("look/footer.mustache", "<footer>Our own footer</footer>\n")
    #expect(run("render", "good.plan", "--templates", "look").status == 0)
    #expect(try #require(scratch.text("a-plan.html")).contains("Our own footer"))
    scratch.write("look/page.mustache", "{{#title}}")
    let broken = run("render", "good.plan", "--templates", "look")
    #expect(broken.status == 2)
    #expect(broken.errors.hasPrefix("plancc: look/page.mustache:1"))
  }

  @Test func theDayIsReadAsPlansWriteIt() {
    scratch.write("good.plan", Self.good)
    for day in ["2016-03-31", "31 March 2016", "31/03/2016"] {
      #expect(run("render", "good.plan", "--as-of", day).status == 0)
    }
    #expect(run("render", "good.plan", "--as-of", "31 September 2016").status == 2)
  }
}

@Suite struct DeterminismTests {
  private let scratch = Scratch()
  private static let text = """
    register R: Risks of the year

    As at 31 March 2016.

    risk R1: Costs rise
      current: 4 x 4
      action: Act
        due: 31 March 2016

    show: risk matrix

    show: deadlines

    """

  private func papers(in folder: String) -> [[UInt8]?] {
    ["html", "xml", "json"].map { scratch.read("\(folder)/register-r.\($0)") }
  }

  @Test func theSamePlanGivesTheSameBytes() throws {
    scratch.write("council/plans/register.plan", Self.text)
    let folder = scratch.path + "/council"
    let formats = ["--to", "html,docbook,json"]
    _ = Tool(in: folder).run(["render", "plans", "-o", "../first"] + formats)
    let first = papers(in: "first")
    #expect(!first.contains(nil))
    #expect(first.allSatisfy { ($0 ?? []).count > 300 })

    var elsewhere = Tool(in: "/")
    elsewhere.environment = ["TZ": "Asia/Tokyo", "LANG": "de_DE.UTF-8", "LC_ALL": "tr_TR.UTF-8", "COLUMNS": "20"]
    _ = elsewhere.run(["render", folder + "/plans/register.plan", "-o", scratch.path + "/second"] + formats)
    #expect(papers(in: "second") == first)

    for cores in ["1", "7"] {
      _ = Tool(in: folder + "/plans").run(["render", ".", "-o", "../../cores", "--jobs", cores] + formats)
      #expect(papers(in: "cores") == first)
    }
  }

  @Test func theSamePlanGivesTheSameFindings() {
    scratch.write("p/plan.plan", "plan: A plan\n\ninclude: part.plan\n\nrisk R1: Costs\n  owner: Nobody\n")
    scratch.write("p/part.plan", "risk R2: Costs\n  nonsense: x\n")
    let first = Tool(in: scratch.path).run("lint", "p", "--format", "json").output
    var elsewhere = Tool(in: scratch.path)
    elsewhere.environment = ["TZ": "Asia/Tokyo", "LC_ALL": "tr_TR.UTF-8"]
    #expect(elsewhere.run("lint", "p", "--format", "json", "--jobs", "1").output == first)
  }
}
