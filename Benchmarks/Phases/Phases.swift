// Benchmarks: the phases of the pipeline, each to be called by itself. The only public door into the house.

import PlanDiagnostics

import PlanHTML
import PlanJSON
import PlanModel
import PlanPaper
import PlanResolution
import PlanSyntax
import PlanText

/// One generated plan, and what each phase makes of it. Every function returns how much it made, so that no work is
/// optimised away.
public struct Phases {
  private let source: [UInt8]
  private var model = Model()
  private var made: Paper?

  public init(size: Int) { source = GeneratedPlan(size: size).plan }

  public func parse() -> Int {
    SyntaxTree.parse(file: FileID(0), bytes: source).value.lines.count
  }

  public func resolve() -> Int { resolved().records.count }

  public mutating func prepareModel() { model = resolved() }

  public mutating func preparePaper() {
    prepareModel()
    made = PaperBuilder.paper(of: 0, in: model)
  }

  public func paper() -> Int { PaperBuilder.paper(of: 0, in: model).blocks.count }

  public func html() -> Int { made.map { HTMLWriter.body(of: $0).count } ?? 0 }

  public func docBook() -> Int { 0 }

  public func json() -> Int { ModelJSON(model).bytes(of: 0).count }

  public func whole() -> Int { HTMLWriter.body(of: PaperBuilder.paper(of: 0, in: resolved())).count }

  private func resolved() -> Model {
    Resolver.resolve("plan.plan", loader: MemoryLoader(["plan.plan": source])).value.model
  }
}
