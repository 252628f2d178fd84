// PlanValues: from the fields of a `scale` record to a scale.

package import PlanDiagnostics
package import PlanModel
package import PlanText

/// The fields of a `scale` record, as typed; nothing where the record does not have one.
package struct ScaleSource: Sendable {
  /// Where findings about the record as a whole point.
  package var head: SourceRange
  package var record: RecordID?
  package var likelihood: ValueText?
  package var impact: ValueText?
  /// `likelihood x impact`.
  package var score: ValueText?
  package var bands: ValueText?
  /// The rows of the written-out matrix, the one with the headings first; empty for none.
  package var cells: [[ValueText]]
  package var rating: ValueText?
  /// `high is: good`.
  package var highIsGood: Bool

  package init(
    head: SourceRange, record: RecordID? = nil, likelihood: ValueText? = nil, impact: ValueText? = nil,
    score: ValueText? = nil, bands: ValueText? = nil, cells: [[ValueText]] = [], rating: ValueText? = nil,
    highIsGood: Bool = false
  ) {
    self.head = head
    self.record = record
    self.likelihood = likelihood
    self.impact = impact
    self.score = score
    self.bands = bands
    self.cells = cells
    self.rating = rating
    self.highIsGood = highIsGood
  }
}

/// Reads scales of every kind. What it returns makes sense in itself, so that scores can be placed on it; where the
/// levels cannot be known it returns nothing, and scores on the scale are better left unread than reported in dozens.
package enum ScaleReader {
  package static func read(
    _ source: ScaleSource, name: String, title: String, subject: Subject, into found: inout [Diagnostic]
  ) -> Scale? {
    var builder = ScaleBuilder(source: source, name: name, title: title)
    let scale = builder.build()
    if !builder.faults.isEmpty {
      let subject = subject()
      found += builder.faults.map { $0(subject) }.sorted { $0.primary.range < $1.primary.range }
    }
    return scale
  }
}
