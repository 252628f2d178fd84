// Tests of the tree: what belongs to what, by indentation alone.

import PlanDiagnostics
import PlanSyntax
import Testing

struct TreeTests {
  @Test func `a record holds the deeper lines`() {
    let parsed = Parsed(
      """
      # Risks

      risk R1: Costs rise
        owner: Director

        control: Budget
          monitoring
      priority 1: Work
      """)
    #expect(
      parsed.picture == [
        "heading # Risks", "blank", "head +4 risk R1: Costs rise", "head owner: Director", "blank",
        "head +1 control: Budget", "text monitoring", "head priority 1: Work",
      ])
    #expect(parsed.items == ["heading 1-1", "entry 3-7", "entry 8-8"])
    #expect(parsed.codes == [])
  }
}
