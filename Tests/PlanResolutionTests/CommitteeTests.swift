// Tests of PlanResolution: committee papers: numbers of text, recommendations, meetings, and papers inside others.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanTestSupport
import Testing

@Suite struct TextNumberTests {
  /// The printed numbers of the first document's text, in order.
  private func numbers(_ text: String) -> [String] {
    let document = Bound(text).model.documents[0]
    guard let numbers = document.numbers else { return [] }
    return numbers.numbers.sorted { ($0.key.item, $0.key.block) < ($1.key.item, $1.key.block) }.map(\.value.printed)
  }

  private static let text = """

    Before any heading.

    # First

    One.

    Two, with a list:

    1. item

    **In short**

    Three.

    ## Part

    Four.

    # Second

    One.
    """

  @Test func reportsAreNumbered() {
    #expect(
      numbers("report: R\n" + Self.text) == ["1.", "1.1", "1.2", "1.3", "1.4", "2.", "2.1"])
  }

  @Test func numberingSaysHow() {
    #expect(
      numbers("report: R\n  numbering: 1. (1) (i)\n" + Self.text)
        == ["1.", "(1)", "(2)", "(3)", "(4)", "2.", "(1)"])
    #expect(numbers("report: R\n  numbering: none\n" + Self.text) == [])
    #expect(numbers("plan: P\n" + Self.text) == [])
    #expect(numbers("plan: P\n  numbering: paragraphs\n" + Self.text).count == 7)
    #expect(numbers("plan: P\n  numbering: 1.1\n" + Self.text) == [])
    let lists = Bound("report: R\n  numbering: 1. (1) (i)\n" + Self.text).model.documents[0].numbers?.lists
    #expect(lists?.map(\.rawValue) == ["romans", "romans"])
  }

  @Test func aHeadingAboveTheContentsHasNone() {
    #expect(numbers("report: R\n\n# Contents\n\nshow: contents\n\n# First\n\nText.\n") == ["1.", "1.1"])
  }

  @Test func typedNumbersAreTakenOff() {
    let bound = Bound("report: R\n\n# 1. First\n\n1.1 Text.\n\n2.5 million people.\n")
    #expect(bound.findings.isEmpty, "\(bound.findings.summary)")
    guard case .heading(_, let title, _) = bound.model.documents[0].content[0],
      case .prose(.blocks(let blocks), _) = bound.model.documents[0].content[1]
    else {
      Issue.record("no text")
      return
    }
    #expect(title.plain == "First")
    let words = blocks.map { if case .paragraph(let inlines) = $0 { inlines.plainText } else { "" } }
    #expect(words == ["Text.", "2.5 million people."])
  }

  @Test func aNumberLeftOutIsOneFinding() throws {
    let bound = Bound("report: R\n\n# 1. First\n\n1.1 Text.\n\n\u{AB}1.3\u{BB} More.\n\n1.4 Most.\n")
    let finding = try bound.only(.paragraphNumberDisagrees)
    #expect(bound.text(finding.primary.range) == "1.3")
    #expect(finding.others.count == 1)
    #expect(try bound.mended(finding).findings.isEmpty)
  }

  @Test func aWrongHeadingTakesItsParagraphsAlong() throws {
    let bound = Bound("report: R\n\n# 1. First\n\nText.\n\n# 3. Second\n\n3.1 Text.\n")
    #expect(try bound.mended(bound.only(.paragraphNumberDisagrees)).findings.isEmpty)
  }

  @Test func aTypedParagraphCanBeReferredTo() {
    let bound = Bound("report: R\n\n# First\n\nSee [[paragraph 1.2]].\n\n1.2 Text.\n")
    #expect(bound.findings.isEmpty, "\(bound.findings.summary)")
  }

  @Test func aReferenceWritesTheNumberDown() throws {
    let bound = Bound("report: R\n\n# First\n\nSee [[paragraph 1.2]] and [[paragraph 1]].\n\nText.\n")
    #expect(bound.findings.codes == [.numberNotTyped, .numberNotTyped])
    let once = try bound.mended(#require(bound.findings.first))
    #expect(try once.mended(once.only(.numberNotTyped)).findings.isEmpty)
  }

  @Test func aBareNumberIsNoParagraph() {
    let bound = Bound("report: R\n\n# First\n\n1.1 See [[1.1]].\n\naction 1: A\n\n  action 1.1: B\n")
    #expect(bound.findings.isEmpty, "\(bound.findings.summary)")
  }
}

@Suite struct RecommendationTests {
  @Test(arguments: [
    ("NOTE the report", "NOTE"), ("CONSIDER and COMMENT ON the draft", "CONSIDER and COMMENT ON"),
    ("either ENDORSE or ask for more", "ENDORSE"), ("CONSIDER, COMMENT and NOTE it", "CONSIDER, COMMENT and NOTE"),
    ("note the report", "note"), ("ENDORSE, or make a recommendation", "ENDORSE"),
  ])
  func verbsAreFound(title: String, verb: String) {
    let range = RecommendationVerb.opening(of: title)
    #expect(range.map { String(decoding: Array(title.utf8)[$0], as: UTF8.self) } == verb)
  }

  @Test func anotherWordIsAFinding() throws {
    let bound = Bound("report: R\n  recommendation: NOTED the report\n")
    let finding = try bound.only(.recommendationVerbUnknown)
    #expect(finding.expected == "NOTE")
    #expect(try bound.mended(finding).findings.isEmpty)
  }

  @Test func severalAreLettered() {
    let rows = "  recommendations:\n    | recommendation |\n    | NOTE it |\n    | AGREE it |\n"
    func letters(_ header: String) -> [String?] {
      Bound("report: R\n" + header + rows).model.records.filter { $0.kind == .recommendation }
        .map { $0.reference?.printed }
    }
    #expect(letters("") == ["(a)", "(b)"])
    #expect(letters("  numbering: recommendations 1\n") == ["1", "2"])
  }

  @Test func minutesGoOnFromTheirFirstNumber() {
    let text = "minutes: M\n\nitem 102: A\n\ngroup: G\n  item: B\n\nitem: C\n"
    #expect(
      Bound(text).model.records.filter { $0.kind == .item }.map { $0.reference?.printed } == ["102", "103", "104"])
  }

  @Test func meetingsGoForward() throws {
    let text = "work programme: W\n\nmeeting: 6 September 2026\n\nmeeting: 10 November 2025\n"
    let bound = Bound(text)
    #expect(bound.text(try bound.only(.meetingOutOfOrder).primary.range) == "10 November 2025")
  }
}

@Suite struct CarriedPaperTests {
  private static let posts = "post: Head\n\nterm KPI: Indicator\n"
  private static let report = "report: Winter\n\ninclude: posts.plan\n\n# First\n\n1.1 See [[item A2]].\n"
  private static let bridges =
    "report B: Bridges\n\ninclude: posts.plan\n\n# First\n\n[[report Winter paragraph 1.1]], [[register SC SC 01]].\n"
  private static let register = "register SC: Risks\n\ninclude: posts.plan\n\nrisk SC 01: Ice\n  owner: Head\n"
  private static let files = [
    "posts.plan": posts, "b1.plan": report, "b2.plan": bridges, "reg.plan": register,
  ]

  private static let agenda = """
    agenda: A

    include: posts.plan

    item A1: Winter
      report: b1.plan

    item A2: Bridges
      include: b2.plan
      presenter: Head

    item A3: Register
      include: reg.plan

    """

  @Test func itemsTakeInPapers() throws {
    let bound = Bound(Self.agenda, with: Self.files)
    #expect(bound.findings.isEmpty, "\(bound.findings.summary)")
    let items = try ["A1", "A2", "A3"].map { try bound.id(.item, $0) }
    #expect(bound.model.documents.map(\.carrier) == [nil] + items.map { $0 })
    // What stands after an item with a paper still belongs to the agenda.
    #expect(items.allSatisfy { bound.model[$0].parent == bound.model.documents[0].record })
    #expect(bound.model[items[1]].value(.presenter) != nil)
  }

  @Test func sharedFilesDeclareOnceAndServeEachPaper() {
    let bound = Bound(Self.agenda, with: Self.files)
    #expect(bound.model.records.count { $0.kind == .post } == 1)
    for document in bound.model.documents {
      let terms = document.content.count { item in
        if case .record(let id) = item { bound.model[id].kind == .term } else { false }
      }
      #expect(terms == 1)
    }
  }

  @Test func aPaperTwiceIsStillAFinding() {
    let text = "agenda: A\n\nitem A1: One\n  report: b1.plan\n\nitem A2: Two\n  report: b1.plan\n"
    #expect(Bound(text, with: Self.files).findings.codes == [.includedTwice])
  }

  @Test func aFileWithoutAPaperIsAFinding() throws {
    let bound = Bound("agenda: A\n\nitem A1: One\n  report: posts.plan\n", with: Self.files)
    #expect(bound.text(try bound.only(.paperMissingInFile).primary.range) == "posts.plan")
  }

  @Test func eachPaperHasItsOwnScale() throws {
    let scale = "scale own: Own\n  rating: Low (L); High (H)\n\n"
    let files = [
      "a.plan": "register A: A\n\n" + scale + "risk A1: X\n  current: High\n",
      "b.plan": "register B: B\n\nrisk B1: X\n  current: 3 x 3\n",
    ]
    let bound = Bound(
      "agenda: M\n\nitem C1: A\n  report: a.plan\n\nitem C2: B\n  report: b.plan\n", with: files)
    #expect(bound.findings.isEmpty, "\(bound.findings.summary)")
  }
}
