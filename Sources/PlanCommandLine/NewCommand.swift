// PlanCommandLine: `plancc new`.

import ArgumentParser
import PlanDriver

struct NewCommand: PlanccCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a first plan to start from.",
    discussion: """
      A file that is there already is never changed.

      EXAMPLES
        plancc new register                     writes register.plan
        plancc new plan plans/2026/plan.plan
        plancc new report -                     to standard output

      KINDS
        \(Skeletons.kinds.joined(separator: ", "))
      """)

  @Argument(help: "What to write: see KINDS.", completion: .list(Skeletons.kinds))
  var kind: String

  @Argument(help: "The file to write, or - for standard output.", completion: .file(extensions: ["plan"]))
  var file: String?

  func run(on console: Console) throws(RunFault) -> ExitStatus {
    if file == "-" {
      console.output.write(try Skeletons.text(of: kind))
      return .clean
    }
    let path = file ?? kind + ".plan"
    try Skeletons.write(kind, to: path, on: Disk())
    console.output.write("wrote \(Visible.text(path))\n")
    return .clean
  }
}
