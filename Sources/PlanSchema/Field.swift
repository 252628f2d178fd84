// PlanSchema: how a field is declared in one call, and the list of all.

/// One field, with the parts that most fields leave out.
func field(
  _ id: FieldID, _ name: String, aliases: [String] = [], _ type: FieldType, qualifier: QualifierType = .none,
  isRepeatable: Bool = false, help: String, example: String
) -> FieldDeclaration {
  FieldDeclaration(
    id: id, name: name, aliases: aliases, type: type, qualifier: qualifier, isRepeatable: isRepeatable, help: help,
    example: example)
}

extension FieldDeclaration {
  /// Every field that the compiler knows.
  package static let all: [FieldDeclaration] =
    commonFields + paperFields + peopleFields + workFields + riskFields + commissioningFields + viewFields
    + performanceFields + resourceFields + committeeFields + ownWordFields
}
