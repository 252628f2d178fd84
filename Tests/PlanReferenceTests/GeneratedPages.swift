// Tests that the pages made from the declarations are those in docs/. PLANCC_UPDATE_GOLDENS=1 renews them, and fails.

import Foundation
import PlanJSON
import PlanReference
import PlanSchema
import Testing

@Suite struct GeneratedPages {
  @Test func fieldsPageIsUpToDate() throws { try compare("fields.md", Array(FieldsPage.markdown().utf8)) }

  @Test func modelSchemaIsUpToDate() throws { try compare("model.schema.json", SchemaJSON.bytes()) }

  @Test func everyKindAndFieldIsOnThePage() {
    let page = FieldsPage.markdown()
    for kind in KindDeclaration.all {
      #expect(page.contains("## \(kind.name)\n"))
      for id in kind.fields { #expect(FieldsPage.section(kind).contains("`\(Schema.standard[id].name)`")) }
    }
  }

  private func compare(_ name: String, _ bytes: [UInt8]) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/\(name)")
    let stored = (try? Data(contentsOf: file)).map(Array.init) ?? []
    if stored != bytes, ProcessInfo.processInfo.environment["PLANCC_UPDATE_GOLDENS"] == "1" {
      try Data(bytes).write(to: file)
    }
    // Compared before it is expected: a failing comparison of long arrays would print them.
    let isSame = stored == bytes
    #expect(isSame, "docs/\(name) is stale: run the tests once with PLANCC_UPDATE_GOLDENS=1 and review it")
  }
}
