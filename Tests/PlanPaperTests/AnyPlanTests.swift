// Tests of PlanPaper: the promises of every paper, over plans that nobody would write.

import PlanPaper
import Testing

@Suite struct AnyPlanTests {
  @Test(arguments: 1...300) func keepsItsPromises(seed: Int) {
    let paper = RandomModel.paper(seed: UInt64(seed))
    #expect(PaperFaults.of(paper) == [])
  }

  @Test func isTheSameEachTime() {
    for seed: UInt64 in 1...20 {
      #expect("\(RandomModel.paper(seed: seed))" == "\(RandomModel.paper(seed: seed))")
    }
  }
}
