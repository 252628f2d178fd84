// PlanSchema: every declaration, ready to be asked.

/// All kinds and fields, and which names are known under which parent.
package struct Schema: Sendable {
  private let kinds: [KindDeclaration]
  private let fields: [FieldDeclaration]
  private let tables: [NameTable]
  /// The names known at the margin.
  package let margin: NameTable

  package init() {
    let kinds = KindDeclaration.all.sorted { $0.id.rawValue < $1.id.rawValue }
    let fields = FieldDeclaration.all.sorted { $0.id.rawValue < $1.id.rawValue }
    self.kinds = kinds
    self.fields = fields
    self.tables = kinds.map { NameTable(Self.names(under: $0, kinds: kinds, fields: fields)) }
    // Paragraphs are the text itself.
    self.margin = NameTable(kinds.filter { $0.id != .paragraph }.flatMap { Self.names(of: $0) })
  }

  /// The schema that every run uses.
  package static let standard = Schema()

  package subscript(_ id: KindID) -> KindDeclaration { kinds[Int(id.rawValue)] }
  package subscript(_ id: FieldID) -> FieldDeclaration { fields[Int(id.rawValue)] }

  /// The names known inside a record of a kind.
  package func names(under kind: KindID) -> NameTable { tables[Int(kind.rawValue)] }

  private static func names(
    under kind: KindDeclaration, kinds: [KindDeclaration], fields: [FieldDeclaration]
  ) -> [(String, NameMeaning)] {
    var names: [(String, NameMeaning)] = []
    for id in kind.fields {
      let field = fields[Int(id.rawValue)]
      names.append((field.name, .field(id)))
      names += field.aliases.map { ($0, .field(id)) }
    }
    for child in kind.children { names += Self.names(of: kinds[Int(child.rawValue)]) }
    return names
  }

  private static func names(of kind: KindDeclaration) -> [(String, NameMeaning)] {
    var names: [(String, NameMeaning)] = [(kind.name, .kind(kind.id))]
    names += kind.aliases.map { ($0, .kind(kind.id)) }
    if !kind.plural.isEmpty { names.append((kind.plural, .plural(kind.id))) }
    return names
  }
}
