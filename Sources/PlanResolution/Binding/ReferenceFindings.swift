// PlanResolution, binding: findings about references, one for each however often it stands.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

/// What may be wrong with a reference.
enum ReferenceFault: Hashable, Sendable {
  case notFound(ReferenceStep, inside: RecordID?, allowed: KindSet)
  case ambiguous(RecordID, RecordID)
  case wrongKind(RecordID, allowed: KindSet)
  case retired(RecordID)
  case notTyped(RecordID)
  case unused(gap: RecordID)
  /// Several, with commas between them.
  case notSeparated
}

/// Faults gathered until all references have been seen.
struct ReferenceFaults: Sendable {
  struct Place: Sendable {
    var range: SourceRange
    /// The record in which it stands.
    var record: RecordID?
  }

  struct Group: Sendable {
    var fault: ReferenceFault
    var typed: String
    var places: [Place]
  }

  private struct Key: Hashable {
    var fault: ReferenceFault
    var folded: [UInt8]
  }

  private var keys: [Key: Int] = [:]
  private(set) var groups: [Group] = []

  mutating func add(_ fault: ReferenceFault, typed: String, at place: Place) {
    // Faults of the record that is referred to are one, however it was typed.
    let folded: [UInt8] =
      switch fault {
      case .retired, .notTyped: []
      case .notFound, .ambiguous, .wrongKind, .unused, .notSeparated: FoldedReference.bytes(typed)
      }
    let key = Key(fault: fault, folded: folded)
    if let index = keys[key] {
      groups[index].places.append(place)
    } else {
      keys[key] = groups.count
      groups.append(Group(fault: fault, typed: typed, places: [place]))
    }
  }
}

/// Turns faults into findings.
struct ReferenceFindings {
  let draft: Draft
  let outline: Outline
  let life: RecordLife
  private var suggestions: ReferenceSuggestions

  init(_ draft: Draft, outline: Outline, life: RecordLife) {
    self.life = life
    self.draft = draft
    self.outline = outline
    suggestions = ReferenceSuggestions(outline: outline)
  }

  private var model: Model { draft.model }
  private func name(_ id: RecordID) -> String { draft.model.name(id) }

  mutating func findings(_ faults: ReferenceFaults) -> [Diagnostic] {
    faults.groups.map { group in
      var group = group
      group.places.sort { $0.range < $1.range }
      return finding(group)
    }
  }

  private mutating func finding(_ group: ReferenceFaults.Group) -> Diagnostic {
    switch group.fault {
    case .notFound(let step, let inside, let allowed): notFound(group, step, inside, allowed)
    case .ambiguous(let first, let second): ambiguous(group, first, second)
    case .wrongKind(let record, let allowed): wrongKind(group, record, allowed)
    case .retired(let record): retired(group, record)
    case .notTyped(let record): notTyped(group, record)
    case .unused(let gap): unused(group, gap)
    case .notSeparated: notSeparated(group)
    }
  }

  private mutating func notFound(
    _ group: ReferenceFaults.Group, _ step: ReferenceStep, _ inside: RecordID?, _ allowed: KindSet
  ) -> Diagnostic {
    let nearest = suggestions.nearest(to: step, inside: inside, of: allowed, in: model)
    let corrected = nearest.map { nearest in
      inside.map { "\(model.kindName($0)) \(model[$0].reference?.printed ?? "") \(nearest)" }
        ?? nearest
    }
    let nowhere = inside.map { "not in \(name($0))" } ?? "no record has this reference"
    return Diagnostic(
      .referenceNotFound,
      fitting(
        "there is no \(quoted(group.typed)), which \(user(group)) refers to", "there is no \(quoted(group.typed))"),
      at: group.places[0].range, label: corrected.map { "did you mean \(quoted($0))?" } ?? nowhere,
      others: others(group), found: group.typed, expected: corrected,
      fix: corrected.map { change(group, to: $0) },
      help: "write the reference of a record of this plan; other papers are named under `see:`")
  }

  private func ambiguous(_ group: ReferenceFaults.Group, _ first: RecordID, _ second: RecordID) -> Diagnostic {
    let paths = [first, second].map(path)
    return Diagnostic(
      .referenceAmbiguous,
      fitting(
        "\(quoted(group.typed)), which \(user(group)) refers to, may be any of several records",
        "\(quoted(group.typed)) may be any of several records"),
      at: group.places[0].range, label: "which one?",
      others: others(group) + [
        Label(model[first].range, "one is here"), Label(model[second].range, "another is here"),
      ],
      found: group.typed, expected: paths[0],
      help: paths[0] == paths[1]
        ? "give one of them another reference" : "write \(quoted(paths[0])) or \(quoted(paths[1]))")
  }

  private func wrongKind(_ group: ReferenceFaults.Group, _ record: RecordID, _ allowed: KindSet) -> Diagnostic {
    let words = allowed.names(model.schema).map(article).joined(separator: " or ")
    let kind = article(model.kindName(record))
    return Diagnostic(
      .referenceOfWrongKind,
      fitting(
        "\(quoted(group.typed)), which \(user(group)) refers to, is \(kind)", "\(quoted(group.typed)) is \(kind)"),
      at: group.places[0].range, label: "\(kind), but \(words) is wanted",
      others: others(group) + [Label(model[record].range, "declared here")], found: group.typed, expected: words,
      help: "refer to \(words), or name this one under `links:`")
  }

  private func retired(_ group: ReferenceFaults.Group, _ record: RecordID) -> Diagnostic {
    let parts = (life.splitInto[record] ?? []).map(name)
    return Diagnostic(
      .referenceRetired, "\(user(group)) refers to \(model.shortName(record)), which has come to an end",
      at: group.places[0].range, label: "no longer in force",
      others: others(group) + (life.end(of: record).map { [Label($0, "ended here")] } ?? []), found: group.typed,
      notes: parts.isEmpty ? [] : ["It was split into \(parts.joined(separator: " and "))."],
      help: parts.isEmpty
        ? "refer to what took its place, or say so with `merged into:` in \(name(record))"
        : "refer to the one that is meant")
  }

  private func notTyped(_ group: ReferenceFaults.Group, _ record: RecordID) -> Diagnostic {
    let number = model[record].reference?.printed ?? ""
    return Diagnostic(
      .numberNotTyped, "\(model.shortName(record)) is referred to, but its number is nowhere typed",
      at: model[record].range,
      label: "numbered \(number) by its place alone",
      others: group.places.map { Label($0.range, "refers to it") }, found: number,
      fix: draft.typing(number, of: record).map { Fix("write the number \(number) down", .safe, [$0]) },
      help: "write the number down, so that the reference holds when records are moved")
  }

  private func unused(_ group: ReferenceFaults.Group, _ gap: RecordID) -> Diagnostic {
    Diagnostic(
      .gapNumberUsed,
      fitting(
        "\(quoted(group.typed)), which \(user(group)) refers to, is said not to be used",
        "\(quoted(group.typed)) is said not to be used"),
      at: group.places[0].range, label: "not used in this plan",
      others: others(group) + [Label(model[gap].range, "said not to be used here")], found: group.typed,
      help: "refer to another record, or take the number out of the gap")
  }

  private func notSeparated(_ group: ReferenceFaults.Group) -> Diagnostic {
    let corrected = group.typed.split(separator: ",").map { $0.drop { $0 == " " } }.joined(separator: "; ")
    return Diagnostic(
      .referenceNotFound,
      fitting(
        "\(quoted(group.typed)), which \(user(group)) refers to, is several references",
        "\(quoted(group.typed)) is several references"),
      at: group.places[0].range, label: "several are separated by `;`", others: others(group), found: group.typed,
      expected: corrected, fix: change(group, to: corrected))
  }

  // MARK: Words

  private func others(_ group: ReferenceFaults.Group) -> [Label] {
    group.places.dropFirst().map { Label($0.range, "also here\($0.record.map { ", in \(name($0))" } ?? "")") }
  }

  private func user(_ group: ReferenceFaults.Group) -> String {
    group.places[0].record.map(model.shortName) ?? "the plan"
  }

  private func change(_ group: ReferenceFaults.Group, to corrected: String) -> Fix {
    let count = group.places.count
    return Fix(
      "change \(quoted(group.typed)) to \(quoted(corrected))\(count > 1 ? " in \(count) places" : "")", .needsReview,
      group.places.map { Edit($0.range, corrected) })
  }

  /// A reference that says which record is meant: `priority 2 action 1.1`.
  private func path(_ id: RecordID) -> String {
    var steps: [String] = []
    var next: RecordID? = id
    while let record = next, !Schema.standard[model[record].kind].isDocument || record == id {
      if let reference = model[record].reference {
        steps.append("\(model.kindName(record)) \(reference.printed)")
      }
      next = outline.enclosing(record)
    }
    return steps.reversed().suffix(3).joined(separator: " ")
  }
}

extension Draft {
  /// What would type the number of a record in its head; nothing for a row of a table.
  func typing(_ number: String, of record: RecordID) -> Edit? {
    let range = model[record].range
    if model[record].kind == .paragraph { return typing(number, before: range) }
    let bytes = sources[range.file].bytes
    guard range.offsets.clamped(to: bytes.indices) == range.offsets,
      let colon = bytes[range.offsets].firstIndex(of: Byte.colon),
      bytes[Int(range.start)..<colon].allSatisfy(\.isLetterOrSpace)
    else { return nil }
    return Edit(SourceRange(range.file, colon..<colon), " \(number)")
  }
}

extension Draft {
  /// `2 (1)` is the paragraph `(1)` below heading 2; a heading has a dot behind its number.
  private func typing(_ number: String, before text: SourceRange) -> Edit {
    var typed = number.split(separator: " ").last.map(String.init) ?? number
    let isHeading = text.start > 0 && sources[text.file].bytes[Int(text.start) - 1] != Byte.lineFeed
    if isHeading, typed.utf8.allSatisfy(\.isDigit) { typed += "." }
    return Edit(SourceRange(text.file, Int(text.start)..<Int(text.start)), typed + " ")
  }
}

extension UInt8 {
  fileprivate var isLetterOrSpace: Bool { isLetter || self == Byte.space }
}
