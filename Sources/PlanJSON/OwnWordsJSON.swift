// PlanJSON: the plan's own words: what is declared, and the values of the plan's own fields and vocabularies.

import PlanMarkup
import PlanModel
import PlanSchema

extension ModelJSON {
  /// The kinds, fields and vocabularies that the plan declares, each with what it stands for.
  func ownWords(_ json: inout JSONText) {
    let own = schema.own
    json.object { json in
      list("kinds", own.kinds, &json) { kind, json in
        json.member("name", kind.name)
        json.member("plural", kind.plural)
        json.member("like", schema[kind.like].name)
      }
      list("fields", own.fields, &json) { field, json in
        json.member("name", field.name)
        json.member("holds", field.holds)
        json.member("usedBy") { json in
          json.array { json in for kind in field.usedBy { json.element(schema[kind].name) } }
        }
      }
      list("choices", own.choices, &json) { choice, json in
        json.member("field", choice.fields.first.map { schema[$0].name } ?? "")
        list("words", choice.words, &json) { word, json in
          json.member("word", word.word)
          json.member("means", optional: word.meaning)
        }
      }
    }
  }

  private func list<Item>(
    _ name: String, _ items: [Item], _ json: inout JSONText, _ write: (Item, inout JSONText) -> Void
  ) {
    json.member(name) { json in
      json.array { json in for item in items { json.element { json in json.object { write(item, &$0) } } } }
    }
  }

  /// The values of fields that the plan declares, by their names, each with what the field holds.
  func ownFields(_ record: Record, _ json: inout JSONText) {
    let fields = record.fields.filter { $0.own != nil }
    guard !fields.isEmpty else { return }
    json.member("ownFields") { json in
      json.object { json in
        var written: Set<NamedField> = []
        for field in fields where written.insert(field.named).inserted {
          json.member(schema[field.named].name) { json in
            json.object { json in
              json.member("holds", field.own.map { schema.own.fields[Int($0)].holds } ?? "words")
              json.member("value") { entry(field, &$0) }
            }
          }
        }
      }
    }
  }

  /// `deliverables: none`
  func ownAnswers(_ record: Record, _ json: inout JSONText) {
    let answers = record.answered.filter { $0.ownKind != nil }
    guard !answers.isEmpty else { return }
    json.member("ownMissing") { json in
      json.object { json in
        for answer in answers { json.member(schema[answer.named].plural, answer.missing.rawValue) }
      }
    }
  }

  /// One reading a quarter.
  func ratings(_ history: RatingHistory, _ json: inout JSONText) {
    json.array { json in
      for reading in history.years.flatMap(\.readings) {
        json.element { json in
          json.object { json in
            json.member("quarter") { date(reading.quarter, &$0) }
            json.member("rating") { json in
              if let rating = reading.rating { choice(rating, &json) } else { json.null() }
            }
          }
        }
      }
    }
  }

  /// A word of a vocabulary: the fixed one, and the plan's where it says it otherwise.
  func choice(_ chosen: ChosenWord, _ json: inout JSONText) {
    guard let said = chosen.said else { return json.string(chosen.meaning) }
    json.object { json in
      json.member("word", said)
      json.member("means", optional: chosen.isUnfixed ? nil : chosen.meaning)
    }
  }
}
