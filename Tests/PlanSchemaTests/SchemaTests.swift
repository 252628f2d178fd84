// Tests of PlanSchema: every name means one thing under its parent, and everything that has an identity is declared.

import PlanSchema
import Testing

@Suite struct SchemaTests {
  @Test func everyKindIsDeclaredOnce() {
    #expect(Set(KindDeclaration.all.map(\.id)) == Set(KindID.allCases))
    #expect(KindDeclaration.all.count == KindID.allCases.count)
    for kind in KindDeclaration.all { #expect(Schema.standard[kind.id].id == kind.id) }
  }

  @Test func everyFieldIsDeclaredOnce() {
    #expect(Set(FieldDeclaration.all.map(\.id)) == Set(FieldID.allCases))
    #expect(FieldDeclaration.all.count == FieldID.allCases.count)
    for field in FieldDeclaration.all { #expect(Schema.standard[field.id].id == field.id) }
  }

  @Test(arguments: KindDeclaration.all)
  func aNameMeansOneThingUnderItsParent(kind: KindDeclaration) {
    var meanings: [String: NameMeaning] = [:]
    func claim(_ name: String, _ meaning: NameMeaning) {
      let folded = FoldedName.of(name)
      if let other = meanings[folded] {
        #expect(other == meaning, "“\(name)” means two things inside \(kind.name)")
      }
      meanings[folded] = meaning
    }
    for id in kind.fields {
      let field = Schema.standard[id]
      for name in [field.name] + field.aliases { claim(name, .field(id)) }
    }
    for id in kind.children {
      let child = Schema.standard[id]
      for name in [child.name] + child.aliases { claim(name, .kind(id)) }
      if !child.plural.isEmpty { claim(child.plural, .plural(id)) }
    }
    let names = Schema.standard.names(under: kind.id)
    for (name, meaning) in meanings { #expect(names.exact(Array(name.utf8)[...]) == meaning) }
  }

  @Test func everyUsedFieldBelongsSomewhere() {
    var used = Set(KindDeclaration.all.flatMap(\.fields))
    for kind in KindDeclaration.all { if case .field(let id) = kind.head { used.insert(id) } }
    // `name` is what people are called; `because` may stand below any field; points are declared by the plan.
    let elsewhere: Set<FieldID> = [.name, .because, .otherScore, .own]
    #expect(Set(FieldID.allCases).subtracting(used) == elsewhere)
  }

  @Test func theLongestNameWins() throws {
    let names = Schema.standard.names(under: .priority)
    let label = Array("key decision 2".utf8)
    let (meaning, end) = try #require(names.longest(in: label[...]))
    #expect(meaning == .kind(.decision))
    #expect(end == "key decision".utf8.count)
  }

  @Test(arguments: ["Next Review", "next-review", "NEXT  REVIEW", "next\u{A0}review"])
  func namesFold(spelling: String) {
    let names = Schema.standard.names(under: .risk)
    #expect(names.exact(Array(spelling.utf8)[...]) == .field(.review))
  }

  @Test func aPartOfAWordIsNoName() {
    #expect(Schema.standard.margin.longest(in: Array("risky".utf8)[...]) == nil)
    #expect(Schema.standard.margin.longest(in: Array("".utf8)[...]) == nil)
  }

  @Test func everyDeclarationSaysWhatItIsFor() {
    for kind in KindDeclaration.all {
      #expect(!kind.help.isEmpty && !kind.example.isEmpty, "\(kind.name)")
      #expect(kind.example.hasPrefix(kind.name), "the example of \(kind.name) starts with its name")
    }
    for field in FieldDeclaration.all { #expect(!field.help.isEmpty && !field.example.isEmpty, "\(field.name)") }
  }
}
