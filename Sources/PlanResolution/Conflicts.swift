// PlanResolution: what follows from a merge conflict that was left in, and is not said beside it.

import PlanDiagnostics
import PlanText

extension [Diagnostic] {
  /// Keeps the first of findings that are the same in every part.
  mutating func removeRepeated() {
    var seen: Set<Diagnostic> = []
    removeAll { !seen.insert($0).inserted }
  }

  /// Both versions of the same lines say most things twice: that is the conflict, and no fault of its own.
  mutating func removeTwinsInConflicts() {
    let conflicts = filter { $0.code == .mergeConflictLeftIn }.compactMap { finding in
      finding.others.last.map {
        SourceRange(file: $0.range.file, start: finding.primary.range.start, end: $0.range.end)
      }
    }
    guard !conflicts.isEmpty else { return }
    removeAll { finding in
      switch finding.code {
      case .fieldRepeated, .referenceDeclaredTwice, .nameDeclaredTwice, .stageDeclaredTwice:
        conflicts.contains { conflict in
          let place = finding.primary.range
          return conflict.file == place.file && conflict.start <= place.start && place.end <= conflict.end
        }
      default: false
      }
    }
  }
}
