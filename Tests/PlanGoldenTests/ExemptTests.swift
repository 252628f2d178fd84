// Tests of the whole way: nothing that is exempt reaches what the public gets.

import Foundation
import PlanDiagnostics
import PlanDocBook
import PlanHTML
import PlanJSON
import PlanModel
import PlanPaper
import PlanResolution
import Testing

@Suite struct ExemptTests {
  /// Everything that the public could get of a plan: names of files, and every format.
  private static func published(_ text: String) throws -> (all: [String], findings: [Diagnostic]) {
    let resolved = Resolver.resolve("plan.plan", loader: MemoryLoader(["plan.plan": Array(text.utf8)]))
    let model = Redaction.publicVersion(of: resolved.value.model).model
    var all: [String] = []
    for index in model.documents.indices {
      let paper = PaperBuilder.paper(of: index, in: model)
      all.append(paper.slug)
      all.append(String(decoding: HTMLWriter.body(of: paper), as: UTF8.self))
      all.append("\(HTMLWriter.page(of: paper))")
      all.append(String(decoding: try DocBookWriter.document(of: paper), as: UTF8.self))
      all.append(String(decoding: ModelJSON(model).bytes(of: index), as: UTF8.self))
    }
    return (all, resolved.diagnostics)
  }

  @Test(arguments: UInt64(1)...150) func reachesNoOutput(seed: UInt64) throws {
    let plan = MadeUpSecrets(seed: seed)
    let (all, findings) = try Self.published(plan.text)
    #expect(findings.filter { $0.severity == .error }.map(\.message) == [], "\(plan.text)")
    for output in all { #expect(!output.lowercased().contains("zecret"), "\(plan.text)") }
    // Nothing else goes with it.
    for title in plan.openTitles { #expect(all.contains { $0.contains(title) }, "\(title) is lost from\n\(plan.text)") }
  }

  @Test(arguments: UInt64(1)...60) func isFoundWhereItIsNamedAndStaysHidden(seed: UInt64) throws {
    let plan = MadeUpSecrets(seed: seed, cites: true)
    let (all, _) = try Self.published(plan.text)
    for output in all { #expect(!output.lowercased().contains("zecret"), "\(plan.text)") }
  }

  @Test func theFullPaperHoldsItAll() throws {
    let plan = MadeUpSecrets(seed: 3)
    let resolved = Resolver.resolve("plan.plan", loader: MemoryLoader(["plan.plan": Array(plan.text.utf8)]))
    let json = String(decoding: ModelJSON(resolved.value.model).bytes(of: 0), as: UTF8.self)
    #expect(json.contains("Zecret"))
    #expect(PaperBuilder.paper(of: 0, in: resolved.value.model).blocks.count > 3)
  }

  /// A part of the model that is added has to be thought of here before it can reach the public.
  @Test func everyPartOfTheModelIsThoughtOf() {
    let parts = Mirror(reflecting: Model()).children.compactMap(\.label)
    #expect(
      Set(parts) == [
        "records", "documents", "scales", "labels", "points", "frames", "accounts", "contracts", "scaleChoices",
        "calendar", "schema", "areas", "performance", "history", "comparisons",
      ],
      "decide in Redaction.swift what the public may see of it, then add it here")
  }

  @Test func everyPartOfARecordAndADocumentIsThoughtOf() throws {
    let text = "plan: Open\n\nrisk R1: One\n  owner: Head\n\nshow: risk register\n"
    let model = Resolver.resolve("plan.plan", loader: MemoryLoader(["plan.plan": Array(text.utf8)])).value.model
    func parts(_ value: Any) -> Set<String> { Set(Mirror(reflecting: value).children.compactMap(\.label)) }
    let record = model.records[1]
    #expect(
      parts(record) == [
        "kind", "ownKind", "reference", "title", "range", "parent", "children", "fields", "grid", "answered",
      ])
    #expect(parts(record.fields[0]) == ["id", "own", "value", "qualifier", "range", "isInherited", "because"])
    #expect(parts(model.documents[0]) == ["record", "content", "facts", "carrier", "numbers"])
    guard case .view(let view)? = model.documents[0].content.last else { return #expect(Bool(false)) }
    #expect(
      parts(view) == ["kind", "title", "of", "point", "layout", "by", "order", "rag", "from", "to", "range"])
  }

  @Test func thePaperOfAnExemptItemIsExempt() {
    let files = [
      "plan.plan": """
      include: posts.plan

      agenda: Committee
        meeting: 3 May 2026

      item 1: Open
        report: open.plan

      item 2: Zecret
        exempt: paragraph 3; price
        report: hidden.plan
      """,
      "open.plan": "report: In the open\n\ninclude: posts.plan\n\naction 1: Wait\n  owner: Head\n",
      "hidden.plan": "report: Zecret\n\ninclude: posts.plan\n\naction 1: Zecret\n  owner: Head\n",
      "posts.plan": "post: Head\n",
    ]
    let resolved = Resolver.resolve("plan.plan", loader: MemoryLoader(files.mapValues { Array($0.utf8) }))
    #expect(resolved.diagnostics.map(\.message) == [])
    let open = Redaction.publicVersion(of: resolved.value.model).model
    #expect(open.documents.count == 2)
    for index in open.documents.indices {
      let json = String(decoding: ModelJSON(open).bytes(of: index), as: UTF8.self)
      #expect(!json.contains("Zecret"))
      #expect(json.contains(index == 0 ? "1 item withheld (paragraph 3)" : "Head"))
    }
  }

  @Test func numbersOfParagraphsStayAndTellNothing() throws {
    let (all, findings) = try Self.published(
      """
      report: Bids
        numbering: paragraphs 1.1

      # One

      First text.

      # Zecret

      exempt: paragraph 3; prices

      2.1 Zecret text.

      # Three

      Third text.
      """)
    #expect(findings.filter { $0.severity == .error }.map(\.message) == [])
    for output in all { #expect(!output.contains("Zecret")) }
    #expect(all[1].contains("Third text."))
  }

  @Test func aPlanWithoutExemptRecordsIsLeftAsItIs() throws {
    let resolved = Resolver.resolve(
      "plan.plan", loader: MemoryLoader(["plan.plan": Array("plan: Open\n\nrisk R1: One\n".utf8)]))
    let model = resolved.value.model
    let open = Redaction.publicVersion(of: model)
    #expect(open.exempt == [])
    #expect(ModelJSON(open.model).bytes(of: 0) == ModelJSON(model).bytes(of: 0))
  }

  @Test func countsAndPlacesAreSaid() throws {
    let (all, findings) = try Self.published(
      """
      report R1: Bids
        date: 1 May 2026

      recommendation: NOTE the offers
      recommendation: AGREE the price
        exempt: paragraph 3; the price

      risk A1: Open
        current: 4 x 4
        action: Look
        action: Bid
          exempt: paragraph 3; the bid
        action: Name
          exempt: paragraph 1 of Schedule 12A; the name

      risk A2: Hidden
        exempt: paragraph 3
        current: 5 x 5

      risk A3: Hidden too
        exempt: paragraph 3

      show: risk summary

      ## Prices

      exempt: paragraph 3; the prices

      Forty pounds.

      ### Of seed

      Four pounds.

      ## After

      Open again.
      """)
    #expect(findings.map(\.message) == [])
    let page = all[1]
    #expect(page.contains("2 items withheld (paragraph 3; paragraph 1 of Schedule 12A)"))
    #expect(page.components(separatedBy: "2 items withheld (paragraph 3)").count == 2)
    #expect(page.components(separatedBy: "1 item withheld (paragraph 3)").count == 3)
    #expect(page.contains("Open again."))
    for hidden in ["Forty", "Four pounds", "Of seed", "Prices", "AGREE", "Hidden", "the bid", "A2"] {
      #expect(!page.contains(hidden), "\(hidden)")
    }
  }

  @Test func aPaperThatIsExemptAsAWholeIsNotThere() {
    let text = "plan: Zecret\n  exempt: paragraph 3; price\n\nrisk R1: Zecret\n\nregister X: Open\n\nrisk X1: Open\n"
    let resolved = Resolver.resolve("plan.plan", loader: MemoryLoader(["plan.plan": Array(text.utf8)]))
    #expect(resolved.diagnostics.map(\.message) == [])
    let open = Redaction.publicVersion(of: resolved.value.model)
    #expect(open.exempt.map { resolved.value.model[$0].title.plain } == ["Zecret"])
    #expect(open.model.documents.count == 1)
    #expect(!String(decoding: ModelJSON(open.model).bytes(of: 0), as: UTF8.self).contains("Zecret"))
  }
}
