// PlanJSON: the resolved model as JSON. docs/model.schema.json, made by SchemaJSON.swift, says what every member means.

import PlanMarkup
package import PlanModel
import PlanSchema

/// Writes one document of a model, with everything that it uses. Members are only ever added within a version.
package struct ModelJSON {
  package static let version = 1
  let model: Model
  let schema: Schema
  let ids: RecordIDs

  package init(_ model: Model) {
    self.model = model
    schema = model.schema
    self.ids = RecordIDs(model)
  }

  /// The JSON of a document: its records nested as they stand, and what is declared for it.
  package func bytes(of document: Int) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("format", "plancc model")
      json.member("version", Self.version)
      json.member("document") { json in
        json.object { json in self.document(model.documents[document], &json) }
      }
      time(of: model.documents[document], &json)
      json.member("declarations") { declarations(&$0) }
      json.member("scales") { json in
        json.array { json in for scale in model.scales { json.element { self.scale(scale, &$0) } } }
      }
      json.member("points") { json in
        json.array { json in
          for point in model.points {
            json.element { json in
              json.object { json in
                json.member("name", point.name)
                json.member("label", point.label)
              }
            }
          }
        }
      }
      json.member("calendar") { json in
        json.object { json in
          json.member("name", model.calendar.name)
          json.member("yearStartMonth", model.calendar.yearStartMonth)
          json.member("projectStart", optional: model.calendar.projectStart.map(\.iso))
        }
      }
      json.member("labels") { json in
        json.object { json in
          for (name, words) in model.labels.sorted(by: { $0.key < $1.key }) { json.member(name, words) }
        }
      }
      json.member("ownWords") { ownWords(&$0) }
    }
    return json.bytes + [0x0A]
  }

  func document(_ document: Document, _ json: inout JSONText) {
    record(document.record, isDocument: true, &json)
    json.member("content") { content(document, &$0) }
  }

  /// What stands in the document, in order: headings, prose, records and views.
  private func content(_ document: Document, _ json: inout JSONText) {
    json.array { json in
      for (place, item) in document.content.enumerated() {
        json.element { json in
          json.object { json in
            self.item(item, &json)
            if let numbers = document.numbers { self.numbers(numbers, of: item, at: place, &json) }
          }
        }
      }
    }
  }

  private func item(_ item: ContentItem, _ json: inout JSONText) {
    switch item {
    case .heading(let level, let title, _):
      json.member("heading", title.plain)
      json.member("level", level)
    case .prose(let prose, _):
      json.member("prose") { self.prose(prose, &$0) }
    case .record(let id):
      json.member("record") { json in json.object { record(id, isDocument: false, &$0) } }
    case .view(let view):
      json.member("view", view.kind.rawValue)
      if !view.of.isEmpty {
        json.member("of") { json in
          json.array { json in for id in view.of { json.element(ids[id]) } }
        }
      }
      if let point = view.point { json.member("point", point) }
    }
  }

  /// The numbers that the paper prints before a heading, and before each block of a text.
  private func numbers(_ numbers: TextNumbers, of item: ContentItem, at place: Int, _ json: inout JSONText) {
    switch item {
    case .heading: json.member("number", optional: numbers[place, 0]?.printed)
    case .prose(.plain, _): json.member("number", optional: numbers[place, 0]?.printed)
    case .prose(.blocks(let blocks), _):
      guard blocks.indices.contains(where: { numbers[place, $0] != nil }) else { return }
      json.member("numbers") { json in
        json.array { json in
          for block in blocks.indices {
            json.element { if let number = numbers[place, block] { $0.string(number.printed) } else { $0.null() } }
          }
        }
      }
    case .record, .view: return
    }
  }

  /// Records that stand before every document: people, terms and scales that papers share.
  private func declarations(_ json: inout JSONText) {
    json.array { json in
      for index in model.records.indices {
        let id = RecordID(index)
        guard model[id].parent == nil, !schema[model[id].kind].isDocument, model[id].kind != .exempt else { continue }
        json.element { json in json.object { record(id, isDocument: false, &$0) } }
      }
    }
  }
}

/// A name for every record that stays the same while the record does: its kind with its reference, else its place.
struct RecordIDs {
  private var names: [String] = []

  init(_ model: Model) {
    var taken: [String: Int] = [:]
    names = [String](repeating: "", count: model.records.count)
    for id in Self.order(of: model) {
      let record = model[id]
      let kind = model.schema[record.named].name
      let base = record.reference.map { "\(kind) \($0.printed)" } ?? kind
      let count = taken[base, default: 0] + 1
      taken[base] = count
      names[Int(id.index)] = count == 1 && record.reference != nil ? base : "\(base) #\(count)"
    }
  }

  /// As papers have them, so that a record has one name however its plan was put together; then those in no paper.
  private static func order(of model: Model) -> [RecordID] {
    var order: [RecordID] = []
    var seen = [Bool](repeating: false, count: model.records.count)
    func take(_ root: RecordID) {
      var waiting = [root]
      while let id = waiting.popLast() {
        guard !seen[Int(id.index)] else { continue }
        seen[Int(id.index)] = true
        order.append(id)
        waiting += model[id].children.reversed()
      }
    }
    for document in model.documents {
      seen[Int(document.record.index)] = true
      order.append(document.record)
      let margin = document.content.compactMap { item in if case .record(let id) = item { id } else { nil } }
      let atMargin = Set(margin)
      for id in model[document.record].children where !atMargin.contains(id) { take(id) }
      for id in margin { take(id) }
    }
    for index in model.records.indices { take(RecordID(index)) }
    return order
  }

  subscript(_ id: RecordID) -> String { names[Int(id.index)] }
}
