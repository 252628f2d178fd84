// PlanCommandLine: `plancc explain`.

import ArgumentParser
import PlanDiagnostics
import PlanDriver

struct ExplainCommand: PlanccCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a finding means, and what to do about it.",
    discussion: """
      EXAMPLES
        plancc explain PL1601
        plancc explain owner-not-declared
        plancc explain PL16                     all codes that start so
        plancc explain                          all codes
      """)

  @Argument(
    help: "A code, its name, or how either starts.",
    completion: .custom { _, _, _ in DiagnosticCode.allCases.flatMap { [$0.rawValue, $0.name] } })
  var code: String?

  func run(on console: Console) throws(RunFault) -> ExitStatus {
    guard let code else {
      console.output.write(ExplainPage.list(DiagnosticCode.allCases))
      return .clean
    }
    switch CodeLookup.answer(code) {
    case .one(let code): console.output.write(ExplainPage.text(of: code))
    case .several(let codes): console.output.write(ExplainPage.list(codes))
    case .none(let nearest):
      throw Self.unknown(code, help: nearest.map { "did you mean \($0)?" } ?? "plancc explain lists all codes")
    case .noneOfFamily(let family):
      throw Self.unknown(code, help: "plancc explain \(family) lists its family")
    }
    return .clean
  }

  private static func unknown(_ word: String, help: String) -> RunFault {
    .use("there is no finding called “\(word)”", help: help)
  }
}
