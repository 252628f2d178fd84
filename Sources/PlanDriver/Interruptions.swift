// PlanDriver: what happens when somebody ends a run from outside in the middle of its work.

import Glibc

/// The interruptions that a run may meet: Ctrl-C, the end of a terminal, the end of a job.
enum Interruptions {
  /// Does something from start to end; an interruption waits until it is done.
  static func held<Result>(_ body: () throws(RunFault) -> Result) throws(RunFault) -> Result {
    var before = sigset_t()
    change(SIG_BLOCK, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try body()
  }

  /// Leaves interruptions to the thread that started this one.
  static func leaveToOthers() {
    var before = sigset_t()
    change(SIG_BLOCK, &before)
  }

  private static func change(_ how: CInt, _ before: inout sigset_t) {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    pthread_sigmask(how, &signals, &before)
  }
}
