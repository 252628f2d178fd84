// PlanPaper: from each objective to the work, measures and risks that serve it; what is missing is said.

import PlanModel
import PlanSchema

/// What names an objective or a priority, found once.
private struct ThreadLinks {
  var priorities: [RecordID: [RecordID]] = [:]
  var actions: [RecordID: [RecordID]] = [:]
  var measures: [RecordID: [RecordID]] = [:]
  var outcomes: [RecordID: [RecordID]] = [:]
  var risks: [RecordID: [RecordID]] = [:]
  var serving: Set<RecordID> = []

  /// What names the objective, then what names the priority and not the objective as well.
  func both(
    _ list: KeyPath<ThreadLinks, [RecordID: [RecordID]]>, _ objective: RecordID, _ priority: RecordID?
  ) -> [RecordID] {
    let own = self[keyPath: list][objective] ?? []
    guard let more = priority.flatMap({ self[keyPath: list][$0] }) else { return own }
    let known = Set(own)
    return own + more.filter { !known.contains($0) }
  }
}

extension Composer {
  /// `show: golden thread`
  func goldenThread(_ view: ViewRequest) -> [Block] {
    let links = threadLinks()
    let objectives = threadObjectives(view, links)
    guard !objectives.isEmpty else {
      return [paragraph("\(words.none(.objective)): \(words("there is nothing for the work to serve")).")]
    }
    let columns = [
      Table.Column([.text(words.kind(.objective))], weight: 1.5),
      Table.Column([.text(words.kinds(.outcome))], weight: 1.5),
      Table.Column([.text(words.kind(.priority))], weight: 1.2), Table.Column([.text(words.kinds(.action))], weight: 2),
      Table.Column([.text(measureTitle)]), Table.Column([.text(words.kinds(.risk))]),
    ]
    let asked = Set(view.of.filter { kind($0) == .priority })
    let rows = objectives.flatMap { objective -> [Table.Row] in
      var priorities = links.priorities[objective] ?? []
      if !asked.isEmpty { priorities.removeAll { !asked.contains($0) } }
      guard !priorities.isEmpty else { return [threadRow(objective, nil, links)] }
      return priorities.map { threadRow(objective, $0, links) }
    }
    let caption = title(of: view) ?? [.text(words("From objective to action"))]
    return [table(.thread, caption: caption, columns: columns, rows: rows)] + (view.of.isEmpty ? holes(links) : [])
  }

  /// What the work is measured by: measures, indicators, or both.
  private var measureTitle: String {
    guard !index.all(.indicator).isEmpty else { return words.kinds(.measure) }
    guard !index.all(.measure).isEmpty else { return words.kinds(.indicator) }
    return "\(words.kinds(.measure)) \(words("and")) \(words.inlineKinds(.indicator))"
  }

  /// Objectives that something serves, and the innermost of the others: an objective made of others is served by them.
  private func threadObjectives(_ view: ViewRequest, _ links: ThreadLinks) -> [RecordID] {
    let asked = Set(view.of.filter { kind($0) == .priority })
    if !asked.isEmpty {
      return index.all(.objective).filter { (links.priorities[$0] ?? []).contains { asked.contains($0) } }
    }
    return selection([.objective], for: view).filter { id in
      links.serving.contains(id) || !children(id).contains { kind($0) == .objective }
    }
  }

  private func threadLinks() -> ThreadLinks {
    var links = ThreadLinks()
    for id in index.records {
      let fields = fields(id)
      for index in fields.indices where fields[index].id == .objectives || fields[index].id == .priorities {
        for target in fields[index].value.links.compactMap(\.record) { add(id, to: target, in: &links) }
      }
      guard let parent = parent(id) else { continue }
      switch kind(id) {
      case .outcome: add(id, to: objective(of: parent) ?? parent, in: &links)
      case .measure, .indicator:
        if let home = home(of: id) { add(id, to: home, in: &links) }
      case .risk where kind(parent) == .priority: add(id, to: parent, in: &links)
      case .action where kind(parent) != .action:
        if let home = home(of: id), kind(home) == .priority { add(id, to: home, in: &links) }
      default: break
      }
    }
    return links
  }

  private func add(_ id: RecordID, to target: RecordID, in links: inout ThreadLinks) {
    // Whatever serves an outcome serves its objective.
    let targets = kind(target) == .outcome ? [target, objective(of: target)].compactMap { $0 } : [target]
    for target in targets where target != id {
      switch kind(id) {
      case .priority: Self.insert(id, into: &links.priorities[target, default: []])
      case .action: Self.insert(id, into: &links.actions[target, default: []])
      case .measure, .indicator: Self.insert(id, into: &links.measures[target, default: []])
      case .outcome: Self.insert(id, into: &links.outcomes[target, default: []])
      case .risk: Self.insert(id, into: &links.risks[target, default: []])
      default: continue
      }
      if kind(id) != .outcome && kind(id) != .measure && kind(id) != .indicator { links.serving.insert(target) }
    }
  }

  /// Records come in order, so that one that is named twice is the last.
  private static func insert(_ id: RecordID, into list: inout [RecordID]) {
    if list.last != id { list.append(id) }
  }

  private func objective(of id: RecordID) -> RecordID? {
    var next: RecordID? = id
    while let here = next {
      if kind(here) == .objective { return here }
      next = parent(here)
    }
    return nil
  }

  private func threadRow(_ objective: RecordID, _ priority: RecordID?, _ links: ThreadLinks) -> Table.Row {
    let actions = links.both(\.actions, objective, priority)
    let measures = links.both(\.measures, objective, priority)
    let risks = links.both(\.risks, objective, priority)
    let noPriority = "\(words("No")) \(words.inline(.priority)) \(words("serves this objective"))"
    return tableRow([
      Table.Cell(link(objective, .full)),
      threadCell(links.outcomes[objective] ?? [], none: words.none(.outcome)),
      Table.Cell(priority.map { link($0, .full) } ?? [.text(noPriority)], tone: .none),
      threadCell(actions, none: words.none(.action)),
      threadCell(measures, none: "\(words("No")) \(Words.inSentence(measureTitle))"),
      threadCell(risks, none: words.none(.risk)),
    ])
  }

  private func threadCell(_ records: [RecordID], none: String) -> Table.Cell {
    guard !records.isEmpty else { return Table.Cell([.quiet([.text(none)])]) }
    if records.count == 1 { return Table.Cell(workLink(records[0])) }
    return Table.Cell([], items: records.map { workLink($0) })
  }

  /// What the thread does not reach.
  private func holes(_ links: ThreadLinks) -> [Block] {
    let served = Set(links.priorities.values.joined())
    let priorities = index.all(.priority).filter { !served.contains($0) }
    let named = Set(links.risks.values.joined())
    let risks = index.all(.risk).filter { !named.contains($0) }
    var blocks: [Block] = []
    if !priorities.isEmpty {
      blocks.append(paragraph("\(words.kinds(.priority)) \(words("that serve no objective")):"))
      blocks.append(bullets(priorities.map { link($0, .full) }))
    }
    if !risks.isEmpty {
      blocks.append(paragraph("\(words.kinds(.risk)) \(words("that name no objective or priority")):"))
      blocks.append(bullets(risks.map { link($0, .full) }))
    }
    // Where some indicators say what they are for, the others are holes as well.
    let measured = Set(links.measures.values.joined())
    let loose = index.all(.indicator).filter { !measured.contains($0) }
    if !loose.isEmpty, loose.count < index.all(.indicator).count {
      blocks.append(paragraph("\(words.kinds(.indicator)) \(words("that name no objective or priority")):"))
      blocks.append(bullets(loose.map { link($0, .full) }))
    }
    return blocks
  }
}
