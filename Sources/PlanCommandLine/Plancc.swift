// PlanCommandLine: the command itself, from its arguments to the status that it ends with.

import ArgumentParser
import Glibc
import PlanDriver

/// A command that says how it went.
protocol PlanccCommand: ParsableCommand {
  func run(on console: Console) throws(RunFault) -> ExitStatus
}

struct Plancc: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "plancc",
    abstract: "Check business plans and risk registers, and make committee papers of them.",
    discussion: """
      A plan is a text file whose name ends in .plan. A PATH may be such a file, a folder (all its documents) or - \
      for standard input.

      EXAMPLES
        plancc new register                     write a first risk register
        plancc lint register.plan               say what is wrong in it
        plancc render register.plan             make register.html of it
        plancc render plans --to html,docbook,json -o out
        plancc explain PL1601                   say what a finding means

      STATUS
        0  nothing was found, or notes only
        1  errors or warnings were found
        2  wrong use, or something cannot be read or written
        3  a fault of plancc itself
      """,
    version: "plancc \(version)",
    subcommands: [RenderCommand.self, LintCommand.self, ExplainCommand.self, NewCommand.self])
}

/// The way into the program.
package enum PlanccProgram {
  package static func run() -> Never {
    Signals.prepare()
    let console = Console()
    let status = run(Array(CommandLine.arguments.dropFirst()), on: console)
    exit(end(status, console).rawValue)
  }

  private static func run(_ arguments: [String], on console: Console) -> ExitStatus {
    do {
      switch try Plancc.parseAsRoot(arguments) {
      case let command as any PlanccCommand: return try command.run(on: console)
      case var command: try command.run()
      }
      return .clean
    } catch let fault as RunFault {
      return report(fault, on: console)
    } catch {
      return report(parsing: error, on: console)
    }
  }

  /// Help, a version and completions are no errors, but the parser throws them all the same.
  private static func report(parsing error: any Error, on console: Console) -> ExitStatus {
    let message = Plancc.fullMessage(for: error)
    let isClean = Plancc.exitCode(for: error).isSuccess
    if !message.isEmpty { (isClean ? console.output : console.errors).write(message + "\n") }
    return isClean ? .clean : .wrongUse
  }

  private static func report(_ fault: RunFault, on console: Console) -> ExitStatus {
    console.output.flush()
    switch fault.kind {
    case .use: console.errors.write("plancc: \(Visible.text(fault.message))\n")
    case .ownFault:
      console.errors.write("plancc: a fault of plancc itself: \(Visible.text(fault.message))\n")
      console.errors.write("help: please report it with the command and the plan\n")
    }
    if let help = fault.help { console.errors.write("help: \(Visible.text(help))\n") }
    return fault.kind == .use ? .wrongUse : .ownFault
  }

  /// Nothing is lost on the way out: a stream that could not take the report is an error of its own.
  private static func end(_ status: ExitStatus, _ console: Console) -> ExitStatus {
    guard let number = console.output.flush() else {
      console.errors.flush()
      return status
    }
    console.errors.write("plancc: standard output cannot be written: \(SystemWords.words(number))\n")
    console.errors.flush()
    return status == .ownFault ? status : .wrongUse
  }
}
