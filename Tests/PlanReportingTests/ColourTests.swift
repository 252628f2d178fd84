// Tests of PlanReporting: when there is colour, and that it says nothing of its own.

import PlanDiagnostics
import PlanReporting
import Testing

@Suite struct ColourTests {
  struct Case: Sendable {
    var choice: ColourChoice = .auto
    var isTerminal = true
    var environment: [String: String] = ["TERM": "xterm"]
    var isOn: Bool
  }

  @Test(arguments: [
    Case(isOn: true),
    Case(isTerminal: false, isOn: false),
    Case(environment: ["TERM": "dumb"], isOn: false),
    Case(environment: [:], isOn: false),
    Case(environment: ["TERM": "xterm", "NO_COLOR": "1"], isOn: false),
    Case(environment: ["TERM": "xterm", "NO_COLOR": ""], isOn: true),
    Case(environment: ["TERM": "xterm", "CLICOLOR": "0"], isOn: false),
    Case(isTerminal: false, environment: ["CLICOLOR_FORCE": "1"], isOn: true),
    Case(isTerminal: false, environment: ["CLICOLOR_FORCE": "0"], isOn: false),
    Case(isTerminal: false, environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], isOn: false),
    Case(choice: .always, isTerminal: false, environment: ["NO_COLOR": "1", "TERM": "dumb"], isOn: true),
    Case(choice: .never, environment: ["TERM": "xterm", "CLICOLOR_FORCE": "1"], isOn: false),
  ])
  func followsTheConventions(_ sample: Case) {
    #expect(sample.choice.isOn(isTerminal: sample.isTerminal, environment: { sample.environment[$0] }) == sample.isOn)
  }

  @Test func addsNothingThatIsNotThereWithout() {
    let file = Sample("owner: «Ann»; «Bob»")
    var finding = Diagnostic(
      .ownerNotDeclared, "wrong", at: file[0], label: "here", others: [Label(file[1], "there")],
      fix: Fix("write it", .safe, [Edit(file[0], "Anne")]))
    for severity in Severity.allCases {
      finding.severity = severity
      let plain = file.text(finding)
      let coloured = file.text(finding, options: TextOptions(usesColour: true))
      #expect(coloured != plain)
      #expect(withoutColour(coloured) == plain)
      #expect(plain.hasPrefix(severity.name + "["))
    }
  }

  private func withoutColour(_ text: String) -> String {
    var plain = ""
    var isCode = false
    for character in text {
      if character == "\u{1B}" { isCode = true }
      if !isCode { plain.append(character) }
      if isCode, character == "m" { isCode = false }
    }
    return plain
  }
}
