// PlanSchema: every declaration, ready to be asked.

/// All kinds and fields, and which names are known under which parent.
package struct Schema: Sendable {
  private let kinds: [KindDeclaration]
  private let fields: [FieldDeclaration]
  private let tables: [NameTable]
  /// Of the plan's own kinds and fields, in the order of `own`.
  private let ownKinds: [KindDeclaration]
  private let ownFields: [FieldDeclaration]
  private let ownTables: [NameTable]
  private let choices: [NamedField: OwnChoice]
  /// The names known at the margin.
  package let margin: NameTable
  /// What the plan says in words of its own; empty for the schema that every run starts with.
  package let own: OwnWords

  package init() { self.init(OwnWords()) }

  private init(_ own: OwnWords) {
    let names = SchemaNames(own)
    self.own = own
    kinds = names.kinds
    fields = names.fields
    ownKinds = names.ownKinds
    ownFields = names.ownFields
    tables = names.kinds.map { NameTable(names.under(NamedKind($0.id))) }
    ownTables = names.ownKinds.indices.map { index in
      NameTable(names.under(NamedKind(names.ownKinds[index].id, own: UInt8(truncatingIfNeeded: index))))
    }
    margin = NameTable(names.atMargin)
    var choices: [NamedField: OwnChoice] = [:]
    for choice in own.choices {
      for field in choice.fields where choices[field] == nil { choices[field] = choice }
    }
    self.choices = choices
  }

  /// The schema that every run starts with.
  package static let standard = Schema()

  /// The schema of a plan that declares words of its own.
  package static func standard(extendedBy own: OwnWords) -> Schema { own.isEmpty ? standard : Schema(own) }

  package subscript(_ id: KindID) -> KindDeclaration { kinds[Int(id.rawValue)] }
  package subscript(_ id: FieldID) -> FieldDeclaration { fields[Int(id.rawValue)] }

  package subscript(_ kind: NamedKind) -> KindDeclaration {
    guard let own = kind.own, ownKinds.indices.contains(Int(own)) else { return kinds[Int(kind.id.rawValue)] }
    return ownKinds[Int(own)]
  }

  package subscript(_ field: NamedField) -> FieldDeclaration {
    guard let own = field.own, ownFields.indices.contains(Int(own)) else { return fields[Int(field.id.rawValue)] }
    return ownFields[Int(own)]
  }

  /// One of the plan's own kinds.
  package func kind(own index: UInt8) -> NamedKind { NamedKind(ownKinds[Int(index)].id, own: index) }

  /// The kind that a name stands for, in the singular or the plural.
  package func kind(_ meaning: NameMeaning) -> NamedKind? {
    switch meaning {
    case .kind(let id), .plural(let id): NamedKind(id)
    case .ownKind(let index), .ownPlural(let index): kind(own: index)
    case .field, .ownField: nil
    }
  }

  /// The names known inside a record of a kind.
  package func names(under kind: KindID) -> NameTable { tables[Int(kind.rawValue)] }

  package func names(under kind: NamedKind) -> NameTable {
    guard let own = kind.own, ownTables.indices.contains(Int(own)) else { return tables[Int(kind.id.rawValue)] }
    return ownTables[Int(own)]
  }

  /// The fields that a kind takes, the plan's own among them.
  package func fields(of kind: NamedKind) -> [NamedField] {
    self[kind].fields.map { NamedField($0) } + own.fieldIndices(of: kind).map { .own($0) }
  }

  /// The plan's own words for a field.
  package func choice(of field: NamedField) -> OwnChoice? { choices.isEmpty ? nil : choices[field] }
}

extension OwnWords {
  /// The fields that a kind takes: those declared for it, or for the kind that it is like.
  func fieldIndices(of kind: NamedKind) -> [UInt8] {
    guard !fields.isEmpty else { return [] }
    return fields.indices.filter { index in
      fields[index].usedBy.contains { $0 == kind || $0 == NamedKind(kind.id) }
    }.map { UInt8(truncatingIfNeeded: $0) }
  }
}
