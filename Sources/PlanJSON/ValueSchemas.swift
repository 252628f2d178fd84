// PlanJSON: the JSON Schema of values by field type.

import PlanMarkup
import PlanSchema

enum ValueSchemas {
  /// The value definition that a field type uses.
  static func name(of type: FieldType) -> String {
    switch type {
    case .prose: "prose"
    case .choice: "choice"
    case .inline, .words, .names, .levels, .bands, .scoreRule, .numbering, .email, .phone, .link, .path:
      "words"
    case .date, .when, .period: "when"
    case .number: "quantity"
    case .figure, .grid: "figure"
    case .money: "money"
    case .duration: "duration"
    case .timeOfDay: "words"
    case .yesNo: "yesNo"
    case .parties: "party"
    case .references: "reference"
    case .score: "score"
    case .timeline: "timeline"
    case .ratings: "ratings"
    case .periods: "when"
    }
  }

  static let names = [
    "prose", "words", "choice", "when", "quantity", "money", "duration", "yesNo", "party", "reference", "score",
    "timeline", "figure", "ratings",
  ]

  static func write(_ json: inout JSONText) {
    for name in names { write(name, &json) }
    for (name, text) in fixed + AccountSchemas.definitions { json.member(name) { $0.literal(text) } }
  }

  /// `value-x`: one value, missing, noted, revised or several. `entry-x`: the same, perhaps for a period or with a reason.
  private static func write(_ name: String, _ json: inout JSONText) {
    json.member("value-\(name)") { json in
      json.literal(
        """
        {"anyOf": [{"$ref": "#/$defs/\(name)"}, {"$ref": "#/$defs/unread"}, \
        {"type": "object", "properties": {"value": {"$ref": "#/$defs/value-\(name)"}, "note": {"type": "string"}}, \
        "required": ["value", "note"], "additionalProperties": false}, \
        {"type": "object", "properties": {"value": {"$ref": "#/$defs/value-\(name)"}, \
        "revisedFrom": {"$ref": "#/$defs/value-\(name)"}}, "required": ["value", "revisedFrom"], \
        "additionalProperties": false}, \
        {"type": "array", "items": {"$ref": "#/$defs/value-\(name)"}}]}
        """)
    }
    json.member("entry-\(name)") { json in
      json.literal(
        """
        {"anyOf": [{"$ref": "#/$defs/value-\(name)"}, \
        {"type": "object", "properties": {"for": {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/date"}, \
        {"$ref": "#/$defs/figureFor"}]}, \
        "value": {"$ref": "#/$defs/value-\(name)"}, "isInherited": {"type": "boolean"}, \
        "because": {"$ref": "#/$defs/prose"}}, "required": ["value"], "additionalProperties": false}]}
        """)
    }
  }

  /// What does not depend on any declaration.
  private static let fixed: [(String, String)] = [
    (
      "unread",
      object(
        ["missing": string, "asPrinted": string, "words": string], required: [],
        more: ##""minProperties": 1, "maxProperties": 1, "##)
    ),
    ("prose", ##"{"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "object"}}]}"##),
    ("words", string),
    (
      "choice",
      ##"{"anyOf": [{"type": "string"}, "##
        + object(["word": string, "means": stringOrNull], required: ["word", "means"])
        + "]}"
    ),
    (
      "ownFields",
      ##"{"type": "object", "additionalProperties": "##
        + object(["holds": string, "value": "true"], required: ["holds", "value"]) + "}"
    ),
    (
      "ownWords",
      object(
        [
          "kinds": list(
            object(["name": string, "plural": string, "like": string], required: ["name", "plural", "like"])),
          "fields": list(
            object(["name": string, "holds": string, "usedBy": list(string)], required: ["name", "holds", "usedBy"])),
          "choices": list(
            object(
              [
                "field": string,
                "words": list(object(["word": string, "means": stringOrNull], required: ["word", "means"])),
              ], required: ["field", "words"])),
        ], required: ["kinds", "fields", "choices"])
    ),
    (
      "ratings",
      list(
        object(
          ["quarter": dateRef, "rating": ##"{"anyOf": [{"type": "null"}, {"$ref": "#/$defs/choice"}]}"##],
          required: ["quarter", "rating"]))
    ),
    ("yesNo", boolean),
    (
      "date",
      object(
        ["printed": string, "first": day, "last": day, "precision": string],
        required: ["printed", "first", "last", "precision"])
    ),
    (
      "when",
      ##"{"anyOf": [{"$ref": "#/$defs/date"}, "##
        + object(
          ["printed": string, "from": dateOrNull, "to": dateOrNull, "by": dateRef, "after": dateRef],
          required: ["printed"]) + "]}"
    ),
    (
      "quantity",
      ##"{"anyOf": ["##
        + object(
          [
            "number": number, "from": number, "to": number, "below": number, "above": number, "atMost": number,
            "atLeast": number, "unit": string, "isApproximate": boolean,
          ], required: []) + ##"]}"##
    ),
    (
      "figure",
      ##"{"anyOf": [{"$ref": "#/$defs/quantity"}, {"$ref": "#/$defs/money"}, {"type": "boolean"}, {"type": "string"}]}"##
    ),
    ("figureFor", object(["area": string, "point": string, "series": string, "period": dateRef], required: [])),
    (
      "measured",
      object(["value": ##"{"$ref": "#/$defs/value-figure"}"##, "period": dateRef], required: ["value"])
    ),
    ("judgement", object(["is": string, "missing": string, "isStated": boolean], required: [])),
    ("movement", object(["is": string, "isStated": boolean], required: ["is"])),
    (
      "trend",
      object(
        [
          "periods": ##"{"type": "array", "items": {"$ref": "#/$defs/date"}}"##,
          "rows": ##"{"type": "array", "items": {"$ref": "#/$defs/trendRow"}}"##,
          "ratings": ##"{"type": "array", "items": {"$ref": "#/$defs/judgement"}}"##,
          "ranges": ##"{"type": "array", "items": {"type": ["string", "null"]}}"##,
        ], required: ["periods", "rows", "ratings"])
    ),
    (
      "trendRow",
      object(
        [
          "row": string,
          "values": ##"{"type": "array", "items": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/value-figure"}]}}"##,
        ], required: ["row", "values"])
    ),
    (
      "performance",
      object(
        [
          "area": string, "latest": measured, "rating": ##"{"$ref": "#/$defs/judgement"}"##, "target": measured,
          "previous": measured, "previousRating": ##"{"$ref": "#/$defs/judgement"}"##,
          "direction": ##"{"$ref": "#/$defs/movement"}"##, "outturn": measured,
          "directionFromOutturn": ##"{"$ref": "#/$defs/movement"}"##, "range": string, "variance": number,
          "trend": ##"{"$ref": "#/$defs/trend"}"##,
        ], required: ["rating"])
    ),
    (
      "money",
      object(
        [
          "amount": number, "upTo": number, "currency": string, "multiple": string, "per": string,
          "isCirca": boolean,
        ], required: ["amount", "currency", "multiple"])
    ),
    ("duration", object(["count": number, "unit": string], required: ["count", "unit"])),
    ("party", object(["name": string, "record": stringOrNull], required: ["name", "record"])),
    ("reference", object(["typed": string, "record": stringOrNull], required: ["typed", "record"])),
    ("level", object(["name": string, "value": number, "code": string], required: ["name", "value"])),
    (
      "score",
      object(
        [
          "scale": stringOrNull, "likelihood": levelOrNull, "impact": levelOrNull,
          "score": ##"{"type": ["number", "null"]}"##, "band": stringOrNull, "typed": string,
        ], required: ["scale", "likelihood", "impact", "score", "band", "typed"])
    ),
    ("timeline", ##"{"type": "array", "items": {"type": "array", "items": {"type": "string"}}}"##),
    (
      "scale",
      object(
        [
          "name": string, "title": string, "likelihood": ##"{"type": "array", "items": {"$ref": "#/$defs/level"}}"##,
          "impact": ##"{"type": "array", "items": {"$ref": "#/$defs/level"}}"##, "highIsGood": boolean,
          "bands": ##"{"type": "array", "items": {"$ref": "#/$defs/band"}}"##,
          "rule": string, "scores": ##"{"type": "array", "items": {"type": "array"}}"##,
          "bandCells": ##"{"type": "array", "items": {"type": "array"}}"##,
        ], required: ["name", "title", "likelihood", "impact", "highIsGood", "rule", "bands"])
    ),
    (
      "band",
      object(
        [
          "name": string, "lowest": ##"{"type": ["number", "null"]}"##, "highest": ##"{"type": ["number", "null"]}"##,
          "colour": stringOrNull, "excludesLowest": boolean, "excludesHighest": boolean,
        ], required: ["name", "lowest", "highest", "colour"])
    ),
    (
      "stage", object(["letter": string, "name": string, "isPoint": boolean], required: ["letter", "name", "isPoint"])
    ),
    ("point", object(["name": string, "label": string], required: ["name", "label"])),
    (
      "calendar",
      object(
        [
          "name": string, "yearStartMonth": ##"{"type": "integer"}"##,
          "projectStart": ##"{"type": ["string", "null"]}"##,
        ],
        required: ["name", "yearStartMonth", "projectStart"])
    ),
    ("table", ##"{"type": "object", "required": ["columns", "rows"]}"##),
    (
      "contentItem",
      object(
        [
          "heading": string, "level": ##"{"type": "integer"}"##, "number": stringOrNull,
          "numbers": ##"{"type": "array", "items": {"type": ["string", "null"]}}"##,
          "prose": ##"{"$ref": "#/$defs/prose"}"##,
          "record": ##"{"$ref": "#/$defs/record"}"##, "view": string,
          "of": ##"{"type": "array", "items": {"type": "string"}}"##, "point": string,
        ], required: [])
    ),
  ]

  private static let string = ##"{"type": "string"}"##
  private static let boolean = ##"{"type": "boolean"}"##
  private static let stringOrNull = ##"{"type": ["string", "null"]}"##
  private static let number = ##"{"type": "number"}"##
  private static let day = ##"{"type": "string", "pattern": "^-?\\d{4,}-\\d\\d-\\d\\d$"}"##
  private static let dateRef = ##"{"$ref": "#/$defs/date"}"##
  private static let measured = ##"{"$ref": "#/$defs/measured"}"##
  private static let dateOrNull = ##"{"anyOf": [{"type": "null"}, {"$ref": "#/$defs/date"}]}"##
  private static let levelOrNull = ##"{"anyOf": [{"type": "null"}, {"$ref": "#/$defs/level"}]}"##

  private static func list(_ items: String) -> String { ##"{"type": "array", "items": \##(items)}"## }

  private static func object(
    _ members: KeyValuePairs<String, String>, required: [String], more: String = ""
  ) -> String {
    let properties = members.map { "\"\($0)\": \($1)" }.joined(separator: ", ")
    let names = required.map { "\"\($0)\"" }.joined(separator: ", ")
    return """
      {"type": "object", \(more)"properties": {\(properties)}, "required": [\(names)], "additionalProperties": false}
      """
  }
}
