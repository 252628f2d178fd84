// PlanJSON: the JSON Schema of what was learned when, and of what differs from an earlier paper.

import PlanMarkup
import PlanSchema

enum ChangesSchema {
  static func write(_ json: inout JSONText) {
    let names = ValueSchemas.names.map { "{\"$ref\": \"#/$defs/value-\($0)\"}" }.joined(separator: ", ")
    json.member("changed-value") { $0.literal("{\"anyOf\": [\(names)]}") }
    json.member("revision") { json in
      json.literal(
        """
        {"description": "What an update gave for a record at a date; without a field, its new title", \
        "type": "object", "properties": {"record": {"type": "string"}, "at": {"$ref": "#/$defs/date"}, \
        "field": {"type": "string"}, "from": {"$ref": "#/$defs/changed-value"}, \
        "to": {"$ref": "#/$defs/changed-value"}}, "required": ["record", "at"], "additionalProperties": false}
        """)
    }
    json.member("comparison") { json in
      json.literal(
        """
        {"description": "What differs from an earlier paper", "type": "object", "properties": \
        {"title": {"type": "string"}, "date": {"type": "string"}, "changes": {"type": "array", "items": \
        {"$ref": "#/$defs/change"}}}, "required": ["title", "changes"], "additionalProperties": false}
        """)
    }
    json.member("change") { json in
      json.literal(
        """
        {"type": "object", "properties": {"change": {"enum": ["new", "ended", "renamed", "changed", "gone"]}, \
        "kind": {"type": "string"}, "record": {"type": "string"}, "name": {"type": "string"}, \
        "field": {"type": "string"}, "for": {}, "from": {"$ref": "#/$defs/changed-value"}, \
        "to": {"$ref": "#/$defs/changed-value"}, "movement": {"type": "string"}}, \
        "required": ["change", "kind", "name"], "additionalProperties": false}
        """)
    }
  }
}
