// PlanCommandLine: what a run tells the shell.

/// The status of a run; scripts may rely on it.
enum ExitStatus: Int32 {
  /// Nothing was found, or notes only.
  case clean = 0
  /// Errors or warnings were found.
  case findings = 1
  /// plancc was called wrongly, or could not read or write what it was given.
  case wrongUse = 2
  /// A fault of plancc itself.
  case ownFault = 3
}
