// Tests of PlanResolution, measuring: counts in running text, as links and as plain words.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanTestSupport
import PlanText
import Testing

@Suite struct MeasuringCountTests {
  private static let plan = """
    scorecard S: Ponds

    group A: Wells
      indicators:
        | ref | indicator | polarity | target | latest | previous |
        | 1   | One       | H        | 5      | 6      | 5        |
        | 2   | Two       | H        | 5      | 4 A    | 5        |
        | 3   | Three     | H        | 5      | 3 R    | 3        |

    indicator 4: Four
      polarity: higher
      target: 5
      latest: 7

    post: Head

    action 1: Do
      status: complete
      owner: Head

    action 2: Check
      status: on track

    risk R1: Rain
      current: 5 x 5

    """

  private func text(_ link: String, findings: [DiagnosticCode] = []) throws -> String {
    let bound = Bound(Self.plan + "We have \(link) now.\n")
    #expect(bound.findings.codes == findings, "\(bound.findings.summary)")
    for document in bound.model.documents {
      for case .prose(.blocks(let blocks), _) in document.content {
        if case .paragraph(let inlines)? = blocks.first { return inlines.plainText }
      }
    }
    return ""
  }

  @Test(arguments: [
    ("[2 green](<count: indicators, rating green>)", "2 green"),
    ("[1](<count: indicators, rating amber, of A>)", "1"),
    ("[one red](<count: indicator, rag R>)", "one red"),
    ("[One of four](<count: indicators, rating red>)", "One of four"),
    ("[1 of 2](<count: actions, status complete>)", "1 of 2"),
    ("[1](<count: actions, owner head>)", "1"), ("[1](<count: risks, band high>)", "1"),
    ("[1 improved](<count: indicators, direction improved>)", "1 improved"),
    ("[3 indicators](<count: indicators, of group A>)", "3 indicators"),
    ("[green ones](<count: indicators, rating green>)", "2 green ones"),
    ("[4](count:indicators)", "4"), ("[0](<count: indicators, rating grey>)", "0"),
  ]) func countsWhatItNames(_ link: String, _ words: String) throws {
    #expect(try text(link) == "We have \(words) now.")
  }

  @Test func aWrongNumberIsPutRight() throws {
    #expect(
      try text("[7 green](<count: indicators, rating green>)", findings: [.countDisagrees]) == "We have 2 green now.")
    let bound = Bound(Self.plan + "We have [«seven» of 4](<count: indicators, rating green>) now.\n")
    let finding = try bound.only(.countDisagrees)
    #expect(finding.primary.range == bound.marked.place(0) && finding.expected == "two")
    #expect(try bound.mended(finding).findings.isEmpty)
    let total = Bound(Self.plan + "We have [2 of «5»](<count: indicators, rating green>) now.\n")
    #expect(try total.only(.countDisagrees).primary.range == total.marked.place(0))
  }

  @Test(arguments: [
    "«indicaters», rating green", "indicators, «ratting green»", "indicators, rating «grean»", "risks, band «Hihg»",
    "indicators, of «group Z»", "actions, «start» 2016", "«», rating green",
  ]) func whatCannotBeCountedIsFound(_ query: String) throws {
    let bound = Bound(Self.plan + "We have [2](<count: \(query)>) now.\n")
    let finding = try bound.only(.countUnreadable)
    let place = bound.marked.place(0)
    #expect(finding.primary.range == place || place.start == place.end)
    if finding.fix != nil { #expect(!(try bound.mended(finding).findings.codes.contains(.countUnreadable))) }
  }

  @Test func countsStandInFieldsTitlesAndCells() throws {
    let bound = Bound(
      Self.plan + """
        action 3: Look at [9](<count: indicators, rating red>)
          description: All [9](<count: indicators, rating red>) of them.

        table: Numbers
          | Red |
          | [9](<count: indicators, rating red>) |
        """)
    #expect(bound.findings.codes == [.countDisagrees, .countDisagrees, .countDisagrees])
    #expect(try bound.record(.action, "3").title.plain == "Look at 1")
    #expect(bound.model.records.compactMap(\.grid).first?.rows.first?.cells.first??.plain == "1")
  }

  @Test(arguments: [
    "Two are rated green, «2» as amber and one as red.", "There are «3» rated Green and 1 rated Red.",
  ]) func plainCountsAreCompared(_ sentence: String) throws {
    let bound = Bound(Self.plan + "The county has 12 wells. \(sentence) More follows.\n")
    let finding = try bound.only(.countInTextDisagrees)
    #expect(finding.primary.range == bound.marked.place(0))
    #expect(try bound.mended(finding).findings.isEmpty)
  }

  @Test(arguments: [
    "Two are rated green, one as amber and one as red.", "1 is rated green, 1 amber and 1 red.",
    "Last month 3 were rated green and 9 red.", "From 2013/14 there is no amber rating; only 90% or more is green.",
    "Green is rated 3 and red 4.", "The rating is green for 9 of them.", "5 green doors and 6 red ones.",
  ]) func otherSentencesAreLeftAlone(_ sentence: String) {
    let bound = Bound(Self.plan + sentence + "\n")
    #expect(bound.findings.isEmpty, "\(bound.findings.summary)")
  }
}
