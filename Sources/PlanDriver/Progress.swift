// PlanDriver: a line that says how far a long run is, for somebody who waits at a terminal.

import Glibc
import Synchronization

/// Counts documents. From the second second on it says so on standard error, where that is a terminal, and takes its
/// line away again.
package final class Progress: Sendable {
  private struct State {
    var expected = 0
    var done = 0
    var what = "reading"
    var isOver = false
    var hasWritten = false
  }

  private static let patience: Duration = .seconds(1)
  private let state = Mutex(State())
  private let isShown: Bool

  /// `write` puts text on standard error.
  package init(isShown: Bool, write: @escaping @Sendable (String) -> Void) {
    self.isShown = isShown
    if isShown { watch(write) }
  }

  package static let silent = Progress(isShown: false) { _ in }

  package func expect(_ count: Int) { state.withLock { $0.expected += count } }
  package func advance() { state.withLock { $0.done += 1 } }
  package func start(_ what: String) {
    state.withLock { state in
      state.what = what
      state.expected = 0
      state.done = 0
    }
  }

  /// Takes the line away. Nothing is written after it.
  package func finish(_ write: (String) -> Void) {
    let hasWritten = state.withLock { state in
      state.isOver = true
      return state.hasWritten
    }
    if hasWritten { write("\r\u{1B}[K") }
  }

  private func watch(_ write: @escaping @Sendable (String) -> Void) {
    let start = ContinuousClock.now
    Workers.detach { [self] in
      while true {
        usleep(100_000)
        let isOver = state.withLock { state in
          if !state.isOver, ContinuousClock.now - start >= Self.patience {
            write("\r\u{1B}[Kplancc: \(state.what), \(state.done) of \(state.expected) done")
            state.hasWritten = true
          }
          return state.isOver
        }
        if isOver { return }
      }
    }
  }
}
