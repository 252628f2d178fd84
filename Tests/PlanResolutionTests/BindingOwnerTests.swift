// PlanResolutionTests, binding: who owns what, as trap 30 of the language rules says.

import PlanDiagnostics
import PlanModel
import PlanResolution
import PlanSchema
import PlanTestSupport
import PlanText
import Testing

@Suite("Binding owners")
struct BindingOwnerTests {
  /// Names of every kind, then risk R1 with the owner given.
  private static func plan(_ owner: String) -> String {
    """
    register: Risks

    person jb: Jo Bloggs
      alias: J. Bloggs; Joanna
      post: Risk Manager

    person Al Smith: Al Smith
      post: DC

    post DC: Director of Commissioning
      alias: Commissioning; AD South

    post Strategy: Director of Strategy, Policy and Corporate Assurance

    body Board: Children’s Safeguarding Board

    body: Finance (Schools)

    body: Young People/Families team

    risk R1: A provider fails
      owner: \(owner)
    """
  }

  @Test(
    "binds a declared name, id, alias or post to one owner",
    arguments: [
      ("Jo Bloggs", ["Jo Bloggs, Risk Manager"]),
      ("jb", ["Jo Bloggs, Risk Manager"]),
      ("J. Bloggs", ["Jo Bloggs, Risk Manager"]),
      ("Risk Manager", ["Jo Bloggs, Risk Manager"]),
      ("Al Smith", ["Al Smith, Director of Commissioning"]),
      ("Director of Commissioning", ["Director of Commissioning"]),
      ("ad-south", ["Director of Commissioning"]),
      ("Children's Safeguarding  Board", ["Children’s Safeguarding Board"]),
      (
        "Director of Strategy, Policy and Corporate Assurance", ["Director of Strategy, Policy and Corporate Assurance"]
      ),
      ("Finance (Schools)", ["Finance (Schools)"]),
      ("Young People/Families team", ["Young People/Families team"]),
    ])
  func one(owner: String, bound: [String]) throws {
    let plan = Bound(Self.plan(owner))
    #expect(plan.findings.isEmpty, "\(plan.findings.summary)")
    #expect(try plan.owners(.risk, "R1") == bound)
  }

  @Test(
    "takes a person with their own post as one owner",
    arguments: [
      "Jo Bloggs, Risk Manager", "jb, risk manager", "Al Smith, Director of Commissioning", "Al Smith, DC",
      "Al Smith, Commissioning",
    ])
  func withPost(owner: String) throws {
    let plan = Bound(Self.plan(owner))
    #expect(plan.findings.isEmpty, "\(plan.findings.summary)")
    #expect(try plan.owners(.risk, "R1").count == 1)
  }

  @Test("keeps several owners in order, with their notes")
  func several() throws {
    let plan = Bound(Self.plan("Board; Al Smith, DC (interim); jb; Finance (Schools) (lead)"))
    #expect(plan.findings.isEmpty, "\(plan.findings.summary)")
    let names = [
      "Children’s Safeguarding Board", "Al Smith, Director of Commissioning (interim)", "Jo Bloggs, Risk Manager",
      "Finance (Schools) (lead)",
    ]
    #expect(try plan.owners(.risk, "R1") == names)
  }

  @Test(
    "takes words that say why there is no owner as values",
    arguments: [("vacant", "vacant"), ("TBC", "tbc"), ("not given", "not given"), ("(see below)", "(see below)")])
  func missing(owner: String, value: String) throws {
    let plan = Bound(Self.plan(owner))
    #expect(plan.findings.isEmpty, "\(plan.findings.summary)")
    #expect(try plan.owners(.risk, "R1") == [value])
  }

  @Test(
    "separates at / and , where every part is declared, and says how to write it",
    arguments: [
      ("«jb«/»Board»", 2), ("«Jo Bloggs, Risk Manager«, »Board»", 2), ("«Commissioning«/»Board«, »Joanna»", 3),
      ("«Young People/Families team« / »Director of Strategy, Policy and Corporate Assurance»", 2),
    ])
  func runTogether(owner: String, count: Int) throws {
    let plan = Bound(Self.plan(owner))
    let finding = try plan.only(.ownersNotSeparated)
    #expect(finding.severity == .warning)
    #expect(finding.primary.range == plan.marked.place(0))
    #expect(finding.fix?.safety == .safe)
    #expect(finding.message.contains("is \(count) names"))
    let bound = try plan.owners(.risk, "R1")
    #expect(bound.count == count && !bound.contains { $0.hasPrefix("[") })
    let mended = try plan.mended(finding)
    #expect(mended.findings.isEmpty, "\(mended.findings.summary)")
    #expect(try mended.owners(.risk, "R1") == bound)
  }

  @Test("gives the note behind names that run together to the last of them")
  func noteOfLast() throws {
    let plan = Bound(Self.plan("jb/Board (interim); AD South"))
    #expect(try plan.owners(.risk, "R1").map { $0.suffix(9) } == ["k Manager", "(interim)", "issioning"])
    #expect(plan.findings.codes == [.ownersNotSeparated])
  }

  @Test("does not separate where one part is not declared")
  func notAll() throws {
    let plan = Bound(Self.plan("«jb/Somebody else»"))
    let finding = try plan.only(.ownerNotDeclared)
    #expect(finding.primary.range == plan.marked.place(0))
    #expect(try plan.owners(.risk, "R1") == ["[jb/Somebody else]"])
  }

  @Test("names the nearest declared name for one that is misspelt, keeps what was typed, and mends it")
  func misspelt() throws {
    let plan = Bound(Self.plan("Board; «Director of Comissioning» (interim)"))
    let finding = try plan.only(.ownerNotDeclared)
    #expect(finding.primary.range == plan.marked.place(0))
    #expect(finding.message == "“Director of Comissioning”, owner of risk R1, is not declared")
    #expect(finding.found == "Director of Comissioning")
    #expect(finding.expected == "Director of Commissioning")
    #expect(finding.primary.text == "did you mean “Director of Commissioning”?")
    #expect(finding.fix?.safety == .needsReview)
    #expect(try plan.owners(.risk, "R1").last == "[Director of Comissioning] (interim)")
    #expect(try plan.mended(finding).findings.isEmpty)
  }

  @Test("finds the nearest name with the post behind it")
  func misspeltWithPost() throws {
    let plan = Bound(Self.plan("Jo Blogs, Risk Manager"))
    #expect(try plan.only(.ownerNotDeclared).expected == "Jo Bloggs, Risk Manager")
  }

  @Test("offers nothing where no name is near, and says how to declare one")
  func far() throws {
    let plan = Bound(Self.plan("Treasurer"))
    let finding = try plan.only(.ownerNotDeclared)
    #expect(finding.expected == nil && finding.fix == nil)
    #expect(finding.help?.contains("`post: Treasurer`") == true)
  }

  @Test("reports one misspelt name once, with every other place")
  func oncePerName() throws {
    let plan = Bound(
      """
      register: Risks

      post: Director of Finance

      risk R1: One
        owner: «Director of Finnance»

      risk R2: Two
        owner: «director-of-finnance»; «Directr of Finance»
        actions:
          | action | owner                  |
          | Act    | «Director of Finnance» |
      """)
    #expect(plan.findings.codes == [.ownerNotDeclared, .ownerNotDeclared], "\(plan.findings.summary)")
    let first = try #require(plan.findings.first)
    #expect(first.primary.range == plan.marked.place(0))
    #expect(first.others.map(\.range) == [plan.marked.place(1), plan.marked.place(3)])
    #expect(first.others.map(\.text) == ["also owner of risk R2", "also owner of the action “Act”"])
    #expect(first.fix?.edits.count == 3)
    #expect(plan.findings.last?.primary.range == plan.marked.place(2))
    #expect(try plan.mended(first).findings.count == 1)
  }

  @Test("says once that nobody is declared")
  func nobody() throws {
    let plan = Bound(
      """
      register: Risks
        author: Risk Manager

      risk R1: One
        owner: Director of Finance; Director of Finance

      risk R2: Two
        owner: Head of Schools
      """)
    let finding = try plan.only(.ownerNotDeclared)
    #expect(finding.message == "“Risk Manager” and 2 other names stand for owners, but nobody is declared")
    #expect(finding.others.map { plan.text($0.range) } == ["Director of Finance", "Head of Schools"])
    #expect(finding.help?.contains("`post: Risk Manager`") == true)
  }

  @Test("asks which one where two people share a post")
  func sharedPost() throws {
    let plan = Bound(
      """
      register: Risks

      person: Jo Bloggs
        post: Social Worker

      person: Al Smith
        post: Social Worker

      risk R1: One
        owner: «Social Worker»; Al Smith, Social Worker
      """)
    let finding = try plan.only(.ownerNotDeclared)
    #expect(finding.primary.range == plan.marked.place(0))
    #expect(finding.message == "“Social Worker”, owner of risk R1, may be any of 2")
    #expect(finding.notes == ["It is the post of “Jo Bloggs”, “Al Smith”."])
    #expect(try plan.owners(.risk, "R1") == ["[Social Worker]", "Al Smith, Social Worker"])
  }

  @Test("lets a post go by its holder")
  func holder() throws {
    let plan = Bound(
      """
      register: Risks

      post DF: Director of Finance
        holder: Jo Bloggs (interim)

      post DH: Director of Housing
        holder: vacant

      risk R1: One
        owner: Jo Bloggs; Jo Bloggs, Director of Finance
      """)
    #expect(plan.findings.isEmpty, "\(plan.findings.summary)")
    #expect(try plan.owners(.risk, "R1") == ["Director of Finance", "Director of Finance"])
    #expect(try plan.owners(.post, "DF", .holder) == ["[Jo Bloggs] (interim)"])
    #expect(try plan.owners(.post, "DH", .holder) == ["vacant"])
  }

  @Test("prints a person with the declared post, and a post without its holder")
  func declaredPair() throws {
    let plan = Bound(
      """
      register: Risks

      post DF: Director of Finance
        holder: Jo Bloggs

      person: Jo Bloggs
        post: DF

      risk R1: One
        owner: Jo Bloggs; DF; Director of Finance, Jo Bloggs
      """)
    #expect(plan.findings.isEmpty, "\(plan.findings.summary)")
    let owners = ["Jo Bloggs, Director of Finance", "Director of Finance", "Director of Finance"]
    #expect(try plan.owners(.risk, "R1") == owners)
    #expect(try plan.owners(.person, "Jo Bloggs", .post) == ["Director of Finance"])
  }

  @Test("finds names that are declared twice, by whichever of their names")
  func twice() throws {
    let plan = Bound(
      """
      register: Risks

      post DF: Director of Finance
        alias: «Money»

      «body: Money»

      «post DF2: Director-of-Finance»

      post DF: «Somebody else»

      risk R1: One
        owner: Money; DF
      """)
    #expect(plan.findings.codes == [.nameDeclaredTwice, .nameDeclaredTwice, .nameDeclaredTwice])
    #expect(plan.findings[0].primary.range == plan.marked.place(1))
    #expect(plan.findings[0].others.map(\.range) == [plan.marked.place(0)])
    #expect(plan.findings[0].message == "“Money” is declared twice")
    #expect(plan.findings[1].primary.range == plan.marked.place(2))
    #expect(plan.findings[2].found == "DF")
    #expect(try plan.owners(.risk, "R1") == ["Director of Finance", "Director of Finance"])
  }

  @Test("keeps what stands in quotes as printed")
  func asPrinted() throws {
    let plan = Bound(Self.plan("\"To be named by the Board\""))
    #expect(plan.findings.codes == [.valueHeldAsPrinted])
    #expect(try plan.owners(.risk, "R1") == ["\"To be named by the Board\""])
  }

  @Test("points into a value that goes over two lines and into a cell with an escaped bar")
  func places() throws {
    let plan = Bound(
      """
      register: Risks

      post: Director of Finance

      risk R1: One
        owner: Director of Finance;
          «Director of Schols»

      risks:
        | ref | risk | owner |
        | R2  | Two  | «Director \\| of Housing» |
      """)
    #expect(plan.findings.map(\.primary.range) == [plan.marked.place(0), plan.marked.place(1)])
  }

  @Test("binds a name the same however often and beside whatever it stands")
  func repeated() throws {
    let cells = [
      "Board; jb", "jb; Board", "Board", "jb (lead; for now); Board", "(Board; jb)", "\"Board; jb\"", "jb; ; Board;",
      "Nobody; jb", "jb; Nobody", "jb/Board; Board", "Board; jb/Board",
    ]
    let alone = try cells.map { try Bound(Self.plan($0)).owners(.risk, "R1") }
    let text = Self.plan("Board") + cells.indices.map { "\n\nrisk C\($0): Cell\n  owner: \(cells[$0])" }.joined()
    let plan = Bound(text + "\n")
    #expect(try cells.indices.map { try plan.owners(.risk, "C\($0)") } == alone)
    #expect(plan.findings.codes == [.valueHeldAsPrinted, .ownerNotDeclared, .ownersNotSeparated])
    #expect(plan.all(.ownerNotDeclared).first?.others.count == 1)
    #expect(plan.all(.ownersNotSeparated).first?.others.count == 1)
  }

  @Test("gives chair, author and body the same treatment")
  func otherFields() throws {
    let plan = Bound(
      """
      register: Risks
        author: Head of Risks

      post: Head of Risk
        body: Audit Board

      body: Audit Board
        chair: Head of Risk
      """)
    let finding = try plan.only(.ownerNotDeclared)
    #expect(finding.message == "“Head of Risks”, author of the register “Risks”, is not declared")
    #expect(try plan.owners(.post, "Head of Risk", .body) == ["Audit Board"])
    #expect(try plan.owners(.body, "Audit Board", .chair) == ["Head of Risk"])
  }
}
