// PlanJSON: one record: its fields under their schema names, its children under their plurals.

import PlanMarkup
import PlanModel
import PlanSchema

extension ModelJSON {
  func record(_ id: RecordID, isDocument: Bool, _ json: inout JSONText) {
    let record = model[id]
    json.member("id", ids[id])
    json.member("kind", schema[record.kind].name)
    if record.ownKind != nil { json.member("ownKind", schema[record.named].name) }
    if let reference = record.reference {
      json.member("reference", reference.printed)
      if !reference.isTyped { json.member("referenceIsComputed", true) }
    }
    if !record.title.plain.isEmpty { json.member("title", record.title.plain) }
    committee(id, record, &json)
    fields(record, frame(of: id), &json)
    ownFields(record, &json)
    ownAnswers(record, &json)
    for answer in record.answered where answer.ownKind == nil {
      json.member(MemberName.of(schema[answer.kind].plural) + "Missing", answer.missing.rawValue)
    }
    if let performance = model.performance[id] { json.member("performance") { self.performance(performance, &$0) } }
    if let frame = model.frames[id] { json.member("periods") { periods(frame, &$0) } }
    if let frame = model.frames[id] { json.member("stagesInUse") { stages(frame, &$0) } }
    if let grid = record.grid { json.member("table") { table(grid, &$0) } }
    if let contract = model.contracts[id] { json.member("contract") { self.contract(contract, &$0) } }
    if let account = model.accounts[id] { json.member("account") { self.account(account, &$0) } }
    children(isDocument ? head(of: id) : record.children, of: record.kind, &json)
  }

  /// The verb of a recommendation, the papers of an item, and the item of a paper.
  private func committee(_ id: RecordID, _ record: Record, _ json: inout JSONText) {
    switch record.kind {
    case .recommendation:
      guard let verb = RecommendationVerb.opening(of: record.title.plain) else { return }
      json.member("verb", String(decoding: Array(record.title.plain.utf8)[verb], as: UTF8.self))
    case .item, .appendix:
      let papers = model.documents.filter { $0.carrier == id }
      guard !papers.isEmpty else { return }
      json.member("papers") { json in
        json.array { json in
          for paper in papers {
            json.element { json in json.object { json in self.document(paper, &json) } }
          }
        }
      }
    case .plan, .register, .report, .scorecard, .agenda, .minutes, .workProgramme:
      let carrier = model.documents.first { $0.record == id }?.carrier
      if let carrier { json.member("paperOf", ids[carrier]) }
    default: return
    }
  }

  /// Each field once, all its values together, in the order in which fields first stand.
  private func fields(_ record: Record, _ frame: TimelineFrame?, _ json: inout JSONText) {
    var written: Set<FieldID> = []
    for field in record.fields where field.own == nil && written.insert(field.id).inserted {
      let declaration = schema[field.id]
      let name = MemberName.of(declaration.name)
      if declaration.isRepeatable {
        let all = record.fields.filter { $0.id == field.id }
        json.member(name) { json in
          json.array { json in
            for field in all { json.element { entry(field, &$0) } }
          }
        }
      } else {
        json.member(name) { json in
          if case .timeline(let timeline) = field.value {
            self.timeline(timeline, frame, &json)
          } else {
            entry(field, &json)
          }
        }
      }
    }
  }

  /// What the cells of an activity's timeline mean: the frame of the nearest commissioning record.
  private func frame(of id: RecordID) -> TimelineFrame? {
    guard model[id].kind == .activity else { return nil }
    var above = model[id].parent
    while let record = above {
      if let frame = model.frames[record] { return frame }
      above = model[record].parent
    }
    return nil
  }

  /// One value with what was said of it; the bare value where nothing was.
  func entry(_ field: Field, _ json: inout JSONText) {
    guard field.qualifier != nil || field.isInherited || field.because != nil else {
      value(field.value, &json)
      return
    }
    json.object { json in
      if let qualifier = field.qualifier { json.member("for") { self.qualifier(qualifier, &$0) } }
      json.member("value") { value(field.value, &$0) }
      if field.isInherited { json.member("isInherited", true) }
      if let because = field.because { json.member("because") { prose(because, &$0) } }
    }
  }

  func qualifier(_ qualifier: Qualifier, _ json: inout JSONText) {
    switch qualifier {
    case .period(let date): self.date(date, &json)
    case .stage(let letter), .point(let letter, nil): json.string(letter)
    case .point(let point, let date?):
      json.object { json in
        json.member("point", point)
        json.member("period") { self.date(date, &$0) }
      }
    case .area(let area, nil), .words(let area): json.string(area)
    case .series(let series, let date):
      json.object { json in
        json.member("series", series)
        if let date { json.member("period") { self.date(date, &$0) } }
      }
    case .area(let area, let date?):
      json.object { json in
        json.member("area", area)
        json.member("period") { self.date(date, &$0) }
      }
    }
  }

  /// The records indented below a document: its facts, recommendations and contacts. What stands at the margin is in its
  /// content, in order.
  private func head(of id: RecordID) -> [RecordID] {
    var atMargin: Set<RecordID> = []
    for document in model.documents where document.record == id {
      for case .record(let record) in document.content { atMargin.insert(record) }
    }
    return model[id].children.filter { !atMargin.contains($0) }
  }

  /// Children by kind.
  private func children(_ records: [RecordID], of parent: KindID, _ json: inout JSONText) {
    guard !records.isEmpty else { return }
    for kind in schema[parent].children {
      let children = records.filter { model[$0].kind == kind }
      guard !children.isEmpty else { continue }
      let declaration = schema[kind]
      json.member(MemberName.of(declaration.plural.isEmpty ? declaration.name : declaration.plural)) { json in
        json.array { json in
          for child in children {
            json.element { json in json.object { self.record(child, isDocument: false, &$0) } }
          }
        }
      }
    }
  }

  private func table(_ table: FreeTable, _ json: inout JSONText) {
    json.object { json in
      json.member("columns") { json in
        json.array { json in for column in table.columns { json.element(column.plain) } }
      }
      json.member("rows") { json in
        json.array { json in
          for row in table.rows {
            json.element { json in
              json.object { json in
                json.member("cells") { json in
                  json.array { json in
                    for cell in row.cells { json.element { if let cell { $0.string(cell.plain) } else { $0.null() } } }
                  }
                }
                if row.isHeading { json.member("isHeading", true) }
                if row.isTotal { json.member("isTotal", true) }
              }
            }
          }
        }
      }
    }
  }
}

/// The name of a member, made from a schema name: `forward plan` is `forwardPlan`.
enum MemberName {
  static func of(_ name: String) -> String {
    let words = name.split { $0 == " " || $0 == "-" }
    return words.enumerated().map { $0 == 0 ? $1.lowercased() : $1.prefix(1).uppercased() + $1.dropFirst() }.joined()
  }
}
