// PlanPaper: records where they stand: those of one kind that follow each other are printed together.

import PlanModel
import PlanSchema

extension Composer {
  /// Records under one heading, in order. Sections among them have `level`.
  func blocks(for records: [RecordID], level: Int) -> [Block] {
    var body = Body(level: level)
    let loud = records.filter { !isSilent(kind($0)) && !placement.isInView($0) }
    var start = 0
    while start < loud.count {
      if let end = serviceRun(loud, from: start) {
        body.add([services(Array(loud[start..<end]))], in: self)
        start = end
        continue
      }
      let kind = named(loud[start])
      var end = start + 1
      while end < loud.count, named(loud[end]) == kind { end += 1 }
      body.add(run(of: kind, Array(loud[start..<end]), level: level), in: self)
      start = end
    }
    return body.blocks
  }

  private func run(of kind: NamedKind, _ records: [RecordID], level: Int) -> [Block] {
    switch kind.id {
    case .risk: records.map { riskCard($0, level: level) }
    case .priority: records.map { priorityCard($0, level: level) }
    case .objective: objectives(records, level: level)
    case .group: records.filter { !placement.isEmptied($0) }.map { groupSection($0, level: level) }
    case .action, .milestone, .decision, .measure, .outcome, .control, .service, .function:
      listOrTable(kind, records, of: nil)
    case .meeting: records.map { meeting($0, level: level) }
    case .item: items(records, level: level)
    case .paragraph: records.map { .paragraph(Paragraph(titled($0), anchor: claimAnchor($0))) }
    case .recommendation: recommendations(records, level: level)
    case .contact, .background, .appendix: closingBlocks(kind.id, records)
    case .commissioning: records.flatMap { commissioning([$0], view: nil, level: level) }
    case .activity: looseActivities(records)
    case .table: records.flatMap { freeTable($0) }
    case .budget, .staffing: records.flatMap { account($0) }
    case .indicator: indicators(records, level: level)
    case .area: definitions(records.compactMap { area($0) })
    case .note: records.map { note($0) }
    // The key has them, or the end of the paper.
    case .term: []
    case .person, .post, .body: placement.hasKey ? [] : people(records)
    case .gap: records.map { gap($0) }
    case .update: records.flatMap { updateNote($0) }
    case .exempt: records.map { exempt($0) }
    case .show: records.compactMap { view(of: $0) }.flatMap { blocks(for: $0, level: level) }
    default: []
    }
  }

  /// A caption of a kind's words, told apart by the heading above it.
  func caption(_ text: String, of id: RecordID? = nil) -> [Span] {
    if let id { return [.text("\(shortName(of: id)): \(Words.inSentence(text))")] }
    return [.text(heading.isEmpty || heading == text ? text : "\(heading): \(Words.inSentence(text))")]
  }

  /// A group: its own text, then its records under its heading.
  func groupSection(_ id: RecordID, level: Int) -> Block {
    if isQuadrants(id) { return quadrantSection(id, level: level) }
    let title = groupTitle(id)
    var body = Body(level: min(6, level + 1))
    let outer = heading
    heading = title.plainText
    body.add(groupText(of: id), in: self)
    body.add(blocks(for: children(id), level: body.level), in: self)
    heading = outer
    return .section(
      Section(anchor: claimAnchor(id), title: title, level: level, role: .group, blocks: body.blocks))
  }

  /// A group's description and notes are running text under its heading.
  func groupText(of id: RecordID) -> [Block] {
    let fields = fields(id)
    var text: [Block] = []
    for field in fields where field.id == .description || field.id == .noteText { text += blocks(field.value) }
    return text + definitions(facts(of: id, skipping: [.description, .noteText]) + answered(id))
  }

  /// The description as text, the other fields as facts.
  func ownText(of id: RecordID) -> [Block] {
    texts(.description, of: id) + definitions(facts(of: id, skipping: [.description]) + answered(id))
  }

  /// A note of the plan, set apart; its reference is the mark that leads to it.
  private func note(_ id: RecordID) -> Block {
    let record = record(id)
    let label = record.reference.map { "\(words.kind(.note)) \($0.printed)" } ?? words.kind(.note)
    var blocks = record.fields.first(.noteText).map { self.blocks($0) } ?? []
    if !record.title.plain.isBlank { blocks.insert(.paragraph(Paragraph(spans(record.title))), at: 0) }
    blocks += definitions(facts(of: id))
    let mark: [Span] = [.strong([.text(label + ":")]), .text(" ")]
    if case .paragraph(let first)? = blocks.first {
      blocks[0] = .paragraph(Paragraph(mark + first.content, anchor: claimAnchor(id)))
    } else {
      blocks.insert(.paragraph(Paragraph(mark, anchor: claimAnchor(id))), at: 0)
    }
    return .note(blocks, isWarning: false)
  }

  /// References that are not used, said so that nobody looks for them.
  private func gap(_ id: RecordID) -> Block {
    let record = record(id)
    let name = record.reference?.printed ?? ""
    let numbers = record.fields.first(.numbers).map { spans($0) } ?? spans(record.title)
    let label =
      name.isEmpty ? words("References not used") : "\(Words.capitalised(name)) \(words("references not used"))"
    return .paragraph(Paragraph([.text(label + ": ")] + numbers))
  }

  /// An abbreviation and what it stands for.
  func term(_ id: RecordID) -> Definitions.Entry {
    let record = record(id)
    let abbreviation = termName(id)
    var blocks = record.fields.first(.meaning).map { self.blocks($0) } ?? []
    if blocks.isEmpty, record.reference != nil, !record.title.plain.isBlank {
      blocks = [.paragraph(Paragraph(spans(record.title)))]
    }
    blocks += lines(of: printableFields(of: id))
    return Definitions.Entry(
      anchor: claimAnchor(id), term: [.text(abbreviation)],
      blocks: blocks.isEmpty ? [.paragraph(Paragraph(notGiven))] : blocks)
  }

  func termName(_ id: RecordID) -> String {
    let record = record(id)
    return record.reference?.printed ?? (record.title.plain.isBlank ? words.kind(.term) : record.title.plain)
  }

  /// People, posts and bodies that have more to show than a name.
  func people(_ records: [RecordID]) -> [Block] {
    definitions(
      records.filter { hasDetails($0) }.map { id in
        let blocks = lines(of: printableFields(of: id))
        return Definitions.Entry(
          anchor: claimAnchor(id), term: titled(id), blocks: blocks.isEmpty ? [.paragraph(Paragraph(notGiven))] : blocks
        )
      })
  }

  /// Fields as lines, each with its name.
  func lines(of fields: [Field]) -> [Block] {
    fields.flatMap { field -> [Block] in
      if case .prose(let prose) = field.value, field.id == .description || field.id == .noteText {
        return blocks(prose)
      }
      return [.paragraph(Paragraph([.text(label(of: field) + ": ")] + spans(field.value)))]
    }
  }
}
