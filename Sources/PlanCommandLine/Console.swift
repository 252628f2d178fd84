// PlanCommandLine: the streams of the process, and what is known about them.

import Glibc
import PlanReporting
import Synchronization

/// One of the two streams. Text is gathered and written in large pieces; a reader who has gone away ends nothing.
final class OutputStream: Sendable {
  private struct State {
    var waiting: [UInt8] = []
    var isClosed = false
    /// The system's number, where writing failed for another reason.
    var failure: CInt?
  }

  private static let pieceSize = 1 << 16
  private let descriptor: CInt
  private let state = Mutex(State())
  let isTerminal: Bool

  init(_ descriptor: CInt) {
    self.descriptor = descriptor
    self.isTerminal = isatty(descriptor) == 1
  }

  func write(_ text: String) {
    state.withLock { state in
      state.waiting += Array(text.utf8)
      if state.waiting.count >= Self.pieceSize { flush(&state) }
    }
  }

  func write(_ bytes: [UInt8]) {
    state.withLock { state in
      state.waiting += bytes
      if state.waiting.count >= Self.pieceSize { flush(&state) }
    }
  }

  /// For lines that come and go while the run lasts.
  func writeNow(_ text: String) {
    write(text)
    flush()
  }

  /// Writes out what waits. Gives back the system's number where the stream cannot take it.
  @discardableResult
  func flush() -> CInt? {
    state.withLock { state in
      flush(&state)
      return state.failure
    }
  }

  private func flush(_ state: inout State) {
    let bytes = state.waiting
    state.waiting.removeAll(keepingCapacity: true)
    var done = 0
    while done < bytes.count, !state.isClosed {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        done += count
      } else if errno != EINTR {
        if errno != EPIPE { state.failure = errno }
        state.isClosed = true
      }
    }
  }

  /// Cells a line has: those of the terminal, or a width that fits most.
  var width: Int {
    guard isTerminal else { return 120 }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

/// Where a command writes, and what surrounds it.
struct Console: Sendable {
  let output = OutputStream(STDOUT_FILENO)
  let errors = OutputStream(STDERR_FILENO)

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  func textOptions(for stream: OutputStream, _ choice: ColourChoice) -> TextOptions {
    let usesColour = choice.isOn(isTerminal: stream.isTerminal, environment: Self.environment)
    return TextOptions(usesColour: usesColour, width: stream.width)
  }

  /// Whether somebody waits at a terminal that can take a line away again.
  var showsProgress: Bool {
    errors.isTerminal && Self.environment("TERM").map { !$0.isEmpty && $0 != "dumb" } == true
  }
}
