// PlanDriver: room for the last words of a thread whose stack is used up.

import Glibc

package enum CrashStack {
  private static let size = 1 << 16

  /// Gives the thread that calls a second stack, on which crashes are reported.
  package static func prepare() {
    guard let room = malloc(size) else { return }
    var stack = stack_t()
    stack.ss_sp = room
    stack.ss_size = size
    if sigaltstack(&stack, nil) != 0 { free(room) }
  }

  /// Takes it away again, at the end of a thread.
  static func remove() {
    var stack = stack_t()
    guard sigaltstack(nil, &stack) == 0, let room = stack.ss_sp, stack.ss_size == size else { return }
    stack.ss_flags = CInt(SS_DISABLE)
    sigaltstack(&stack, nil)
    free(room)
  }
}
