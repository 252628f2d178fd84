// PlanResolutionTests, binding: what findings say, and that their number stays in hand.

import PlanDiagnostics
import PlanModel
import PlanResolution
import PlanSchema
import PlanTestSupport
import PlanText
import Testing

@Suite("Binding messages")
struct BindingMessageTests {
  private static let long =
    "Assistant Director of Something with a name that goes on for a good while longer than it has to"

  /// A plan in which everything that can be wrong is wrong, with names as long as they come.
  private static let plan = Bound(
    """
    plan ABCDEFGH IJKLMNOPQRSTU 1: \(long)
      numbering: 1 wombats-and-other-animals-of-the-bush-and-the-plain-and-the-shore

    gap some kind with a name that goes on for a good while: 1

    gap action: 98

    post: \(long) one

    post: \(long) two

    post: \(long)-two

    body: Board

    priority 1: \(long)
      action: \(long)
        owner: \(long) three; \(long) one/\(long) two
        links: \(long); action 98; action 1, action 2; action 7 priority 1; plan 7
        objectives: priority 1
      action 1: \(long)
        retired: 2016
      action 3: \(long)
      action 2: \(long)
      action 98: \(long)
      action 99: \(long)
      action 99: \(long)

    priority 2: \(long)
      action 1: \(long)

    risk R1: \(long)
      links: action 1; priority 1 action 1; action 99

    # See [[priority 1 action 99]], [[action 1]]
    """)

  @Test("names the thing in at most 100 characters, in plain words, with something to do next")
  func messages() {
    let codes = Set(Self.plan.findings.codes)
    let expected: Set<DiagnosticCode> = [
      .ownerNotDeclared, .ownersNotSeparated, .nameDeclaredTwice, .referenceNotFound, .referenceDeclaredTwice,
      .referenceAmbiguous, .numberDisagrees, .referenceRetired, .gapNumberUsed, .referenceOfWrongKind, .kindUnknown,
      .choiceUnknown,
    ]
    #expect(expected.subtracting(codes).isEmpty, "\(Self.plan.findings.summary)")
    for finding in Self.plan.findings where expected.contains(finding.code) {
      #expect(finding.message.count <= 100, "\(finding.message)")
      #expect(finding.message.last != "." && finding.message.first?.isUppercase != true, "\(finding.message)")
      #expect(finding.help != nil || finding.fix != nil, "\(finding.message)")
      #expect(!finding.primary.text.isEmpty && finding.found != nil, "\(finding.message)")
      for word in ["token", "identifier", "node", "null", "illegal", "invalid", "AST", "EOF"] {
        #expect(!finding.message.split(separator: " ").contains(Substring(word)), "\(finding.message)")
      }
    }
  }

  @Test("lists findings in source order, with their other places in source order")
  func order() {
    let places = Self.plan.findings.map(\.primary.range)
    #expect(places == places.sorted())
    for finding in Self.plan.findings { #expect(finding.others.map(\.range) == finding.others.map(\.range).sorted()) }
  }

  @Test("stays quick with many faults of every kind", .timeLimit(.minutes(1)))
  func many() {
    let count = 500
    var text = "plan: Plan\n  numbering: 1\n\ngap action: 5000-90000000\n"
    for index in 0..<100 { text += "\npost: Director of Team \(index * 7919)\n" }
    for index in 0..<count {
      text += "\nrisk R1: One\n  owner: Directr of Teem \(index * 31); Director of Teem 5\n"
      text += "  links: Q\(index * 77); R1; Q5; priority 1 action 1; action 1; action \(5000 + index)\n"
      text += "\npriority \(index): One\n  action: A\n"
    }
    let plan = Bound(text)
    #expect(plan.all(.referenceDeclaredTwice).count == count - 1)
    #expect(plan.all(.ownerNotDeclared).count == count + 1)
    #expect(plan.all(.ownerNotDeclared).map(\.others.count).max() == count - 1)
    #expect(plan.all(.gapNumberUsed).count == count)
  }
}
