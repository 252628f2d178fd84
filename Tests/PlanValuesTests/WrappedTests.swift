// Tests of PlanValues: several values, notes, missing words, revisions and what is held as printed.

import PlanDiagnostics
import PlanModel
import PlanTestSupport
import PlanText
import PlanValues
import Testing

struct WrappedTests {
  @Test(arguments: [
    ("2013 (review)", "2013-01-01..2013-12-31 year 2013 noted review"),
    ("2013 ( to be reviewed )", "2013-01-01..2013-12-31 year 2013 noted to be reviewed"),
    ("2013(review) (again)", "2013-01-01..2013-12-31 year 2013 noted review; again"),
    ("2013 (see (a) and (b))", "2013-01-01..2013-12-31 year 2013 noted see (a) and (b)"),
    ("2013 ()", "2013-01-01..2013-12-31 year 2013"),
    ("(as with Agilisys)", "bracketed as with Agilisys"),
    ("(one; two)", "bracketed one; two"),
    ("()", "missing not given"),
    ("tbc", "missing tbc"),
    ("N/A", "missing n/a"),
    ("  Not\u{A0}given ", "missing not given"),
    ("to be confirmed", "missing tbc"),
    ("tbc (after the review)", "missing tbc noted after the review"),
    ("2013; 2014", "2013-01-01..2013-12-31 year 2013 ; 2014-01-01..2014-12-31 year 2014"),
    ("2013 (a; b); tbc;", "2013-01-01..2013-12-31 year 2013 noted a; b ; missing tbc"),
    ("2013 -> 2014", "2013-01-01..2013-12-31 year 2013 -> 2014-01-01..2014-12-31 year 2014"),
    ("2013 → 2014 (late)", "2013-01-01..2013-12-31 year 2013 -> 2014-01-01..2014-12-31 year 2014 noted late"),
    ("tbc -> ongoing -> 2014", "missing tbc -> word ongoing -> 2014-01-01..2014-12-31 year 2014"),
    ("-> 2014", "missing not given -> 2014-01-01..2014-12-31 year 2014"),
    ("after \"a; b (c\"", "word after \"a; b (c\""),
    ("", "nothing"),
    (" \u{A0} ", "nothing"),
  ])
  func whole(text: String, reads: String) {
    let reading = read(.when, text)
    #expect(reading.found.isEmpty, "\(reading.found.summary)")
    #expect(shown(reading.value) == reads)
  }

  @Test(arguments: Missing.allCases)
  func missingWordsAreReadInAnyCase(missing: Missing) {
    for text in [missing.rawValue, missing.rawValue.uppercased()] {
      for kind in Kind.allCases { #expect(shown(read(kind, text).value) == "missing \(missing.rawValue)") }
    }
    #expect(ValueReader.missing(valueText("\(missing.rawValue)x")) == nil)
    #expect(ValueReader.missing(valueText("x\(missing.rawValue)")) == nil)
  }

  @Test(arguments: [
    ("«\"31 September\"»", "as printed 31 September"),
    ("«“31 September; maybe”»", "as printed 31 September; maybe"),
    ("«\"31 September\"» (sic)", "as printed 31 September noted sic"),
    ("2013; «\"spring\"»", "2013-01-01..2013-12-31 year 2013 ; as printed spring"),
  ])
  func quotedValuesAreHeldAsPrinted(text: String, reads: String) {
    let reading = read(.when, text)
    #expect(reading.found.codes == [.valueHeldAsPrinted])
    #expect(reading.found.first?.severity == .note)
    #expect(reading.found.first?.primary.range == reading.marked.place(0))
    #expect(shown(reading.value) == reads)
  }

  @Test(arguments: [
    Fault("2013 «(»review", .bracketNotClosed, says: "not closed", mended: "2013 (review)"),
    Fault("«(»as before", .bracketNotClosed, says: "not closed", mended: "(as before)"),
    Fault("2013 «(»a; 2014", .bracketNotClosed, says: "not closed", mended: "2013 (a); 2014"),
  ])
  func openBracketsAreClosed(fault: Fault) { fault.check(.when) }

  /// A faulty value does not take its neighbours with it.
  @Test func faultyValuesAreHeldBesideGoodOnes() {
    let reading = read(.when, "2013; «31» September 2016 (sic); 2014")
    #expect(reading.found.codes == [.dateImpossible])
    #expect(reading.found.first?.primary.range == reading.marked.place(0))
    #expect(
      shown(reading.value)
        == "2013-01-01..2013-12-31 year 2013 ; as printed 31 September 2016 noted sic ; 2014-01-01..2014-12-31 year 2014"
    )
  }

  /// A name that holds brackets is tried whole before its note is taken off.
  @Test func wholeNamesComeBeforeNotes() {
    let names = ["Assistant Director (West)", "Director"]
    let whole = { (text: ValueText) -> Value? in names.contains(text.string) ? .choice(ChosenWord(text.string)) : nil }
    let read = { (text: String) -> String in
      var found: [Diagnostic] = []
      let value = ValueReader.read(
        valueText(text), subject: { "the owner" }, into: &found, whole: whole, plain: { text, _ in .words(text.string) }
      )
      return shown(value)
    }
    #expect(read("Assistant Director (West)") == "choice Assistant Director (West)")
    #expect(read("Assistant Director (West) (interim)") == "choice Assistant Director (West) noted interim")
    #expect(
      read("Director (interim); Someone (acting)") == "choice Director noted interim ; words Someone noted acting")
  }

  /// Values that are wrapped over lines, or stand in a cell, lead back to their places.
  @Test func findingsLeadBackToTheirLines() {
    let file = Marked("due: 31\n  «September»  2016")
    let start = file.ranges[0].lowerBound
    let pieces = [ValueText.Piece(offset: 0, source: 5), ValueText.Piece(offset: 3, source: start)]
    let text = ValueText(file: FileID(0), joined: Array("31 September 2016".utf8), pieces: pieces)
    var found: [Diagnostic] = []
    let value = ValueReader.when(text, in: ValueContext(), subject: { "the due date" }, into: &found)
    #expect(value == nil)
    #expect(found.first?.primary.range == SourceRange(FileID(0), 5..<7))
    #expect(found.first?.message == "the due date is `31 September 2016`, but September has 30 days")
  }

  /// The subject is asked for only when there is something to say.
  @Test func subjectsAreNotMadeForGoodValues() {
    var asked = 0
    var found: [Diagnostic] = []
    let subject = { () -> String in
      asked += 1
      return "the due date"
    }
    for text in ["31 March 2016", "tbc", "ongoing; Q3 2016/17 (review)"] {
      _ = ValueReader.read(valueText(text), subject: subject, into: &found) { text, found in
        ValueReader.when(text, in: ValueContext(), subject: subject, into: &found)
      }
    }
    #expect(asked == 0)
    #expect(found.isEmpty)
  }

  /// Hostile text is read in time that grows with its length.
  @Test(arguments: ["(", ")", "\"", ";", "->", "(;", "\";", "“", "-", "9", "a ", "1/", "£", "(a) "], Kind.allCases)
  func hostileTextIsReadOnce(part: String, kind: Kind) {
    let text = String(repeating: part, count: 4000)
    let reading = read(kind, text)
    #expect(reading.value != nil || text.allSatisfy { $0 == " " })
    #expect(reading.found.allSatisfy { $0.message.utf8.count < 400 })
  }
}
