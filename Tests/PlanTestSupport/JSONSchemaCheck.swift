// PlanTestSupport: judges a JSON value by a JSON Schema, as far as our schemas go.

/// A reader of the words of JSON Schema 2020-12 that plancc's schemas use. A word that it does not know is itself a
/// fault, so that no rule passes unread.
package struct JSONSchemaCheck {
  private static let annotations: Set<String> = [
    "$schema", "$id", "$defs", "title", "description", "examples", "default", "$comment",
  ]
  private let root: JSONValue

  package init(_ schema: JSONValue) { root = schema }

  /// What is wrong with a value, each fault with its place; empty where it fits.
  package func faults(in value: JSONValue) -> [String] { faults(value, root, "$") }

  private func faults(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
    if case .bool(let allows) = schema { return allows ? [] : ["\(place) is not allowed"] }
    guard case .object(let words) = schema else { return ["\(place): the schema is not an object"] }
    return words.flatMap { word in fault(value, word, schema, place) }
  }

  private func fault(_ value: JSONValue, _ word: JSONValue.Member, _ schema: JSONValue, _ place: String) -> [String] {
    switch word.name {
    case _ where Self.annotations.contains(word.name): return []
    case "$ref": return reference(value, word.value, place)
    case "type":
      let types = word.value.elements.isEmpty ? [word.value] : word.value.elements
      return types.contains { isOf(value, $0.string ?? "") } ? [] : ["\(place) is not \(word.value)"]
    case "const": return value == word.value ? [] : ["\(place) is not \(word.value)"]
    case "enum": return word.value.elements.contains(value) ? [] : ["\(place) is none of the words allowed"]
    case "minimum": return (value.int ?? .max) >= (word.value.int ?? .min) ? [] : ["\(place) is too small"]
    case "minLength": return (value.string?.count ?? .max) >= (word.value.int ?? 0) ? [] : ["\(place) is too short"]
    case "minItems":
      if case .array(let elements) = value, elements.count < (word.value.int ?? 0) { return ["\(place) has too few"] }
      return []
    case "pattern": return ["\(place): patterns are not read; use enum or const"]
    case "required": return required(value, word.value, place)
    case "properties", "additionalProperties": return members(value, word, schema, place)
    case "items": return value.elements.enumerated().flatMap { faults($1, word.value, "\(place)[\($0)]") }
    case "anyOf", "oneOf": return choice(value, word, place)
    case "allOf": return word.value.elements.flatMap { faults(value, $0, place) }
    default: return ["\(place): the schema's word \(word.name) is not read"]
    }
  }

  private func choice(_ value: JSONValue, _ word: JSONValue.Member, _ place: String) -> [String] {
    let all = word.value.elements.map { faults(value, $0, place) }
    let fits = all.filter(\.isEmpty).count
    if fits == 1 || (fits > 1 && word.name == "anyOf") { return [] }
    return [
      "\(place) fits \(fits) of \(all.count) choices: "
        + all.map { $0.joined(separator: ", ") }.joined(separator: " | ")
    ]
  }

  private func reference(_ value: JSONValue, _ target: JSONValue, _ place: String) -> [String] {
    guard let path = target.string, path.hasPrefix("#") else { return ["\(place): a reference out of the schema"] }
    var schema: JSONValue? = root
    for step in path.dropFirst().split(separator: "/") { schema = schema?[String(step)] }
    guard let schema else { return ["\(place): \(path) is not in the schema"] }
    return faults(value, schema, place)
  }

  private func required(_ value: JSONValue, _ names: JSONValue, _ place: String) -> [String] {
    guard case .object = value else { return [] }
    return names.elements.compactMap(\.string).filter { value[$0] == nil }.map { "\(place).\($0) is missing" }
  }

  private func members(
    _ value: JSONValue, _ word: JSONValue.Member, _ schema: JSONValue, _ place: String
  ) -> [String] {
    guard case .object(let members) = value else { return [] }
    return members.flatMap { member -> [String] in
      let declared = schema["properties"]?[member.name]
      let rule = word.name == "properties" ? declared : declared == nil ? word.value : nil
      return rule.map { faults(member.value, $0, "\(place).\(member.name)") } ?? []
    }
  }

  private func isOf(_ value: JSONValue, _ type: String) -> Bool {
    switch (value, type) {
    case (.null, "null"), (.bool, "boolean"), (.number, "number"), (.string, "string"), (.array, "array"),
      (.object, "object"):
      true
    case (.number, "integer"): value.int != nil
    default: false
    }
  }
}
