// PlanHTMLTests: the checker itself: a sound page with one fault planted at a time, each of which it must name.

import PlanHTMLCheck
import Testing

@Suite struct CheckerTests {
  @Test func soundPageHasNoFault() {
    #expect(PageCheck.faults(in: Array(PlantedFaults.soundPage.utf8)) == [])
  }

  @Test(arguments: PlantedFaults.all)
  func plantedFaultIsNamed(_ fault: PlantedFault) throws {
    let page = try #require(fault.planted(in: PlantedFaults.soundPage), "the sound page has no “\(fault.find)”")
    let found = PageCheck.faults(in: Array(page.utf8))
    #expect(Set(found.map(\.rule)) == fault.rules, "\(found)")
  }

  @Test func everyRuleHasAPlantedFault() {
    let planted = Set(PlantedFaults.all.flatMap(\.rules))
    #expect(PageRule.allCases.filter { !planted.contains($0) } == [])
  }

  @Test func faultSaysWhere() throws {
    let page = PlantedFaults.soundPage.replacing("<td>5</td>", with: "<td></td>")
    let fault = try #require(PageCheck.faults(in: Array(page.utf8)).first)
    #expect(fault.description == "31: cell empty: <td>")
  }
}
