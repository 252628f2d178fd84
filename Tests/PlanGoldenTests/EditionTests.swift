// Tests of the whole way: an edition that says only what changed is the plan written out in full.

import PlanDiagnostics
import PlanHTML
import PlanJSON
import PlanModel
import PlanPaper
import PlanResolution
import PlanSchema
import Testing

/// A register, what changes in it, and the three ways to write the two.
private struct MadeUpEdition {
  private struct Entry {
    var kind: String
    var reference: String
    var title: String
    var fields: [(name: String, text: String)]
    var children: [Entry] = []
  }

  let base: String
  /// Only what changed.
  let edition: String
  /// All of it, held against the base.
  let full: String
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    var state = state
    func next(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(limit))
    }
    let values: [(String, [String])] = [
      ("owner", ["Head", "Deputy", "Head; Deputy"]), ("current", ["1 x 1", "3 x 4", "5 x 5", "2 x 3"]),
      ("target", ["1 x 1", "2 x 2"]), ("cause", ["Rain.", "More rain.", "Snow **and** ice."]),
      ("status", ["open", "closed"]), ("note", ["One.", "Two, see [[R1]]."]),
    ]
    func made(_ kind: String, _ reference: String) -> Entry {
      var entry = Entry(kind: kind, reference: reference, title: "Title \(reference) \(next(9))", fields: [])
      let known = kind == "risk" ? values : [values[0], ("due", ["May 2026", "3 June 2026", "2026/27"]), values[5]]
      for (name, texts) in known where next(2) == 0 { entry.fields.append((name, texts[next(texts.count)])) }
      return entry
    }
    var before: [Entry] = (1...(2 + next(5))).map { index in
      var risk = made("risk", "R\(index)")
      if next(2) == 0 { risk.children = (1...(1 + next(3))).map { made("action", "\($0)") } }
      return risk
    }
    if next(3) == 0 { before[0].children.append(Entry(kind: "control", reference: "", title: "Umbrellas", fields: [])) }
    var after = before
    var said: [Entry] = []
    func change(_ entry: inout Entry) -> Entry {
      var change = Entry(kind: entry.kind, reference: entry.reference, title: "", fields: [])
      if next(4) == 0 {
        entry.title = "New title \(next(9))"
        change.title = entry.title
      }
      let fresh = made(entry.kind, entry.reference).fields + (next(4) == 0 ? [("retired", "May 2026")] : [])
      for field in fresh {
        change.fields.append(field)
        if let place = entry.fields.firstIndex(where: { $0.name == field.name }) {
          entry.fields[place] = field
        } else {
          entry.fields.append(field)
        }
      }
      return change
    }
    for place in after.indices where next(2) == 0 {
      var said1 = change(&after[place])
      for child in after[place].children.indices where !after[place].children[child].reference.isEmpty && next(2) == 0 {
        said1.children.append(change(&after[place].children[child]))
      }
      if next(3) == 0 {
        let new = made("action", "\(after[place].children.count + 7)")
        after[place].children.append(new)
        said1.children.append(new)
      }
      said.append(said1)
    }
    if next(2) == 0 {
      let new = made("risk", "R9")
      after.append(new)
      said.append(new)
    }
    let posts = "post: Head\n\npost: Deputy\n"
    let head = "register R: Risks\n  date: "
    let views = "\n# Views\n\nshow: risk summary\n\nshow: risk register\n"
    let changes = "\n# News\n\nIt has rained.\n\nshow: changes\n"
    base = "\(head)1 May 2026\n\n\(posts)\nAll is well.\n\n# Risks\n\(Self.text(before))\(views)"
    full =
      "\(head)1 June 2026\n  compare with: base.plan\n\n\(posts)\nAll is well.\n\n# Risks\n\(Self.text(after))\(views)\(changes)"
    let heading = next(2) == 0 ? "" : "\n# Risks\n"
    edition = "\(head)1 June 2026\n  edition of: base.plan\n\(heading)\(Self.text(said))\(changes)"
  }

  private static func text(_ entries: [Entry], depth: Int = 0) -> String {
    let space = String(repeating: "  ", count: depth)
    return entries.map { entry in
      let reference = entry.reference.isEmpty ? "" : " \(entry.reference)"
      let fields = entry.fields.map { "\(space)  \($0.name): \($0.text)\n" }.joined()
      return "\(depth == 0 ? "\n" : "")\(space)\(entry.kind)\(reference): \(entry.title)\n\(fields)"
        + text(entry.children, depth: depth + 1)
    }.joined()
  }
}

@Suite struct EditionTests {
  private static func resolve(_ text: String, _ files: [String: String]) -> Checked<Resolution> {
    var all = files.mapValues { Array($0.utf8) }
    all["plan.plan"] = Array(text.utf8)
    return Resolver.resolve("plan.plan", loader: MemoryLoader(all))
  }

  private static func json(_ model: Model) -> String { String(decoding: ModelJSON(model).bytes(of: 0), as: UTF8.self) }

  private static func page(_ model: Model) -> String {
    String(decoding: HTMLWriter.body(of: PaperBuilder.paper(of: 0, in: model)), as: UTF8.self)
  }

  @Test(arguments: UInt64(1)...120) func isThePlanWrittenOut(seed: UInt64) {
    let plan = MadeUpEdition(seed: seed)
    let edition = Self.resolve(plan.edition, ["base.plan": plan.base])
    let full = Self.resolve(plan.full, ["base.plan": plan.base])
    let note = "\(plan.base)\n=====\n\(plan.edition)\n=====\n\(plan.full)"
    #expect(edition.diagnostics.filter { $0.severity == .error }.map(\.message) == [], "\(note)")
    let codes = [edition, full].map { $0.diagnostics.map(\.code.rawValue).sorted() }
    #expect(codes[0] == codes[1], "\(note)")
    let isSame = Self.json(edition.value.model) == Self.json(full.value.model)
    #expect(isSame, "\(note)")
    let looksSame = Self.page(edition.value.model) == Self.page(full.value.model)
    #expect(looksSame, "\(note)")
  }

  @Test func anEditionOfAnEdition() throws {
    let files = [
      "one.plan": "register R: Risks\n  date: May 2026\n\nrisk R1: Rain\n  current: 1 x 1\n\nrisk R2: Snow\n",
      "two.plan": "register R: Risks\n  edition of: one.plan\n  date: June 2026\n\nrisk R1:\n  current: 2 x 2\n",
    ]
    let three = Self.resolve(
      "register R:\n  edition of: two.plan\n  date: July 2026\n\nrisk R2:\n  current: 3 x 3\n\nshow: changes\n", files)
    #expect(three.diagnostics.map(\.message) == [])
    let model = three.value.model
    #expect(model.documents.count == 1)
    #expect(model[model.documents[0].record].title.plain == "Risks")
    let risks = model.records.filter { $0.kind == .risk }.map { $0.value(.current).map { "\($0)" } ?? "" }
    #expect(risks.count == 2)
    #expect(risks[0].contains("2 x 2") && risks[1].contains("3 x 3"))
    let changes = try #require(model.comparisons[model.documents[0].record]).changes
    #expect(changes.count == 1)
    #expect(changes.first?.name == "risk R2")
  }

  @Test(arguments: [
    ("plan: P\n  edition of: other.plan\n", "PL2001"), ("plan: P\n  edition of: plan.plan\n", "PL2611"),
    ("plan: P\n  edition of: circle.plan\n", "PL2611"), ("plan: P\n  edition of: part.plan\n", "PL2612"),
    ("plan: P\n  edition of: two.plan\n", "PL2612"), ("register: P\n  edition of: base.plan\n", "PL2612"),
    ("plan: P\n  edition of: ../base.plan\n", "PL2002"), ("plan: P\n  compare with: other.plan\n", "PL2001"),
    ("plan: P\n  compare with: plan.plan\n", "PL2611"), ("report: P\n  compare with: base.plan\n", "PL2612"),
    ("plan: P\n  edition of: base.plan\n\naction 9:\n  status: complete\n", "PL1207"),
    ("plan: P\n  edition of: base.plan\n\naction A1: Do\n\naction A1: Do again\n", "PL1702"),
  ])
  func whatIsWrongIsFound(_ text: String, _ code: String) {
    let files = [
      "base.plan": "plan: B\n\naction A1: Do\n", "part.plan": "action A1: Do\n",
      "two.plan": "plan: A\n\nplan: B\n", "circle.plan": "plan: C\n  edition of: plan.plan\n",
    ]
    let found = Self.resolve(text, files).diagnostics
    #expect(Set(found.map(\.code.rawValue)) == [code], "\(found.map(\.message))")
  }

  @Test func textAndViewsUnderTheSameHeadingTakeTheirPlaces() {
    let base = """
      plan: P

      Before.

      # A

      Old text.

      show: owners

      ## Inside

      Stays.

      # B

      Also stays.
      """
    let edition = """
      plan: P
        edition of: base.plan

      # A

      New text.

      ## New inside

      More.

      # C

      Last.
      """
    let page = Self.page(Self.resolve(edition, ["base.plan": base]).value.model)
    for text in ["Before.", "New text.", "Stays.", "More.", "Also stays.", "Last."] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(!page.contains("Old text."))
    let order = ["Before.", "New text.", "Stays.", "More.", "Also stays.", "Last."].compactMap {
      page.firstRange(of: $0)
    }
    #expect(zip(order, order.dropFirst()).allSatisfy { $0.lowerBound < $1.lowerBound })
  }

  @Test func aRecordThatMovesKeepsWhatItSays() throws {
    let base = "plan: P\n\npriority A: One\n  action A1: Do\n    due: May 2026\n\npriority B: Two\n"
    let edition = "plan: P\n  edition of: base.plan\n\npriority B:\n  action A1:\n    status: complete\n"
    let model = Self.resolve(edition, ["base.plan": base]).value.model
    let action = try #require(model.records.first { $0.kind == .action })
    #expect(model.records.count { $0.kind == .action } == 1)
    #expect(action.parent.map { model[$0].title.plain } == "Two")
    #expect(action.fields.count == 2)
  }

  @Test func movementIsSaidInWords() throws {
    let base = """
      plan: P
        date: May 2026

      post: Head

      post: Deputy

      risk R1: Rain
        owner: Head
        current: 3 x 3

      risk R2: Snow

      action A1: Do
        due: 31 May 2026

      action A2: See
        due: 1 June 2026
      """
    let edition = """
      plan: P
        edition of: base.plan
        date: June 2026

      risk R1: Heavy rain
        owner: Deputy
        current: 4 x 4

      risk R2:
        retired: June 2026

      action A1:
        due: 31 August 2026

      action A2:
        due: 22 May 2026

      risk R3: Hail
      """
    let model = Self.resolve(edition, ["base.plan": base]).value.model
    let all = try #require(model.comparisons[model.documents[0].record]).changes
    #expect(
      all.map { "\($0.name) \($0.what.rawValue) \($0.movement)" } == [
        "risk R1 renamed ", "risk R1 changed ", "risk R1 changed worse", "risk R2 ended ", "risk R3 new ",
        "action A1 changed 3 months later", "action A2 changed 10 days earlier",
      ])
    let page = Self.page(model)
    #expect(!page.contains("3 months later"))
  }

  @Test func thePublicLearnsNothingFromWhatChanged() {
    let base = """
      plan: P

      risk R1: Zecret one
        exempt: paragraph 3
        cause: Zecret

      risk R2: Open
        cause: Before

      risk R3: Zecret three
        exempt: paragraph 3
      """
    let edition = """
      plan: P
        edition of: base.plan

      risk R1:
        cause: Zecret again

      risk R2:
        cause: After

      risk R4: Zecret four
        exempt: paragraph 3

      update 1 May 2026: risks
        | ref | cause |
        | R3  | Zecret update |

      show: changes
      """
    let model = Self.resolve(edition, ["base.plan": base]).value.model
    #expect(Self.page(model).contains("Zecret"))
    let open = Redaction.publicVersion(of: model).model
    #expect(Self.page(open).contains("After"))
    #expect(!Self.page(open).contains("Zecret"))
    #expect(!Self.json(open).contains("Zecret"))
  }
}
