// PlanSchema: which names are known where, once a plan's own words have been added to the compiler's.

/// The declarations in the order of their identities, with the labels of a plan as further names.
struct SchemaNames {
  let kinds: [KindDeclaration]
  let fields: [FieldDeclaration]
  let ownKinds: [KindDeclaration]
  let ownFields: [FieldDeclaration]
  private let own: OwnWords
  /// By folded name: the words that labels give it.
  private let words: [String: [String]]

  init(_ own: OwnWords) {
    self.own = own
    var words: [String: [String]] = [:]
    for label in own.labels { words[label.name, default: []].append(label.word) }
    self.words = words
    let kinds = KindDeclaration.all.sorted { $0.id.rawValue < $1.id.rawValue }
    self.kinds = kinds
    fields = FieldDeclaration.all.sorted { $0.id.rawValue < $1.id.rawValue }
    ownKinds = own.kinds.map { kind in kinds[Int(kind.like.rawValue)].called(kind) }
    ownFields = own.fields.map { field in
      FieldDeclaration(
        id: .own, name: field.name, aliases: field.aliases, type: field.type, qualifier: .none, isRepeatable: false,
        help: "A field of the plan's own", example: field.holds)
    }
  }

  var atMargin: [(String, NameMeaning)] {
    // Paragraphs are the text itself.
    sorted(
      kinds.filter { $0.id != .paragraph }.flatMap { names(of: NamedKind($0.id)) }
        + ownKinds.indices.flatMap { names(ofOwn: $0) })
  }

  func under(_ parent: NamedKind) -> [(String, NameMeaning)] {
    let declaration = kinds[Int(parent.id.rawValue)]
    var names: [(String, NameMeaning)] = []
    for id in declaration.fields { add(fields[Int(id.rawValue)], .field(id), to: &names) }
    for index in own.fieldIndices(of: parent) { add(ownFields[Int(index)], .ownField(index), to: &names) }
    for child in declaration.children {
      names += self.names(of: NamedKind(child))
      for index in ownKinds.indices where ownKinds[index].id == child { names += self.names(ofOwn: index) }
    }
    return sorted(names)
  }

  /// What the compiler has always called so comes before what a plan calls so: nothing changes its meaning.
  private func sorted(_ names: [(String, NameMeaning)]) -> [(String, NameMeaning)] {
    guard !own.isEmpty else { return names }
    var own: [(String, NameMeaning)] = []
    for (name, meaning) in names { for word in words[FoldedName.of(name)] ?? [] { own.append((word, meaning)) } }
    return names.filter { !$0.1.isOwn } + names.filter(\.1.isOwn) + own + plurals(names, known: own)
  }

  /// The plural of a kind that has a label, where the plan has no label for the plural.
  private func plurals(
    _ names: [(String, NameMeaning)], known: [(String, NameMeaning)]
  ) -> [(String, NameMeaning)] {
    var plurals: [(String, NameMeaning)] = []
    for (word, meaning) in known {
      guard let kind = meaning.kind(among: ownKinds) else { continue }
      let plural = kind.own.map { NameMeaning.ownPlural($0) } ?? .plural(kind.id)
      guard names.contains(where: { $0.1 == plural }) else { continue }
      plurals.append((Plural.of(word), plural))
    }
    return plurals
  }

  private func add(_ field: FieldDeclaration, _ meaning: NameMeaning, to names: inout [(String, NameMeaning)]) {
    names.append((field.name, meaning))
    for alias in field.aliases { names.append((alias, meaning)) }
  }

  private func names(of kind: NamedKind) -> [(String, NameMeaning)] {
    let kind = kinds[Int(kind.id.rawValue)]
    var names: [(String, NameMeaning)] = [(kind.name, .kind(kind.id))]
    names += kind.aliases.map { ($0, .kind(kind.id)) }
    if !kind.plural.isEmpty { names.append((kind.plural, .plural(kind.id))) }
    return names
  }

  private func names(ofOwn index: Int) -> [(String, NameMeaning)] {
    let kind = ownKinds[index]
    let own = UInt8(truncatingIfNeeded: index)
    return ([kind.name] + kind.aliases).map { ($0, .ownKind(own)) } + [(kind.plural, .ownPlural(own))]
  }
}

extension NameMeaning {
  /// The plan's own, not the compiler's.
  package var isOwn: Bool {
    switch self {
    case .ownField, .ownKind, .ownPlural: true
    case .field, .kind, .plural: false
    }
  }

  /// Opens one record.
  package var isKind: Bool {
    switch self {
    case .kind, .ownKind: true
    case .field, .plural, .ownField, .ownPlural: false
    }
  }

  package var field: NamedField? {
    switch self {
    case .field(let id): NamedField(id)
    case .ownField(let index): .own(index)
    case .kind, .plural, .ownKind, .ownPlural: nil
    }
  }

  /// The kind that it names one record of.
  fileprivate func kind(among kinds: [KindDeclaration]) -> NamedKind? {
    switch self {
    case .kind(let id): NamedKind(id)
    case .ownKind(let index): NamedKind(kinds[Int(index)].id, own: index)
    default: nil
    }
  }
}

extension KindDeclaration {
  /// The same under another name.
  fileprivate func called(_ own: OwnKind) -> KindDeclaration {
    KindDeclaration(
      id: id, name: own.name, plural: own.plural, aliases: own.aliases, head: head, isTitleRequired: isTitleRequired,
      reference: reference, isDocument: isDocument, fields: fields, children: children, hasFreeColumns: hasFreeColumns,
      help: help, example: example)
  }
}
