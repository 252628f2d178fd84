// PlanDriver: what stops a run that is not a finding in a plan.

/// Ends a run. The message is one line: lower case, no full stop, names the path.
package struct RunFault: Error, Hashable, Sendable {
  package enum Kind: Sendable {
    /// How plancc was called, or what surrounds it: status 2.
    case use
    /// plancc itself: status 3.
    case ownFault
  }

  package var kind: Kind
  package var message: String
  package var help: String?

  package static func use(_ message: String, help: String? = nil) -> RunFault {
    RunFault(kind: .use, message: message, help: help)
  }

  package static func ownFault(_ message: String) -> RunFault {
    RunFault(kind: .ownFault, message: message, help: nil)
  }

  static func unreadable(_ path: String, _ fault: FileFault, help: String? = nil) -> RunFault {
    .use("\(path) cannot be read: \(fault.words)", help: help)
  }

  static func unwritable(_ path: String, _ fault: FileFault) -> RunFault {
    .use("\(path) cannot be written: \(fault.words)")
  }
}
