// PlanValues: scores as typed, placed on a scale: `5 x 4`, `very likely x serious`, `impact 2`, `24 Red`, `H`.

package import PlanDiagnostics
package import PlanModel
package import PlanText

package enum ScoreReader {
  /// The score, with everything that the scale makes of it; likelihood comes first. Nothing where it cannot be placed,
  /// and a finding has then said why. A score whose statements disagree keeps what follows from its levels.
  package static func read(
    _ text: ValueText, on scale: Scale, id: ScaleID, subject: Subject, into found: inout [Diagnostic]
  ) -> Score? {
    let text = text.trimmed
    if let score = quick(text, on: scale, id: id) { return score }
    var parser = ScoreParser(scale: scale, id: id)
    let score = parser.read(text)
    if !parser.faults.isEmpty {
      let subject = subject()
      found += parser.faults.map { $0(subject) }
    }
    return score
  }

  /// The score, where there is nothing to be said about it; without findings. For the pieces of a value that may have
  /// notes: in `Very likely (5) x Serious (4)` the brackets are the scale's.
  package static func read(ifReadable text: ValueText, on scale: Scale, id: ScaleID) -> Score? {
    let text = text.trimmed
    if let score = quick(text, on: scale, id: id) { return score }
    var parser = ScoreParser(scale: scale, id: id)
    let score = parser.read(text)
    return parser.faults.isEmpty ? score : nil
  }
}
