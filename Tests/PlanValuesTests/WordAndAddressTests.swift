// Tests of PlanValues: words of a vocabulary, yes or no, and addresses.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanTestSupport
import PlanText
import PlanValues
import Testing

struct WordAndAddressTests {
  private let words = [
    ChoiceWord("on track", "green", "G"), ChoiceWord("at risk", "amber", "Director's call"), ChoiceWord("late"),
  ]

  private func choice(_ text: String) -> Reading {
    let marked = Marked(text)
    var found: [Diagnostic] = []
    let value = ValueReader.read(valueText(marked.bytes), subject: { "the status" }, into: &found) { text, found in
      ValueReader.choice(text, from: words, subject: { "the status" }, into: &found)
    }
    return Reading(value: value, found: found, marked: marked)
  }

  @Test(arguments: [
    ("on track", "choice on track"), ("On-Track", "choice on track"), ("ON\u{A0} TRACK", "choice on track"),
    ("green", "choice on track"), ("g", "choice on track"), ("Director’s call", "choice at risk"),
    ("late (again)", "choice late noted again"), ("late -> on track", "choice late -> choice on track"),
    ("n/a", "missing n/a"), ("(unknown)", "bracketed unknown"),
  ])
  func vocabularies(text: String, reads: String) {
    let reading = choice(text)
    #expect(reading.found.isEmpty, "\(reading.found.summary)")
    #expect(shown(reading.value) == reads)
  }

  @Test func unknownWordsGetTheNearest() throws {
    let reading = choice("«on trcak» (May)")
    let finding = try #require(reading.found.first)
    #expect(reading.found.codes == [.choiceUnknown])
    #expect(finding.primary.range == reading.marked.place(0))
    #expect(finding.message == "the status is `on trcak`, which is not one of its words")
    #expect(finding.expected == "`on track`, `at risk` or `late`")
    #expect(reading.mended == "on track (May)")
    #expect(shown(reading.value) == "as printed on trcak noted May")
    #expect(choice("purple").mended == "(purple)")
  }

  @Test(arguments: [("yes", "yes"), ("Y", "yes"), ("No", "no"), ("no (not yet)", "no noted not yet")])
  func yesAndNo(text: String, reads: String) {
    let reading = read(.yesNo, text)
    #expect(reading.found.isEmpty)
    #expect(shown(reading.value) == reads)
  }

  @Test func anythingElseIsNeitherYesNorNo() {
    Fault("«perhaps»", .yesNoUnreadable, says: "neither yes nor no", mended: "(perhaps)").check(.yesNo)
    Fault("«1»", .yesNoUnreadable, says: "neither yes nor no").check(.yesNo)
  }

  @Test(arguments: [
    (Kind.email, "democratic.services@kent.gov.uk"), (.email, "o'neill+plans@example.co.uk"),
    (.phone, "03000 41 50 60"), (.phone, "(01622) 694 000"), (.phone, "+44 (0)1622 694000"),
    (.phone, "01622 694000 ext. 1234"), (.phone, "01622-694000 x12"), (.phone, "03000\u{A0}415060"),
    (.link, "https://www.kent.gov.uk/plans?year=2016#risks"), (.link, "http://kent.gov.uk"),
    (.link, "https://kent.gov.uk:8443/a"), (.link, "mailto:plans@kent.gov.uk"),
  ])
  func addresses(kind: Kind, text: String) {
    let reading = read(kind, text)
    #expect(reading.found.isEmpty, "\(reading.found.summary)")
    #expect(shown(reading.value) == text)
  }

  @Test(arguments: [
    (
      Kind.email,
      Fault("«mailto:plans@kent.gov.uk»", .addressMalformed, says: "not an e-mail", mended: "plans@kent.gov.uk")
    ),
    (.email, Fault("«plans@kent.gov,uk.»", .addressMalformed, says: "not an e-mail", mended: "plans@kent.gov.uk")),
    (.email, Fault("«<plans@kent.gov.uk>»", .addressMalformed, says: "not an e-mail", mended: "plans@kent.gov.uk")),
    (.email, Fault("«plans at kent»", .addressMalformed, says: "not an e-mail", mended: "(plans at kent)")),
    (.email, Fault("«plans@kent1»", .addressMalformed, says: "not an e-mail")),
    (.email, Fault("«a.@kent.gov.uk2»", .addressMalformed, says: "not an e-mail")),
    (.phone, Fault("«Tel: 01622 694000»", .addressMalformed, says: "not a telephone", mended: "01622 694000")),
    (.phone, Fault("«01622.694.000»", .addressMalformed, says: "not a telephone", mended: "01622 694 000")),
    (.phone, Fault("«1234»", .addressMalformed, says: "not a telephone")),
    (.phone, Fault("«01622 694000 or 694001»", .addressMalformed, says: "not a telephone")),
    (.phone, Fault("«1234567890123456»", .addressMalformed, says: "not a telephone")),
    (.link, Fault("«www.kent.gov.uk»", .addressMalformed, says: "not a link", mended: "https://www.kent.gov.uk")),
    (.link, Fault("«plans@kent.gov.uk»", .addressMalformed, says: "not a link", mended: "mailto:plans@kent.gov.uk")),
    (.link, Fault("«https://kent.gov.uk.»", .addressMalformed, says: "not a link", mended: "https://kent.gov.uk")),
    (.link, Fault("«javascript:alert1»", .addressMalformed, says: "not a link")),
    (.link, Fault("«the intranet»", .addressMalformed, says: "not a link", mended: "(the intranet)")),
    (.link, Fault("«https://kent gov.uk/1»", .addressMalformed, says: "not a link")),
  ])
  func faultyAddresses(kind: Kind, fault: Fault) { fault.check(kind) }
}
