// PlanModel: when the contract of a service ends, and what the plan has to follow it.

package struct ContractOutlook: Sendable {
  package enum Successor: String, Hashable, Sendable {
    /// An activity names the service and is in its Do stage before the contract ends.
    case inTime = "in time"
    /// One names it, and gets there later.
    case late
    /// One names it, without a timeline that says when.
    case undated
    /// Nothing names it.
    case none
    /// The contract names no day on which it ends.
    case notNeeded = "not needed"
  }

  /// The last day that the contract names; nothing for one without an end.
  package var end: PlanDate?
  /// The activities that name the service, in source order.
  package var activities: [RecordID]
  package var successor: Successor

  package init(end: PlanDate?, activities: [RecordID], successor: Successor) {
    self.end = end
    self.activities = activities
    self.successor = successor
  }
}
