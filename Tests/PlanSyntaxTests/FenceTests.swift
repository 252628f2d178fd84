// Tests of fenced code: nothing inside is read.

import PlanDiagnostics
import PlanSyntax
import Testing

struct FenceTests {
  @Test func `trap 8: in fenced code nothing is read`() {
    let parsed = Parsed(
      """
      ~~~ sql
      risk R1: no
        owner: no
      # no

      // no
      \\risk R1: no
      <<<<<<< no
      ```
      ~~~
      risk R1: yes
      """)
    #expect(
      parsed.picture == [
        "fence ~~~ sql", "code risk R1: no", "code owner: no", "code # no", "code", "code // no",
        "code \\risk R1: no", "code <<<<<<< no", "code ```", "fence ~~~", "head risk R1: yes",
      ])
    #expect(parsed.codes == [])
  }

  @Test func `a fence ends with its like, at least as long and with nothing after it`() {
    let parsed = Parsed("````\n```\n```` x\n~~~~\n  `````\ntext")
    #expect(parsed.picture == ["fence ````", "code ```", "code ```` x", "code ~~~~", "fence `````", "text text"])
  }

  @Test func `backticks after backticks are code in a line`() {
    #expect(Parsed("```x``` y\ntext").picture == ["text ```x``` y", "text text"])
  }

  @Test func `a fence inside a record belongs to its field`() {
    let parsed = Parsed(
      """
      risk R1: Costs
        description: See
          ```
          owner: no

            | no |
          ```
        owner: Director
      """)
    #expect(
      parsed.picture == [
        "head +7 risk R1: Costs", "head +5 description: See", "fence ```", "code owner: no", "code",
        "code | no |", "fence ```", "head owner: Director",
      ])
    #expect(parsed.codes == [])
  }

  @Test func `code that is not closed in a record ends with its field`() {
    expectFinding(
      .fenceNotClosed,
      in: """
        risk R1: Costs
          description:
            «```»
            owner: no

          owner: yes

        risk R2: Staff
        """,
      mended: """
        risk R1: Costs
          description:
            ```
            owner: no
            ```

          owner: yes

        risk R2: Staff
        """)
  }

  @Test func `code that is not closed at the margin does not hide the rest`() {
    let text = "Text\n\n«``` sql»\nselect\n\nrisk R1: Costs\n  owner: Director\n"
    expectFinding(
      .fenceNotClosed, in: text,
      mended: "Text\n\n``` sql\nselect\n```\n\nrisk R1: Costs\n  owner: Director\n")
    #expect(Parsed(text).items == ["prose 1-4", "entry 6-7"])
  }

  @Test func `code that is not closed at the end of the file`() {
    expectFinding(.fenceNotClosed, in: "«~~~~»\r\ncode", mended: "~~~~\r\ncode\r\n~~~~")
    expectFinding(.fenceNotClosed, in: "a:\n  b:\n    «```»", mended: "a:\n  b:\n    ```\n    ```")
  }

  @Test func `a fence that is too short does not close`() {
    expectFinding(.fenceNotClosed, in: "«````»\n```", mended: "````\n```\n````")
  }
}
