// PlanValues: what is said where the fields of a scale do not fit together.

internal import PlanDiagnostics
internal import PlanModel
internal import PlanText

extension ScaleBuilder {
  mutating func levelsMissing() {
    let place = source.head
    faults.append { subject in
      Diagnostic(
        .scaleUnreadable, "\(subject) has no levels", at: place, label: "no `likelihood`, `impact` or `rating`",
        expected: "`likelihood` and `impact`, or `rating`",
        help: "declare `likelihood:` and `impact:`, or one axis as in `rating: Low (L); Medium (M); High (H)`")
    }
  }

  mutating func axisMissing(_ axis: String, beside other: ValueText?) {
    let place = source.head
    let others = other.map { [Label($0.source, "the other axis")] } ?? []
    faults.append { subject in
      Diagnostic(
        .scaleUnreadable, "\(subject) has no levels of \(axis)", at: place, label: "no `\(axis)`", others: others,
        expected: "`\(axis)` with its levels",
        help: "declare `\(axis):`, or call the one axis that there is `rating`")
    }
  }

  mutating func besideRating(_ extra: ValueText) {
    faults.append { subject in
      Diagnostic(
        .scaleUnreadable, "\(subject) has a rating, which is one axis, and \(extra.quoted) beside it",
        at: extra.source, label: "does not go with `rating`", found: extra.string, expected: "`rating` alone",
        help: "leave out either `rating` or the two axes and their score")
    }
  }

  mutating func cellsMissing(_ score: ValueText) {
    faults.append { subject in
      Diagnostic(
        .matrixMisshapen, "\(subject) takes its scores from a matrix that is not there", at: score.source,
        label: "no `cells` below", found: score.string, expected: "`cells:` with a row for each likelihood",
        help: "write the matrix out under `cells:`")
    }
  }

  mutating func ruleBesideCells(_ score: ValueText) {
    faults.append { subject in
      Diagnostic(
        .scaleUnreadable, "\(subject) has both a rule for the score and a matrix of scores", at: score.source,
        label: "the matrix says it already", found: score.string, expected: "one of the two",
        help: "leave out `score`, or write bands into the matrix instead of scores")
    }
  }

  mutating func rangeBesideCells(_ band: TypedBand) {
    faults.append { subject in
      Diagnostic(
        .scaleUnreadable, "the bands of \(subject) stand in its matrix, and \(band.name) has scores as well",
        at: band.whole.source, label: "the matrix says which cells it has", found: band.whole.string,
        expected: band.name, help: "leave the scores off the bands, or write scores into the matrix")
    }
  }

  mutating func bandNotLevel(_ band: TypedBand, _ levels: [String]) {
    let near = Suggestion.nearest(to: band.name, among: levels)
    faults.append { subject in
      Diagnostic(
        .scaleUnreadable, "the band \(Finding.quoted(band.name)) of \(subject) is no level of its rating",
        at: band.whole.source,
        label: near.map { "should it be \($0)?" } ?? "no such level", found: band.name,
        expected: ScaleText.list(levels, "or"),
        help: "name the bands as the levels, or say which numbers each holds, as in `Low 1 to 2`")
    }
  }
}
