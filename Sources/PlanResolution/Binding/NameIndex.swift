// PlanResolution, binding: the people, posts and bodies of a plan, found by any name that may stand for them.

import PlanModel
import PlanSchema
import PlanText

/// Declared names, folded. A person, post or body has an id, a name and aliases. A person also goes by the post that
/// they hold, and a post by its holder, where nobody was declared by that name.
struct NameIndex: Sendable {
  /// Where one name was declared.
  struct Declaration: Sendable {
    var record: RecordID
    var name: String
    var range: SourceRange
  }

  /// A name that stands for whoever has it: the post of two people is the name of neither.
  struct Lent: Sendable {
    var name: String
    var records: [RecordID]
  }

  private var declared = ByteTable()
  private var declarations: [Declaration] = []
  private var lent = ByteTable()
  private var lentNames: [Lent] = []
  /// By person: the names of their posts; by post: the names of its holders. All folded.
  private var pairs: [RecordID: Set<[UInt8]>] = [:]
  private var paperNames: [RecordID: String] = [:]

  init() {}

  /// The plan declares nobody at all.
  var isEmpty: Bool { declarations.isEmpty }

  // MARK: Asking

  /// The one who goes by exactly this folded name.
  func party(_ name: ArraySlice<UInt8>) -> Party? {
    if let declaration = declaration(name) { return party(declaration.record) }
    if let key = lent.index(of: name), lentNames[key].records.count == 1 { return party(lentNames[key].records[0]) }
    return nil
  }

  func declaration(_ name: ArraySlice<UInt8>) -> Declaration? { declared.index(of: name).map { declarations[$0] } }

  /// `Jo Bloggs, Risk Manager`, where one of the two is declared and has the other.
  func party(_ name: ArraySlice<UInt8>, with other: [UInt8]) -> Party? {
    if let record = declaration(name)?.record, pairs[record]?.contains(other) == true { return party(record) }
    if let record = declaration(other[...])?.record, pairs[record]?.contains(Array(name)) == true {
      return party(record)
    }
    return nil
  }

  /// Those who share a name, none of whom it stands for.
  func sharing(_ name: ArraySlice<UInt8>) -> [RecordID] {
    guard declaration(name) == nil, let key = lent.index(of: name) else { return [] }
    return lentNames[key].records.count > 1 ? lentNames[key].records : []
  }

  /// Names to choose from. Ids of one or two letters are too short to be guessed at.
  var suggestions: SuggestionIndex {
    SuggestionIndex(
      (declarations.map(\.name) + paperNames.values.sorted() + lentNames.map(\.name)).filter { $0.utf8.count > 2 })
  }

  /// A name as papers print it.
  func printed(_ record: RecordID) -> String { paperNames[record] ?? "" }

  private func party(_ record: RecordID) -> Party { Party(record: record, printed: printed(record)) }

  // MARK: Filling

  /// Takes a name in; returns the declaration that has it already, if another record does.
  mutating func declare(_ name: String, _ record: RecordID, at range: SourceRange) -> Declaration? {
    let folded = FoldedName.bytes(Array(name.utf8)[...])
    guard !folded.isEmpty else { return nil }
    let (key, isNew) = declared.insert(folded[...])
    if isNew { declarations.append(Declaration(record: record, name: name, range: range)) }
    return declarations[key].record == record ? nil : declarations[key]
  }

  mutating func lend(_ name: String, to record: RecordID) {
    let folded = FoldedName.bytes(Array(name.utf8)[...])
    let (key, isNew) = lent.insert(folded[...])
    if isNew {
      lentNames.append(Lent(name: name, records: [record]))
    } else if lentNames[key].records.last != record {
      lentNames[key].records.append(record)
    }
  }

  mutating func pair(_ record: RecordID, with names: [String]) {
    pairs[record, default: []].formUnion(names.map { FoldedName.bytes(Array($0.utf8)[...]) })
  }

  mutating func print(_ record: RecordID, as name: String) { paperNames[record] = name }
}
