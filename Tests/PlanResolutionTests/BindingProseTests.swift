// PlanResolutionTests, binding: `[[…]]` in running text.

import PlanDiagnostics
import PlanModel
import PlanResolution
import PlanSchema
import PlanTestSupport
import PlanText
import Testing

@Suite("Binding references in prose")
struct BindingProseTests {
  private static let everywhere = """
    plan: Plan about [[R1]]
      summary: It says [[R2]], and *also [[ r-1 ]]*.
      subject: About [[R2]]

    risk R1: One, beside [[R2]]
      current: 3 x 3
        because: of [[R2]]
      description: A list
        - of [[R1]] and [[R2]]
        - and a table

        | a      | b      |
        |--------|--------|
        | [[R1]] | [[R2]] |

    risk R2: Two

    table T1: Beside [[R1]]
      | Of [[R1]] | B |
      | x | see [[R2]] |

    # About [[R1]]

    Text about [[R1]], **strong [[R2]]** and `[[R9]]` in code. It goes on
    over a [[risk
    R2]] line end.

    > A quote of [[R1]].
    """

  @Test("binds references in titles, fields, lists, tables, cells, headings, reasons and paragraphs")
  func everywhere() throws {
    let plan = Bound(Self.everywhere)
    #expect(plan.findings.isEmpty, "\(plan.findings.summary)")
    #expect(plan.contentLinks == ["risk R1", "risk R1", "risk R2", "risk R2", "risk R1"])
    let document = plan.model[plan.model.documents[0].record]
    #expect(document.title.inlines?.links.map(plan.name) == ["risk R1"])
    #expect(Self.links(document.value(.summary), plan) == ["risk R2", "risk R1"])
    #expect(Self.links(document.value(.subject), plan) == ["risk R2"])
    let risk = try plan.record(.risk, "R1")
    #expect(risk.title.inlines?.links.map(plan.name) == ["risk R2"])
    #expect(Self.links(risk.value(.description), plan) == ["risk R1", "risk R2", "risk R1", "risk R2"])
    #expect(risk.fields.compactMap(\.because).first?.links.map(plan.name) == ["risk R2"])
    let table = try #require(try plan.record(.table, "T1").grid)
    #expect(table.columns[0].inlines?.links.map(plan.name) == ["risk R1"])
    #expect(table.rows[0].cells[1]?.inlines?.links.map(plan.name) == ["risk R2"])
  }

  private static func links(_ value: Value?, _ plan: Bound) -> [String] {
    switch value {
    case .prose(let prose): prose.links.map(plan.name)
    case .inline(let line): (line.inlines ?? []).links.map(plan.name)
    default: ["?"]
    }
  }

  @Test("points at each reference that leads nowhere, not at code that looks like it, nor at the whole text")
  func places() throws {
    let plan = Bound(
      """
      plan: Plan

      risk R1: One [[«X1»]]
        description: First `[[X2]]` in code, [[R1]], then
          [[ «X3» ]] and // this is no comment
          - [[«X4
          a»]]

      `[[X5]]` and [[«X6»]] and [[R1]] and [[«X6»]].
      """)
    #expect(
      plan.findings.codes == [DiagnosticCode](repeating: .referenceNotFound, count: 4), "\(plan.findings.summary)")
    #expect(plan.findings.map(\.found) == ["X1", "X3", "X4 a", "X6"])
    #expect(plan.findings.map(\.primary.range) == [0, 1, 2, 3].map { plan.marked.place($0) })
    #expect(plan.findings.last?.others.map(\.range) == [plan.marked.place(4)])
    #expect(plan.contentLinks == ["nothing", "risk R1", "nothing"])
  }

  @Test("looks from the record in which the text stands")
  func scope() throws {
    let plan = Bound(
      """
      plan: Plan

      priority 1: One
        description: See [[action 1]].
        action 1: Its own

      priority 2: Two
        description: See [[action 1]] and [[priority 1 action 1]].
        action 1: The other
      """)
    #expect(plan.findings.isEmpty, "\(plan.findings.summary)")
    let titles = plan.model.records.filter { $0.kind == .priority }.flatMap { record -> [String] in
      guard case .prose(let prose) = record.value(.description) else { return [] }
      return prose.links.map { link in link.map { plan.model[$0].title.plain } ?? "nothing" }
    }
    #expect(titles == ["Its own", "The other", "Its own"])
  }

  @Test("gives one finding for one misspelt reference in fields and text of several files")
  func acrossFiles() throws {
    let plan = Bound(
      """
      register: Risks

      risk SCHW 04: One

      include: more.plan

      See [[«SCWH 04»]].
      """, with: ["more.plan": "risk SCHW 05: Two\n  links: SCWH 04\n  description: Beside [[scwh-04]].\n"])
    let finding = try plan.only(.referenceNotFound)
    #expect(finding.others.count + 1 == 3)
    #expect(finding.fix?.edits.map(\.text) == ["SCHW 04", "SCHW 04", "SCHW 04"])
  }
}
