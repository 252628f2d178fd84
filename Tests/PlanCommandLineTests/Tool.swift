// Tests of PlanCommandLine: the built program, run as a process of its own.

import Glibc
import PlanTestSupport

/// How a run of plancc ended.
struct Outcome {
  /// The status; nothing where the run was cut short.
  var status: CInt?
  var signal: CInt?
  var output: [UInt8]
  var errors: String

  var text: String { String(decoding: output, as: UTF8.self) }
}

/// The program that the tests were built with.
struct Tool {
  /// Where standard output goes.
  enum Output {
    case kept
    /// A pipe that nobody reads.
    case closedPipe
    case path(String)
    /// A terminal; what it gets is kept.
    case terminal
  }

  var folder: String
  var environment: [String: String] = ["PATH": "/usr/bin:/bin", "TERM": "xterm"]
  var input: [UInt8] = []
  var output = Output.kept
  /// Largest file that the run may write, in blocks of 512 bytes, where there is a limit.
  var fileBlocks: Int?
  /// Sent to the program while it reads; its input then stays open.
  var interruption: CInt?
  private static let patience = 120.0

  init(in folder: String) { self.folder = folder }

  /// The folder of the built products, beside the tests themselves.
  static let path: String = {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let own = String(decoding: buffer[..<max(0, length)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/plancc"
  }()

  func run(_ arguments: String...) -> Outcome { run(arguments) }

  func run(_ arguments: [String]) -> Outcome {
    run(words: [Self.path] + arguments)
  }

  private func run(words: [String]) -> Outcome {
    let files = Scratch()
    files.write("input", input)
    files.write("output", "")
    files.write("errors", "")
    let streams = Streams(self, files)
    defer { streams.close() }
    guard let process = spawn(words, streams) else { return Outcome(output: [], errors: "no process") }
    if let interruption {
      streams.waitUntilInputIsRead()
      kill(process, interruption)
    }
    let (status, signal) = Self.wait(for: process)
    let output = streams.terminalText() ?? files.read("output") ?? []
    return Outcome(status: status, signal: signal, output: output, errors: files.text("errors") ?? "")
  }

  /// Runs a script of the shell in the folder.
  func shell(_ script: String) -> Outcome { run(words: ["/bin/sh", script]) }

  /// By way of a shell, which goes to the folder and sets the limit.
  private func spawn(_ words: [String], _ streams: Streams) -> pid_t? {
    let limit = fileBlocks.map { "ulimit -f \($0) && " } ?? ""
    let words = ["/bin/sh", "-c", "cd -- \"$0\" && \(limit)exec \"$@\"", folder] + words
    return withUnsafeTemporaryAllocation(of: posix_spawn_file_actions_t.self, capacity: 1) { actions -> pid_t? in
      guard let actions = actions.baseAddress, posix_spawn_file_actions_init(actions) == 0 else { return nil }
      defer { posix_spawn_file_actions_destroy(actions) }
      streams.redirect(actions)
      var arguments = words.map { strdup($0) } + [nil]
      var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
      defer { (arguments + variables).forEach { free($0) } }
      return Self.withAttributes { attributes in
        var process: pid_t = 0
        return posix_spawn(&process, words[0], actions, attributes, &arguments, &variables) == 0 ? process : nil
      }
    }
  }

  /// The threads of tests hold signals back; a program of its own does not.
  private static func withAttributes(_ body: (UnsafeMutablePointer<posix_spawnattr_t>) -> pid_t?) -> pid_t? {
    withUnsafeTemporaryAllocation(of: posix_spawnattr_t.self, capacity: 1) { attributes -> pid_t? in
      guard let attributes = attributes.baseAddress, posix_spawnattr_init(attributes) == 0 else { return nil }
      defer { posix_spawnattr_destroy(attributes) }
      var none = sigset_t()
      sigemptyset(&none)
      posix_spawnattr_setsigmask(attributes, &none)
      posix_spawnattr_setflags(attributes, Int16(POSIX_SPAWN_SETSIGMASK))
      return body(attributes)
    }
  }

  /// Waits, but not for ever: a run that hangs is ended and has no status.
  private static func wait(for process: pid_t) -> (status: CInt?, signal: CInt?) {
    var status: CInt = 0
    let start = ContinuousClock.now
    while waitpid(process, &status, WNOHANG) == 0 {
      if ContinuousClock.now - start > .seconds(patience) { kill(process, SIGKILL) }
      usleep(2_000)
    }
    let signal = status & 0x7F
    return signal == 0 ? ((status >> 8) & 0xFF, nil) : (nil, signal)
  }
}

/// The ends of a run's streams that the tests hold.
private struct Streams {
  private let tool: Tool
  private let files: Scratch
  private var pipe: [CInt] = []
  private var terminal: CInt = -1
  private var terminalName = ""
  private var openInput: [CInt] = []

  init(_ tool: Tool, _ files: Scratch) {
    self.tool = tool
    self.files = files
    if case .closedPipe = tool.output { pipe = Self.makePipe() }
    if case .terminal = tool.output { openTerminal() }
    if tool.interruption != nil { openInput = Self.makePipe() }
  }

  private static func makePipe() -> [CInt] {
    var ends: [CInt] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { return [] }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return ends
  }

  private mutating func openTerminal() {
    let unlock: UInt = 0x4004_5431
    let number: UInt = 0x8004_5430
    terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var value: CInt = 0
    guard terminal >= 0, ioctl(terminal, unlock, &value) == 0, ioctl(terminal, number, &value) == 0 else { return }
    terminalName = "/dev/pts/\(value)"
  }

  func redirect(_ actions: UnsafeMutablePointer<posix_spawn_file_actions_t>) {
    if let reader = openInput.first {
      posix_spawn_file_actions_adddup2(actions, reader, 0)
    } else {
      posix_spawn_file_actions_addopen(actions, 0, files.path + "/input", O_RDONLY, 0)
    }
    switch tool.output {
    case .kept: posix_spawn_file_actions_addopen(actions, 1, files.path + "/output", O_WRONLY, 0)
    case .closedPipe:
      if let reader = pipe.first { Glibc.close(reader) }
      if let writer = pipe.last { posix_spawn_file_actions_adddup2(actions, writer, 1) }
    case .path(let path): posix_spawn_file_actions_addopen(actions, 1, path, O_WRONLY, 0)
    case .terminal: posix_spawn_file_actions_addopen(actions, 1, terminalName, O_RDWR | O_NOCTTY, 0)
    }
    posix_spawn_file_actions_addopen(actions, 2, files.path + "/errors", O_WRONLY, 0)
  }

  /// Puts one byte into the open input and waits until the program has taken it, and so is under way.
  func waitUntilInputIsRead() {
    guard let reader = openInput.first, let writer = openInput.last else { return }
    var byte: UInt8 = 0x0A
    write(writer, &byte, 1)
    var waiting: CInt = 1
    for _ in 0..<20_000 where waiting > 0 {
      usleep(1_000)
      _ = ioctl(reader, UInt(FIONREAD), &waiting)
    }
  }

  /// What a terminal was sent, up to the little that it holds.
  func terminalText() -> [UInt8]? {
    guard terminal >= 0 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 4_000)
    let count = read(terminal, &buffer, buffer.count)
    return Array(buffer[..<max(0, count)])
  }

  func close() {
    if let writer = pipe.last { Glibc.close(writer) }
    if terminal >= 0 { Glibc.close(terminal) }
    openInput.forEach { Glibc.close($0) }
  }
}
