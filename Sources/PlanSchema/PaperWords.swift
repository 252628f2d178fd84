// PlanSchema: words that a paper prints of its own accord beside the names of kinds and fields, so that labels may
// name them.

package enum PaperWords {
  /// Folded: the words of vocabularies, and the furniture of the paper, which a test collects from PlanPaper.
  package static let folded: Set<String> = {
    var words = Set(furniture.map { FoldedName.of($0) })
    for field in FieldDeclaration.all {
      if case .choice(let choices) = field.type { words.formUnion(choices.map { FoldedName.of($0.word) }) }
    }
    return words
  }()
}
