// PlanCommandLine: what the process does when the system interrupts it.

import Glibc
import PlanDriver

enum Signals {
  /// A closed pipe and a full disk are reported where they are met, and a crash says whose fault it is.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    // Somebody who looks for a fault of plancc wants the report that Swift makes.
    guard getenv("SWIFT_BACKTRACE") == nil else { return }
    CrashStack.prepare()
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] { onCrash(number) }
  }

  private static let words: StaticString = """

    plancc: this is a fault of plancc itself, not of your plan; please report it with the command and the plan

    """

  /// Only what is allowed in the middle of a crash: one write, and the end.
  private static let handler: @convention(c) (CInt) -> Void = { _ in
    _ = write(STDERR_FILENO, Signals.words.utf8Start, Signals.words.utf8CodeUnitCount)
    _exit(ExitStatus.ownFault.rawValue)
  }

  private static func onCrash(_ number: CInt) {
    withUnsafeTemporaryAllocation(of: sigaction.self, capacity: 1) { action in
      guard let action = action.baseAddress else { return }
      memset(action, 0, MemoryLayout<sigaction>.size)
      action.pointee.__sigaction_handler.sa_handler = handler
      action.pointee.sa_flags = SA_ONSTACK
      sigaction(number, action, nil)
    }
  }
}
