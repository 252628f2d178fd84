// PlanPaper: spans that stand in many places, made once: big plans say the same thing a hundred thousand times.

import PlanModel
import PlanSchema

struct Phrases {
  /// For a cell without anything: `–`, and why for those who listen.
  let none: [Span]
  let notGiven: [Span]
  let seeBelow: [Span]
  let noActivity: [Span]
  let nothingAbove: [Span]
  let noDate: [Span]
  /// Parts of a bar.
  let due: [Span]
  let start: [Span]
  let end: [Span]
  let startEnd: [Span]
  let goesOn: [Span]
  /// By kind and by field.
  let kinds: [[Span]]
  let fields: [[Span]]
  /// By record, made when first asked for; empty until then.
  var parties: [[Span]]
  var links: [[Span]]
  var homeLinks: [[Span]]

  init(words: Words, count: Int) {
    func dash(_ reason: String) -> [Span] { [.text("–"), .unseen(" " + words(reason))] }
    none = dash("Nothing")
    notGiven = [.quiet([.text(words(Missing.notGiven.printed))])]
    seeBelow = dash("See the rows below")
    noActivity = dash("No activity")
    nothingAbove = dash("Nothing above it")
    noDate = [.quiet([.text(words("No date"))])]
    due = [.text(words("Due"))]
    start = [.text(words("Start"))]
    end = [.text(words("End"))]
    startEnd = [.text(words("Start, end"))]
    goesOn = [.text("…"), .unseen(" " + words("goes on"))]
    kinds = KindID.allCases.map { [.text(words.kind($0))] }
    fields = FieldID.allCases.map { [.text(words.field($0))] }
    parties = [[Span]](repeating: [], count: count)
    links = parties
    homeLinks = parties
  }
}

extension Composer {
  var notGiven: [Span] { phrases.notGiven }

  func spans(_ kind: KindID) -> [Span] { phrases.kinds[Int(kind.rawValue)] }
  func spans(_ kind: NamedKind) -> [Span] { kind.own == nil ? spans(kind.id) : [.text(words.kind(kind))] }
  func spans(_ field: NamedField) -> [Span] { field.own == nil ? spans(field.id) : [.text(words.field(field))] }
  func spans(_ field: FieldID) -> [Span] { phrases.fields[Int(field.rawValue)] }

  /// An owner by name.
  func spans(_ party: Party) -> [Span] {
    guard let record = party.record else { return [.text(party.printed)] }
    let known = phrases.parties[Int(record.index)]
    // One post may be printed under several names: only its first is kept.
    if case .text(let name)? = known.first, name == party.printed { return known }
    let made: [Span] = [.text(party.printed)]
    if known.isEmpty { phrases.parties[Int(record.index)] = made }
    return made
  }

  /// A link to a piece of work by its number and title: its kind is said beside it.
  func workLink(_ id: RecordID) -> [Span] {
    let known = phrases.links[Int(id.index)]
    guard known.isEmpty else { return known }
    let title = headText(of: id)
    var text = title
    if let reference = records[Int(id.index)].reference, printsReference(kind(id)) {
      text = title.isEmpty ? reference.printed : "\(reference.printed) \(title)"
    }
    let content: [Span] = text.isEmpty ? spans(named(id)) : [.text(text)]
    let link = anchor(of: id).map { [.crossReference($0, content)] } ?? content
    phrases.links[Int(id.index)] = link
    return link
  }

  /// A link to the record that a piece of work belongs to.
  func homeLink(_ id: RecordID) -> [Span] {
    let known = phrases.homeLinks[Int(id.index)]
    guard known.isEmpty else { return known }
    let link = link(id, .inCell)
    phrases.homeLinks[Int(id.index)] = link
    return link
  }
}
