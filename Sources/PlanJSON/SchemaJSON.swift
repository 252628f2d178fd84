// PlanJSON: the JSON Schema of the export, made from the same declarations that the plan language is read by.

import PlanMarkup
import PlanSchema

/// JSON Schema 2020-12 of what `ModelJSON` writes.
package enum SchemaJSON {
  /// The whole schema; `docs/model.schema.json` holds it.
  package static func bytes() -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.member("title", "plancc model")
      json.member("description", "A resolved plan, register or report, as plancc render --to json writes it.")
      json.member("type", "object")
      json.member("properties") { json in
        json.object { json in
          json.member("format") { $0.object { $0.member("const", "plancc model") } }
          json.member("version") { $0.object { $0.member("const", ModelJSON.version) } }
          json.member("document") { ref("document", &$0) }
          json.member("history") { list("revision", &$0) }
          json.member("comparison") { ref("comparison", &$0) }
          json.member("declarations") { list("record", &$0) }
          json.member("scales") { list("scale", &$0) }
          json.member("points") { list("point", &$0) }
          json.member("calendar") { ref("calendar", &$0) }
          json.member("ownWords") { ref("ownWords", &$0) }
          json.member("labels") { json in
            json.object { json in
              json.member("type", "object")
              json.member("additionalProperties") { $0.object { $0.member("type", "string") } }
            }
          }
        }
      }
      required(
        ["format", "version", "document", "declarations", "scales", "points", "calendar", "labels", "ownWords"], &json)
      json.member("additionalProperties", false)
      json.member("$defs") { definitions(&$0) }
    }
    return json.bytes + [0x0A]
  }

  static func ref(_ name: String, _ json: inout JSONText) { json.object { $0.member("$ref", "#/$defs/\(name)") } }

  static func list(_ name: String, _ json: inout JSONText) {
    json.object { json in
      json.member("type", "array")
      json.member("items") { ref(name, &$0) }
    }
  }

  static func required(_ names: [String], _ json: inout JSONText) {
    json.member("required") { json in json.array { json in for name in names { json.element(name) } } }
  }

  private static func definitions(_ json: inout JSONText) {
    json.object { json in
      json.member("document") { document(&$0) }
      json.member("record") { json in
        json.object { json in
          json.member("oneOf") { json in
            json.array { json in
              for kind in KindDeclaration.all { json.element { ref(defName(kind), &$0) } }
            }
          }
        }
      }
      for kind in KindDeclaration.all { json.member(defName(kind)) { self.kind(kind, &$0) } }
      ChangesSchema.write(&json)
      ValueSchemas.write(&json)
    }
  }

  static func defName(_ kind: KindDeclaration) -> String { "kind-\(kind.name)" }

  private static func document(_ json: inout JSONText) {
    let documents = KindDeclaration.all.filter(\.isDocument)
    json.object { json in
      json.member("oneOf") { json in
        json.array { json in for kind in documents { json.element { ref(defName(kind), &$0) } } }
      }
    }
  }

  /// What is worked out of committee papers.
  private static func committee(_ kind: KindDeclaration, _ json: inout JSONText) {
    func text(_ name: String) { json.member(name) { $0.object { $0.member("type", "string") } } }
    if kind.isDocument { text("paperOf") }
    if kind.id == .recommendation { text("verb") }
    guard kind.id == .item || kind.id == .appendix else { return }
    json.member("papers") { list("document", &$0) }
  }

  /// One kind: the members that every record has, its fields, and its children under their plurals.
  private static func kind(_ kind: KindDeclaration, _ json: inout JSONText) {
    json.object { json in
      json.member("description", kind.help)
      json.member("type", "object")
      json.member("properties") { json in
        json.object { json in
          json.member("id") { $0.object { $0.member("type", "string") } }
          json.member("kind") { $0.object { $0.member("const", kind.name) } }
          json.member("ownKind") { $0.object { $0.member("type", "string") } }
          json.member("ownMissing") { $0.object { $0.member("type", "object") } }
          json.member("ownFields") { ref("ownFields", &$0) }
          json.member("reference") { $0.object { $0.member("type", "string") } }
          json.member("referenceIsComputed") { $0.object { $0.member("type", "boolean") } }
          json.member("title") { $0.object { $0.member("type", "string") } }
          if kind.isDocument { json.member("content") { list("contentItem", &$0) } }
          committee(kind, &json)
          if kind.hasFreeColumns { json.member("table") { ref("table", &$0) } }
          if kind.id == .indicator { json.member("performance") { list("performance", &$0) } }
          if kind.id == .service { json.member("contract") { ref("contract", &$0) } }
          if kind.id == .budget || kind.id == .staffing { json.member("account") { ref("account", &$0) } }
          if kind.id == .commissioning {
            json.member("periods") { list("date", &$0) }
            json.member("stagesInUse") { list("stage", &$0) }
          }
          fields(kind, &json)
          children(kind, &json)
          answers(kind, &json)
        }
      }
      required(kind.isDocument ? ["id", "kind", "content"] : ["id", "kind"], &json)
      json.member("additionalProperties", false)
    }
  }

  private static func fields(_ kind: KindDeclaration, _ json: inout JSONText) {
    var ids = kind.fields
    if case .field(let head) = kind.head, !ids.contains(head) { ids.append(head) }
    if kind.id == .risk { ids.append(.otherScore) }
    for id in ids { field(Schema.standard[id], &json) }
  }

  private static func field(_ field: FieldDeclaration, _ json: inout JSONText) {
    json.member(MemberName.of(field.name)) { json in
      json.object { json in
        json.member("description", field.help)
        if field.isRepeatable {
          json.member("type", "array")
          json.member("items") { ref("entry-\(ValueSchemas.name(of: field.type))", &$0) }
        } else {
          json.member("$ref", "#/$defs/entry-\(ValueSchemas.name(of: field.type))")
        }
      }
    }
  }

  private static func children(_ kind: KindDeclaration, _ json: inout JSONText) {
    for id in kind.children {
      let child = Schema.standard[id]
      let name = MemberName.of(child.plural.isEmpty ? child.name : child.plural)
      json.member(name) { list(defName(child), &$0) }
    }
  }

  /// `decisions: not given`.
  private static func answers(_ kind: KindDeclaration, _ json: inout JSONText) {
    let plurals = kind.isDocument ? KindDeclaration.all : kind.children.map { Schema.standard[$0] }
    for child in plurals where !child.plural.isEmpty {
      json.member(MemberName.of(child.plural) + "Missing") { $0.object { $0.member("type", "string") } }
    }
  }
}
