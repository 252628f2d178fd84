// PlanSchema: how a kind is declared in one call, and the list of all.

/// One kind, with the parts that most kinds leave out.
func kind(
  _ id: KindID, _ name: String, plural: String, aliases: [String] = [], head: HeadRole = .title,
  isTitleRequired: Bool = true, reference: ReferenceShape = .identifier, isDocument: Bool = false,
  hasFreeColumns: Bool = false, fields: [FieldID] = [], children: [KindID] = [],
  help: String, example: String
) -> KindDeclaration {
  KindDeclaration(
    id: id, name: name, plural: plural, aliases: aliases, head: head, isTitleRequired: isTitleRequired,
    reference: reference, isDocument: isDocument, fields: fields,
    children: children, hasFreeColumns: hasFreeColumns, help: help, example: example)
}

extension KindDeclaration {
  /// Every kind that the compiler knows.
  package static let all: [KindDeclaration] =
    paperKinds + wordKinds + workKinds + riskKinds + commissioningKinds
    + performanceKinds + resourceKinds + committeeKinds + ownWordKinds
}
