// PlanDriver: independent work on all cores, with results in the order of the work.

import Glibc
import Synchronization

/// How many cores a run may use. The results are the same for any number.
package struct Workers: Sendable {
  /// Deep nesting in a plan must not meet a small stack.
  private static let stackSize = 64 << 20
  let count: Int

  package init(_ count: Int? = nil) { self.count = max(1, count ?? Self.cores) }

  private static var cores: Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }

  /// The transform of every item, in the order of the items.
  package func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ transform: @escaping @Sendable (Item) -> Result
  ) -> [Result] {
    let work = Work(items, transform)
    let started = (0..<min(count, items.count)).compactMap { _ in Self.start { work.run() } }
    // Where the system has no thread to give, this one does the work.
    if started.isEmpty { work.run() }
    for thread in started { pthread_join(thread, nil) }
    return work.results
  }

  /// Work that nobody waits for.
  static func detach(_ body: @escaping @Sendable () -> Void) {
    if let thread = start(body) { pthread_detach(thread) }
  }

  /// A thread of its own; nothing where the system has none to give.
  private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    withUnsafeTemporaryAllocation(of: pthread_attr_t.self, capacity: 1) { attributes in
      guard let attributes = attributes.baseAddress, pthread_attr_init(attributes) == 0 else { return nil }
      defer { pthread_attr_destroy(attributes) }
      pthread_attr_setstacksize(attributes, stackSize)
      let box = Unmanaged.passRetained(Body(body))
      var thread: pthread_t = 0
      let status = pthread_create(&thread, attributes, runBody, box.toOpaque())
      if status == 0 { return thread }
      box.release()
      return nil
    }
  }

  private static let runBody: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { raw in
    Interruptions.leaveToOthers()
    CrashStack.prepare()
    defer { CrashStack.remove() }
    if let raw { Unmanaged<Body>.fromOpaque(raw).takeRetainedValue().run() }
    return nil
  }

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private final class Work<Item: Sendable, Result: Sendable>: Sendable {
    private let items: [Item]
    private let transform: @Sendable (Item) -> Result
    private let next = Atomic<Int>(0)
    private let done: Mutex<[Int: Result]>

    init(_ items: [Item], _ transform: @escaping @Sendable (Item) -> Result) {
      self.items = items
      self.transform = transform
      done = Mutex([:])
    }

    /// Takes the next item until none is left.
    func run() {
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < items.count else { return }
        let result = transform(items[index])
        done.withLock { $0[index] = result }
      }
    }

    var results: [Result] { done.withLock { done in items.indices.compactMap { done[$0] } } }
  }
}
